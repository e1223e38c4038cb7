import type { AttributionLink, Claim, ExtractionOptions, Figure, Polarity, Quote } from '../types'
import type { Attribution, Draft, DraftCue, DraftLink, DraftSentence, Range } from './draft'
import { isFamiliar } from './familiarity'
import { isQuestion } from './interviews'
import { dropSelfReferences } from './refiners/self-reference'
import { residues, trimmed } from './residues'
import { type OwnVoice, ownVoice, type VoiceLexicon } from './voice'
import { has, Tag } from './words'

/** A figure with the tokens that it was read from. */
export interface FoundFigure extends Range {
  figure: Figure
}

/** The claims of a settled draft, in the order of the text; every figure goes to the innermost claim around it. */
export function claimsOf(
  draft: Draft,
  figures: readonly FoundFigure[],
  language: string,
  options: ExtractionOptions,
  voice: VoiceLexicon,
): Claim[] {
  const outlet = outletLink(options)
  const most = isFamiliar(draft) ? 1 : LEAST
  const outletVoice = ownVoice(draft, voice)
  dropSelfReferences(draft, options.outlet)
  const drafts: { range: Range; sentence: number; attribution: Attribution | null; figures: Figure[] }[] = []
  for (const attribution of draft.attributions) {
    drafts.push({ range: attribution.content, sentence: attribution.sentence, attribution, figures: [] })
  }
  const bySentence = new Map<number, typeof drafts>()
  for (const item of drafts) {
    // A quotation over several sentences is one claim, filed under its first.
    for (let at = item.sentence; at === item.sentence || startsWithin(draft, at, item.range); at++) {
      const list = bySentence.get(at)
      if (list === undefined) bySentence.set(at, [item])
      else list.push(item)
    }
  }
  let next = 0
  const credits = creditSentences(draft)
  draft.sentences.forEach((sentence, index) => {
    if (!isText(sentence) || credits.has(index)) return
    const own = bySentence.get(index) ?? []
    while (next < figures.length && (figures[next]?.from ?? 0) < sentence.from) next++
    const loose: FoundFigure[] = []
    for (; next < figures.length && (figures[next]?.from ?? 0) < sentence.to; next++) {
      const found = figures[next]
      if (found === undefined) continue
      const around = innermost(own, found)
      if (around === null) loose.push(found)
      else around.figures.push(found.figure)
    }
    for (const [range, found] of outletsOwn(draft, index, own, loose, outletVoice)) {
      drafts.push({ range, sentence: index, attribution: null, figures: found })
    }
  })
  drafts.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to)
  return drafts.map((item) => {
    const first = draft.tokens[item.range.from]
    const last = draft.tokens[item.range.to - 1]
    return {
      sentenceIndex: item.sentence,
      span: draft.text.span(first?.start ?? 0, last?.end ?? 0),
      quote: quoteOf(draft, item.attribution),
      polarity: polarityOf(draft, item.range, item.attribution),
      attribution: [...(item.attribution === null ? [] : chainOf(draft, item.attribution, language)), outlet],
      figures: item.figures,
      confidence: Math.min(
        most,
        item.attribution === null
          ? rounded(outletVoice.weigh(item.sentence, item.range))
          : confidenceOf(item.attribution),
      ),
    }
  })
}

/** What a sentence says that nobody is credited with, with its figures; a question or a label says nothing but its figures. */
function outletsOwn(
  draft: Draft,
  index: number,
  credited: readonly { range: Range; attribution: Attribution | null }[],
  loose: readonly FoundFigure[],
  voice: OwnVoice,
): Iterable<readonly [Range, Figure[]]> {
  const sentence = draft.sentences[index]
  if (sentence === undefined) return []
  if (loose.length === 0 && (isQuestion(draft, sentence) || !voice.states(index))) return []
  if (credited.length > 0) return residues(draft, index, sentence, credited, loose, voice)
  const range = trimmed(draft, sentence)
  return range === null ? [] : [[range, loose.map(({ figure }) => figure)]]
}

const isText = ({ kind }: DraftSentence): boolean => kind === 'body' || kind === 'headline'

/** Sentences that only tell to whom the one before is credited: they claim nothing of their own. */
function creditSentences(draft: Draft): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { sentence, links } of draft.attributions) {
    const end = draft.sentences[sentence]?.end ?? 0
    if (links.some(({ cue }) => cue !== null && cue.start >= end)) found.add(sentence + 1)
  }
  return found
}

