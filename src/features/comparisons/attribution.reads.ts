import type { Language } from '../../contract/contract'
import { sourceName } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import type { CellDetail, CellKey, Matrix, MatrixCell } from './attribution.types'
import { type CreditFilter, creditConditions } from './credit-filter.reads'

/** Outlets whose totals one answer lists. */
const MAX_OUTLETS = 100

/** Relays named of one cell. */
const MAX_RELAYS = 20

const SUMS = `'claims', sum(claims), 'attributed', coalesce(sum(claims) FILTER (WHERE NOT own_voice), 0),
  'direct', sum(direct), 'anonymous', sum(anonymous), 'links', sum(links)`

/** The matrix of those whom the filter lets in: its totals, the greatest outlets, and the cells that follow `after`. */
export async function findMatrix(
  db: Queryable,
  filter: CreditFilter,
  { after, limit }: { after: CellKey | null; limit: number },
  language: Language,
): Promise<Matrix> {
  const where = creditConditions(filter)
  const named = (id: string) => sourceName(id, where.value(language))
  const follows = after
    ? `WHERE (-claims, outlet_id, speaker_id, own_voice) > (-${where.value(after.claims)}::bigint,
        ${where.value(after.outletId)}::uuid, ${where.value(after.speakerId)}::uuid, ${where.value(after.ownVoice)}::boolean)`
    : ''
  const order = '-claims, outlet_id, speaker_id, own_voice'
  const [row] = await db.query<{ total: Matrix['total']; outlets: Matrix['outlets']; cells: MatrixCell[] }>(
    `WITH matrix AS MATERIALIZED (
       SELECT c.outlet_id, c.speaker_id, c.own_voice, count(*) AS claims,
         count(*) FILTER (WHERE c.quote = 'direct') AS direct, count(*) FILTER (WHERE c.anonymous) AS anonymous,
         sum(c.links) AS links
       FROM credit c ${where} GROUP BY c.outlet_id, c.speaker_id, c.own_voice
     ), page AS MATERIALIZED (
       SELECT * FROM matrix ${follows} ORDER BY ${order} LIMIT ${where.value(limit)}
     ), outlet AS MATERIALIZED (
       SELECT outlet_id, sum(claims) AS rank, count(*) FILTER (WHERE NOT own_voice) AS originators,
         jsonb_build_object(${SUMS}) AS sums
       FROM matrix GROUP BY outlet_id ORDER BY rank DESC, outlet_id LIMIT ${MAX_OUTLETS})
     SELECT
       (SELECT json_build_object(${SUMS}, 'cells', count(*), 'outlets', count(DISTINCT outlet_id),
          'originators', count(DISTINCT speaker_id) FILTER (WHERE NOT own_voice)) FROM matrix) AS total,
       (SELECT coalesce(json_agg(outlet.sums || jsonb_build_object('slug', o.slug, 'name', ${named('o.id')},
          'originators', outlet.originators) ORDER BY outlet.rank DESC, outlet.outlet_id), '[]')
        FROM outlet JOIN source o ON o.id = outlet.outlet_id) AS outlets,
       (SELECT coalesce(json_agg(json_build_object(
          'claims', claims, 'attributed', CASE WHEN own_voice THEN 0 ELSE claims END, 'direct', direct,
          'anonymous', anonymous, 'links', links, 'outletId', outlet_id, 'speakerId', speaker_id, 'ownVoice', own_voice,
          'outlet', json_build_object('slug', o.slug, 'name', ${named('o.id')}),
          'originator', json_build_object('slug', s.slug, 'name', coalesce(${named('s.id')}, k.label), 'ownVoice', own_voice))
          ORDER BY ${order}), '[]')
        FROM page JOIN source o ON o.id = outlet_id JOIN speaker k ON k.id = speaker_id
        LEFT JOIN source s ON s.id = k.source_id) AS cells`,
    where.values,
  )
  return row!
}

/** The details of some cells, in their order. */
export async function findCellDetails(
  db: Queryable,
  filter: CreditFilter,
  cells: CellKey[],
  language: Language,
): Promise<CellDetail[]> {
  if (cells.length === 0) return []
  const where = creditConditions(filter)
  const wanted = [
    `${where.value(cells.map((cell) => cell.outletId))}::uuid[]`,
    `${where.value(cells.map((cell) => cell.speakerId))}::uuid[]`,
    `${where.value(cells.map((cell) => cell.ownVoice))}::boolean[]`,
  ].join(', ')
  const inLanguage = where.value(language)
  return db.query<CellDetail>(
    `WITH cell AS MATERIALIZED (
       SELECT * FROM unnest(${wanted}) WITH ORDINALITY AS cell (outlet_id, speaker_id, own_voice, at)
     ), counted AS MATERIALIZED (
       SELECT cell.at, c.quote, c.cue_class, c.relay_chain_id, count(*) AS claims
       FROM cell JOIN credit c USING (outlet_id, speaker_id, own_voice) ${where}
       GROUP BY cell.at, c.quote, c.cue_class, c.relay_chain_id
     ), relayed AS (
       SELECT at, key, min(label) AS label, sum(claims) AS claims,
         row_number() OVER (PARTITION BY at ORDER BY sum(claims) DESC, key) AS rank
       FROM counted JOIN relay_chain r ON r.id = relay_chain_id
       CROSS JOIN LATERAL (SELECT DISTINCT key, label FROM unnest(r.keys, r.labels) AS link (key, label)) link
       GROUP BY at, key)
     SELECT
       (SELECT json_build_object('direct', coalesce(sum(claims) FILTER (WHERE quote = 'direct'), 0),
          'indirect', coalesce(sum(claims) FILTER (WHERE quote = 'indirect'), 0),
          'mixed', coalesce(sum(claims) FILTER (WHERE quote = 'mixed'), 0),
          'none', coalesce(sum(claims) FILTER (WHERE quote = 'none'), 0))
        FROM counted WHERE counted.at = cell.at) AS quotes,
       (SELECT coalesce(json_agg(json_build_object('class', cue_class, 'claims', claims)
          ORDER BY claims DESC, cue_class), '[]')
        FROM (SELECT cue_class, sum(claims) AS claims FROM counted
              WHERE counted.at = cell.at AND cue_class IS NOT NULL GROUP BY cue_class) cue) AS "cueClasses",
       (SELECT coalesce(json_agg(json_build_object('slug', s.slug,
          'name', coalesce(${sourceName('s.id', inLanguage)}, relayed.label), 'claims', relayed.claims)
          ORDER BY relayed.rank), '[]')
        FROM relayed LEFT JOIN source s ON s.slug = relayed.key
        WHERE relayed.at = cell.at AND relayed.rank <= ${MAX_RELAYS}) AS relays
     FROM cell ORDER BY cell.at`,
    where.values,
  )
}
