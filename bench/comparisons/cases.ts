import type { OperationId } from '../../src/contract/contract'
import { GREAT, MIDDLING, SMALL } from './events'

export interface Case {
  /** Also the name of the file of its plans. */
  name: string
  operation: OperationId
  path: string
  /** Of the request of this number; no two are the same, so that nothing that is kept of one answers another. */
  query: (number: number) => Record<string, string>
  /** Milliseconds. */
  limit: { p50?: number; p99?: number }
}

const COMPARISON = { p50: 100, p99: 300 }

/** Days before the events began: they leave nothing out, and make each question another. */
const dayBefore = (number: number): string =>
  new Date(Date.UTC(2023, 9, 1 - number)).toISOString().slice(0, 10)

const figures = (name: string, query: Record<string, string>): Case => ({
  name: `figures-${name}`,
  operation: 'compareFigures',
  path: '/v1/comparisons/figures',
  query: (number) => ({ measure: 'killed', from: dayBefore(number), ...query }),
  limit: COMPARISON,
})

const series = (name: string, query: Record<string, string>): Case => ({
  name: `series-${name}`,
  operation: 'compareSeries',
  path: '/v1/comparisons/series',
  query: (number) => ({ measure: 'killed', from: dayBefore(number), ...query }),
  limit: COMPARISON,
})

const matrix = (name: string, query: Record<string, string>): Case => ({
  name: `attribution-${name}`,
  operation: 'compareAttribution',
  path: '/v1/comparisons/attribution',
  query: (number) => ({ from: dayBefore(number), ...query }),
  limit: { p50: 500 },
})

/** What is asked of the great database. */
export const cases: Case[] = [
  figures('100000', { event: GREAT.slug }),
  {
    ...figures('100000-whole', { event: GREAT.slug }),
    // Without a first day, told apart by the moment: each a little later than the last change.
    query: (number) => ({
      event: GREAT.slug,
      measure: 'killed',
      knownAt: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString(),
    }),
  },
  figures('100000-injured', { event: GREAT.slug, measure: 'injured' }),
  figures('100000-month', { event: GREAT.slug, to: '2023-11-08' }),
  figures('100000-children', { event: GREAT.slug, population: 'children' }),
  figures('5000', { event: MIDDLING.slug }),
  series('100000-day', { event: GREAT.slug }),
  series('100000-month', { event: GREAT.slug, bucket: 'month' }),
  series('5000', { event: MIDDLING.slug }),
  matrix('100000', { event: GREAT.slug }),
  matrix('5000', { event: MIDDLING.slug }),
]

/** What is asked of both databases: the event of 1,000 figures, which is the same in them. */
export const compared: Case[] = [
  figures('1000', { event: SMALL.slug }),
  series('1000', { event: SMALL.slug }),
  matrix('1000', { event: SMALL.slug }),
]
