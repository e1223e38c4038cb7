import { seriesOf } from '../../comparison/series/series'
import { latestMoment } from '../changes/changes.reads'
import { toCsv } from '../csv'
import { requireEventFilter } from '../events/event-filter.reads'
import { findEventWindows } from '../events/events.reads'
import type { OperationTable } from '../operation'
import { SeriesQuery } from './series.dto'
import { pointColumns, pointRows } from './series.view'
import { findStatedCounts } from './stated-counts.reads'

export const seriesOperations = {
  compareSeries: {
    query: SeriesQuery,
    handle: async ({ query }, { reads, language, mediaType }) => {
      const eventId = await requireEventFilter(reads, query.event)
      const knownAt = query.knownAt ?? (await latestMoment(reads))
      const [[event], counts] = await Promise.all([
        findEventWindows(reads, [eventId]),
        findStatedCounts(reads, { ...query, eventIds: [eventId], knownAt }, language),
      ])
      const { measure, bucket = 'day', basis = 'cumulative' } = query
      const answer = {
        event: event!.slug,
        measure,
        bucket,
        basis,
        population: { category: query.population ?? null, nationality: query.nationality ?? null },
        ...seriesOf(counts, event!, { bucket, basis }),
      }
      const headers = { 'Content-Language': language, Vary: 'Accept, Accept-Language' }
      if (mediaType === 'text/csv')
        return { status: 200, mediaType, headers, body: toCsv(pointRows(answer), pointColumns) }
      return { status: 200, headers, body: answer }
    },
  },
} satisfies Partial<OperationTable>
