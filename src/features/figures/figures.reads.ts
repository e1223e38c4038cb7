import type { FilingState } from '../../contract/contract'
import { attribution, documentBrief, figureMembers, span } from '../../database/json.sql'
import { decodeCursor } from '../../database/keyset'
import type { Queryable } from '../../database/pools'
import { standing } from '../../database/where'
import { claimConditions, figureConditions, firstOf } from '../claims/claim-conditions.reads'
import type { ClaimFilter } from '../claims/claim-filter.dto'
import { refuseContradiction } from '../claims/filing-of-claim.reads'
import { DEFAULT_LIMIT, type Page, pageOf } from '../paging'

const FIGURE = `
  json_build_object(${figureMembers},
    'claim', json_build_object('id', c.id, 'span', ${span('c.start_offset', 'c.end_offset', 'c.exact')}),
    'document', ${documentBrief}, 'attribution', ${attribution})`

/** As the partial indexes of figures that wait to be filed say it. */
const FILED: Record<FilingState, string> = {
  filed: 'f.event_id IS NOT NULL',
  unfiled: 'f.event_id IS NULL',
  ambiguous: `f.event_id IS NULL AND f.filing = '["ambiguous"]'`,
}

interface FigureRow {
  json: string
  dated: string
  documentId: string
  start: number
  id: string
}

/** Figures of the claims that meet every filter: the latest published document first, then by place in the text. */
export async function listFigures(db: Queryable, filter: ClaimFilter): Promise<Page> {
  refuseContradiction(filter)
  const { limit = DEFAULT_LIMIT, cursor } = filter
  const where = await claimConditions(db, filter, 'f.dated_at')
  where.and(standing('f', filter.knownAt ? `${where.value(filter.knownAt)}::timestamptz` : null))
  const ofFigure = await figureConditions(db, where, filter)
  if (ofFigure) where.and(ofFigure)
  if (filter.filed) where.and(FILED[filter.filed])
  if (cursor) {
    const [dated, document, start, id] = decodeCursor('figures', cursor, [
      'timestamp',
      'uuid',
      'integer',
      'uuid',
    ])
    const place = `(${where.value(dated)}::timestamptz, ${where.value(document)}::uuid)`
    where
      .and(`(f.dated_at, f.document_id) <= ${place}`)
      .and(
        `((f.dated_at, f.document_id) < ${place} OR (f.start_offset, f.id) > (${where.value(start)}::integer, ${where.value(id)}::uuid))`,
      )
  }
  const order = 'f.dated_at DESC, f.document_id DESC, f.start_offset, f.id'
  const rows = await db.query<FigureRow>(
    `WITH page AS MATERIALIZED (
       ${firstOf(
         `SELECT f.* FROM figure f JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision ${where}
          ORDER BY ${order}`,
         where.value(limit + 1),
         filter,
       )})
     SELECT ${FIGURE}::text AS json, rfc3339(f.dated_at) AS dated, f.document_id AS "documentId", f.start_offset AS start, f.id
     FROM page f
     JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision
     JOIN document_version v ON v.document_id = c.document_id AND v.version = c.version
     LEFT JOIN event e ON e.id = f.event_id
     ORDER BY ${order}`,
    where.values,
  )
  return pageOf(
    'figures',
    rows.map((row) => ({ json: row.json, key: [row.dated, row.documentId, row.start, row.id] })),
    limit,
  )
}
