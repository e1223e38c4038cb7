import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import { requireEvent } from '../events/event-filter.reads'
import { requireSourceFilter } from '../sources/source-filter.reads'
import type { AttributionQuery } from './attribution.dto'

/** Whose claims are counted, with everything that the query names looked up. */
export interface CreditFilter extends Pick<AttributionQuery, 'from' | 'to' | 'language'> {
  event: { id: string; slug: string } | null
  /** Every id of the outlet; null for any outlet. */
  outletIds: string[] | null
  /** Every speaker that is the originator; null for anybody, the outlet's own voice included. */
  speakerIds: string[] | null
  /** The moment as of which. */
  knownAt: string
}

/** @throws Problem `unknown_event`, `unknown_source` */
export async function creditFilter(
  db: Queryable,
  query: AttributionQuery,
  knownAt: string,
): Promise<CreditFilter> {
  const [event, outletIds, originatorIds] = await Promise.all([
    query.event === undefined ? null : requireEvent(db, query.event),
    query.outlet === undefined ? null : requireSourceFilter(db, 'outlet', query.outlet),
    query.originator === undefined ? null : requireSourceFilter(db, 'originator', query.originator),
  ])
  const speakerIds = originatorIds && (await findSpeakers(db, originatorIds))
  return { ...query, event, outletIds, speakerIds, knownAt }
}

async function findSpeakers(db: Queryable, sourceIds: string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>('SELECT id FROM speaker WHERE source_id = ANY($1)', [sourceIds])
  return rows.map(({ id }) => id)
}

/**
 * What the filter asks of the credit `c`. Without an event each claim counts by its first place, so that one whose
 * figures belong to two events is one claim.
 */
export function creditConditions(filter: CreditFilter): Where {
  const where = new Where()
  where.and(standing('c', `${where.value(filter.knownAt)}::timestamptz`))
  where.and(filter.event ? `c.event_id = ${where.value(filter.event.id)}` : 'c.place = 0')
  if (filter.outletIds) where.and(`c.outlet_id = ANY(${where.value(filter.outletIds)}::uuid[])`)
  if (filter.speakerIds)
    where.and(`c.speaker_id = ANY(${where.value(filter.speakerIds)}::uuid[])`).and('NOT c.own_voice')
  if (filter.from) where.and(`c.dated_on >= ${where.value(filter.from)}::date`)
  if (filter.to) where.and(`c.dated_on <= ${where.value(filter.to)}::date`)
  if (filter.language) where.and(`c.language = ${where.value(filter.language)}`)
  return where
}
