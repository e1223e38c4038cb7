import { actAt, countsPeople } from './acts'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isComma, isJoined, isStop, type Unit } from './units'

const BRACKET_REACH = 20
const COORDINATION_GAP = 5
const PART_GAP = 10

/** "بينهم 5 أطفال", "including 3 children": a marker before the quantity makes it a part. */
export const isSubset = (units: Unit[], quantity: Quantity): boolean => {
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - 3); at--) {
    if (is(units[at], 'subset')) return true
    if (!is(units[at], 'filler') && units[at]?.text !== ':') return false
  }
  return false
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
  else if (!joined && isComma(units[at])) at--
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
