import { attribution, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftSentence, Mention, Quotation } from '../../common/draft'
import { isPerson } from '../pronouns'
import { actorOf } from '../recognisers/actors'
import { textAt } from '../recognisers/shape'
import { closedLater, splitOff } from './split-quotations'

/** Sentences between a quotation and whoever last spoke or acted. */
const REACH = 2

/**
 * Gives the quotations that no cue introduces to somebody. A quotation whose marks stay open at the end of its
 * paragraph goes on in the next one that opens with a mark; a sentence that is nothing but a quotation, or ends in
 * one behind a colon, is said by the person it is about, by whoever acts in the narration before it, or by whoever
 * spoke last.
 */
export function attachQuotations(draft: Draft): void {
  const bySentence = new Map<number, Attribution[]>()
  for (const found of draft.attributions) list(bySentence, found.sentence).push(found)
  const held = new Set<Attribution>()
  let passes: Passing = { person: null, shown: false }
  let covered = 0
  let quiet = Number.POSITIVE_INFINITY
  draft.sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'body') {
      quiet = Number.POSITIVE_INFINITY
      return
    }
    const own = bySentence.get(index) ?? []
    if (sentence.from >= covered)
      covered = Math.max(covered, closedLater(draft, bySentence, index)?.content.to ?? 0)
    if (sentence.from >= covered) {
      const added = own.some((found) => found.cueAt === sentence.from && found.links[0]?.mention === null)
        ? null
        : spokenIn(draft, sentence, index, own, quiet)
      if (added !== null) {
        for (const inner of own) inner.parent ??= added
        draft.attributions.push(added)
        own.push(added)
      }
    }
    const second = splitOff(draft, sentence, index, own)
    if (second !== null) own.push(second)
    for (const found of own) {
      passes = speakerAfter(found, passes)
      prolong(draft, bySentence, found, held)
      covered = Math.max(covered, found.content.to)
    }
    quiet = own.length > 0 || sentence.from < covered ? 0 : quiet + 1
  })
  if (held.size > 0) draft.attributions = draft.attributions.filter((found) => !held.has(found))
}

const list = (map: Map<number, Attribution[]>, key: number): Attribution[] => {
  const found = map.get(key) ?? []
  map.set(key, found)
  return found
}

interface Passing {
  person: Mention | null
  /** Since that person spoke, figures or findings have shown something. */
  shown: boolean
}

/** What findings show is nobody's talking: a quotation behind it goes back to the person who spoke before. */
function speakerAfter(found: Attribution, { person, shown }: Passing): Passing {
  const link = found.links[0]
  const mention = link?.mention ?? null
  if (
    link !== undefined &&
    mention === null &&
    link.antecedent === null &&
    found.carries === 'latest' &&
    shown
  ) {
    link.antecedent = person
    if (person !== null) found.carries = 'speaker'
    return { person, shown }
  }
  if (mention === null || mention.pronoun) return { person, shown: false }
  if (isPerson(mention)) return { person: mention, shown: false }
  return { person, shown: mention.kind === 'document' && link?.cue?.class === 'report' }
}

/** The attribution of a sentence that is a quotation, or ends in one, and says nowhere whose it is. */
function spokenIn(
  draft: Draft,
  sentence: DraftSentence,
  index: number,
  own: readonly Attribution[],
  quiet: number,
): Attribution | null {
  const whole = draft.quotations[draft.opens[sentence.from] ?? -1]
  if (whole?.speech === true) {
    if (!fills(draft, whole, sentence) || own.some((found) => found.content.from <= whole.from)) return null
    const actor = quiet === 0 ? null : actorBefore(draft, index)
    if (actor === null && quiet > REACH) return null
    return speech(draft, index, sentence.from, whole, actor, 0.8)
  }
  if (own.length > 0) return null
  const last = quotationAtEnd(draft, sentence)
  if (last === null || textAt(draft, last.from - 1) !== ':') return null
  // "banners proclaiming: …": what stands written on things is said by its own subject.
  if (draft.words[last.from - 2]?.cue != null) return null
  const actor = actorOf(draft, sentence.from, last.from - 1)
  if (actor === null || !(isPerson(actor) || actor.pronoun)) return null
  return /^(i|we|you|it)$/.test(textAt(draft, actor.from))
    ? null
    : speech(draft, index, last.from, last, actor, 0.75)
}

function speech(
  draft: Draft,
  sentence: number,
  at: number,
  quotation: Quotation,
  antecedent: Mention | null,
  evidence: number,
): Attribution {
  return attribution(draft, {
    sentence,
    cueAt: at,
    links: [{ ...linkOf(null, null), antecedent }],
    content: { from: quotation.from, to: quotation.to, quote: 'direct', fixed: true },
    carries: antecedent === null ? 'latest' : 'speaker',
    evidence,
  })
}