const startsWithin = (draft: Draft, at: number, range: Range): boolean =>
  (draft.sentences[at]?.from ?? Number.POSITIVE_INFINITY) < range.to

const outletLink = (options: ExtractionOptions): AttributionLink => ({
  role: 'outlet',
  label: options.outlet?.label ?? 'this outlet',
  name: options.outlet?.name ?? null,
  source: options.outlet?.source ?? null,
  anonymous: false,
  mention: null,
  cue: null,
  resolvedBy: 'document',
})

function innermost<T extends { range: Range }>(own: readonly T[], found: Range): T | null {
  let best: T | null = null
  for (const item of own) {
    if (item.range.from > found.from || item.range.to < found.to) continue
    if (best === null || item.range.to - item.range.from <= best.range.to - best.range.from) best = item
  }
  return best
}

function quoteOf(draft: Draft, attribution: Attribution | null): Quote {
  if (attribution === null) return 'none'
  if (attribution.quote !== 'indirect') return attribution.quote
  const { from, to } = attribution.content
  for (let at = from; at < to; at++) if ((draft.opens[at] ?? -1) >= 0) return 'mixed'
  return 'indirect'
}

/** Denied by its cue, or negated in its first words. */
function polarityOf(draft: Draft, range: Range, attribution: Attribution | null): Polarity {
  if (attribution?.links[0]?.cue?.class === 'deny') return 'negated'
  const start = has(draft.words[range.from], Tag.That) ? range.from + 1 : range.from
  for (let at = start; at < Math.min(range.to, start + 2); at++) {
    if (has(draft.words[at + 1], Tag.Still)) continue
    if (has(draft.words[at], Tag.Negation) && !has(draft.words[at], Tag.Preposition | Tag.Relative))
      return 'negated'
  }
  return 'affirmed'
}

function chainOf(draft: Draft, attribution: Attribution, language: string): AttributionLink[] {
  const links: DraftLink[] = []
  for (let at: Attribution | null = attribution; at !== null; at = at.parent) {
    for (const link of at.links) if (!links.some((l) => l.entity === link.entity)) links.push(link)
  }
  return links.map((link, index) => linkView(draft, link, index === 0 ? 'originator' : 'relay', language))
}

function linkView(
  draft: Draft,
  link: DraftLink,
  role: AttributionLink['role'],
  language: string,
): AttributionLink {
  const { mention, cue, entity } = link
  const known = mention?.known ?? entity?.known ?? null
  const carried = link.resolvedBy !== 'mention' || mention === null
  return {
    role,
    label: carried ? (entity?.label ?? mention?.label ?? '') : mention.label,
    name: nameIn(known, language),
    source: known?.slug ?? null,
    anonymous: entity?.anonymous ?? mention?.anonymous ?? false,
    mention: mention === null ? null : draft.text.span(mention.start, mention.end),
    cue: cue === null ? null : cueView(draft, cue),
    resolvedBy: link.resolvedBy,
  }
}

function cueView(draft: Draft, cue: DraftCue): AttributionLink['cue'] {
  const { start, end, exact } = draft.text.span(cue.start, cue.end)
  return { start, end, exact, lemma: cue.lemma, class: cue.class }
}

function nameIn(known: AttributionSource, language: string): string | null {
  if (known === null) return null
  const names = known.names
  const primary =
    names.find((n) => n.language === language && n.primary) ?? names.find((n) => n.language === language)
  return (primary ?? names.find((n) => n.primary) ?? names[0])?.name ?? null
}
type AttributionSource = Attribution['links'][number]['entity'] extends infer E
  ? E extends { known: infer K }
    ? K
    : null
  : null

/** Weight of how the speaker is known; the construction's own evidence is the other factor. */
const RESOLUTION = { mention: 0.97, alias: 0.9, carry_over: 0.85 } as const
/** Each sentence between a carried-over speaker and its last mention takes this much off. */
const DISTANCE = 0.04
const LEAST = 0.3

/** Evidence of the construction × how its speaker is known × the same for what it is nested in, 0–1. */
function confidenceOf(attribution: Attribution): number {
  let confidence = 1
  for (let at: Attribution | null = attribution; at !== null; at = at.parent) {
    const link = at.links[0]
    if (link === undefined) continue
    const far = link.resolvedBy === 'carry_over' ? link.distance : 0
    confidence *= at.evidence * Math.max(LEAST, RESOLUTION[link.resolvedBy] - DISTANCE * Math.max(0, far - 1))
  }
  return rounded(confidence)
}

const rounded = (confidence: number): number => Math.round(Math.max(LEAST, confidence) * 100) / 100
