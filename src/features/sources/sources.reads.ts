import { UUID } from '../../contract/formats'
import { sourceName } from '../../database/json.sql'
import { decodeCursor } from '../../database/keyset'
import type { Queryable } from '../../database/pools'
import { Where } from '../../database/where'
import { nameKey } from '../../extraction/name-key'
import { DEFAULT_LIMIT, type Page, pageOf } from '../paging'
import { requireWords } from '../text-query'
import type { SourceListQuery, UnresolvedSourceListQuery } from './source.dto'

const SOURCE = `
  json_build_object(
    'id', s.id, 'slug', s.slug, 'kind', s.kind,
    'names', (SELECT coalesce(json_agg(json_build_object('language', n.language, 'name', n.name, 'primary', n.is_primary)
      ORDER BY n.language, n.is_primary DESC, n.name), '[]') FROM source_name n WHERE n.source_id = s.id),
    'country', s.country, 'partOf', (SELECT slug FROM source WHERE id = s.part_of_id), 'wikidata', s.wikidata,
    'mergedInto', (SELECT slug FROM source WHERE id = s.merged_into_id), 'revision', s.revision,
    'createdAt', rfc3339(s.created_at), 'updatedAt', rfc3339(s.updated_at))`

const LIKE_SPECIAL = /[\\%_]/g

/** Sources by slug; with `q`, those that have a name with these letters in it, those beginning so first. */
export async function listSources(db: Queryable, query: SourceListQuery): Promise<Page> {
  const { kind, country, q, limit = DEFAULT_LIMIT, cursor } = query
  const where = new Where().and('s.merged_into_id IS NULL')
  if (kind) where.and(`s.kind = ${where.value(kind)}`)
  if (country) where.and(`s.country = ${where.value(country)}`)
  if (q) requireWords(q)
  const rank = q ? rankExpression(where, q) : '0'
  if (cursor) {
    const [after, slug] = decodeCursor('sources', cursor, ['integer', 'text'])
    where.and(`(${rank}, s.slug) > (${where.value(after)}, ${where.value(slug)})`)
  }
  const rows = await db.query<{ json: string; rank: number; slug: string }>(
    `SELECT ${SOURCE}::text AS json, ${rank} AS rank, s.slug FROM source s ${where}
     ORDER BY rank, s.slug LIMIT ${where.value(limit + 1)}`,
    where.values,
  )
  return pageOf(
    'sources',
    rows.map((row) => ({ json: row.json, key: [row.rank, row.slug] })),
    limit,
  )
}

function rankExpression(where: Where, q: string): string {
  const key = nameKey(q).replaceAll(LIKE_SPECIAL, '\\$&')
  const matching = (pattern: string) =>
    `EXISTS (SELECT FROM source_name n WHERE n.source_id = s.id AND n.folded LIKE ${pattern})`
  where.and(matching(where.value(`%${key}%`)))
  return `(CASE WHEN ${matching(where.value(`${key}%`))} THEN 0 ELSE 1 END)`
}

export async function findSourceJson(db: Queryable, idOrSlug: string): Promise<string | null> {
  const column = UUID.test(idOrSlug) ? 'id' : 'slug'
  const [row] = await db.query<{ json: string }>(
    `SELECT ${SOURCE}::text AS json FROM source s WHERE s.${column} = $1`,
    [idOrSlug],
  )
  return row?.json ?? null
}

/** The id of a source by its slug or id; a merged source answers with the one that stands for it. */
export async function findSourceId(db: Queryable, idOrSlug: string): Promise<string | null> {
  const column = UUID.test(idOrSlug) ? 'id' : 'slug'
  const [row] = await db.query<{ id: string }>(
    `SELECT coalesce(merged_into_id, id) AS id FROM source WHERE ${column} = $1`,
    [idOrSlug],
  )
  return row?.id ?? null
}

/** The ids that a source has borne, its own and those merged into it, by any one's slug or id; none for no source. */
export async function findEveryId(db: Queryable, idOrSlug: string): Promise<string[]> {
  const column = UUID.test(idOrSlug) ? 'id' : 'slug'
  const rows = await db.query<{ id: string }>(
    `WITH standing AS (SELECT coalesce(merged_into_id, id) AS id FROM source WHERE ${column} = $1)
     SELECT id FROM standing
     UNION ALL SELECT s.id FROM source s JOIN standing ON s.merged_into_id = standing.id`,
    [idOrSlug],
  )
  return rows.map((row) => row.id)
}

