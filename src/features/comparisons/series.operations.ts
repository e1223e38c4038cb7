import { eventName } from '../../comparison/phrasebook'
import { seriesOf } from '../../comparison/series/series'
import { latestMoment } from '../changes/changes.reads'
import { toCsv } from '../csv'
import { requireEventFilter } from '../events/event-filter.reads'
import { findEventWindows } from '../events/events.reads'
import type { OperationTable } from '../operation'
import { toSvg } from './chart/svg.view'
import { toVegaLite } from './chart/vega-lite.view'
import { SeriesQuery } from './series.dto'
import { pointColumns, pointRows } from './series.view'
import { findStatedCounts } from './stated-counts.reads'

/** A page of another site may show the chart; helmet's default would keep it from it. */
const EMBEDDABLE = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

export const seriesOperations = {
  compareSeries: {
    query: SeriesQuery,
    handle: async ({ query }, { reads, charts, language, mediaType }) => {
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
      const subject = {
        answer,
        eventName: eventName(event!, language),
        language,
        knownAt: query.knownAt ?? null,
      }
      switch (mediaType) {
        case 'text/csv':
          return { status: 200, mediaType, headers, body: toCsv(pointRows(answer), pointColumns) }
        case 'application/vnd.vegalite.v6+json':
          return { status: 200, mediaType, headers, body: toVegaLite(subject, 'v6') }
        case 'application/vnd.vegalite.v5+json':
          return { status: 200, mediaType, headers, body: toVegaLite(subject, 'v5') }
        case 'image/svg+xml': {
          const drawing = await charts.draw(toVegaLite(subject))
          return {
            status: 200,
            mediaType,
            headers: { ...headers, ...EMBEDDABLE },
            body: toSvg(drawing, subject),
          }
        }
        default:
          return { status: 200, headers, body: answer }
      }
    },
  },
} satisfies Partial<OperationTable>
