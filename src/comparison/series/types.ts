import type { Basis, Position, PositionOrigin, Qualifier } from '../types'

export type Bucket = 'day' | 'week' | 'month'

/** What an origin says last within a bucket: as stated, with no bound made up. */
export interface LastStated {
  asOf: string
  low: number | null
  high: number | null
  lowOpen: boolean
  highOpen: boolean
  qualifier: Qualifier
  orderOf: Position['orderOf']
}

/** What one origin says within one bucket. */
export interface SeriesPoint {
  /** The first day of the bucket; weeks begin on Monday (ISO 8601). */
  bucket: string
  /** Least and greatest stated bound; null on a side that a statement leaves open. */
  low: number | null
  high: number | null
  /** The bound is excluded, or there is none. */
  lowOpen: boolean
  highOpen: boolean
  last: LastStated
  positions: number
  figures: number
  /** Pairs in conflict in which a position of this point stands. */
  conflicts: number
  /** A running total that is lower than what the same origin gave for an earlier day. */
  revised: boolean
}

/** What one origin counts of one population, over time. */
export interface Series {
  /** Stable within one answer: `s1`, `s2` … */
  id: string
  origin: PositionOrigin
  population: Pick<Position['population'], 'category' | 'nationality'>
  /** Some of its figures name no nationality; they are read as of the one that the others name. */
  nationalityAssumed: boolean
  /** A part of another figure ("of them 5 children"): never a total. */
  subset: boolean
  figures: number
  /** In the order of time; buckets of which nothing is stated are absent. */
  points: SeriesPoint[]
}

export interface SeriesSummary {
  observations: number
  positions: number
  origins: number
  series: number
  buckets: number
  conflicts: number
  revisions: number
  /** First and last as-of date; null where there is nothing. */
  from: string | null
  to: string | null
}

/** What the answer does not list, though it was asked for or stands beside it. */
export interface LeftOut {
  /** Series beyond the first 20, by how many figures stand behind them. */
  series: number
  /** Points of buckets before `before`, which would make the answer too long. */
  points: number
  before: string | null
  /** Figures that were given as earlier counts. */
  superseded: number
  /** Figures that count over something else than the basis asked for. */
  otherBases: Record<Basis, number>
}

export interface SeriesAnswer {
  summary: SeriesSummary
  leftOut: LeftOut
  series: Series[]
}
