import type { Quantity } from './quantities'
import { is, isStop, type Unit } from './units'

const BEFORE = 3
const AFTER = 14

/**
 * "96 names were added to the cumulative total": what a running total takes in late. It is part of that total and
 * belongs to no period.
 */
export function isAddition(units: Unit[], { from, to }: Quantity): boolean {
  let added = false
  for (let at = Math.max(0, from - BEFORE); at < Math.min(units.length, to + AFTER); at++) {
    if (at < from) {
      if (isStop(units[at])) added = false
      else added ||= is(units[at], 'addition')
    } else if (at >= to) {
      if (isStop(units[at])) return false
      if (added && (is(units[at], 'total') || is(units[at], 'tally') || is(units[at], 'toll'))) return true
      added ||= is(units[at], 'addition')
    }
  }
  return false
}
