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

/** What many counts have in common. */
interface FormRow extends Pick<StatedCount, Exclude<keyof Shared, 'orderOf' | 'origin'>> {
  id: string
  orderWords: string | null
  originKey: string
  originSlug: string | null
  originName: string
}

/**
 * What is stated of these events, each count once with the number of figures that state it. A great event has tens
 * of thousands of them: what they share is read once.
 */
export async function findStatedCounts(
  db: Queryable,
  filter: CountFilter,
  language: Language,
): Promise<StatedCount[]> {
  const [forms, rows] = await Promise.all([findForms(db, filter, language), findCountRows(db, filter)])
  const days = new Map<string, string>()
  return rows.map((row) => toStatedCount(row, forms.get(row.form)!, days))
}

/** What tells a count from others of its form. */
interface CountRow extends Pick<StatedCount, 'id' | 'low' | 'high' | 'ownVoice' | 'figures' | 'publishedOn'> {
  form: string
  asOf: string
}

function findCountRows(db: Queryable, filter: CountFilter): Promise<CountRow[]> {
  const where = new Where()
  const stated = within(where, filter).toString()
  // The event and the measure are known by the count's id, but only named do they confine the search to their range.
  const scope = scopeOf(where, filter).join(' AND ')
  return db.query(
    `SELECT c.form_id AS form, c.id, c.low::float8 AS low, c.high::float8 AS high, c.as_of::text AS "asOf",
       c.published_on::text AS "publishedOn", stated.figures, stated.own_voice AS "ownVoice"
     FROM (SELECT o.stated_count_id AS id, count(*)::integer AS figures, bool_or(o.own_voice) AS own_voice
       FROM observation o ${stated} GROUP BY o.stated_count_id) stated
     JOIN stated_count c USING (id) WHERE ${scope}`,
    where.values,
  )
}

async function findForms(
  db: Queryable,
  filter: CountFilter,
  language: Language,
): Promise<ReadonlyMap<string, Shared>> {
  const where = new Where()
  const inLanguage = where.value(language)
  const rows = await db.query<FormRow>(
    `WITH form AS MATERIALIZED (SELECT * FROM stated_form f WHERE ${formScope(where, filter).join(' AND ')}),
     origin AS MATERIALIZED (
       SELECT s.id, s.slug, ${sourceName('s.id', inLanguage)} AS name FROM source s
       WHERE s.id IN (SELECT origin_id FROM form))
     SELECT f.id, e.slug AS event, f.measure, f.basis, f.qualifier, f.order_words AS "orderWords", f.category,
       f.nationality, f.subset, f.superseded, f.as_of_stated AS "asOfStated", f.origin_key AS "originKey",
       origin.slug AS "originSlug", coalesce(origin.name, f.origin_label) AS "originName"
     FROM form f JOIN event e ON e.id = f.event_id LEFT JOIN origin ON origin.id = f.origin_id`,
    where.values,
  )
  const origins = new Map<string, SourceRef>()
  return new Map(
    rows.map(({ id, orderWords, originKey: key, originSlug: slug, originName: name, ...form }) => {
      // One object for each origin, so that it is told from others at a glance.
      const origin = origins.get(`${name} ${key}`) ?? { key, slug, name }
      origins.set(`${name} ${key}`, origin)
      return [id, { ...form, orderOf: orderWords === null ? null : orderOfMagnitude(orderWords), origin }]
    }),
  )
}

type Shared = Omit<StatedCount, 'id' | 'low' | 'high' | 'asOf' | 'publishedOn' | 'ownVoice' | 'figures'>

/** @param days each day as one string, which compares and groups faster than many equal ones */
function toStatedCount(row: CountRow, shared: Shared, days: Map<string, string>): StatedCount {
  return {
    id: row.id,
    event: shared.event,
    measure: shared.measure,
    basis: shared.basis,
    low: row.low,
    high: row.high,
    qualifier: shared.qualifier,
    orderOf: shared.orderOf,
    category: shared.category,
    nationality: shared.nationality,
    subset: shared.subset,
    superseded: shared.superseded,
    asOf: dayOf(row.asOf, days),
    asOfStated: shared.asOfStated,
    publishedOn: row.publishedOn,
    origin: shared.origin,
    ownVoice: row.ownVoice,
    figures: row.figures,
  }
}

function dayOf(day: string, days: Map<string, string>): string {
  const known = days.get(day)
  if (known !== undefined) return known
  days.set(day, day)
  return day
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
const scopeOf = (where: Where, filter: CountFilter): string[] => [
  `c.event_id = ANY(${where.value(filter.eventIds)}::uuid[])`,
  `c.measure = ${where.value(filter.measure)}`,
  ...(filter.from ? [`c.as_of >= ${where.value(filter.from)}`] : []),
  ...(filter.to ? [`c.as_of <= ${where.value(filter.to)}`] : []),
  ...(filter.population || filter.nationality
    ? [`c.form_id IN (SELECT f.id FROM stated_form f WHERE ${formScope(where, filter).join(' AND ')})`]
    : []),
]

/** What its form `f` has to be. */
const formScope = (where: Where, { eventIds, measure, population, nationality }: CountFilter): string[] => [
  `f.event_id = ANY(${where.value(eventIds)}::uuid[])`,
  `f.measure = ${where.value(measure)}`,
  ...(population ? [`f.category = ${where.value(population)}`] : []),
  ...(nationality ? [`(f.nationality IS NULL OR f.nationality = ${where.value(nationality)})`] : []),
]
