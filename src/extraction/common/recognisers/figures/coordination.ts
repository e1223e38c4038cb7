import type { Measure } from '../../../types'
import { actAt, countsPeople } from './acts'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isComma, isJoined, isStop, type Unit, wordOf } from './units'

const BRACKET_REACH = 20
const COORDINATION_GAP = 5
const PART_GAP = 10

/** "بينهم 5 أطفال", "including 3 children": the marker before the quantity that makes it a part. */
export function partMarker(
  units: Unit[],
  { from }: Pick<Quantity, 'from'>,
): { measure?: Measure | undefined } | undefined {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const marker = wordOf(units[at], 'subset')
    // "of those killed, 22 were children"
    if (marker && (marker.measure !== undefined || !isComma(units[at + 1]))) return marker
    if (!is(units[at], 'filler') && units[at]?.text !== ':' && !isComma(units[at])) return undefined
  }
  return undefined
}

export const isSubset = (units: Unit[], quantity: Pick<Quantity, 'from'>): boolean =>
  partMarker(units, quantity) !== undefined

const OUT_OF_GAP = 2

/** "Of the 60 dead, 22 were children": what follows a clause-opening "of" is out of it. */
export function isOutOf({ units }: Sentence, quantity: Quantity, previous: Quantity): boolean {
  const before = previous.from - 1
  if (!is(units[before], 'of')) return false
  if (before > 0 && !is(units[before - 1], 'clause') && !isComma(units[before - 1])) return false
  return isComma(units[previous.to]) && quantity.from - previous.to <= OUT_OF_GAP
}

/** "13 شهيدا (12 جديدا، شهيد 1 انتشال)": what stands in brackets behind a count breaks it down. */
export function isBreakdown(sentence: Sentence, { from }: Quantity): boolean {
  const { units } = sentence
  for (let at = from; at >= Math.max(0, from - BRACKET_REACH); at--) {
    if (at < from && units[at]?.text === ')') return false
    if (units[at]?.text === '(') return sentence.endingAt(at) !== undefined
  }
  return false
}

/**
 * "مقتل 11 مسلحا و10 مدنيين": a joined noun phrase shares the act of the one before it, and its being a part
 * where a marker stands between them ("بينهم قائد الفرقة وخمسة جنود"). Null where they are not coordinated.
 */
export function coordination(
  { units }: Sentence,
  quantity: Quantity,
  previousTo: number,
): 'whole' | 'part' | null {
  if (!countsPeople(quantity.phrase)) return null
  let at = quantity.from - 1
  const joined = isJoined(units, quantity.from)
  if (is(units[at], 'and')) at--
  else if (
    !joined &&
    isComma(units[at]) &&
    (!is(units[quantity.from], 'determiner') || goesOnInList(units[quantity.to]))
  )
    at--
  else if (!joined) return null
  let kind: 'whole' | 'part' = 'whole'
  const gap = at - previousTo
  if (gap > PART_GAP) return null
  for (; at >= previousTo; at--) {
    const unit = units[at]
    if (isStop(unit) || is(unit, 'clause') || actAt(unit) || is(unit, 'auxiliary')) return null
    if (is(unit, 'subset')) kind = 'part'
  }
  return kind === 'part' || gap <= COORDINATION_GAP ? kind : null
}

/** "killing two guards, a driver and a child", not "killing two guards, an official said". */
const goesOnInList = (next: Unit | undefined): boolean =>
  next === undefined ||
  next.kind === 'mark' ||
  next.and ||
  is(next, 'and') ||
  isStop(next) ||
  is(next, 'clause')

const GAPPED = 9

/**
 * "11 people were killed in one town, four in another", "12 were killed on Tuesday and 900 since January": a bare
 * number, or that of others, before a place or time shares the act.
 */
export function isGapped({ units }: Sentence, { from, to, phrase }: Quantity, previous: Quantity): boolean {
  if (phrase.head !== 'none' && !phrase.inherits) return false
  if (!is(units[to], 'locative') && !is(units[to], 'since') && !is(units[to], 'on_day')) return false
  if (!isJoined(units, from) && !isComma(units[from - 1])) return false
  let placed = false
  for (let at = previous.to; at < from; at++) {
    if (isStop(units[at]) || is(units[at], 'clause') || at - previous.to > GAPPED) return false
    placed ||= is(units[at], 'locative') || is(units[at], 'on_day')
  }
  return placed
}
