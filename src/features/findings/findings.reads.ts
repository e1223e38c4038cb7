import type { EvidenceRole, FindingKind, Measure } from '../../contract/contract'
import { decodeCursor } from '../../database/keyset'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import { requireEventFilter } from '../events/event-filter.reads'
import { DEFAULT_LIMIT } from '../paging'
import type { FindingListQuery } from './finding.dto'

/** A finding before its figures are looked up. */
export interface FoundRow {
  id: string | null
  kind: FindingKind
  event: string | null
  measure: Measure
  difference: number | null
  recordedAt: string | null
  evidence: { role: EvidenceRole; figureId: string; asOf: string | null }[]
}

/** The stored findings that meet every filter, one more than the page holds; the latest found first. */
export async function findFindings(db: Queryable, query: FindingListQuery): Promise<FoundRow[]> {
  const { event, measure, kind, document, claim, knownAt, limit = DEFAULT_LIMIT, cursor } = query
  const where = new Where()
  const moment = knownAt ? `${where.value(knownAt)}::timestamptz` : null
  where.and(standing('n', moment))
  if (event) where.and(`n.event_id = ${where.value(await requireEventFilter(db, event))}`)
  if (measure) where.and(`n.measure = ${where.value(measure)}`)
  if (kind) where.and(`n.kind = ${where.value(kind)}`)
  if (document) where.and(isAbout('document_id', where.value(document), moment))
  if (claim) where.and(isAbout('claim_id', where.value(claim), moment))
  if (cursor) {
    const [recorded, id] = decodeCursor('findings', cursor, ['timestamp', 'uuid'])
    where.and(`(n.recorded_at, n.id) < (${where.value(recorded)}::timestamptz, ${where.value(id)}::uuid)`)
  }
  return db.query<FoundRow>(
    `SELECT n.id, n.kind, (SELECT e.slug FROM event e WHERE e.id = n.event_id) AS event, n.measure,
       n.difference::float8 AS difference, rfc3339(n.recorded_at) AS "recordedAt",
       (SELECT json_agg(json_build_object('role', x.role, 'figureId', x.figure_id, 'asOf', x.as_of) ORDER BY x.position)
        FROM finding_evidence x WHERE x.finding_id = n.id) AS evidence
     FROM finding n ${where} ORDER BY n.recorded_at DESC, n.id DESC LIMIT ${where.value(limit + 1)}`,
    where.values,
  )
}

/** Whether the finding `n` is about a figure of a document or claim, or about what such a figure states too. */
const isAbout = (column: 'document_id' | 'claim_id', id: string, knownAt: string | null): string => `
  n.id IN (
    SELECT x.finding_id FROM finding_evidence x WHERE x.position = 0 AND x.${column} = ${id}::uuid
    UNION
    SELECT x.finding_id FROM finding_evidence x
    WHERE x.position = 0 AND x.stated_count_ids && ARRAY(
      SELECT o.stated_count_id FROM observation o WHERE o.${column} = ${id}::uuid AND ${standing('o', knownAt)}))`
