import type { Observation } from '../../comparison/types'
import type { Language } from '../../contract/contract'
import { sourceName } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import { orderOfMagnitude } from '../../extraction/order-of-magnitude'
import type { FigureComparisonQuery } from './comparison.dto'

type ObservationRow = Omit<Observation, 'orderOf' | 'syndication'>

/**
 * A source as comparisons know it: by its slug, or by its folded label. Unnamed sources of one wording are one
 * only within one outlet: "officials" here and "officials" there may be anybody.
 */
const sourceRef = (language: string) => `
  json_build_object(
    'key', coalesce(s.slug, 'label:' || CASE WHEN l.anonymous THEN o.slug || ':' ELSE '' END || l.label_key),
    'slug', s.slug, 'name', coalesce(${sourceName('s.id', language)}, l.label))`

/**
 * The figures of these events and this measure that stand: of affirmed claims that nobody has rejected. A
 * headline that a figure of its own report's body stands behind is not a voice of its own.
 */
export async function findObservations(
  db: Queryable,
  eventIds: string[],
  query: FigureComparisonQuery,
  language: Language,
): Promise<Observation[]> {
  const where = new Where()
  const inLanguage = where.value(language)
  const knownAt = query.knownAt ? `${where.value(query.knownAt)}::timestamptz` : null
  const asOf = `coalesce(f.as_of, (f.dated_at AT TIME ZONE 'UTC')::date)`
  where
    .and(standing('f', knownAt))
    .and(`f.event_id = ANY(${where.value(eventIds)})`)
    .and(`f.measure = ${where.value(query.measure)}`)
    .and(`c.polarity = 'affirmed'`)
    .and(`c.status <> 'rejected'`)
    .and(`(${KIND} <> 'headline' OR (${SAME_IN_BODY} AND ${standing('b', knownAt)} LIMIT 1) IS NULL)`)
  if (query.population) where.and(`f.category = ${where.value(query.population)}`)
  if (query.nationality)
    where.and(`(f.nationality IS NULL OR f.nationality = ${where.value(query.nationality)})`)
  if (query.from) where.and(`${asOf} >= ${where.value(query.from)}`)
  if (query.to) where.and(`${asOf} <= ${where.value(query.to)}`)

  const rows = await db.query<{ json: ObservationRow }>(
    `SELECT json_build_object(
       'figureId', f.id, 'claimId', c.id, 'documentId', c.document_id, 'event', e.slug, 'measure', f.measure,
       'basis', f.basis, 'low', f.low, 'high', f.high, 'qualifier', f.qualifier, 'exact', f.exact,
       'population', json_build_object('category', f.category, 'nationality', f.nationality, 'text', f.population_text),
       'subset', f.subset, 'superseded', f.superseded, 'asOf', ${asOf}, 'asOfStated', f.as_of IS NOT NULL,
       'publishedOn', (c.published_at AT TIME ZONE 'UTC')::date,
       'outlet', json_build_object('key', o.slug, 'slug', o.slug, 'name', ${sourceName('o.id', inLanguage)}),
       'originator', (SELECT ${sourceRef(inLanguage)} ${CHAIN} AND l.role = 'originator' LIMIT 1),
       'relays', (SELECT coalesce(json_agg(${sourceRef(inLanguage)} ORDER BY l.position), '[]') ${CHAIN} AND l.role = 'relay')
     ) AS json
     FROM figure f
     JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision
     JOIN source p ON p.id = c.outlet_id
     JOIN source o ON o.id = coalesce(p.merged_into_id, p.id)
     JOIN event e ON e.id = f.event_id
     ${where}`,
    where.values,
  )
  return rows.map(({ json }) => ({
    ...json,
    orderOf: json.qualifier === 'order' ? orderOfMagnitude(json.exact) : null,
    syndication: null,
  }))
}

const CHAIN = `
  FROM attribution_link l LEFT JOIN source s ON s.id = l.source_id
  WHERE l.claim_id = c.id AND l.claim_revision = c.revision`

/** A look-up by key for each figure; a join would read every sentence that there is into memory. */
const KIND = `
  (SELECT t.kind FROM sentence t
   WHERE t.document_id = c.document_id AND t.version = c.version AND t.index = c.sentence_index)`

/** A row or none. Not for EXISTS, which the planner would answer by reading every figure's sentence into memory. */
const SAME_IN_BODY = `
  SELECT true FROM figure b
  JOIN claim bc ON bc.id = b.claim_id AND bc.revision = b.claim_revision
  JOIN sentence bt ON bt.document_id = bc.document_id AND bt.version = bc.version AND bt.index = bc.sentence_index
  WHERE b.document_id = f.document_id AND b.event_id = f.event_id AND b.measure = f.measure AND bt.kind = 'body'`
