import type { Series, SeriesComparison, SeriesPoint } from '../../contract/contract'

export interface PointRow {
  answer: SeriesComparison
  series: Series
  point: SeriesPoint
}

/** A row for each point, series by series. */
export const pointRows = (answer: SeriesComparison): PointRow[] =>
  answer.series.flatMap((series) => series.points.map((point) => ({ answer, series, point })))

export const pointColumns = {
  series: ({ series }: PointRow) => series.id,
  event: ({ answer }: PointRow) => answer.event,
  measure: ({ answer }: PointRow) => answer.measure,
  basis: ({ answer }: PointRow) => answer.basis,
  bucket: ({ point }: PointRow) => point.bucket,
  origin: ({ series }: PointRow) => series.origin.slug ?? series.origin.name,
  ownVoice: ({ series }: PointRow) => series.origin.ownVoice,
  population: ({ series }: PointRow) => series.population.category,
  nationality: ({ series }: PointRow) => series.population.nationality,
  nationalityAssumed: ({ series }: PointRow) => series.nationalityAssumed,
  subset: ({ series }: PointRow) => series.subset,
  low: ({ point }: PointRow) => point.low,
  high: ({ point }: PointRow) => point.high,
  lowOpen: ({ point }: PointRow) => point.lowOpen,
  highOpen: ({ point }: PointRow) => point.highOpen,
  lastAsOf: ({ point }: PointRow) => point.last.asOf,
  lastLow: ({ point }: PointRow) => point.last.low,
  lastHigh: ({ point }: PointRow) => point.last.high,
  lastQualifier: ({ point }: PointRow) => point.last.qualifier,
  lastOrderOf: ({ point }: PointRow) => point.last.orderOf,
  positions: ({ point }: PointRow) => point.positions,
  figures: ({ point }: PointRow) => point.figures,
  conflicts: ({ point }: PointRow) => point.conflicts,
  revised: ({ point }: PointRow) => point.revised,
}
