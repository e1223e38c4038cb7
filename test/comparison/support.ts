import { compare, tell } from '../../src/comparison/compare'
import { groupBy } from '../../src/comparison/grouping'
import type {
  Backing,
  Comparison,
  EventWindow,
  Language,
  Pair,
  Population,
  Position,
  Qualifier,
  SourceRef,
  StatedCount,
} from '../../src/comparison/types'

export const attack: EventWindow = {
  slug: 'october-7-attack',
  start: '2023-10-07',
  end: '2023-10-08',
  names: [
    { language: 'en', name: '7 October attack' },
    { language: 'ar', name: 'هجوم 7 أكتوبر' },
  ],
}

export const war2023: EventWindow = {
  slug: 'gaza-war-2023',
  start: '2023-10-07',
  end: null,
  names: [
    { language: 'en', name: 'Gaza war since October 2023' },
    { language: 'ar', name: 'حرب غزة منذ أكتوبر 2023' },
  ],
}

export const war2014: EventWindow = {
  slug: 'gaza-war-2014',
  start: '2014-07-08',
  end: '2014-08-26',
  names: [
    { language: 'en', name: 'Gaza war of 2014' },
    { language: 'ar', name: 'حرب غزة 2014' },
  ],
}

export const events: EventWindow[] = [war2014, attack, war2023]

export function source(slug: string, name = slug): SourceRef {
  return { key: slug, slug, name }
}

export const ministry = source('gaza-health-ministry', 'Gaza Health Ministry')
export const afp = source('afp', 'AFP')
export const outletA = source('outlet-a', 'Outlet A')
export const outletB = source('outlet-b', 'Outlet B')

/** A figure with all that a comparison asks of it; without an originator it is its outlet's own. */
export interface Stating
  extends Omit<StatedCount, 'id' | 'origin' | 'ownVoice' | 'figures' | 'category' | 'nationality'> {
  figureId: string
  exact: string
  population: Population
  outlet: SourceRef
  originator: SourceRef | null
  relays: SourceRef[]
}

export interface Stated extends Partial<Omit<Stating, 'population'>> {
  population?: Partial<Population>
}

let count = 0

/** A running total of people killed in the war since 2023, as the ministry gives it; `stated` says otherwise. */
export function observe(stated: Stated = {}): Stating {
  count += 1
  const asOf = stated.asOf === undefined ? '2024-06-10' : stated.asOf
  return {
    figureId: `figure-${String(count).padStart(6, '0')}`,
    event: war2023.slug,
    measure: 'killed',
    basis: 'cumulative',
    low: 37_124,
    high: 37_124,
    qualifier: 'exact',
    orderOf: null,
    exact: 'killed',
    subset: false,
    superseded: false,
    asOfStated: true,
    publishedOn: asOf,
    outlet: outletA,
    originator: ministry,
    relays: [],
    ...stated,
    asOf,
    population: { category: 'people', nationality: null, text: null, ...stated.population },
  }
}

/** The counts that some figures state. */
export const countsOf = (figures: readonly Stating[]): StatedCount[] =>
  [...groupBy(figures, idOf).entries()].map(([id, group]) => {
    const { figureId, exact, population, outlet, originator, relays, ...stated } = group[0]!
    return {
      ...stated,
      id,
      category: population.category,
      nationality: population.nationality,
      origin: originator ?? outlet,
      ownVoice: group.some((figure) => figure.originator === null),
      figures: group.length,
    }
  })

const idOf = ({ figureId, exact, population, outlet, originator, relays, ...stated }: Stating): string =>
  JSON.stringify([
    Object.entries(stated).sort(),
    population.category,
    population.nationality,
    (originator ?? outlet).key,
  ])

const backingsOf = (figures: readonly Stating[]): Map<string, Backing> =>
  new Map(
    [...groupBy(figures, idOf).entries()].map(([id, group]) => [
      id,
      {
        outlets: group.map((figure) => figure.outlet),
        relays: group.flatMap((figure) => figure.relays),
        observations: group.map(({ figureId, exact, population, outlet, relays }) => ({
          figureId,
          claimId: figureId.replace('figure', 'claim'),
          documentId: figureId.replace('figure', 'document'),
          exact,
          populationText: population.text,
          outlet,
          relays,
        })),
      },
    ]),
  )

const distinct = (sources: SourceRef[]): number => new Set(sources.map((source) => source.key)).size

/** Bounds and qualifier as the extraction writes them. */
export function value(
  qualifier: Qualifier,
  n: number,
  high = n,
): Pick<StatedCount, 'low' | 'high' | 'qualifier'> {
  if (qualifier === 'at_least' || qualifier === 'more_than') return { qualifier, low: n, high: null }
  if (qualifier === 'at_most' || qualifier === 'fewer_than') return { qualifier, low: null, high: n }
  if (qualifier === 'order') return { qualifier, low: null, high: null }
  return { qualifier, low: n, high }
}

export function compared(
  figures: readonly Stating[],
  language: Language = 'en',
  windows: readonly EventWindow[] = events,
): Comparison {
  const carriers = {
    outlets: distinct(figures.map((figure) => figure.outlet)),
    relays: distinct(figures.flatMap((figure) => figure.relays)),
  }
  return tell(compare(countsOf(figures), carriers, windows), backingsOf(figures), language)
}

/** The only pair of two observations. */
export function pairOf(a: Stating, b: Stating, language: Language = 'en'): Pair {
  const { pairs } = compared([a, b], language)
  if (pairs.length !== 1) throw new Error(`expected one pair, got ${pairs.length}`)
  return pairs[0]!
}

export function positionWith(comparison: Comparison, low: number): Position {
  const found = comparison.positions.filter((position) => position.low === low)
  if (found.length !== 1) throw new Error(`expected one position at ${low}, got ${found.length}`)
  return found[0]!
}

export function pairBetween(comparison: Comparison, low: number, otherLow: number): Pair | undefined {
  const ids = [positionWith(comparison, low).id, positionWith(comparison, otherLow).id]
  return comparison.pairs.find((pair) => ids.includes(pair.a) && ids.includes(pair.b))
}
