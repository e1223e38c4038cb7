import { is, isComma, isGlued, isThing, type Unit } from './units'

interface Range {
  from: number
  to: number
}

const RATES = new Set(['%', '$', '€', '£', '¥', '/', '°', '#', '№'])

/**
 * Whether a number is plainly no count of persons: part of a date, a clock time, a rate, a price, a label
 * ("page 5"), a compound ("12-year-old", "F-16"), or an age between commas.
 */
export function isNoCount(units: Unit[], { from, to }: Range): boolean {
  const before = units[from - 1]
  const after = units[to]
  if (before !== undefined && (is(before, 'label') || is(before, 'ordinal') || is(before, 'month')))
    return true
  if (after !== undefined && (is(after, 'month') || isThing(after) || is(after, 'ordinal'))) return true
  if (RATES.has(before?.text ?? '') || RATES.has(after?.text ?? '')) return true
  if (before !== undefined && is(before, 'of') && is(units[from - 2], 'settlement')) return true
  if (isClock(units, from, to) || isAge(units, from, to)) return true
  return isCode(units[from - 2], before) || isCompound(after, units[to + 1])
}

const isClock = (units: Unit[], from: number, to: number): boolean =>
  (units[from - 1]?.text === ':' && units[from - 2]?.kind === 'number') ||
  (units[to]?.text === ':' && units[to + 1]?.kind === 'number')

const isAge = (units: Unit[], from: number, to: number): boolean =>
  to === from + 1 &&
  isComma(units[from - 1]) &&
  isComma(units[to]) &&
  units[from]?.kind === 'number' &&
  Number(units[from]?.text) <= 110

/** "F-16": a hyphen glued between a word and the number behind it. */
const isCode = (word: Unit | undefined, hyphen: Unit | undefined): boolean =>
  hyphen?.text === '-' && word?.kind === 'word' && isGlued(word, hyphen)

/** "12-year-old": a hyphen glued between a number and the word behind it; "40 Europe-bound migrants" are 40. */
const isCompound = (hyphen: Unit | undefined, word: Unit | undefined): boolean =>
  hyphen?.text === '-' && word?.kind === 'word' && isGlued(hyphen, word) && !is(word, 'number')
