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
  let at = cueAt + 1
  let recipient: Mention | null = null
  if (cue.lemma === 'tell') {
    recipient = readSource(draft, at, limit)
    if (recipient === null) return null
    at = recipient.to
  }
  const end = Math.min(limit, cueAt + REACH)
  while (at < end) {
    const token = draft.tokens[at]
    const word = draft.words[at]
    if (token === undefined || word === undefined) return null
    if ((draft.opens[at] ?? -1) >= 0) return takesQuotation(draft, cue, at, recipient)
    if (has(word, Tag.That)) return (cue.takes & Takes.That) !== 0 ? { at, evidence: 1, recipient } : null
    if (token.text === ':') return { at: at + 1, evidence: 1, recipient }
    if (token.text === ',') {
      if ((draft.opens[at + 1] ?? -1) >= 0) return takesQuotation(draft, cue, at + 1, recipient)
      if (at === cueAt + 1 || !isAdjunct(draft, at + 1))
        return afterComma(draft, cue, at, cueAt, recipient, end)
      at++
    } else if (token.kind === 'mark') return null
    else if (isAdjunct(draft, at) && !(has(word, Tag.Time) && startsClause(draft, cue, at)))
      at = adjunctEnd(draft, at, end)
    else return clauseAt(draft, cue, at, end, recipient)
  }
  return null
}

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
  return at > cueAt + 1 && has(draft.words[at + 1], Tag.That)
    ? complementAt(draft, cue, at + 1, end, recipient)
    : null
}

const complementAt = (
  _draft: Draft,
  cue: CueForm,
  at: number,
  end: number,
  recipient: Mention | null,
): Complement | null => ((cue.takes & Takes.That) !== 0 && at < end ? { at, evidence: 1, recipient } : null)

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
