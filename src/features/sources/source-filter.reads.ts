import type { Queryable } from '../../database/pools'
import type { Where } from '../../database/where'
import { Problem } from '../../errors'
import { findEveryId } from './sources.reads'

/**
 * The right side of a condition on a column that holds a source's id, for a filter's slug or id: the source and
 * those merged into it. A source that is not registered is a fault, not an empty answer: a slip of the pen must
 * not look like silence.
 *
 * The ids are values of the statement, not a subquery in it, so that the planner knows how frequent they are; a
 * single one is compared with `=`, so that an index answers in its own order.
 * @throws Problem `unknown_source`
 */
export async function sourceCondition(
  db: Queryable,
  where: Where,
  parameter: string,
  idOrSlug: string,
): Promise<string> {
  const ids = await requireSourceFilter(db, parameter, idOrSlug)
  return ids.length === 1 ? `= ${where.value(ids[0])}` : `= ANY(${where.value(ids)}::uuid[])`
}

/**
 * The ids of a filter's source and of those merged into it.
 * @throws Problem `unknown_source`
 */
export async function requireSourceFilter(
  db: Queryable,
  parameter: string,
  idOrSlug: string,
): Promise<string[]> {
  const ids = await findEveryId(db, idOrSlug)
  if (ids.length === 0)
    throw new Problem('unknown_source', { source: idOrSlug }, [
      { pointer: `/query/${parameter}`, detail: 'is no slug or id of a source' },
    ])
  return ids
}
