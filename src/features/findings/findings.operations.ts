import { checkSeries } from '../../comparison/checks/series'
import type { SeriesFinding } from '../../comparison/checks/types'
import type { Finding, FindingPage, Language, Measure } from '../../contract/contract'
import type { Queryable } from '../../database/pools'
import { latestMoment } from '../changes/changes.reads'
import { findStatedCounts } from '../comparisons/stated-counts.reads'
import { toCsv } from '../csv'
import { requireEventFilter } from '../events/event-filter.reads'
import { findEventWindows } from '../events/events.reads'
import { listReply } from '../list-reply'
import type { OperationTable } from '../operation'
import { DEFAULT_LIMIT, pageOf } from '../paging'
import { findDailyCounts, findFirstFigures } from './daily-counts.reads'
import { findEvidence } from './evidence.reads'
import { FigureCheckQuery, FindingListQuery } from './finding.dto'
import { findingColumns, findingView } from './finding.view'
import { type FoundRow, findFindings } from './findings.reads'

/** Findings that one check lists; a shorter time brings in the rest. */
const MAX_LISTED = 200

const HEADERS = { Vary: 'Accept, Accept-Language' }

export const findingOperations = {
  listFindings: {
    query: FindingListQuery,
    handle: async ({ query }, context) => {
      const { reads, language } = context
      const found = await findFindings(reads, query)
      const told = await tell(reads, found, language)
      const rows = told.map((finding) => ({
        json: JSON.stringify(finding),
        key: [finding.recordedAt!, finding.id!],
      }))
      const page = pageOf('findings', rows, query.limit ?? DEFAULT_LIMIT)
      const reply = listReply<FindingPage>(page, findingColumns, context)
      return { ...reply, headers: { ...reply.headers, ...HEADERS, 'Content-Language': language } }
    },
  },
  compareChecks: {
    query: FigureCheckQuery,
    handle: async ({ query }, { reads, language, mediaType }) => {
      const { measure } = query
      const eventId = await requireEventFilter(reads, query.event)
      const knownAt = query.knownAt ?? (await latestMoment(reads))
      const [events, stated] = await Promise.all([
        findEventWindows(reads, [eventId]),
        findStatedCounts(reads, { ...query, eventIds: [eventId], knownAt }, language),
      ])
      const daily = await findDailyCounts(reads, stated, knownAt)
      const counts = stated.map((count) => ({ ...count, daily: daily.has(count.id) }))
      const findings = checkSeries(counts, events).sort(latestFirst)
      const listed = findings.slice(0, MAX_LISTED)
      const event = events[0]!.slug
      const told = await tell(reads, await locate(reads, listed, event, measure, knownAt), language)
      const headers = { ...HEADERS, 'Content-Language': language }
      if (mediaType === 'text/csv')
        return { status: 200, mediaType, headers, body: toCsv(told, findingColumns) }
      const summary = { counts: counts.length, findings: findings.length, listed: told.length }
      return { status: 200, headers, body: { event, measure, summary, findings: told } }
    },
  },
} satisfies Partial<OperationTable>

const latestFirst = (a: SeriesFinding, b: SeriesFinding): number =>
  String(b.evidence[0]!.asOf).localeCompare(String(a.evidence[0]!.asOf))

/** Finds for each count of the findings the first figure that states it. */
async function locate(
  reads: Queryable,
  findings: SeriesFinding[],
  event: string,
  measure: Measure,
  knownAt: string,
): Promise<FoundRow[]> {
  const ids = findings.flatMap(({ evidence }) => evidence.flatMap(({ counts }) => counts.map(({ id }) => id)))
  const figures = await findFirstFigures(reads, [...new Set(ids)], knownAt)
  return findings.map(({ kind, difference, evidence }) => ({
    id: null,
    kind,
    event,
    measure,
    difference,
    recordedAt: null,
    evidence: evidence.map(({ role, counts, asOf }) => ({
      role,
      asOf,
      figureId: counts.map(({ id }) => figures.get(id)!).sort()[0]!,
    })),
  }))
}

async function tell(reads: Queryable, found: FoundRow[], language: Language): Promise<Finding[]> {
  const ids = found.flatMap(({ evidence }) => evidence.map(({ figureId }) => figureId))
  const figures = await findEvidence(reads, ids, language)
  return found.map((row) => {
    const evidence = row.evidence.map(({ role, figureId, asOf }) => ({
      role,
      asOf,
      ...figures.get(figureId)!,
    }))
    return findingView({ ...row, evidence }, language)
  })
}
