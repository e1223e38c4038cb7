import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { isAdverb, isCapital, isDeterminer, isReduced, textAt } from './shape'

const REACH = 18
const AUXILIARY =
  /^(is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|won't|wouldn't|can't|cannot|couldn't|shouldn't|doesn't|don't|didn't)$/
const SUBJECT = /^(he|she|they|we|i)$/
const CONTRACTED = /^(i|you|he|she|it|we|they|that|there|who|what|here)'(s|re|ve|d|ll|m)$/
/** Past forms that are no participles: nothing but a finite verb. */
export const PAST =
  /^(went|came|took|gave|saw|fell|rose|began|became|knew|grew|ran|ate|drove|flew|spoke|wrote|chose|broke|stole|threw|drew|wore|tore|swore|hid|shrank|sank|sang|did)$/

/** Behind these the main verb of the sentence has come: "the man who found the purse said it was empty". */
const SPEAKS = new Set(['say', 'tell', 'add', 'announce', 'deny', 'warn', 'insist', 'testify'])

/**
 * Whether a clause with a subject and a finite verb starts at `at`, so that a verb of saying without "that" has a
 * reported clause behind it and no mere object ("claimed the seat").
 */
export function opensFiniteClause(draft: Draft, at: number, end: number): boolean {
  if (SUBJECT.test(textAt(draft, at)) || CONTRACTED.test(textAt(draft, at))) return true
  if (has(draft.words[at], Tag.Preposition | Tag.Conjunction)) return false
  const pronoun = /^(it|you|there|this|these|those|that|everyone|nobody|no|nothing|most|many|some)$/.test(
    textAt(draft, at),
  )
  let relative = false
  for (let to = at + 1; to < Math.min(end, at + REACH); to++) {
    const token = draft.tokens[to]
    const text = textAt(draft, to)
    const word = draft.words[to]
    if (token?.kind === 'mark') {
      if (text === '-' || text === '.' || text === '"' || text === '/' || text === '&') continue
      return false
    }
    if (has(word, Tag.That) || SPEAKS.has(word?.cue?.lemma ?? '')) return false
    if (has(word, Tag.Relative)) {
      relative = true
      continue
    }
    if (!isFiniteVerb(draft, to, at, pronoun)) continue
    if (!relative) return true
    relative = false
  }
  return false
}

function isFiniteVerb(draft: Draft, to: number, at: number, pronoun: boolean): boolean {
  const text = textAt(draft, to)
  const before = textAt(draft, to - 1)
  if (before === 'to' || isCapital(draft, to)) return false
  if (AUXILIARY.test(text) || CONTRACTED.test(text)) return true
  if (PAST.test(text)) return true
  if (isDeterminer(draft, to - 1) || has(draft.words[to - 1], Tag.Preposition) || isReduced(draft, to))
    return false
  const after = to + 1
  const object =
    isDeterminer(draft, after) ||
    has(draft.words[after], Tag.Pronoun | Tag.That) ||
    isAdverb(draft, after) ||
    isCapital(draft, after) ||
    draft.tokens[after]?.kind === 'number'
  if (pronoun && to === at + 1) return !has(draft.words[to], Tag.Preposition)
  if (/[a-z]{2}ed$/.test(text) || has(draft.words[to], Tag.Verb)) return object || !participial(draft, to)
  // "the law violates the charter", "critics say taxes hurt": a word in -s with an object behind it.
  return /[a-z]{3}s$/.test(text) && !/(ss|us|is)$/.test(text) && !has(draft.words[to], Tag.Plural) && object
}

/** "the plan backed by X", "a road closed for days": a participle that goes with the noun before it. */
const participial = (draft: Draft, at: number): boolean =>
  has(draft.words[at + 1], Tag.Preposition) || draft.tokens[at + 1]?.kind === 'mark'
