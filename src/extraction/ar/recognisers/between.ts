import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import type { Complement } from './complements'

const BETWEEN = 'بين'
const REACH = 8

/** بين is "between" far more often than "he made clear": a number, a coordination or the middle of a clause tell. */
export function isBetween(
  draft: Draft,
  cue: CueForm,
  at: number,
  complement: Complement,
  floor: number,
): boolean {
  if (cue.lemma !== BETWEEN) return false
  // With its shadda written it can only be the verb.
  if (/\u0651/.test(draft.text.original.slice(draft.tokens[at]?.start ?? 0, draft.tokens[at]?.end ?? 0)))
    return false
  if (draft.tokens[at + 1]?.kind === 'number') return true
  const opens = at <= floor || has(draft.words[at], Tag.Conjunction) || draft.tokens[at - 1]?.kind === 'mark'
  if (!opens && cue.tense === 'past') return true
  for (let before = at - 1; before > Math.max(floor, at - REACH); before--) {
    if (draft.words[before]?.base === BETWEEN) return true
  }
  for (let to = at + 1; to < complement.slotEnd; to++) if (has(draft.words[to], Tag.Conjunction)) return true
  return false
}
