import {
  attribution,
  contentFrom,
  cueAt,
  isComma,
  leadStart,
  limitOf,
  linkOf,
} from '../../common/attributions'
import type { Attribution, Draft, Mention } from '../../common/draft'
import { placed } from '../../common/recognisers/placement'
import { has, Tag } from '../../common/words'
import { PREPOSITIONS } from '../cues.lexicon'
import { complementAfter } from './complements'
import { actorOf, readSource, readSourceBefore } from './noun-phrases'

/** "according to X (, citing Y)", "per X". */
export function readPreposition(draft: Draft, sentence: number, at: number): Attribution | null {
  const form = PREPOSITIONS.get(draft.tokens[at]?.text ?? '')
  const scope = draft.sentences[sentence]
  if (form === undefined || scope === undefined) return null
  if (form.next.some((word, index) => draft.tokens[at + 1 + index]?.text !== word)) return null
  const limit = limitOf(draft, scope, at)
  const from = at + 1 + form.next.length
  const mention = readSource(draft, from, limit)
  if (mention === null) return null
  if (form.lemma === 'per' && mention.kind === 'other' && mention.known === null) return null
  const links = [linkOf(mention, cueAt(draft, at, from, form))]
  let to = mention.to
  const inner = citedAt(draft, to, limit)
  if (inner !== null) {
    links.unshift(linkOf(inner.mention, inner.cue))
    to = inner.mention.to
  }
  return placed(draft, sentence, at, { links, to })
}

/** ", citing Y" right behind a source: Y is where it has it from. */
function citedAt(
  draft: Draft,
  at: number,
  limit: number,
): { mention: Mention; cue: ReturnType<typeof cueAt> } | null {
  const from = isComma(draft, at) ? at + 1 : at
  const cue = draft.words[from]?.cue
  if (from >= limit || cue?.kind !== 'transfer' || !draft.tokens[from]?.text.endsWith('ing')) return null
  const mention = readSource(draft, from + 1, limit)
  return mention === null ? null : { mention, cue: cueAt(draft, from, from + 1, cue) }
}

/** "X quoted Y as saying …", "Y was quoted (by X) as saying …", "…, citing Y". */
export function readTransfer(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null) return null
  const limit = limitOf(draft, scope, at)
  if (draft.tokens[at]?.text.endsWith('ing')) return readCiting(draft, sentence, at, limit)
  const as = asSaying(draft, at + 1, limit)
  if (as < 0) return null
  const passive = has(draft.words[at - 1], Tag.Auxiliary)
  const by = agentBetween(draft, at + 1, limit)
  const speaker = passive ? readSourceBefore(draft, at, scope.from) : readSource(draft, at + 1, as)
  const relay = passive ? by : readSourceBefore(draft, at, scope.from)
  if (speaker === null) return null
  const saying = draft.words[as + 1]?.cue ?? cue
  const complement = complementAfter(draft, { ...saying, takes: saying.takes | 511 }, as + 1, limit)
  if (complement === null) return null
  const links = [linkOf(speaker, cueAt(draft, as + 1, as + 2, saying))]
  if (relay !== null) links.push(linkOf(relay, cueAt(draft, at, at + 1, cue)))
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, Math.min(at, speaker.from, relay?.from ?? at), scope.from),
    links,
    content: contentFrom(draft, by !== null && complement.at < by.to ? by.to : complement.at, limit),
  })
}

function asSaying(draft: Draft, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 14); at++) {
    if (draft.tokens[at]?.text === 'as' && draft.words[at + 1]?.cue?.kind === 'participle') return at
    if (draft.tokens[at]?.text === '.') return -1
  }
  return -1
}

function agentBetween(draft: Draft, from: number, limit: number): Mention | null {
  for (let at = from; at < Math.min(limit, from + 8); at++) {
    if (draft.tokens[at]?.text === 'by') return readSource(draft, at + 1, limit)
  }
  return null
}

function readCiting(draft: Draft, sentence: number, at: number, limit: number): Attribution | null {
  const cue = draft.words[at]?.cue
  const mention = cue == null ? null : readSource(draft, at + 1, limit)
  if (cue == null || mention === null || mention.kind === 'other') return null
  return placed(draft, sentence, at, {
    links: [linkOf(mention, cueAt(draft, at, at + 1, cue))],
    to: mention.to,
  })
}

/** "…, adding that …": the speaker of the clause before goes on. */
export function readParticiple(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null || !isComma(draft, at - 1)) return null
  const limit = limitOf(draft, scope, at)
  const complement = complementAfter(draft, cue, at, limit)
  if (complement === null || complement.evidence < 0.9) return null
  const goesOn = draft.attributions.at(-1)?.sentence === sentence
  const actor = goesOn ? null : actorOf(draft, scope.from, at)
  if (!goesOn && actor === null) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, at, scope.from),
    links: [linkOf(actor, cueAt(draft, at, at + 1, cue))],
    content: contentFrom(draft, complement.at, limit),
    sibling: true,
    participle: true,
    evidence: goesOn ? 0.9 : 0.75,
  })
}
