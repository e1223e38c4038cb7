import { compare } from '../../src/comparison/compare'
import type {
  Comparison,
  EventWindow,
  Language,
  Observation,
  Pair,
  Population,
  Position,
  Qualifier,
  SourceRef,
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

export interface Stated extends Partial<Omit<Observation, 'population'>> {
  population?: Partial<Population>
}

let count = 0

/** A running total of people killed in the war since 2023, as the ministry gives it; `stated` says otherwise. */
export function observe(stated: Stated = {}): Observation {
  count += 1
  const id = String(count).padStart(6, '0')
  const asOf = stated.asOf === undefined ? '2024-06-10' : stated.asOf
  return {
    figureId: `figure-${id}`,
    claimId: `claim-${id}`,
    documentId: `document-${id}`,
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
    syndication: null,
    ...stated,
    asOf,
    population: { category: 'people', nationality: null, text: null, ...stated.population },
  }
}

/** Bounds and qualifier as the extraction writes them. */
export function value(
  qualifier: Qualifier,
  n: number,
  high = n,
): Pick<Observation, 'low' | 'high' | 'qualifier'> {
  if (qualifier === 'at_least' || qualifier === 'more_than') return { qualifier, low: n, high: null }
  if (qualifier === 'at_most' || qualifier === 'fewer_than') return { qualifier, low: null, high: n }
  if (qualifier === 'order') return { qualifier, low: null, high: null }
  return { qualifier, low: n, high }
}

export function compared(observations: Observation[], language: Language = 'en'): Comparison {
  return compare(observations, { events, language })
}

/** The only pair of two observations. */
export function pairOf(a: Observation, b: Observation, language: Language = 'en'): Pair {
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
