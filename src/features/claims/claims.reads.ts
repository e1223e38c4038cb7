import { attribution, documentBrief, figureMembers, firstRows, span } from '../../database/json.sql'
import { decodeCursor } from '../../database/keyset'
import type { Queryable } from '../../database/pools'
import { DEFAULT_LIMIT, type Page, pageOf } from '../paging'
import { claimConditions, firstOf } from './claim-conditions.reads'
import type { ClaimFilter } from './claim-filter.dto'
import { filingConditions, filingOfClaim } from './filing-of-claim.reads'
import { findingsOfClaim } from './findings-of-claim.reads'

/** @param knownAt as of when findings stand: a placeholder, or null for now */
const claimJson = (knownAt: string | null): string => `
  json_build_object(
    'id', c.id, 'document', ${documentBrief}, 'sentenceIndex', c.sentence_index, 'sentenceKind', (SELECT t.kind FROM sentence t
      WHERE t.document_id = c.document_id AND t.version = c.version AND t.index = c.sentence_index),
    'span', ${span('c.start_offset', 'c.end_offset', 'c.exact')}, 'quote', c.quote, 'polarity', c.polarity,
    'attribution', ${attribution},
    'figures', coalesce((SELECT json_agg(json_build_object(${figureMembers}) ORDER BY f.position)
      FROM figure f LEFT JOIN event e ON e.id = f.event_id
      WHERE f.claim_id = c.id AND f.claim_revision = c.revision), '[]'),
    'filing', ${filingOfClaim(knownAt)}, 'findings', ${findingsOfClaim(knownAt)},
    'confidence', round(c.confidence::numeric, 2), 'status', c.status, 'revision', c.revision,
    'recordedAt', rfc3339(c.recorded_at))`

const WITH_VERSION = 'JOIN document_version v ON v.document_id = c.document_id AND v.version = c.version'
const ORDER = 'ORDER BY c.dated_at DESC, c.document_id DESC, c.position'

interface ClaimRow {
  json: string
  dated: string
  documentId: string
  position: number
}

const toPage = (list: string, rows: ClaimRow[], limit: number): Page =>
  pageOf(
    list,
    rows.map((row) => ({ json: row.json, key: [row.dated, row.documentId, row.position] })),
    limit,
  )

/** Claims that meet every filter: the latest published document first, each document in the order of its text. */
export async function listClaims(db: Queryable, filter: ClaimFilter): Promise<Page> {
  const { limit = DEFAULT_LIMIT, cursor } = filter
  const where = await claimConditions(db, filter, 'c.dated_at')
  const moment = filter.knownAt ? `${where.value(filter.knownAt)}::timestamptz` : null
  await filingConditions(db, where, filter, moment)
  if (cursor) {
    const [dated, id, position] = decodeCursor('claims', cursor, ['timestamp', 'uuid', 'integer'])
    const document = `(${where.value(dated)}::timestamptz, ${where.value(id)}::uuid)`
    where
      .and(`(c.dated_at, c.document_id) <= ${document}`)
      .and(`((c.dated_at, c.document_id) < ${document} OR c.position > ${where.value(position)}::integer)`)
  }
  // The page is cut before anything is joined to it, so that its cost is that of its rows alone.
  const rows = await db.query<ClaimRow>(
    `WITH page AS MATERIALIZED (
       ${firstOf(`SELECT c.* FROM claim c ${where} ${ORDER}`, where.value(limit + 1), filter)})
     SELECT ${claimJson(moment)}::text AS json, rfc3339(c.dated_at) AS dated, c.document_id AS "documentId", c.position
     FROM page c ${WITH_VERSION} ${ORDER}`,
    where.values,
  )
  return toPage('claims', rows, limit)
}

/** The claims of a version as they stood when it was last current, in the order of the text. */
export async function listClaimsOfVersion(
  db: Queryable,
  documentId: string,
  version: number,
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string },
): Promise<Page> {
  const list = `claims of ${documentId}@${version}`
  const after = cursor ? decodeCursor(list, cursor, ['timestamp', 'uuid', 'integer'])[2] : -1
  const rows = await db.query<ClaimRow>(
    `WITH page AS MATERIALIZED (
       ${firstRows(
         `SELECT DISTINCT ON (position) * FROM claim WHERE document_id = $1 AND version = $2 AND position > $3
          ORDER BY position, revision DESC`,
         '$4',
       )})
     SELECT ${claimJson(null)}::text AS json, rfc3339(c.dated_at) AS dated, c.document_id AS "documentId", c.position
     FROM page c ${WITH_VERSION} ORDER BY c.position`,
    [documentId, version, after, limit + 1],
  )
  return toPage(list, rows, limit)
}

/** A claim in its last revision, whether its document's version is still current or not. */
export async function findClaimJson(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.query<{ json: string }>(
    `SELECT ${claimJson(null)}::text AS json FROM claim c ${WITH_VERSION} WHERE c.id = $1 ORDER BY c.revision DESC LIMIT 1`,
    [id],
  )
  return row?.json ?? null
}
