import type { Carriers } from '../../comparison/summary'
import type { StatedCount } from '../../comparison/types'
import type { Language, Measure, PopulationCategory } from '../../contract/contract'
import { sourceName } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import { orderOfMagnitude } from '../../extraction/order-of-magnitude'

/** Which counts are asked for; dates are as-of dates, both inclusive. */
export interface CountFilter {
  eventIds: string[]
  measure: Measure
  population?: PopulationCategory
  nationality?: string
  from?: string
  to?: string
  /** The moment as of which. */
  knownAt: string
}

interface StatedCountRow extends Omit<StatedCount, 'orderOf' | 'origin'> {
  orderWords: string | null
  originKey: string
  originSlug: string | null
  originName: string
}

/** What is stated of these events, each count once with the number of figures that state it. */
export async function findStatedCounts(
  db: Queryable,
  filter: CountFilter,
  language: Language,
): Promise<StatedCount[]> {
  const where = new Where()
  const inLanguage = where.value(language)
  const rows = await db.query<StatedCountRow>(
    `WITH stated AS MATERIALIZED (
       SELECT o.stated_count_id AS id, count(*)::integer AS figures, bool_or(o.own_voice) AS own_voice
       FROM observation o ${within(where, filter)} GROUP BY o.stated_count_id
     ), origin AS MATERIALIZED (
       SELECT s.id, s.slug, ${sourceName('s.id', inLanguage)} AS name FROM source s
       WHERE s.id IN (SELECT c.origin_id FROM stated JOIN stated_count c USING (id)))
     SELECT c.id, e.slug AS event, c.measure, c.basis, c.low::float8 AS low, c.high::float8 AS high, c.qualifier,
       c.order_words AS "orderWords", c.category, c.nationality, c.subset, c.superseded, c.as_of::text AS "asOf",
       c.as_of_stated AS "asOfStated", c.published_on::text AS "publishedOn", c.origin_key AS "originKey",
       origin.slug AS "originSlug", coalesce(origin.name, c.origin_label) AS "originName",
       stated.own_voice AS "ownVoice", stated.figures
     FROM stated JOIN stated_count c USING (id) JOIN event e ON e.id = c.event_id
     LEFT JOIN origin ON origin.id = c.origin_id`,
    where.values,
  )
  return rows.map(({ orderWords, originKey, originSlug, originName, ...row }) => ({
    ...row,
    orderOf: orderWords === null ? null : orderOfMagnitude(orderWords),
    origin: { key: originKey, slug: originSlug, name: originName },
  }))
}

/** How many outlets and relays carry what is stated of these events. */
export async function countCarriers(db: Queryable, filter: CountFilter): Promise<Carriers> {
  const where = new Where()
  const [row] = await db.query<Carriers>(
    `WITH carried AS MATERIALIZED (
       SELECT o.outlet_id, o.relay_chain_id FROM observation o ${within(where, filter)}
       GROUP BY o.outlet_id, o.relay_chain_id)
     SELECT (SELECT count(DISTINCT outlet_id)::integer FROM carried) AS outlets,
       (SELECT count(DISTINCT key)::integer FROM carried JOIN relay_chain r ON r.id = carried.relay_chain_id,
          unnest(r.keys) AS key) AS relays`,
    where.values,
  )
  return row!
}

/** Adds what an observation `o` has to be. */
function within(where: Where, filter: CountFilter): Where {
  const { population, nationality, from, to, knownAt } = filter
  const events = where.value(filter.eventIds)
  const measure = where.value(filter.measure)
  where
    .and(`o.event_id = ANY(${events}::uuid[])`)
    .and(`o.measure = ${measure}`)
    .and(standing('o', `${where.value(knownAt)}::timestamptz`))
  const scope = [
    ...(population ? [`c.category = ${where.value(population)}`] : []),
    ...(nationality ? [`(c.nationality IS NULL OR c.nationality = ${where.value(nationality)})`] : []),
    ...(from ? [`c.as_of >= ${where.value(from)}`] : []),
    ...(to ? [`c.as_of <= ${where.value(to)}`] : []),
  ]
  if (scope.length > 0)
    where.and(`o.stated_count_id IN (
      SELECT c.id FROM stated_count c
      WHERE c.event_id = ANY(${events}::uuid[]) AND c.measure = ${measure} AND ${scope.join(' AND ')})`)
  return where
}
