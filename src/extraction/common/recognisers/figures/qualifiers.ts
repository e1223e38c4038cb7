import type { Qualifier } from '../../../types'
import { is, isComma, type Unit, wordOf } from './units'

/** The stated bounds of a number, inclusive; an open side is null. */
export function bounds(value: number, qualifier: Qualifier): { low: number | null; high: number | null } {
  if (qualifier === 'at_least' || qualifier === 'more_than') return { low: value, high: null }
  if (qualifier === 'at_most' || qualifier === 'fewer_than') return { low: null, high: value }
  return { low: value, high: value }
}

/** The qualifier in front of a number: "at least", "أكثر من". */
export function qualifierBefore(units: Unit[], from: number): { at: number; qualifier: Qualifier } | null {
  for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
    const word = wordOf(units[at], 'qualifier')
    if (word && word.place !== 'after') return { at, qualifier: word.qualifier }
    if (!is(units[at], 'filler') && units[at]?.text !== '"' && !is(units[at], 'to')) return null
  }
  return null
}

const QUALIFIER_REACH = 3

/** "18 شخصا على الأقل", "18 مجندا بالشرطة على الأقل": the qualifier may follow the noun's complement. */
export function qualifierAfter(
  units: Unit[],
  from: number,
  to: number,
): { to: number; qualifier: Qualifier } | null {
  for (let at = from; at < to + QUALIFIER_REACH; at++) {
    const unit = units[at]
    const stranger =
      unit?.kind === 'number' ||
      is(unit, 'act') ||
      is(unit, 'subset') ||
      (unit?.and === true && !is(unit, 'person'))
    if (unit === undefined || (at >= to && stranger)) return null
    const word = wordOf(unit, 'qualifier')
    // "three dead and at least eight injured": it belongs to the number behind it.
    if (word && word.place === 'either' && isNumeral(units[at + 1])) return null
    if (word && word.place !== 'before') return { to: at + 1, qualifier: word.qualifier }
    // "5 people, at least, were killed"
    if (isComma(unit) && at >= to && is(units[at + 1], 'qualifier') && isParenthesis(units, at + 2)) continue
    if (unit.kind === 'mark' && unit.text !== '+') return null
  }
  return null
}

const isNumeral = (unit: Unit | undefined): boolean => unit?.kind === 'number' || is(unit, 'number')

const isParenthesis = (units: Unit[], end: number): boolean =>
  units[end] === undefined || units[end]?.kind === 'mark'
