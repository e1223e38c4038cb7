import type { EventWindow } from '../../comparison/types'
import { UUID } from '../../contract/formats'
import { decodeCursor } from '../../database/keyset'
import type { Queryable } from '../../database/pools'
import { DEFAULT_LIMIT, type Page, pageOf } from '../paging'
import type { EventListQuery } from './event.dto'

const NAMES = `(SELECT coalesce(json_agg(json_build_object('language', n.language, 'name', n.name) ORDER BY n.language), '[]')
  FROM event_name n WHERE n.event_id = e.id)`

const EVENT = `
  json_build_object(
    'id', e.id, 'slug', e.slug, 'names', ${NAMES}, 'start', e.start_date, 'end', e.end_date,
    'places', (SELECT coalesce(json_agg(json_build_object('language', p.language, 'name', p.name) ORDER BY p.position), '[]')
      FROM event_place p WHERE p.event_id = e.id),
    'nationalities', e.nationalities,
    'triggers', (SELECT coalesce(json_agg(json_build_object('language', t.language, 'terms', t.terms) ORDER BY t.position), '[]')
      FROM event_trigger t WHERE t.event_id = e.id),
    'figures', (SELECT count(*) FROM figure f WHERE f.event_id = e.id AND f.superseded_at IS NULL),
    'revision', e.revision, 'createdAt', rfc3339(e.created_at), 'updatedAt', rfc3339(e.updated_at))`

/** Events by slug. */
export async function listEvents(
  db: Queryable,
  { limit = DEFAULT_LIMIT, cursor }: EventListQuery,
): Promise<Page> {
  const after = cursor ? decodeCursor('events', cursor, ['text'])[0] : ''
  const rows = await db.query<{ json: string; slug: string }>(
    `SELECT ${EVENT}::text AS json, e.slug FROM event e WHERE e.slug > $1 ORDER BY e.slug LIMIT $2`,
    [after, limit + 1],
  )
  return pageOf(
    'events',
    rows.map((row) => ({ json: row.json, key: [row.slug] })),
    limit,
  )
}

export async function findEventJson(db: Queryable, idOrSlug: string): Promise<string | null> {
  const column = UUID.test(idOrSlug) ? 'id' : 'slug'
  const [row] = await db.query<{ json: string }>(
    `SELECT ${EVENT}::text AS json FROM event e WHERE e.${column} = $1`,
    [idOrSlug],
  )
  return row?.json ?? null
}

/** When these events were, and what they are called. */
export const findEventWindows = (db: Queryable, ids: string[]): Promise<EventWindow[]> =>
  db.query(
    `SELECT e.slug, e.start_date::text AS start, e.end_date::text AS "end", ${NAMES} AS names
     FROM event e WHERE e.id = ANY($1) ORDER BY e.slug`,
    [ids],
  )
