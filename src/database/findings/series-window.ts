import type { EntityManager } from 'typeorm'
import { checkSeries, DAYS_BACK } from '../../comparison/checks/series'
import type { SeriesCount } from '../../comparison/checks/types'
import type { EventWindow, Measure } from '../../comparison/types'
import { countsOneDay } from '../../extraction/day-count'
import { orderOfMagnitude } from '../../extraction/order-of-magnitude'
import type { Finding } from './types'

/** What one origin states of one measure of an event, on days of which something has changed. */
export interface TouchedSeries {
  eventId: string
  slug: string
  start: string
  end: string | null
  measure: Measure
  originKey: string
  from: string
  to: string
}

/** The series in which these stated counts stand. */
export const touchedSeries = (manager: EntityManager, statedCountIds: string[]): Promise<TouchedSeries[]> =>
  manager.query(
    `SELECT e.id AS "eventId", e.slug, e.start_date::text AS start, e.end_date::text AS "end", c.measure,
       c.origin_key AS "originKey", min(c.as_of)::text AS "from", max(c.as_of)::text AS "to"
     FROM stated_count c JOIN event e ON e.id = c.event_id WHERE c.id = ANY($1)
     GROUP BY e.id, c.measure, c.origin_key ORDER BY e.id, c.measure, c.origin_key`,
    [statedCountIds],
  )

interface WindowRow
  extends Omit<SeriesCount, 'event' | 'orderOf' | 'origin' | 'ownVoice' | 'daily' | 'figures'> {
  orderWords: string | null
  /** The first standing figure that states it; null where none does any more. */
  figureId: string | null
  claimId: string
  documentId: string
  sentence: string | null
  text: string | null
}

export interface CheckedSeries {
  /** The counts that a finding of this window may be about, whether they still stand or not. */
  concerned: string[]
  findings: Finding[]
}

/**
 * Checks the days of a series on which something has changed, and those after them whose findings may change with
 * it. An event of a few days is checked as a whole: its own dates are no dates of counts.
 */
export async function checkWindow(manager: EntityManager, series: TouchedSeries): Promise<CheckedSeries> {
  const { slug, start, end } = series
  const event: EventWindow = { slug, start, end, names: [] }
  const rows = await readWindow(manager, series)
  const standing = new Map(rows.flatMap((row) => (row.figureId === null ? [] : [[row.id, row] as const])))
  const concerned = rows.filter((row) => row.asOf! >= series.from || isShort(series)).map((row) => row.id)
  const about = new Set(concerned)
  const counts = [...standing.values()].map((row) => toCount(row, series))
  const findings = checkSeries(counts, [event]).filter(({ evidence }) =>
    evidence[0]!.counts.some((count) => about.has(count.id)),
  )
  return {
    concerned,
    findings: findings.map(({ kind, difference, evidence }) => ({
      kind,
      eventId: series.eventId,
      measure: series.measure,
      difference,
      evidence: evidence.map(({ role, counts, asOf }) => {
        const first = counts
          .map((count) => standing.get(count.id)!)
          .reduce((a, b) => (b.figureId! < a.figureId! ? b : a))
        return {
          role,
          figureId: first.figureId!,
          claimId: first.claimId,
          documentId: first.documentId,
          statedCountIds: counts.map((count) => count.id).sort(),
          asOf,
        }
      }),
    })),
  }
}

const DAY = 86_400_000

/** Whether the event is one incident, as comparisons understand it. */
const isShort = ({ start, end }: TouchedSeries): boolean =>
  end !== null && Date.parse(end) - Date.parse(start) < 3 * DAY

function toCount(row: WindowRow, { slug }: TouchedSeries): SeriesCount {
  const { orderWords, figureId, claimId, documentId, sentence, text, ...count } = row
  return {
    ...count,
    event: slug,
    orderOf: orderWords === null ? null : orderOfMagnitude(orderWords),
    // The series is of one origin; who that is makes no difference to its numbers.
    origin: { key: '', slug: null, name: '' },
    ownVoice: false,
    figures: 1,
    daily: count.basis === 'period' && countsOneDay(sentence ?? '', text ?? ''),
  }
}

const SERIES = 'c.event_id = $1 AND c.measure = $2 AND c.origin_key = $3'
const STANDING = 'o.stated_count_id = c.id AND o.superseded_at IS NULL'

/** The day that is the n-th with a total before or after a day; null where there are fewer. */
const dayWithTotal = (beyond: string, direction: 'DESC' | 'ASC', outermost: 'min' | 'max'): string => `
  (SELECT ${outermost}(as_of) FROM (
     SELECT DISTINCT c.as_of FROM stated_count c
     WHERE ${SERIES} AND c.as_of ${beyond} AND c.basis <> 'period' AND NOT c.subset AND NOT c.superseded
       AND EXISTS (SELECT FROM observation o WHERE ${STANDING})
     ORDER BY c.as_of ${direction} LIMIT ${DAYS_BACK}) days)`

const readWindow = (manager: EntityManager, series: TouchedSeries): Promise<WindowRow[]> =>
  manager.query(
    `SELECT c.id, c.measure, c.basis, c.low::float8 AS low, c.high::float8 AS high, c.qualifier,
       c.order_words AS "orderWords", c.category, c.nationality, c.subset, c.superseded, c.as_of::text AS "asOf",
       c.as_of_stated AS "asOfStated", c.published_on::text AS "publishedOn",
       seen.figure_id AS "figureId", seen.claim_id AS "claimId", seen.document_id AS "documentId",
       words.sentence, words.text
     FROM stated_count c
     LEFT JOIN LATERAL (
       SELECT o.figure_id, o.claim_id, o.document_id FROM observation o WHERE ${STANDING}
       ORDER BY o.figure_id LIMIT 1) seen ON true
     LEFT JOIN LATERAL (
       SELECT substr(v.text, t.start_offset + 1, t.end_offset - t.start_offset) AS sentence, v.text
       FROM claim l
       JOIN document_version v ON v.document_id = l.document_id AND v.version = l.version
       JOIN sentence t ON t.document_id = l.document_id AND t.version = l.version AND t.index = l.sentence_index
       WHERE l.id = seen.claim_id AND l.superseded_at IS NULL) words ON c.basis = 'period'
     WHERE ${SERIES} AND ($6 OR c.as_of >= least($4::date - 1, ${dayWithTotal('< $4', 'DESC', 'min')})
       AND c.as_of <= greatest($5::date + 1, ${dayWithTotal('> $5', 'ASC', 'max')}))
     ORDER BY c.id`,
    [series.eventId, series.measure, series.originKey, series.from, series.to, isShort(series)],
  )
