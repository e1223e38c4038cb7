import { firstRows } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import { requireEventFilter } from '../events/event-filter.reads'
import { sourceCondition } from '../sources/source-filter.reads'
import { textQuery } from '../text-query'
import type { ClaimFilter } from './claim-filter.dto'

const LINK = 'SELECT FROM attribution_link l WHERE l.claim_id = c.id AND l.claim_revision = c.revision'

/**
 * What a filter asks of the claim `c`; `event` and `measure` are asked of its figures by the caller.
 * @param dated the column by which the list is sorted: it bears the date of publication, and bounding it too lets
 *   the index of that order answer
 */
export async function claimConditions(
  db: Queryable,
  filter: ClaimFilter,
  dated: 'c.dated_at' | 'f.dated_at',
): Promise<Where> {
  const where = new Where()
  where.and(standing('c', filter.knownAt ? `${where.value(filter.knownAt)}::timestamptz` : null))
  await sourceConditions(db, where, filter)
  const equals: [string, string | undefined][] = [
    ['c.document_id', filter.document],
    ['c.quote', filter.quote],
    ['c.language', filter.language],
  ]
  for (const [column, value] of equals) if (value) where.and(`${column} = ${where.value(value)}`)
  where.and(filter.status ? `c.status = ${where.value(filter.status)}` : `c.status <> 'rejected'`)
  if (filter.cueClass) where.and(`EXISTS (${LINK} AND l.cue_class = ${where.value(filter.cueClass)})`)
  if (filter.publishedFrom) {
    const from = `${where.value(filter.publishedFrom)}::date`
    where.and(`c.published_at >= ${from}`).and(`${dated} >= ${from}`)
  }
  if (filter.publishedTo) {
    const end = `${where.value(filter.publishedTo)}::date + 1`
    where.and(`c.published_at < ${end}`).and(`${dated} < ${end}`)
  }
  if (filter.q) where.and(`c.search @@ ${textQuery(where, filter.q)}`)
  return where
}

async function sourceConditions(db: Queryable, where: Where, filter: ClaimFilter): Promise<void> {
  const is = (parameter: 'originator' | 'via' | 'source' | 'outlet', value: string) =>
    sourceCondition(db, where, parameter, value)
  if (filter.originator) where.and(`c.originator_id ${await is('originator', filter.originator)}`)
  if (filter.outlet) where.and(`c.outlet_id ${await is('outlet', filter.outlet)}`)
  if (filter.via)
    where.and(`EXISTS (${LINK} AND l.role = 'relay' AND l.source_id ${await is('via', filter.via)})`)
  if (filter.source) where.and(`EXISTS (${LINK} AND l.source_id ${await is('source', filter.source)})`)
}

/**
 * The first rows of a sorted query of claims or of figures. Where the rows are found by something that is as good
 * as frequent or rare, no plan suits every value: the limit is then left unknown, so that a plan for any value
 * looks dear to Postgres and it goes on to plan for the value that is asked for.
 */
export function firstOf(query: string, limit: string, filter: ClaimFilter): string {
  const { via, source, event, measure, cueClass, q } = filter
  return (via ?? source ?? event ?? measure ?? cueClass ?? q)
    ? `${query} LIMIT ${limit}`
    : firstRows(query, limit)
}

/** What a filter asks of a figure `f`; null where it asks nothing. */
export async function figureConditions(
  db: Queryable,
  where: Where,
  filter: ClaimFilter,
): Promise<string | null> {
  const conditions: string[] = []
  if (filter.event) conditions.push(`f.event_id = ${where.value(await requireEventFilter(db, filter.event))}`)
  if (filter.measure) conditions.push(`f.measure = ${where.value(filter.measure)}`)
  return conditions.length > 0 ? conditions.join(' AND ') : null
}
