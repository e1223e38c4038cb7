import { isLevel, isSingleIncident } from '../events'
import type { Stand } from '../positions'
import type { Basis } from '../types'

/**
 * What each position is read as counting over, in a series. Within a single incident, and of people in a state (held,
 * missing, displaced), everything but a period is the whole. Elsewhere an unstated basis is read as a total, unless
 * it is less than half of a total that was known by then: then it is likelier the toll of a day or of a place, and
 * stays `unknown`. Running totals hardly halve, and a small number that comes before every great one is a beginning.
 */
export function basesOf(stands: readonly Stand[]): Map<Stand, Basis> {
  const bases = new Map<Stand, Basis>()
  const yardsticks = new Map<string, number>()
  for (const stand of [...stands].sort(byDayThenCertainty)) {
    const basis = readBasis(stand, yardsticks)
    bases.set(stand, basis)
    if (basis === 'cumulative')
      raise(yardsticks, scopeOf(stand, stand.position.population.nationality), stand)
  }
  return bases
}

function readBasis(stand: Stand, yardsticks: ReadonlyMap<string, number>): Basis {
  const { basis } = stand.position
  if (basis === 'period' || basis === 'cumulative') return basis
  if (isSingleIncident(stand.event)) return 'cumulative'
  if (basis === 'incident') return basis
  if (isLevel(stand.measure)) return 'cumulative'
  return 2 * statedValue(stand) < yardstickFor(stand, yardsticks) ? 'unknown' : 'cumulative'
}

/** The greatest total so far of people whom this position may count among: of its nationality, or of none stated. */
function yardstickFor(stand: Stand, yardsticks: ReadonlyMap<string, number>): number {
  const { nationality } = stand.position.population
  const scopes =
    nationality === null ? [scopeOf(stand, '*')] : [scopeOf(stand, nationality), scopeOf(stand, null)]
  return Math.max(0, ...scopes.map((scope) => yardsticks.get(scope) ?? 0))
}

function raise(yardsticks: Map<string, number>, scope: string, stand: Stand): void {
  const low = statedValue(stand)
  for (const key of [scope, scopeOf(stand, '*')]) yardsticks.set(key, Math.max(yardsticks.get(key) ?? 0, low))
}

const scopeOf = ({ position }: Stand, nationality: string | null): string =>
  `${position.setAside ?? ''}/${position.population.category}/${nationality ?? ''}`

/** The bound that is stated: a floor of 40 beside 37,000 is as unlikely a total as 40 is. */
const statedValue = ({ interval }: Stand): number =>
  Number.isFinite(interval.high) ? interval.high : interval.low

/** Within a day the stated totals come first, then the greater ones. */
function byDayThenCertainty(a: Stand, b: Stand): number {
  const [p, q] = [a.position, b.position]
  const days = (p.asOf ?? '') < (q.asOf ?? '') ? -1 : Number(p.asOf !== q.asOf)
  return (
    days ||
    Number(q.basis === 'cumulative') - Number(p.basis === 'cumulative') ||
    statedValue(b) - statedValue(a)
  )
}
