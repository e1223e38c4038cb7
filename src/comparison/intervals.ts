import type { Difference, OrderOfMagnitude, Qualifier } from './types'

/** Where a count may lie. `high` is Infinity where nothing bounds it; an open end is not part of it. */
export interface Interval {
  low: number
  high: number
  lowOpen: boolean
  highOpen: boolean
}

export interface StatedFigure {
  low: number | null
  high: number | null
  qualifier: Qualifier
  orderOf: OrderOfMagnitude | null
}

/** "Dozens" begins at two of them and ends below the next order's word. */
const ORDERS: Record<OrderOfMagnitude, readonly [number, number]> = {
  dozens: [20, 99],
  hundreds: [200, 999],
  thousands: [2_000, 9_999],
  tens_of_thousands: [20_000, 99_999],
  hundreds_of_thousands: [200_000, 999_999],
  millions: [2_000_000, 9_999_999],
}

/** "About n" is n within this many per cent. */
const ABOUT_PERCENT = 5

/**
 * The interval that a figure's words leave open: n for an exact number, n ± 5 % for "about n", [n, ∞) for "at
 * least", (n, ∞) for "more than", [0, n] and [0, n) for their opposites, the stated ends of a range, and the
 * lexical span of an order of magnitude. A side that nothing states is 0 or ∞.
 */
export function intervalOf(figure: StatedFigure): Interval {
  const low = figure.low ?? 0
  const high = figure.high ?? Number.POSITIVE_INFINITY
  switch (figure.qualifier) {
    case 'at_least':
      return closed(low, Number.POSITIVE_INFINITY)
    case 'more_than':
      return { low, high: Number.POSITIVE_INFINITY, lowOpen: true, highOpen: true }
    case 'at_most':
      return closed(0, high)
    case 'fewer_than':
      return { low: 0, high, lowOpen: false, highOpen: true }
    case 'about':
      // One division each, after an integer product: 0.95 and 1.05 have no exact binary form.
      return closed((low * (100 - ABOUT_PERCENT)) / 100, (high * (100 + ABOUT_PERCENT)) / 100)
    case 'order':
      return figure.orderOf === null ? closed(low, high) : closed(...ORDERS[figure.orderOf])
    case 'exact':
    case 'range':
      return closed(low, high)
  }
}

function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: false, highOpen: high === Number.POSITIVE_INFINITY }
}

export function isPoint(interval: Interval): boolean {
  return interval.low === interval.high
}

/** Whether some count lies in both. */
export function meet(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a)
}

/** Whether every count of `a` is lower than every count of `b`. */
export function isBelow(a: Interval, b: Interval): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen))
}

/**
 * How far apart two intervals are, in whole people: from the greatest count of the lower to the least of the
 * higher. "More than 1,300" begins at 1,301, so it lies at least 107 above 1,194. Two equal single numbers
 * differ by 0; intervals that merely meet say nothing of their difference, and yield null.
 */
export function difference(a: Interval, b: Interval): Difference | null {
  if (isBelow(b, a)) return difference(b, a)
  const points = isPoint(a) && isPoint(b)
  if (!isBelow(a, b)) return points ? { absolute: 0, relative: 0, atLeast: false } : null
  const from = greatestCount(a)
  const absolute = leastCount(b) - from
  return { absolute, relative: from === 0 ? null : absolute / from, atLeast: !points }
}

function leastCount(interval: Interval): number {
  return interval.lowOpen ? Math.floor(interval.low) + 1 : Math.ceil(interval.low)
}

function greatestCount(interval: Interval): number {
  return interval.highOpen ? Math.ceil(interval.high) - 1 : Math.floor(interval.high)
}
