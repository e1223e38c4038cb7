import type { Carriers } from '../../comparison/summary'
import type { SourceRef, StatedCount } from '../../comparison/types'
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
  originId: string | null
  originKey: string
  originLabel: string
}

/** What is stated of these events, each count once with the number of figures that state it. */
export async function findStatedCounts(
  db: Queryable,
  filter: CountFilter,
  language: Language,
): Promise<StatedCount[]> {
  const where = new Where()
  const stated = within(where, filter).toString()
  // The event and the measure are known by the count's id, but only named do they confine the search to their range.
  const scope = scopeOf(where, filter).join(' AND ')
  const rows = await db.query<StatedCountRow>(
    `SELECT c.id, e.slug AS event, c.measure, c.basis, c.low::float8 AS low, c.high::float8 AS high, c.qualifier,
       c.order_words AS "orderWords", c.category, c.nationality, c.subset, c.superseded, c.as_of::text AS "asOf",
       c.as_of_stated AS "asOfStated", c.published_on::text AS "publishedOn", c.origin_id AS "originId",
       c.origin_key AS "originKey", c.origin_label AS "originLabel", stated.own_voice AS "ownVoice", stated.figures
     FROM (SELECT o.stated_count_id AS id, count(*)::integer AS figures, bool_or(o.own_voice) AS own_voice
       FROM observation o ${stated} GROUP BY o.stated_count_id) stated
     JOIN stated_count c USING (id) JOIN event e ON e.id = c.event_id
     WHERE ${scope}`,
    where.values,
  )
  const sources = await namesOf(db, new Set(rows.map((row) => row.originId)), language)
  const origins = new Map<string, SourceRef>()
  return rows.map(({ orderWords, originId, originKey: key, originLabel, ...row }) => {
    const known = `${originId} ${key} ${originLabel}`
    let origin = origins.get(known)
    if (origin === undefined) {
      const source = originId === null ? undefined : sources.get(originId)
      origin = { key, slug: source?.slug ?? null, name: source?.name ?? originLabel }
      origins.set(known, origin)
    }
    return { ...row, orderOf: orderWords === null ? null : orderOfMagnitude(orderWords), origin }
  })
}

interface Named {
  slug: string
  name: string | null
}

/** Far fewer than what they state, so that each is named once. */
async function namesOf(
  db: Queryable,
  ids: ReadonlySet<string | null>,
  language: Language,
): Promise<Map<string, Named>> {
  const rows = await db.query<Named & { id: string }>(
    `SELECT s.id, s.slug, ${sourceName('s.id', '$2')} AS name FROM source s WHERE s.id = ANY($1)`,
    [[...ids].filter((id) => id !== null), language],
  )
  return new Map(rows.map(({ id, ...named }) => [id, named]))
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
  where
    .and(`o.event_id = ANY(${where.value(filter.eventIds)}::uuid[])`)
    .and(`o.measure = ${where.value(filter.measure)}`)
    .and(standing('o', `${where.value(filter.knownAt)}::timestamptz`))
  const { population, nationality, from, to } = filter
  const isNarrower = [population, nationality, from, to].some((value) => value !== undefined)
  if (isNarrower)
    where.and(`o.stated_count_id IN (
      SELECT c.id FROM stated_count c WHERE ${scopeOf(where, filter).join(' AND ')})`)
  return where
}

/** What a stated count `c` has to be. */
const scopeOf = (
  where: Where,
  { eventIds, measure, population, nationality, from, to }: CountFilter,
): string[] => [
  `c.event_id = ANY(${where.value(eventIds)}::uuid[])`,
  `c.measure = ${where.value(measure)}`,
  ...(population ? [`c.category = ${where.value(population)}`] : []),
  ...(nationality ? [`(c.nationality IS NULL OR c.nationality = ${where.value(nationality)})`] : []),
  ...(from ? [`c.as_of >= ${where.value(from)}`] : []),
  ...(to ? [`c.as_of <= ${where.value(to)}`] : []),
]
