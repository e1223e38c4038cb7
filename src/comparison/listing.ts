import { groupBy } from './grouping'
import type { StandPair } from './pairing'
import type { Stand } from './positions'

/** Positions that one answer lists; a desk that wants the rest asks for a shorter time or fewer people. */
export const MAX_LISTED = 200

/** Origins whose latest word is listed before anything else; leaves room for what is in conflict. */
const MAX_LATEST = 50

/**
 * The positions worth listing, in their order: all where they are few; else the lowest and highest total, the
 * latest total of each origin, both sides of the latest conflicts, and then the latest, up to 200.
 *
 * @param stands in the order of event, date and value
 * @param conflicts the pairs in conflict, in their order
 */
export function listed(stands: readonly Stand[], conflicts: readonly StandPair[]): Stand[] {
  if (stands.length <= MAX_LISTED) return [...stands]
  const chosen = new Set<Stand>()
  for (const stand of mostTelling(stands, conflicts)) {
    chosen.add(stand)
    if (chosen.size === MAX_LISTED) break
  }
  return stands.filter((stand) => chosen.has(stand))
}

function* mostTelling(stands: readonly Stand[], conflicts: readonly StandPair[]): Generator<Stand> {
  const totals = stands.filter(({ position }) => position.setAside === null)
  if (totals.length > 0) {
    yield totals.reduce((a, b) => (b.interval.low < a.interval.low ? b : a))
    yield totals.reduce((a, b) => (b.interval.low > a.interval.low ? b : a))
  }
  yield* latestOfEachOrigin(totals)
  for (const [a, b] of conflicts.toReversed()) yield* [b, a]
  yield* totals.toReversed()
  yield* stands.toReversed()
}

function latestOfEachOrigin(totals: readonly Stand[]): Stand[] {
  const origins = groupBy(totals.toReversed(), (stand) => stand.originKey)
  return [...origins.values()].slice(0, MAX_LATEST).map((ofOrigin) => ofOrigin[0]!)
}
