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
  return { pairs: inOrder(scopesOf(stands).flatMap(neighboursAndExtremes), stands), paired: 'neighbours' }
}

/** Each pair once, by its first position and then its second; a position beside itself is none. */
function inOrder(pairs: readonly StandPair[], stands: readonly Stand[]): StandPair[] {
  const size = stands.at(-1)!.index + 1
  const at = new Array<Stand>(size)
  for (const stand of stands) at[stand.index] = stand
  // One number for both places: sorting numbers costs a fraction of sorting pairs.
  const codes = new Float64Array(pairs.length)
  for (let next = 0; next < pairs.length; next++) {
    const [{ index: i }, { index: j }] = pairs[next]!
    codes[next] = Math.min(i, j) * size + Math.max(i, j)
  }
  const ordered: StandPair[] = []
  let last = -1
  for (const code of codes.sort()) {
    const [i, j] = [Math.floor(code / size), code % size]
    if (code !== last && i !== j) ordered.push([at[i]!, at[j]!])
    last = code
  }
  return ordered
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
      return `${p.event} ${p.setAside} ${p.population.category} ${basis}`
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

function neighboursAndExtremes(scope: readonly Stand[]): StandPair[] {
  const ofOrigins = groupBy(scope, (stand) => stand.originKey)
  const ofDays = groupBy(scope, (stand) => String(stand.position.asOf))
  return [
    ...neighbours(scope),
    ...[...ofOrigins.values()].flatMap(neighbours),
    ...[...ofDays.values()].map(extremes),
    extremes(scope),
  ]
}

const neighbours = (series: readonly Stand[]): StandPair[] =>
  series.slice(1).map((next, index) => [series[index]!, next])

function extremes(stands: readonly Stand[]): StandPair {
  const lowest = stands.reduce((a, b) => (b.interval.high < a.interval.high ? b : a))
  const highest = stands.reduce((a, b) => (b.interval.low > a.interval.low ? b : a))
  return [lowest, highest]
}
