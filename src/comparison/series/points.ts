import { isLevel } from '../events'
import { groupBy } from '../grouping'
import { isBelow } from '../intervals'
import type { Stand } from '../positions'
import { bucketOf } from './buckets'
import type { Bucket, LastStated, SeriesPoint } from './types'

export interface PointOptions {
  bucket: Bucket
  /** The counts only grow, so that a lower one later is a revision. */
  falls: boolean
  conflicts: ReadonlyMap<Stand, number>
}

/** The points of one line of positions, in the order of time. */
export function toPoints(line: readonly Stand[], { bucket, falls, conflicts }: PointOptions): SeriesPoint[] {
  const fallen = falls ? fallenIn(line) : new Set<Stand>()
  const buckets = groupBy(line, ({ position }) => bucketOf(position.asOf!, bucket))
  return [...buckets].map(([start, stands]) => ({
    bucket: start,
    ...lowest(stands),
    ...highest(stands),
    last: lastOf(stands),
    positions: stands.length,
    figures: stands.reduce((sum, { position }) => sum + position.figures, 0),
    conflicts: stands.reduce((sum, stand) => sum + (conflicts.get(stand) ?? 0), 0),
    revised: stands.some((stand) => fallen.has(stand)),
  }))
}

/** Positions below every count that the latest earlier day leaves open. */
function fallenIn(line: readonly Stand[]): Set<Stand> {
  const fallen = new Set<Stand>()
  const days = [...groupBy(line, ({ position }) => position.asOf!).values()].map(chosen)
  for (const [index, later] of days.entries()) {
    const earlier = days[index - 1]
    if (earlier && !isLevel(later.measure) && isBelow(later.interval, earlier.interval)) fallen.add(later)
  }
  return fallen
}

/** @param stands in the order of time */
function lastOf(stands: readonly Stand[]): LastStated {
  const asOf = stands.at(-1)!.position.asOf!
  const { position } = chosen(stands.filter((stand) => stand.position.asOf === asOf))
  const { low, high, lowOpen, highOpen, qualifier, orderOf } = position
  return { asOf, low, high, lowOpen, highOpen, qualifier, orderOf }
}

/** Of what an origin gives for one day: what most figures carry, of these the greater, of these the first. */
function chosen(stands: readonly Stand[]): Stand {
  return stands.reduce((best, next) => {
    const more = next.position.figures - best.position.figures || next.interval.low - best.interval.low
    return more > 0 ? next : best
  })
}

function lowest(stands: readonly Stand[]): Pick<SeriesPoint, 'low' | 'lowOpen'> {
  const low = outermost(stands, 'low', Math.min)
  const reaching = stands.filter(({ interval }) => interval.low === low)
  return {
    low,
    lowOpen: low === null || (reaching.length > 0 && reaching.every(({ interval }) => interval.lowOpen)),
  }
}

function highest(stands: readonly Stand[]): Pick<SeriesPoint, 'high' | 'highOpen'> {
  const high = outermost(stands, 'high', Math.max)
  const reaching = stands.filter(({ interval }) => interval.high === high)
  return {
    high,
    highOpen: high === null || (reaching.length > 0 && reaching.every(({ interval }) => interval.highOpen)),
  }
}

/** Null where one of them has no bound on that side. */
function outermost(
  stands: readonly Stand[],
  side: 'low' | 'high',
  choose: (a: number, b: number) => number,
): number | null {
  return stands
    .map((stand) => bound(stand, side))
    .reduce((a, b) => (a === null || b === null ? null : choose(a, b)))
}

/** The bound as stated; the words "dozens" and "hundreds" state that of their span. */
function bound({ position, interval }: Stand, side: 'low' | 'high'): number | null {
  return position.orderOf === null ? position[side] : interval[side]
}