/** Nothing but marks stands outside the quotation; one left open fills what is left of its paragraph. */
function fills(draft: Draft, quotation: Quotation, sentence: DraftSentence): boolean {
  for (let at = quotation.to; at < sentence.to; at++) if (draft.tokens[at]?.kind !== 'mark') return false
  return true
}

function quotationAtEnd(draft: Draft, sentence: DraftSentence): Quotation | null {
  let word = sentence.to - 1
  while (word > sentence.from && draft.tokens[word]?.kind === 'mark') word--
  if ((draft.inside[word] ?? -1) < 0) return null
  for (let at = sentence.to - 1; at > sentence.from; at--) {
    const quotation = draft.quotations[draft.opens[at] ?? -1]
    if (quotation === undefined || (draft.inside[at] ?? -1) >= 0) continue
    return quotation.speech && fills(draft, quotation, sentence) ? quotation : null
  }
  return null
}

/** The person whom the sentence right before is about. */
function actorBefore(draft: Draft, index: number): Mention | null {
  const before = draft.sentences[index - 1]
  if (before === undefined || before.kind !== 'body') return null
  const actor = actorOf(draft, before.from, before.to)
  if (actor === null || (draft.inside[actor.from] ?? -1) >= 0) return null
  if (actor.pronoun) return /^(he|she)$/.test(textAt(draft, actor.from)) ? actor : null
  return isPerson(actor) || isSurname(draft, actor) ? actor : null
}

/** How far back somebody credited is looked for under a surname. */
const CREDITED = 12

/** A single name by which somebody credited before is called. */
const isSurname = (draft: Draft, actor: Mention): boolean =>
  actor.kind === 'other' &&
  actor.words.length === 1 &&
  draft.attributions
    .slice(-CREDITED)
    .some(
      ({ links: [link] }) =>
        link?.mention?.words.includes(actor.words[0] ?? '') === true && isPerson(link.mention),
    )

/**
 * Carries a quotation left open over the paragraphs that open with a mark. What is attributed inside nests in it;
 * a paragraph that had been taken for a quotation of its own is put into `held`.
 */
function prolong(
  draft: Draft,
  bySentence: ReadonlyMap<number, readonly Attribution[]>,
  host: Attribution,
  held: Set<Attribution>,
): void {
  const { content } = host
  let quotation = draft.quotations[draft.opens[content.from] ?? -1]
  if (host.quote !== 'direct' || quotation === undefined || quotation.closed || held.has(host)) return
  content.to = Math.max(content.to, quotation.to)
  for (let index = host.sentence + 1; index < draft.sentences.length; index++) {
    const sentence = draft.sentences[index]
    if (sentence === undefined || sentence.kind !== 'body') break
    if (sentence.from >= content.to) {
      const next: Quotation | undefined = draft.quotations[draft.opens[sentence.from] ?? -1]
      const own = bySentence.get(index) ?? []
      const end = quotation.closed || next !== undefined ? -1 : strayEnd(draft, index)
      if (end >= 0) {
        content.to = end
        quotation = { ...quotation, closed: true }
        continue
      }
      if (quotation.closed || next === undefined || own.some(({ cueAt }) => cueAt >= next.to)) break
      quotation = next
      content.to = next.to
    }
    for (const inner of bySentence.get(index) ?? []) holdInside(host, inner, held)
  }
}

const LONGEST = 200

function paragraphEnd(draft: Draft, index: number): number {
  const paragraph = draft.sentences[index]?.paragraph
  let last = index
  while (draft.sentences[last + 1]?.paragraph === paragraph) last++
  return draft.sentences[last]?.to ?? 0
}

/** Behind a closing mark that no mark of its paragraph opens: the quotation began on an earlier line. */
function strayEnd(draft: Draft, index: number): number {
  const from = draft.sentences[index]?.from ?? 0
  const to = paragraphEnd(draft, index)
  for (let at = from; at < Math.min(to, from + LONGEST); at++) {
    if (textAt(draft, at) === '"') return (draft.opens[at] ?? -1) >= 0 ? -1 : at + 1
  }
  return -1
}

function holdInside(host: Attribution, inner: Attribution, held: Set<Attribution>): void {
  if (inner === host || inner.cueAt >= host.content.to) return
  if (inner.links[0]?.mention === null && inner.links[0].cue === null) held.add(inner)
  else inner.parent ??= host
}
