import type { Language, UnattributedFigure } from '../../contract/contract'
import { sourceName } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import type { CreditFilter } from './credit-filter.reads'

const MAX_FIGURES = 50
const MAX_CARRIERS = 10

/** Smaller counts are shared by incidents that have nothing to do with each other. */
const LEAST = 10

/** Days between two reports of one count. */
const DAYS_APART = 3

/**
 * The counts of an event that one outlet gives with an origin and another in its own voice, the latest first. What is
 * counted once for an origin may be carried by many: the rows are grouped by what they state before they are paired.
 * @param eventId only the filter's event
 */
export async function findUnattributedFigures(
  db: Queryable,
  filter: CreditFilter,
  eventId: string,
  language: Language,
): Promise<UnattributedFigure[]> {
  const where = new Where()
  const known = `${where.value(filter.knownAt)}::timestamptz`
  const stands = `o.event_id = ${where.value(eventId)} AND ${standing('o', known)}`
  const inLanguage = where.value(language)
  const outlets = filter.outletIds ? `${where.value(filter.outletIds)}::uuid[]` : null
  const speakers = filter.speakerIds ? `${where.value(filter.speakerIds)}::uuid[]` : null
  const carriers = (ids: string, ownVoice: boolean): string => `
    (SELECT json_agg(json_build_object(
       'outlet', json_build_object('slug', t.slug, 'name', ${sourceName('t.id', inLanguage)}),
       'origin', ${ownVoice ? 'NULL::json' : originOf(inLanguage)},
       'figureId', o.figure_id, 'claimId', o.claim_id, 'documentId', o.document_id, 'exact', f.exact, 'asOf', c.as_of)
       ORDER BY c.as_of, o.figure_id)
     FROM (SELECT DISTINCT ON (o.outlet_id) o.* FROM observation o
           WHERE o.stated_count_id = ANY(${ids}) AND ${ownVoice ? '' : 'NOT '}o.own_voice AND ${standing('o', known)}
           ORDER BY o.outlet_id, o.figure_id LIMIT ${MAX_CARRIERS}) o
     JOIN stated_count c ON c.id = o.stated_count_id JOIN source t ON t.id = o.outlet_id
     LEFT JOIN source g ON g.id = c.origin_id
     CROSS JOIN LATERAL (
       SELECT exact FROM figure WHERE id = o.figure_id ORDER BY claim_revision DESC LIMIT 1) f)`
  const rows = await db.query<{ json: UnattributedFigure }>(
    `WITH seen AS MATERIALIZED (
       SELECT o.stated_count_id AS id, o.own_voice, array_agg(DISTINCT o.outlet_id) AS outlets
       FROM observation o WHERE ${stands} GROUP BY o.stated_count_id, o.own_voice
     ), stated AS MATERIALIZED (
       SELECT seen.*, c.measure, coalesce(c.low, -1) AS low, coalesce(c.high, -1) AS high, c.category, c.nationality,
         c.subset, c.as_of, c.origin_id
       FROM seen JOIN stated_count c USING (id)
       WHERE NOT c.superseded AND greatest(c.low, c.high) >= ${LEAST}
     ), paired AS MATERIALIZED (
       SELECT bare.measure, bare.low, bare.high, bare.category, bare.as_of,
         (array_agg(DISTINCT bare.id))[1:50] AS bare, (array_agg(DISTINCT credited.id))[1:50] AS credited
       FROM stated bare JOIN stated credited USING (measure, low, high, category, subset)
       WHERE bare.own_voice AND NOT credited.own_voice AND abs(bare.as_of - credited.as_of) <= ${DAYS_APART}
         AND (bare.nationality = credited.nationality OR bare.nationality IS NULL OR credited.nationality IS NULL)
         AND (cardinality(credited.outlets) > 1 OR credited.outlets <> bare.outlets)
         ${outlets ? `AND (bare.outlets && ${outlets} OR credited.outlets && ${outlets})` : ''}
         ${speakers ? `AND credited.origin_id IN (SELECT source_id FROM speaker WHERE id = ANY(${speakers}))` : ''}
         ${filter.from ? `AND bare.as_of >= ${where.value(filter.from)}::date` : ''}
         ${filter.to ? `AND bare.as_of <= ${where.value(filter.to)}::date` : ''}
       GROUP BY bare.measure, bare.low, bare.high, bare.category, bare.as_of
       ORDER BY bare.as_of DESC, greatest(bare.low, bare.high) DESC, bare.measure, bare.category, bare.low, bare.high
       LIMIT ${MAX_FIGURES})
     SELECT json_build_object('measure', measure, 'low', nullif(low, -1), 'high', nullif(high, -1), 'category', category,
       'asOf', as_of, 'credited', ${carriers('paired.credited', false)}, 'uncredited', ${carriers('paired.bare', true)}) AS json
     FROM paired
     ORDER BY as_of DESC, greatest(low, high) DESC, measure, category, low, high`,
    where.values,
  )
  return rows.map(({ json }) => json)
}

const originOf = (language: string): string =>
  `json_build_object('slug', g.slug, 'name', coalesce(${sourceName('g.id', language)}, c.origin_label))`
