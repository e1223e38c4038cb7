import { isSingleIncident } from './events'
import { groupBy } from './grouping'
import type { Stand } from './positions'

/** Up to this many positions every pair is made; beyond it, their number would grow with the square. */
export const MAX_FULLY_PAIRED = 50

export type StandPair = readonly [Stand, Stand]

/**
 * The pairs worth judging, each once, the earlier position first. Totals stand beside totals, also where they
 * turn out not to be comparable; a subset beside subsets of the same category in the same event; superseded
 * counts beside nothing. Beyond 50 positions only those within one scope are paired, and of these only
 * neighbours in time (overall and within each origin) and the lowest with the highest (of each day and
 * overall), so the number of pairs grows with the number of positions.
 *
 * @param stands in the order of event, date and value
 */
export function pairUp(stands: readonly Stand[]): { pairs: StandPair[]; paired: 'all' | 'neighbours' } {
  if (stands.length <= MAX_FULLY_PAIRED) return { pairs: everyPair(stands), paired: 'all' }
  const order = new Map(stands.map((stand, index) => [stand, index]))
  const chosen = new Map<number, StandPair>()
  for (const scope of scopesOf(stands)) {
    for (const [a, b] of neighboursAndExtremes(scope)) {
      const [i, j] = [order.get(a)!, order.get(b)!]
      if (i !== j) chosen.set(Math.min(i, j) * stands.length + Math.max(i, j), i < j ? [a, b] : [b, a])
    }
  }
  const pairs = [...chosen.entries()].sort(([i], [j]) => i - j).map(([, pair]) => pair)
  return { pairs, paired: 'neighbours' }
}

function everyPair(stands: readonly Stand[]): StandPair[] {
  return stands.flatMap((a, index) =>
    stands
      .slice(index + 1)
      .filter((b) => belongTogether(a, b))
      .map((b): StandPair => [a, b]),
  )
}

function belongTogether({ position: a }: Stand, { position: b }: Stand): boolean {
  if (a.setAside === null && b.setAside === null) return true
  const subsets = a.setAside === 'subset' && b.setAside === 'subset'
  return subsets && a.event === b.event && a.population.category === b.population.category
}

/** Runs of positions that count the same, in their given order; an unstated nationality joins every other. */
function scopesOf(stands: readonly Stand[]): Stand[][] {
  const scopes = groupBy(
    stands.filter(({ position }) => position.setAside !== 'superseded'),
    ({ position: p, event }) => {
      const basis =
        p.basis === 'period' || (p.basis === 'incident' && !isSingleIncident(event)) ? p.basis : ''
      return JSON.stringify([p.event, p.setAside, p.population.category, basis])
    },
  )
  return [...scopes.values()].flatMap((scope) => {
    const stated = new Set(scope.map(nationality).filter((value) => value !== null))
    if (stated.size <= 1) return [scope]
    return [...stated].map((one) => scope.filter((stand) => [one, null].includes(nationality(stand))))
  })
}

function nationality({ position }: Stand): string | null {
  return position.population.nationality
}

function* neighboursAndExtremes(scope: readonly Stand[]): Generator<StandPair> {
  yield* neighbours(scope)
  for (const series of groupBy(scope, (stand) => stand.originKey).values()) yield* neighbours(series)
  for (const day of groupBy(scope, (stand) => String(stand.position.asOf)).values()) yield extremes(day)
  yield extremes(scope)
}

function* neighbours(series: readonly Stand[]): Generator<StandPair> {
  for (const [index, stand] of series.entries()) {
    const next = series[index + 1]
    if (next !== undefined) yield [stand, next]
  }
}

function extremes(stands: readonly Stand[]): StandPair {
  const lowest = stands.reduce((a, b) => (b.interval.high < a.interval.high ? b : a))
  const highest = stands.reduce((a, b) => (b.interval.low > a.interval.low ? b : a))
  return [lowest, highest]
}
