import type { Queryable } from '../../database/pools'
import { Problem } from '../../errors'
import { findSourceId } from './sources.reads'

/**
 * The id behind a filter's slug or id. A source that is not registered is a fault, not an empty answer: a slip
 * of the pen must not look like silence.
 * @throws Problem `unknown_source`
 */
export async function requireSourceFilter(
  db: Queryable,
  parameter: string,
  idOrSlug: string,
): Promise<string> {
  const id = await findSourceId(db, idOrSlug)
  if (id === null)
    throw new Problem('unknown_source', { source: idOrSlug }, [
      { pointer: `/query/${parameter}`, detail: 'is no slug or id of a source' },
    ])
  return id
}
