import { eventIndex } from '../events'
import { groupBy } from '../grouping'
import { pairUp } from '../pairing'
import { type Stand, standsOf } from '../positions'
import type { Basis, EventWindow, StatedCount } from '../types'
import { verdictOf } from '../verdicts'
import { basesOf } from './basis'
import { bounded } from './bounds'
import { toPoints } from './points'
import type { Bucket, LeftOut, Series, SeriesAnswer } from './types'

export interface SeriesOptions {
  bucket: Bucket
  basis: Basis
}

/**
 * What each origin counts over time: the positions of a comparison, per origin, population and bucket of time. A
 * series holds one basis: totals stand in no line with daily counts. Superseded counts stand in none. The answer is
 * the same for every order of the counts, and bounded: see `bounded`.
 *
 * @throws RangeError where a count is of another event
 */
export function seriesOf(
  counts: readonly StatedCount[],
  event: EventWindow,
  { bucket, basis }: SeriesOptions,
): SeriesAnswer {
  const stands = standsOf(counts, eventIndex([event])).filter(({ position }) => position.asOf !== null)
  const standing = stands.filter(({ position }) => position.setAside !== 'superseded')
  const bases = basesOf(standing)
  const asked = standing.filter((stand) => bases.get(stand) === basis)
  const conflicts = conflictsAmong(asked)

  const all = [...groupBy(asked, lineOf(asked)).values()].map((line): Series => {
    return toSeries(line, { bucket, falls: basis === 'cumulative', conflicts: conflicts.of })
  })
  const { listed, left } = bounded(all)
  const dates = asked.map(({ position }) => position.asOf!)
  return {
    summary: {
      observations: figuresOf(asked),
      positions: asked.length,
      origins: new Set(asked.map((stand) => stand.originKey)).size,
      series: all.length,
      buckets: new Set(all.flatMap(({ points }) => points.map((point) => point.bucket))).size,
      conflicts: conflicts.pairs,
      revisions: all.reduce((sum, { points }) => sum + points.filter((point) => point.revised).length, 0),
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
    },
    leftOut: {
      ...left,
      superseded: figuresOf(stands) - figuresOf(standing),
      otherBases: otherBases(standing, bases, basis),
    },
    series: listed,
  }
}

function toSeries(line: Stand[], options: Parameters<typeof toPoints>[1]): Series {
  const { position } = line[0]!
  const nationalities = new Set(line.map((stand) => stand.position.population.nationality))
  return {
    id: '',
    origin: { ...position.origin, ownVoice: line.some((stand) => stand.position.origin.ownVoice) },
    population: {
      category: position.population.category,
      nationality: [...nationalities].find((nationality) => nationality !== null) ?? null,
    },
    nationalityAssumed: nationalities.size > 1,
    subset: position.setAside === 'subset',
    figures: figuresOf(line),
    points: toPoints(line, options),
  }
}

/**
 * Positions of one line: one origin and one population. A nationality that is left out is the one that the origin
 * names elsewhere, where it names only one.
 */
function lineOf(stands: readonly Stand[]): (stand: Stand) => string {
  const whoseOf = ({ originKey, position }: Stand): string =>
    `${position.setAside} ${position.population.category} ${originKey}`
  const stated = new Map<string, Set<string>>()
  for (const [whose, group] of groupBy(stands, whoseOf)) {
    const nationalities = group.map(({ position }) => position.population.nationality)
    stated.set(whose, new Set(nationalities.filter((nationality) => nationality !== null)))
  }
  return (stand) => {
    const whose = whoseOf(stand)
    return stated.get(whose)!.size > 1 ? `${stand.position.population.nationality} ${whose}` : whose
  }
}

/** The conflicts that a comparison of the same positions finds, and how many each of them is in. */
function conflictsAmong(stands: readonly Stand[]): { pairs: number; of: ReadonlyMap<Stand, number> } {
  const { pairs } = pairUp(stands)
  const conflicting = pairs.filter(([a, b]) => verdictOf(a, b) === 'conflicts')
  const of = new Map<Stand, number>()
  for (const stand of conflicting.flat()) of.set(stand, (of.get(stand) ?? 0) + 1)
  return { pairs: conflicting.length, of }
}

function otherBases(
  stands: readonly Stand[],
  bases: ReadonlyMap<Stand, Basis>,
  asked: Basis,
): LeftOut['otherBases'] {
  const figures = (basis: Basis): number =>
    basis === asked ? 0 : figuresOf(stands.filter((stand) => bases.get(stand) === basis))
  return {
    cumulative: figures('cumulative'),
    period: figures('period'),
    incident: figures('incident'),
    unknown: figures('unknown'),
  }
}

const figuresOf = (stands: readonly Stand[]): number =>
  stands.reduce((sum, { position }) => sum + position.figures, 0)
