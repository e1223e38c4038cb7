import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft, Mention } from '../../common/draft'
import { placed } from '../../common/recognisers/placement'
import type { CueForm } from '../../common/words'
import { PREPOSITIONS } from '../cues.lexicon'
import { complementAfter } from './complements'
import { citedAt, relaysIn } from './relays'
import { isBreak, isHyphen, isWrittenParticiple, textAt } from './shape'
import { isTelling, readSource } from './sources'

/** "selon X (, qui cite Y)", "d'après X", "a-t-on appris de source policière". */
export function readPreposition(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const form = PREPOSITIONS.get(textAt(draft, at))?.find(({ next }) =>
    next.every((word, index) => textAt(draft, at + 1 + index) === word),
  )
  if (scope === undefined || form === undefined) return null
  const limit = limitOf(draft, scope, at)
  const named = form.lemma.startsWith('de source')
  const start = named ? impersonalStart(draft, at, scope.from) : at
  if (start === null) return null
  const from = at + (named ? 1 : 1 + form.next.length)
  const mention = readSource(draft, from, limit)
  if (mention === null || !isTelling(mention)) return null
  return placed(draft, sentence, start, phraseOf(draft, form, mention, { start, at, from, limit }))
}

interface Place {
  start: number
  at: number
  from: number
  limit: number
}

function phraseOf(
  draft: Draft,
  form: CueForm,
  mention: Mention,
  { start, from, limit }: Place,
): Parameters<typeof placed>[3] {
  const own = linkOf(mention, cueAt(draft, start, from, form))
  const cited = citedAt(draft, mention.to, limit)
  if (cited !== null) return { links: [...cited.links, own], to: cited.to }
  const by = textAt(draft, mention.to) === ',' ? mention.to + 1 : mention.to
  if (!/^citee?s?$/.test(textAt(draft, by))) return { links: [own], to: reducedTo(draft, mention.to, limit) }
  const relays = relaysIn(draft, by, Math.min(limit, by + 8))
  return { links: [own, ...relays], to: relays.at(-1)?.mention?.to ?? mention.to }
}

const REDUCED = 12

/** Behind what a participle tells of the source: "selon un rapport publié lundi, …". */
function reducedTo(draft: Draft, to: number, limit: number): number {
  if (draft.tokens[to]?.kind !== 'word' || !isWrittenParticiple(draft, to)) return to
  for (let at = to + 1; at < Math.min(limit, to + REDUCED); at++) if (textAt(draft, at) === ',') return at
  return to
}

/** "de source" speaks at the head of a clause or behind "a-t-on appris"; the token where that begins, or null. */
function impersonalStart(draft: Draft, at: number, floor: number): number | null {
  if (at === floor || isBreak(draft, at - 1)) return at
  const on = at - 2
  if (textAt(draft, on) !== 'on' || !isHyphen(draft, on - 1) || !isHyphen(draft, on - 3)) return null
  return on - 4 >= floor ? on - 4 : null
}

/** "…, ajoutant que …": whoever speaks in the same sentence goes on. */
export function readParticiple(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null || draft.attributions.at(-1)?.sentence !== sentence) return null
  const joined = textAt(draft, at - 1) === 'en' || textAt(draft, at - 1) === 'et'
  if (!joined && !isBreak(draft, at - 1)) return null
  const limit = limitOf(draft, scope, at)
  const complement = complementAfter(draft, cue, at + 1, limit)
  if (complement === null) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, joined ? at - 1 : at, scope.from),
    links: [linkOf(null, cueAt(draft, at, at + 1, cue))],
    content: contentFrom(draft, complement.at, limit),
    sibling: true,
    participle: true,
    evidence: 0.9 * complement.evidence,
  })
}
