import type { Queryable } from '../../database/pools'
import type { Registered } from '../linked-data'

/** What the registry knows of some sources, by slug. */
export async function findRegistered(db: Queryable, slugs: string[]): Promise<Map<string, Registered>> {
  const rows = await db.query<Registered & { slug: string }>(
    'SELECT slug, kind, wikidata FROM source WHERE slug = ANY($1)',
    [[...new Set(slugs)]],
  )
  return new Map(rows.map(({ slug, ...registered }) => [slug, registered]))
}
