import { sourceName } from '../../database/json.sql'
import { decodeCursor } from '../../database/keyset'
import { everyIdOf } from '../../database/merged.sql'
import type { Queryable } from '../../database/pools'
import { Where } from '../../database/where'
import { DEFAULT_LIMIT, type Page, pageOf } from '../paging'
import { sourceCondition } from '../sources/source-filter.reads'
import { standingSource } from '../sources/sources.reads'
import { syndicationBrief } from '../syndications/syndications.reads'
import { textQuery } from '../text-query'
import type { DocumentListQuery, VersionListQuery } from './document.dto'

const COUNTS = `
  json_build_object(
    'sentences', (SELECT count(*) FROM sentence s WHERE s.document_id = v.document_id AND s.version = v.version),
    'claims', (SELECT count(*) FROM claim c WHERE c.document_id = v.document_id AND c.version = v.version AND c.revision = 1),
    'figures', (SELECT count(*) FROM figure f JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision
                WHERE c.document_id = v.document_id AND c.version = v.version AND c.revision = 1),
    'unresolved', (SELECT count(*) FROM attribution_link l JOIN claim c ON c.id = l.claim_id AND c.revision = l.claim_revision
                   WHERE c.document_id = v.document_id AND c.version = v.version AND l.source_id IS NULL AND l.role <> 'outlet'
                     AND c.superseded_at IS NOT DISTINCT FROM v.superseded_at))`

const DOCUMENT = `
  json_build_object(
    'id', d.id, 'outlet', json_build_object('id', o.id, 'slug', o.slug, 'name', ${sourceName('o.id', 'v.language')}),
    'title', v.title, 'url', d.url, 'language', v.language, 'publishedAt', rfc3339(v.published_at),
    'retrievedAt', rfc3339(v.retrieved_at), 'createdAt', rfc3339(d.created_at), 'version', v.version,
    'digest', 'sha256:' || encode(v.digest, 'hex'), 'length', v.length, 'counts', ${COUNTS},
    'syndication', ${syndicationBrief}, 'links', json_build_object('self', '/v1/documents/' || d.id, 'text', '/v1/documents/' || d.id || '/text',
      'sentences', '/v1/documents/' || d.id || '/sentences', 'claims', '/v1/documents/' || d.id || '/claims',
      'versions', '/v1/documents/' || d.id || '/versions'))`

const FROM = `
  document_version v JOIN document d ON d.id = v.document_id JOIN source o ON o.id = ${standingSource('d.outlet_id')}`

/** The current versions, the latest published first. */
export async function listDocuments(db: Queryable, query: DocumentListQuery): Promise<Page> {
  const { outlet, language, publishedFrom, publishedTo, q, limit = DEFAULT_LIMIT, cursor } = query
  const where = new Where().and('v.superseded_at IS NULL')
  if (outlet) where.and(`v.outlet_id ${await sourceCondition(db, where, 'outlet', outlet)}`)
  if (language) where.and(`v.language = ${where.value(language)}`)
  if (publishedFrom) where.and(`v.published_at >= ${where.value(publishedFrom)}::date`)
  if (publishedTo) where.and(`v.published_at < ${where.value(publishedTo)}::date + 1`)
  if (q) {
    const matching = `c.search @@ ${textQuery(where, q)}`
    where.and(
      `EXISTS (SELECT FROM claim c WHERE c.document_id = v.document_id AND c.superseded_at IS NULL AND ${matching})`,
    )
  }
  if (cursor) {
    const [dated, id] = decodeCursor('documents', cursor, ['timestamp', 'uuid'])
    where.and(`(v.dated_at, v.document_id) < (${where.value(dated)}::timestamptz, ${where.value(id)}::uuid)`)
  }
  const rows = await db.query<{ json: string; dated: string; id: string }>(
    `SELECT ${DOCUMENT}::text AS json, rfc3339(v.dated_at) AS dated, v.document_id AS id FROM ${FROM} ${where}
     ORDER BY v.dated_at DESC, v.document_id DESC LIMIT ${where.value(limit + 1)}`,
    where.values,
  )
  return pageOf(
    'documents',
    rows.map((row) => ({ json: row.json, key: [row.dated, row.id] })),
    limit,
  )
}

