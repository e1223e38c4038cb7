import {
  atClauseEnd,
  atClauseStart,
  attribution,
  contentFrom,
  isComma,
  leadStart,
  limitOf,
} from '../attributions'
import type { Attribution, Draft, DraftLink, DraftSentence } from '../draft'
import { has, Tag } from '../words'

const LEADS_ON = Tag.Preposition | Tag.Connector

/** An attributing phrase that is no clause of its own: "according to X". */
export interface AttributingPhrase {
  /** From the source of the phrase outwards. */
  links: DraftLink[]
  /** The token after it. */
  to: number
}

/**
 * Decides what an attributing phrase covers: what follows it where it opens a clause, what stands before it
 * where it closes one, else the whole sentence around it.
 */
export function placed(
  draft: Draft,
  sentence: number,
  at: number,
  phrase: AttributingPhrase,
): Attribution | null {
  const scope = draft.sentences[sentence]
  if (scope === undefined) return null
  const limit = limitOf(draft, scope, at)
  const floor = floorAt(draft, scope, at)
  const shared = { sentence, cueAt: at, links: phrase.links, carries: 'speaker' as const }
  const ended = atClauseEnd(draft, phrase.to, limit) || onlyAdjunct(draft, phrase.to, limit)
  // "The story as X tells it: …": behind a colon stands what is told.
  const opens = draft.tokens[phrase.to]?.text === ':' && !ended
  const leading = opens || (!ended && atClauseStart(draft, clauseStart(draft, at, floor), at))
  const final = ended || endsHere(draft, phrase.to)
  if (leading || (!final && isComma(draft, phrase.to) && has(draft.words[floor], LEADS_ON) && floor < at)) {
    return attribution(draft, {
      ...shared,
      from: leadStart(draft, at, floor),
      content: contentFrom(draft, opens ? phrase.to + 1 : skipComma(draft, phrase.to), limit),
      sibling: has(draft.words[at], Tag.Conjunction) || has(draft.words[at - 1], Tag.Connector),
      evidence: 0.95,
    })
  }
  const end = final ? leadStart(draft, at, floor) : limit
  return attribution(draft, {
    ...shared,
    from: leadStart(draft, at, floor),
    content: { from: floor, to: end, quote: 'indirect', fixed: true },
    sibling: true,
    evidence: 0.95,
    trailing: true,
  })
}

const LONGEST_ADJUNCT = 12

/** "…, as X announced in a report on Monday": nothing but where and when it was said follows. */
function onlyAdjunct(draft: Draft, at: number, limit: number): boolean {
  const first = draft.words[at]
  if (
    limit - at > LONGEST_ADJUNCT ||
    !(has(first, Tag.Preposition | Tag.Time) || (first?.preposition ?? '') !== '')
  )
    return false
  for (let to = at; to < limit - 1; to++)
    if (draft.tokens[to]?.kind === 'mark' || draft.words[to]?.cue != null) return false
  return true
}

const endsHere = (draft: Draft, at: number): boolean =>
  isComma(draft, at) && has(draft.words[at + 1], Tag.Connector | Tag.Conjunction)

const skipComma = (draft: Draft, at: number): number => (isComma(draft, at) ? at + 1 : at)

function floorAt(draft: Draft, scope: DraftSentence, at: number): number {
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  return quotation === undefined ? scope.from : Math.max(scope.from, quotation.from + 1)
}

/** The start of the clause around `at`: after the nearest أن, or connector, or the floor. */
function clauseStart(draft: Draft, at: number, floor: number): number {
  if (at > floor && has(draft.words[at - 1], Tag.That)) return at - 1
  if (isComma(draft, at - 1) && has(draft.words[at], Tag.Conjunction)) return at
  const before = isComma(draft, at - 1) ? at - 2 : at - 1
  if (before >= floor && has(draft.words[before], Tag.Connector | Tag.Relative | Tag.That)) return at
  return floor
}
