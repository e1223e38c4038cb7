import type { ResourceType } from '../../contract/contract'
import { decodeCursor, encodeCursor } from '../../database/keyset'
import type { Queryable } from '../../database/pools'
import { DEFAULT_LIMIT, type Page } from '../paging'

/**
 * The feed in the order of commits. The cursor is given even at its end, so that a poller goes on from there;
 * writers commit in the order of their sequences, and so nothing ever appears behind it.
 */
export async function listChanges(
  db: Queryable,
  {
    resourceType,
    limit = DEFAULT_LIMIT,
    cursor,
  }: { resourceType?: ResourceType; limit?: number; cursor?: string },
): Promise<Page> {
  const after = cursor ? decodeCursor('changes', cursor, ['bigint'])[0]! : '0'
  const rows = await db.query<{ json: string; sequence: string }>(
    `SELECT json_build_object('sequence', sequence, 'id', id, 'at', rfc3339(at), 'actor', json_build_object('name', actor),
       'action', action, 'resource', json_build_object('type', resource_type, 'id', resource_id), 'revision', revision,
       'reason', reason, 'patch', patch)::text AS json, sequence
     FROM change WHERE sequence > $1 AND ($2::text IS NULL OR resource_type = $2) ORDER BY sequence LIMIT $3`,
    [after, resourceType ?? null, limit],
  )
  return {
    rows: rows.map((row) => ({ json: row.json, key: [row.sequence] })),
    nextCursor: encodeCursor('changes', [rows.at(-1)?.sequence ?? after]),
  }
}

/** The moment as of which everything committed is known: the time of the latest change. */
export async function latestMoment(db: Queryable): Promise<string> {
  const [row] = await db.query<{ at: string }>(
    'SELECT rfc3339(at) AS at FROM change ORDER BY sequence DESC LIMIT 1',
  )
  return row?.at ?? new Date().toISOString()
}
