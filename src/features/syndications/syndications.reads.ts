import { documentBrief } from '../../database/json.sql'
import { decodeCursor } from '../../database/keyset'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import { DEFAULT_LIMIT, type Page, pageOf } from '../paging'
import type { SyndicationListQuery, SyndicationMemberListQuery } from './syndication.dto'

/** The standing members `m` of a group, with the version `v` that each joined with. */
const membersOf = (syndicationId: string): string => `
  FROM syndication_member m
  JOIN document_version v ON v.document_id = m.document_id AND v.version = m.version
  WHERE m.syndication_id = ${syndicationId} AND m.superseded_at IS NULL`

const documents = (syndicationId: string): string => `
  (SELECT count(*) FROM syndication_member m
   WHERE m.syndication_id = ${syndicationId} AND m.superseded_at IS NULL)`

const outlets = (syndicationId: string): string => `
  (SELECT count(DISTINCT coalesce(o.merged_into_id, o.id)) FROM (SELECT v.outlet_id ${membersOf(syndicationId)}) carried
   JOIN source o ON o.id = carried.outlet_id)`

const members = (syndicationId: string): string => `'/v1/syndications/' || ${syndicationId} || '/members'`

const SYNDICATION = `
  json_build_object('id', s.id, 'revision', s.revision, 'createdAt', rfc3339(s.created_at),
    'updatedAt', rfc3339(s.updated_at), 'mergedInto', s.merged_into_id,
    'documents', ${documents('s.id')}, 'outlets', ${outlets('s.id')},
    'first', (SELECT ${documentBrief} FROM (
      SELECT v.* ${membersOf('s.id')} ORDER BY v.dated_at,
        (SELECT o.slug FROM source b JOIN source o ON o.id = coalesce(b.merged_into_id, b.id) WHERE b.id = v.outlet_id)
      LIMIT 1) v),
    'members', ${members('s.id')})`

/** The group of the document `d`, in short; null where it has none. */
export const syndicationBrief = `
  (SELECT json_build_object('id', g.syndication_id, 'documents', ${documents('g.syndication_id')},
     'outlets', ${outlets('g.syndication_id')}, 'members', ${members('g.syndication_id')})
   FROM syndication_member g WHERE g.document_id = d.id AND g.superseded_at IS NULL)`

/** The groups that have members, the latest found first. */
export async function listSyndications(db: Queryable, query: SyndicationListQuery): Promise<Page> {
  const { limit = DEFAULT_LIMIT, cursor } = query
  const before = cursor ? decodeCursor('syndications', cursor, ['uuid'])[0] : null
  const rows = await db.query<{ json: string; id: string }>(
    `SELECT ${SYNDICATION}::text AS json, s.id FROM syndication s
     WHERE ($1::uuid IS NULL OR s.id < $1) AND s.merged_into_id IS NULL AND EXISTS (
       SELECT FROM syndication_member m WHERE m.syndication_id = s.id AND m.superseded_at IS NULL)
     ORDER BY s.id DESC LIMIT $2`,
    [before, limit + 1],
  )
  return pageOf(
    'syndications',
    rows.map((row) => ({ json: row.json, key: [row.id] })),
    limit,
  )
}

export async function findSyndicationJson(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.query<{ json: string }>(
    `SELECT ${SYNDICATION}::text AS json FROM syndication s WHERE s.id = $1`,
    [id],
  )
  return row?.json ?? null
}

/** The documents of a group with the evidence of each, the earliest first. */
export async function listMembers(
  db: Queryable,
  id: string,
  { limit = DEFAULT_LIMIT, cursor, knownAt }: SyndicationMemberListQuery,
): Promise<Page> {
  const list = `members of ${id}`
  const where = new Where()
  where.and(`m.syndication_id = ${where.value(id)}`)
  where.and(standing('m', knownAt === undefined ? null : `${where.value(knownAt)}::timestamptz`))
  if (cursor) {
    const [dated, document] = decodeCursor(list, cursor, ['timestamp', 'uuid'])
    where.and(
      `(v.dated_at, m.document_id) > (${where.value(dated)}::timestamptz, ${where.value(document)}::uuid)`,
    )
  }
  const rows = await db.query<{ json: string; dated: string; id: string }>(
    `SELECT json_build_object('document', ${documentBrief}, 'recordedAt', rfc3339(m.recorded_at), 'evidence',
       json_build_object('document', m.matched_document_id, 'version', m.matched_version,
         'text', '/v1/documents/' || m.matched_document_id || '/text?version=' || m.matched_version,
         'kinship', m.kinship, 'resemblance', m.resemblance, 'containment', m.containment,
         'sharedShingles', m.shared_shingles, 'shingles', m.shingles,
         'matchedShingles', m.matched_shingles))::text AS json,
       rfc3339(v.dated_at) AS dated, m.document_id AS id
     FROM syndication_member m
     JOIN document_version v ON v.document_id = m.document_id AND v.version = m.version ${where}
     ORDER BY v.dated_at, m.document_id LIMIT ${where.value(limit + 1)}`,
    where.values,
  )
  return pageOf(
    list,
    rows.map((row) => ({ json: row.json, key: [row.dated, row.id] })),
    limit,
  )
}

/** The other documents of the groups in which these stand. */
export async function findSyndicatedWith(db: Queryable, documentIds: string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT DISTINCT fellow.document_id AS id FROM syndication_member own
     JOIN syndication_member fellow ON fellow.syndication_id = own.syndication_id AND fellow.superseded_at IS NULL
     WHERE own.document_id = ANY($1) AND own.superseded_at IS NULL AND fellow.document_id <> ALL($1)`,
    [documentIds],
  )
  return rows.map(({ id }) => id)
}
