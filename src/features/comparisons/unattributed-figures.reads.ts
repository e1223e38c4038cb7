import type { Language, UnattributedFigure } from '../../contract/contract'
import { sourceName } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'
import type { CreditFilter } from './credit-filter.reads'

const MAX_FIGURES = 50
const MAX_CARRIERS = 10

/** Smaller counts are shared by incidents that have nothing to do with each other. */
const LEAST = 10

/** Ways of stating one count whose carriers are looked up. */
const MAX_STATED = 50

/** Days between two reports of one count. */
const DAYS_APART = 3

/** What two figures have in common that state one count; -1 stands for an open bound, which can then be joined by. */
const VALUE = 'measure, low, high, category, subset'

const ORDER = `ORDER BY as_of DESC, greatest(low, high) DESC, ${VALUE}, nationality`

/** Two sides that may speak of the same people on the same occasion. */
const near = (a: string, b: string): string =>
  `abs(${a}.as_of - ${b}.as_of) <= ${DAYS_APART}
    AND (${a}.nationality = ${b}.nationality OR ${a}.nationality IS NULL OR ${b}.nationality IS NULL)`

/**
 * The counts of an event that one outlet gives with an origin and another in its own voice, the latest first. Many
 * carry one count: they are brought to a row for each day and side before these are paired, and only of the pairs that
 * are listed the carriers are looked up.
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
  const wanted = filter.outletIds
    ? `bool_or(outlet_id = ANY(${where.value(filter.outletIds)}::uuid[]))`
    : 'true'
  const scope = [
    filter.speakerIds &&
      `AND (o.own_voice OR c.origin_id IN (SELECT source_id FROM speaker WHERE id = ANY(${where.value(filter.speakerIds)}::uuid[])))`,
    filter.from && `AND c.as_of >= ${where.value(filter.from)}::date - ${DAYS_APART}`,
    filter.to && `AND c.as_of <= ${where.value(filter.to)}::date + ${DAYS_APART}`,
  ]
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
    `WITH stated AS MATERIALIZED (
       SELECT o.id, o.own_voice, o.outlet_id, c.measure, coalesce(c.low, -1) AS low, coalesce(c.high, -1) AS high,
         c.category, c.nationality, c.subset, c.as_of
       FROM (SELECT o.stated_count_id AS id, o.own_voice, o.outlet_id FROM observation o WHERE ${stands}
             GROUP BY o.stated_count_id, o.own_voice, o.outlet_id) o
       JOIN stated_count c USING (id)
       WHERE NOT c.superseded AND greatest(c.low, c.high) >= ${LEAST} ${scope.filter(Boolean).join(' ')}
     ), side AS MATERIALIZED (
       SELECT ${VALUE}, nationality, as_of, own_voice, ${wanted} AS wanted,
         min(outlet_id::text) AS first_outlet, max(outlet_id::text) AS last_outlet
       FROM stated GROUP BY ${VALUE}, nationality, as_of, own_voice
     ), chosen AS MATERIALIZED (
       SELECT ${VALUE}, bare.nationality, bare.as_of
       FROM side bare JOIN side credited USING (${VALUE})
       WHERE bare.own_voice AND NOT credited.own_voice AND ${near('credited', 'bare')}
         AND (bare.wanted OR credited.wanted)
         AND (bare.first_outlet, bare.last_outlet) <> (credited.last_outlet, credited.first_outlet)
         ${filter.from ? `AND bare.as_of >= ${where.value(filter.from)}::date` : ''}
         ${filter.to ? `AND bare.as_of <= ${where.value(filter.to)}::date` : ''}
       GROUP BY ${VALUE}, bare.nationality, bare.as_of ${ORDER} LIMIT ${MAX_FIGURES}
     ), paired AS MATERIALIZED (
       SELECT ${VALUE}, chosen.nationality, chosen.as_of,
         (array_agg(DISTINCT stated.id) FILTER (WHERE own_voice AND stated.as_of = chosen.as_of))[1:${MAX_STATED}] AS bare,
         (array_agg(DISTINCT stated.id) FILTER (WHERE NOT own_voice))[1:${MAX_STATED}] AS credited
       FROM chosen JOIN stated USING (${VALUE}) WHERE ${near('stated', 'chosen')}
       GROUP BY ${VALUE}, chosen.nationality, chosen.as_of)
     SELECT json_build_object('measure', measure, 'low', nullif(low, -1), 'high', nullif(high, -1), 'category', category,
       'asOf', as_of, 'credited', ${carriers('paired.credited', false)}, 'uncredited', ${carriers('paired.bare', true)}) AS json
     FROM paired ${ORDER}`,
    where.values,
  )
  return rows.map(({ json }) => json)
}

const originOf = (language: string): string =>
  `json_build_object('slug', g.slug, 'name', coalesce(${sourceName('g.id', language)}, c.origin_label))`
