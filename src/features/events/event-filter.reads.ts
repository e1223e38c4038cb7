import { UUID } from '../../contract/formats'
import type { Queryable } from '../../database/pools'
import { Problem } from '../../errors'

export async function findEventId(db: Queryable, idOrSlug: string): Promise<string | null> {
  const column = UUID.test(idOrSlug) ? 'id' : 'slug'
  const [row] = await db.query<{ id: string }>(`SELECT id FROM event WHERE ${column} = $1`, [idOrSlug])
  return row?.id ?? null
}

/** The id behind a filter's slug or id; an event that is not registered is a fault, not an empty answer. */
export async function requireEventFilter(db: Queryable, idOrSlug: string): Promise<string> {
  const id = await findEventId(db, idOrSlug)
  if (id === null)
    throw new Problem('unknown_event', { event: idOrSlug }, [
      { pointer: '/query/event', detail: 'is no slug or id of an event' },
    ])
  return id
}
