import type { LeftOut, Series } from './types'

/** Origins and populations that one answer lists. */
export const MAX_SERIES = 20

/** Points of all of them together: eight years of days of one origin. */
export const MAX_POINTS = 3_000

interface Bounded {
  listed: Series[]
  left: Pick<LeftOut, 'series' | 'points' | 'before'>
}

/**
 * The series with the most figures behind them, totals before parts, up to 20; of these the latest buckets, as many
 * as have 3,000 points together. What is left out is counted.
 *
 * @param all in an order that depends on nothing but what they hold
 */
export function bounded(all: readonly Series[]): Bounded {
  const ranked = all.toSorted((a, b) => Number(a.subset) - Number(b.subset) || b.figures - a.figures)
  const chosen = ranked.slice(0, MAX_SERIES)
  const before = firstBucket(chosen)
  const listed = chosen
    .map((series) => ({
      ...series,
      points: series.points.filter(({ bucket }) => before === null || bucket >= before),
    }))
    .filter(({ points }) => points.length > 0)
  for (const [index, series] of listed.entries()) series.id = `s${index + 1}`
  return {
    listed,
    left: {
      series: all.length - listed.length,
      points: pointsOf(chosen) - pointsOf(listed),
      before,
    },
  }
}

/** The earliest bucket with which the points are not too many; null where all of them fit. */
function firstBucket(series: readonly Series[]): string | null {
  if (pointsOf(series) <= MAX_POINTS) return null
  const buckets = series.flatMap(({ points }) => points.map(({ bucket }) => bucket)).sort()
  const first = buckets[buckets.length - MAX_POINTS]!
  // The bucket at the edge has points on both sides of it.
  return buckets[buckets.length - MAX_POINTS - 1] === first
    ? buckets.find((bucket) => bucket > first)!
    : first
}

const pointsOf = (series: readonly Series[]): number =>
  series.reduce((sum, { points }) => sum + points.length, 0)