/** The id of the source that stands for the one with this id since a merge, as an SQL expression; `id` is one too. */
export const standingSource = (id: string): string =>
  `(SELECT coalesce(borne.merged_into_id, borne.id) FROM source borne WHERE borne.id = ${id})`

/** A source by its slug, its id or any registered name, with its name in `language` where it has one. */
export async function findOutlet(
  db: Queryable,
  reference: string,
  language: string | null,
): Promise<{ id: string; slug: string; name: string } | null> {
  const [row] = await db.query<{ id: string; slug: string; name: string | null }>(
    `SELECT s.id, s.slug, ${sourceName('s.id', '$4')} AS name
     FROM source r JOIN source s ON s.id = coalesce(r.merged_into_id, r.id)
     WHERE r.slug = $1 OR r.id = $2 OR r.id IN (SELECT source_id FROM source_name WHERE folded = $3)
     ORDER BY r.slug <> $1 LIMIT 1`,
    [reference, UUID.test(reference) ? reference : null, nameKey(reference), language ?? 'en'],
  )
  return row ? { ...row, name: row.name ?? row.slug } : null
}

/** Labels that stand in chains without a registered source, the most frequent first. */
export async function listUnresolved(db: Queryable, query: UnresolvedSourceListQuery): Promise<Page> {
  const { limit = DEFAULT_LIMIT, cursor } = query
  const where = new Where()
  if (cursor) {
    const [count, key, language] = decodeCursor('unresolved', cursor, ['bigint', 'text', 'text'])
    where.and(
      `(-count, key, language) > (-${where.value(count)}::bigint, ${where.value(key)}, ${where.value(language)})`,
    )
  }
  const rows = await db.query<{ json: string; count: string; key: string; language: string }>(
    `WITH labels AS (
       SELECT l.label_key AS key, c.language, count(*) AS count, count(DISTINCT c.document_id) AS documents,
         mode() WITHIN GROUP (ORDER BY l.label) AS label,
         min(c.recorded_at) AS first_seen, max(c.recorded_at) AS last_seen,
         (array_agg(c.id ORDER BY c.recorded_at DESC, c.id DESC))[1] AS example
       FROM attribution_link l JOIN claim c ON c.id = l.claim_id AND c.revision = l.claim_revision
       WHERE l.source_id IS NULL AND l.role <> 'outlet' AND c.superseded_at IS NULL
       GROUP BY l.label_key, c.language)
     SELECT count, key, language, json_build_object('label', label, 'language', language, 'count', count,
       'documents', documents, 'firstSeenAt', rfc3339(first_seen), 'lastSeenAt', rfc3339(last_seen),
       'exampleClaimId', example)::text AS json
     FROM labels ${where} ORDER BY -count, key, language LIMIT ${where.value(limit + 1)}`,
    where.values,
  )
  return pageOf(
    'unresolved',
    rows.map((row) => ({ json: row.json, key: [row.count, row.key, row.language] })),
    limit,
  )
}

export interface UnresolvedLink {
  claimId: string
  position: number
}

/** The standing links without a source whose label is one of these folded names. */
export const findUnresolvedLinks = (db: Queryable, folded: string[]): Promise<UnresolvedLink[]> =>
  db.query(
    `SELECT l.claim_id AS "claimId", l.position FROM attribution_link l
     JOIN claim c ON c.id = l.claim_id AND c.revision = l.claim_revision
     WHERE left(l.label_key, 100) = ANY(SELECT left(folded, 100) FROM unnest($1::text[]) AS folded)
       AND l.label_key = ANY($1) AND l.source_id IS NULL AND l.role <> 'outlet' AND c.superseded_at IS NULL`,
    [folded],
  )

/** The standing links that are resolved to this source. */
export const findLinksOf = (db: Queryable, sourceId: string): Promise<UnresolvedLink[]> =>
  db.query(
    `SELECT l.claim_id AS "claimId", l.position FROM attribution_link l
     JOIN claim c ON c.id = l.claim_id AND c.revision = l.claim_revision
     WHERE l.source_id = $1 AND c.superseded_at IS NULL`,
    [sourceId],
  )

/** Every document of an outlet. */
export async function findDocumentsOf(db: Queryable, outletId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>('SELECT id FROM document WHERE outlet_id = $1', [outletId])
  return rows.map(({ id }) => id)
}
