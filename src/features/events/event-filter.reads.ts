import { UUID } from '../../contract/formats'
import type { Queryable } from '../../database/pools'
import { Problem } from '../../errors'

export async function findEventId(db: Queryable, idOrSlug: string): Promise<string | null> {
  return (await findEvent(db, idOrSlug))?.id ?? null
}

async function findEvent(db: Queryable, idOrSlug: string): Promise<{ id: string; slug: string } | null> {
  const column = UUID.test(idOrSlug) ? 'id' : 'slug'
  const [row] = await db.query<{ id: string; slug: string }>(
    `SELECT id, slug FROM event WHERE ${column} = $1`,
    [idOrSlug],
  )
  return row ?? null
}

/** The id behind a filter's slug or id; an event that is not registered is a fault, not an empty answer. */
export async function requireEventFilter(db: Queryable, idOrSlug: string): Promise<string> {
  return (await requireEvent(db, idOrSlug)).id
}

/** As `requireEventFilter`, with the slug. */
export async function requireEvent(db: Queryable, idOrSlug: string): Promise<{ id: string; slug: string }> {
  const event = await findEvent(db, idOrSlug)
  if (event === null)
    throw new Problem('unknown_event', { event: idOrSlug }, [
      { pointer: '/query/event', detail: 'is no slug or id of an event' },
    ])
  return event
}
