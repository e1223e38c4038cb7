import { attribution, documentBrief } from '../../database/json.sql'
import { decodeCursor, encodeCursor } from '../../database/keyset'
import type { Queryable } from '../../database/pools'
import { Where } from '../../database/where'
import { requireEventFilter } from '../events/event-filter.reads'
import { DEFAULT_LIMIT } from '../paging'
import { sourceCondition } from '../sources/source-filter.reads'
import type { StatementListQuery } from './statement.dto'
import type { MemberRow, StatementRow } from './statement.view'

/** Members that are shown of each statement of a list, and of one that is asked for by itself. */
export const LISTED_MEMBERS = 20
export const MOST_MEMBERS = 200

const STATEMENT = `
  s.id, s.reference_id AS "referenceId", rfc3339(s.first_at) AS "firstAt", rfc3339(s.last_at) AS "lastAt",
  round(s.confidence::numeric, 2)::float8 AS confidence, s.members, counted.*`

const COUNTED = `
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT m.document_id)::integer AS documents, count(DISTINCT d.outlet_id)::integer AS outlets,
      array_agg(DISTINCT p.language) AS languages
    FROM statement_member m JOIN document d ON d.id = m.document_id JOIN statement_claim p USING (claim_id)
    WHERE m.statement_id = s.id AND m.superseded_at IS NULL) counted`

const ORDER = 'ORDER BY s.first_at DESC, s.id DESC'

/** Statements that meet every filter, the one that was first reported last before the others. */
export async function listStatements(
  db: Queryable,
  query: StatementListQuery,
): Promise<{ rows: StatementRow[]; nextCursor: string | null }> {
  const { limit = DEFAULT_LIMIT, cursor } = query
  const where = await conditions(db, query)
  if (cursor) {
    const [first, id] = decodeCursor('statements', cursor, ['timestamp', 'uuid'])
    where.and(`(s.first_at, s.id) < (${where.value(first)}::timestamptz, ${where.value(id)}::uuid)`)
  }
  const rows = await db.query<StatementRow>(
    `WITH page AS MATERIALIZED (
       SELECT s.* FROM statement s ${where} ${ORDER} LIMIT ${where.value(limit + 1)})
     SELECT ${STATEMENT} FROM page s ${COUNTED} ${ORDER}`,
    where.values,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    nextCursor: rows.length > limit && last ? encodeCursor('statements', [last.firstAt, last.id]) : null,
  }
}

async function conditions(
  db: Queryable,
  { originator, event, document, from, to, drift }: StatementListQuery,
): Promise<Where> {
  const where = new Where().and('s.superseded_at IS NULL')
  if (originator) where.and(`s.originator_id ${await sourceCondition(db, where, 'originator', originator)}`)
  const member = 'SELECT FROM statement_member m WHERE m.statement_id = s.id AND m.superseded_at IS NULL'
  if (document) where.and(`EXISTS (${member} AND m.document_id = ${where.value(document)})`)
  if (event) {
    const id = where.value(await requireEventFilter(db, event))
    where.and(`EXISTS (${member} AND EXISTS (
      SELECT FROM figure f WHERE f.claim_id = m.claim_id AND f.superseded_at IS NULL AND f.event_id = ${id}))`)
  }
  if (from) where.and(`s.last_at >= ${where.value(from)}::date`)
  if (to) where.and(`s.first_at < ${where.value(to)}::date + 1`)
  if (drift) where.and(`s.drift <> '{}'`)
  if (drift && drift !== 'any') where.and(`${where.value(drift)} = ANY(s.drift)`)
  return where
}

/** A statement as it stands; null where there is none. */
export async function findStatement(db: Queryable, id: string): Promise<StatementRow | null> {
  const [row] = await db.query<StatementRow>(
    `SELECT ${STATEMENT} FROM statement s ${COUNTED} WHERE s.id = $1 AND s.superseded_at IS NULL`,
    [id],
  )
  return row ?? null
}

/** The members of some statements: of each the reference, then the earliest, up to `most`. */
export async function findMemberRows(
  db: Queryable,
  statementIds: string[],
  most: number,
): Promise<MemberRow[]> {
  return db.query<MemberRow>(
    `SELECT shown.statement_id AS "statementId", c.id AS "claimId", shown.matched_id AS "matchedId",
       round(shown.confidence::numeric, 2)::float8 AS confidence, shown.evidence, rfc3339(shown.recorded_at) AS "recordedAt",
       ${documentBrief} AS document, ${attribution} AS attribution
     FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
     JOIN statement s ON s.id = wanted.id AND s.superseded_at IS NULL
     CROSS JOIN LATERAL (
       SELECT m.*, p.dated_at FROM statement_member m JOIN statement_claim p USING (claim_id)
       WHERE m.statement_id = s.id AND m.superseded_at IS NULL
       ORDER BY m.claim_id <> s.reference_id, p.dated_at, m.claim_id LIMIT $2) shown
     JOIN claim c ON c.id = shown.claim_id AND c.superseded_at IS NULL
     JOIN document_version v ON v.document_id = c.document_id AND v.version = c.version
     ORDER BY wanted.place, c.id <> s.reference_id, shown.dated_at, c.id`,
    [statementIds, most],
  )
}
