import type { Measure } from '../../../types'
import { actAt, type Binding } from './acts'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isComma, isStop, type Unit } from './units'

const TRANSPORT_BEFORE = 7
const TRANSPORT_AFTER = 6

/** "نقل 3 حالات إلى المستشفى", "نقل 1500 شخص إلى ملاجئ": where people are taken tells what befell them. */
export function taken({ units }: Sentence, quantity: Quantity): Binding | undefined {
  const { head, measure } = quantity.phrase
  if (measure !== null || (head !== 'case' && head !== 'person' && head !== 'nationality')) return undefined
  const { bare, low, from, to } = quantity
  const inWords = units[from] !== undefined && units[from].to - units[from].from > 1
  if (bare && low !== 2 && !inWords) return undefined
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - TRANSPORT_BEFORE); at--) {
    const unit = units[at]
    if (isStop(unit) || isComma(unit) || actAt(unit) || is(unit, 'clause')) return undefined
    if (!is(unit, 'transport')) continue
    // Rescuers carry as a case whoever is hurt.
    const place = placeAfter(units, to) ?? (is(units[to - 1], 'case') ? 'injured' : undefined)
    return place && { measure: place, from: at, to: at + 1 }
  }
  return undefined
}

function placeAfter(units: Unit[], from: number): Measure | undefined {
  for (let at = from; at < from + TRANSPORT_AFTER; at++) {
    if (isStop(units[at])) return undefined
    if (is(units[at], 'hospital')) return 'injured'
    if (is(units[at], 'shelter')) return 'displaced'
    if (is(units[at], 'haven')) return 'rescued'
  }
  return undefined
}
