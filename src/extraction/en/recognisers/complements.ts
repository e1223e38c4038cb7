import { atClauseEnd, contentFrom } from '../../common/attributions'
import type { Draft, Mention } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { readSource } from './noun-phrases'

const REACH = 30

/** What a cue says, to its right: `at` starts the content. */
export interface Complement {
  at: number
  evidence: number
  recipient: Mention | null
}

/** The complement to the right of a cue, past dates, places of speaking and whom it was told to. */
export function complementAfter(draft: Draft, cue: CueForm, cueAt: number, limit: number): Complement | null {
  const recipient = cue.lemma === 'tell' ? readSource(draft, cueAt + 1, limit) : null
  if (cue.lemma === 'tell' && recipient === null) return null
  const end = Math.min(limit, cueAt + REACH)
  let at = recipient?.to ?? cueAt + 1
  while (at < end) {
    const next = skipAt(draft, cue, at, cueAt, end)
    if (next === at) return complementAt(draft, cue, at, cueAt, end, recipient)
    at = next
  }
  return null
}

/** The token behind a date or an adjunct at `at`, with the comma before it; `at` itself where neither stands. */
function skipAt(draft: Draft, cue: CueForm, at: number, cueAt: number, end: number): number {
  if (draft.tokens[at]?.text === ',') return at > cueAt + 1 && isAdjunct(draft, at + 1) ? at + 1 : at
  const clause = has(draft.words[at], Tag.Time) && startsClause(draft, cue, at)
  return isAdjunct(draft, at) && !clause ? adjunctEnd(draft, at, end) : at
}

function complementAt(
  draft: Draft,
  cue: CueForm,
  at: number,
  cueAt: number,
  end: number,
  recipient: Mention | null,
): Complement | null {
  const token = draft.tokens[at]
  if ((draft.opens[at] ?? -1) >= 0) return takesQuotation(draft, cue, at, recipient)
  if (has(draft.words[at], Tag.That)) return thatClause(cue, at, end, recipient)
  if (token?.text === ':') return { at: at + 1, evidence: 1, recipient }
  if (token?.text === ',') return afterComma(draft, cue, at, cueAt, recipient, end)
  return token?.kind === 'mark' ? null : clauseAt(draft, cue, at, end, recipient)
}

const thatClause = (cue: CueForm, at: number, end: number, recipient: Mention | null): Complement | null =>
  (cue.takes & Takes.That) !== 0 && at < end ? { at, evidence: 1, recipient } : null

function takesQuotation(
  draft: Draft,
  cue: CueForm,
  at: number,
  recipient: Mention | null,
): Complement | null {
  const quotation = draft.quotations[draft.opens[at] ?? -1]
  const clause = quotation?.speech === false && (cue.takes & Takes.Clause) === 0
  return (cue.takes & (Takes.Quotation | Takes.Clause)) === 0 || clause
    ? null
    : { at, evidence: 1, recipient }
}

/** "said on Monday, adding": after a comma only a clause of a verb that needs no "that" can follow. */
function afterComma(
  draft: Draft,
  cue: CueForm,
  at: number,
  cueAt: number,
  recipient: Mention | null,
  end: number,
): Complement | null {
  if ((draft.opens[at + 1] ?? -1) >= 0) return takesQuotation(draft, cue, at + 1, recipient)
  return at > cueAt + 1 && has(draft.words[at + 1], Tag.That) ? thatClause(cue, at + 1, end, recipient) : null
}

const isAdjunct = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Preposition | Tag.Time | Tag.Adverb) &&
  !has(draft.words[at], Tag.Connector & ~Tag.Preposition)

const startsClause = (draft: Draft, cue: CueForm, at: number): boolean =>
  (cue.takes & Takes.Clause) !== 0 &&
  draft.words[at + 1]?.cue == null &&
  has(draft.words[at + 1], Tag.Auxiliary)

/** "in a statement on Friday", "late Monday". */
function adjunctEnd(draft: Draft, from: number, end: number): number {
  if (!has(draft.words[from], Tag.Preposition)) return from + 1
  let at = from + 1
  while (at < end && at < from + 8) {
    const word = draft.words[at]
    if (draft.tokens[at]?.kind === 'mark' && draft.tokens[at]?.text !== '-') return at
    if (has(word, Tag.That | Tag.Preposition)) return at
    if (has(word, Tag.Occasion | Tag.Time)) {
      while (at + 1 < end && has(draft.words[at + 1], Tag.Occasion | Tag.Time)) at++
      return at + 1
    }
    at++
  }
  return at
}

function clauseAt(
  draft: Draft,
  cue: CueForm,
  at: number,
  end: number,
  recipient: Mention | null,
): Complement | null {
  if (has(draft.words[at], Tag.Connector | Tag.Conjunction | Tag.Relative)) return null
  if ((cue.takes & Takes.Clause) !== 0) return { at, evidence: 0.9, recipient }
  if ((cue.takes & Takes.Noun) === 0 || atClauseEnd(draft, at, end)) return null
  return contentFrom(draft, at, end).to - at >= 2 ? { at, evidence: 0.7, recipient } : null
}
