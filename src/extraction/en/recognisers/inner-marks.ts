import type { Draft } from '../../common/draft'
import { ABBREVIATIONS } from '../lexicon'
import { isCapital, isTime, textAt } from './shape'

const isTight = (draft: Draft, at: number): boolean =>
  draft.tokens[at - 1]?.end === draft.tokens[at]?.start &&
  draft.tokens[at]?.end === draft.tokens[at + 1]?.start

/** "Sen. Jane Roe", "Lt. Gen. Roe": the dot of a title before a name. */
const isAbbreviated = (draft: Draft, at: number): boolean =>
  ABBREVIATIONS.has(textAt(draft, at - 1)) && isCapital(draft, at + 1) && !isTime(draft, at - 1)

/** Hyphens, initials' dots and the brackets of an abbreviation are spelling. */
export function isInner(draft: Draft, at: number): boolean {
  const mark = textAt(draft, at)
  if (mark === '-') {
    return (
      draft.tokens[at - 1]?.end === draft.tokens[at]?.start ||
      (isCapital(draft, at - 1) &&
        isCapital(draft, at + 1) &&
        draft.text.original[draft.tokens[at]?.start ?? 0] === '-')
    )
  }
  if (mark === '&' || mark === '/') return true
  if (mark === '"')
    return (
      draft.tokens[at - 1]?.end === draft.tokens[at]?.start &&
      /s'?$/.test(textAt(draft, at - 1)) &&
      draft.inside[at - 1] === draft.inside[at + 1] &&
      (draft.opens[at] ?? -1) < 0
    )
  if (mark === '.' && isTight(draft, at)) return true
  if (mark === '.')
    return isCapital(draft, at - 1) && (textAt(draft, at - 1).length <= 2 || isAbbreviated(draft, at))
  if (mark === '(') return textAt(draft, at + 2) === ')'
  return mark === ')' && textAt(draft, at - 2) === '('
}