export async function findDocumentJson(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.query<{ json: string }>(
    `SELECT ${DOCUMENT}::text AS json FROM ${FROM} WHERE d.id = $1 AND v.superseded_at IS NULL`,
    [id],
  )
  return row?.json ?? null
}

/** A version of a document, the current one where `version` is absent; null where there is none. */
export async function findVersion(
  db: Queryable,
  id: string,
  version: number | undefined,
): Promise<{ version: number; text: string; language: string } | null> {
  const [row] = await db.query<{ version: number; text: string; language: string }>(
    `SELECT version, text, language FROM document_version
     WHERE document_id = $1 AND (version = $2 OR $2 IS NULL AND superseded_at IS NULL)`,
    [id, version ?? null],
  )
  return row ?? null
}

export async function listSentences(
  db: Queryable,
  id: string,
  version: number,
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string },
): Promise<Page> {
  const list = `sentences of ${id}@${version}`
  const after = cursor ? decodeCursor(list, cursor, ['integer'])[0] : -1
  const rows = await db.query<{ json: string; index: number }>(
    `SELECT json_build_object('index', index, 'start', start_offset, 'end', end_offset, 'kind', kind)::text AS json, index
     FROM sentence WHERE document_id = $1 AND version = $2 AND index > $3 ORDER BY index LIMIT $4`,
    [id, version, after, limit + 1],
  )
  return pageOf(
    list,
    rows.map((row) => ({ json: row.json, key: [row.index] })),
    limit,
  )
}

/** Every text that the document has had, the latest first. */
export async function listVersions(
  db: Queryable,
  id: string,
  { limit = DEFAULT_LIMIT, cursor }: VersionListQuery,
): Promise<Page> {
  const list = `versions of ${id}`
  const before = cursor ? decodeCursor(list, cursor, ['integer'])[0] : null
  const rows = await db.query<{ json: string; version: number }>(
    `SELECT json_build_object('version', v.version, 'title', v.title, 'publishedAt', rfc3339(v.published_at),
       'retrievedAt', rfc3339(v.retrieved_at), 'recordedAt', rfc3339(v.recorded_at),
       'digest', 'sha256:' || encode(v.digest, 'hex'), 'length', v.length, 'counts', ${COUNTS},
       'text', '/v1/documents/' || v.document_id || '/text?version=' || v.version)::text AS json, v.version
     FROM document_version v WHERE v.document_id = $1 AND ($2::integer IS NULL OR v.version < $2)
     ORDER BY v.version DESC LIMIT $3`,
    [id, before, limit + 1],
  )
  return pageOf(
    list,
    rows.map((row) => ({ json: row.json, key: [row.version] })),
    limit,
  )
}

/** The outlet's document whose current text this is: the one at this address, else the earliest. */
export async function findByText(
  db: Queryable,
  outletId: string,
  digest: Buffer,
  url: string | null,
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `SELECT v.document_id AS id FROM document_version v JOIN document d ON d.id = v.document_id
     WHERE v.outlet_id IN ${everyIdOf('$1')} AND v.digest = $2 AND v.superseded_at IS NULL
     ORDER BY d.url IS NOT DISTINCT FROM $3 DESC, v.recorded_at LIMIT 1`,
    [outletId, digest, url],
  )
  return row?.id ?? null
}

/** The outlet's document at this address, with its current version. */
export async function findByUrl(
  db: Queryable,
  outletId: string,
  url: string,
): Promise<{ id: string; version: number } | null> {
  const [row] = await db.query<{ id: string; version: number }>(
    `SELECT d.id, v.version FROM document d
     JOIN document_version v ON v.document_id = d.id AND v.superseded_at IS NULL
     WHERE d.outlet_id IN ${everyIdOf('$1')} AND md5(d.url) = md5($2) AND d.url = $2`,
    [outletId, url],
  )
  return row ?? null
}
