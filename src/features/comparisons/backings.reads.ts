import type { Backing, Observation, SourceRef } from '../../comparison/types'
import type { Language } from '../../contract/contract'
import { sourceName } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import { standing, Where } from '../../database/where'

/** Observations listed behind one stated count; how many there are in all is counted. */
export const MAX_OBSERVATIONS = 20

/** Outlets and relays named behind one stated count. */
const MAX_NAMED = 50

interface BackingRow {
  id: string
  outlets: SourceRef[]
  relays: SourceRef[]
  observations: Observation[]
}

/**
 * What stands behind some stated counts, by their ids: outlets and relays, and the first observations by id.
 * @param knownAt the moment as of which
 */
export async function findBackings(
  db: Queryable,
  ids: string[],
  knownAt: string,
  language: Language,
): Promise<Map<string, Backing>> {
  const where = new Where()
  const named = { language: where.value(language), wanted: where.value(ids) }
  const stands = `o.stated_count_id = wanted.id AND ${standing('o', `${where.value(knownAt)}::timestamptz`)}`
  const rows = await db.query<BackingRow>(
    `SELECT wanted.id,
       (SELECT json_agg(${sourceRef('outlet.id', named.language)}) FROM (
          SELECT DISTINCT o.outlet_id AS id FROM observation o WHERE ${stands} ORDER BY 1 LIMIT ${MAX_NAMED}) outlet) AS outlets,
       (SELECT coalesce(json_agg(${relayRef(named.language)}), '[]') FROM (
          SELECT DISTINCT ON (key) key, label FROM (SELECT DISTINCT o.relay_chain_id FROM observation o WHERE ${stands}) used
          JOIN relay_chain r ON r.id = used.relay_chain_id, unnest(r.keys, r.labels) AS link (key, label)
          ORDER BY key, label LIMIT ${MAX_NAMED}) relay) AS relays,
       (SELECT json_agg(json_build_object(
            'figureId', seen.figure_id, 'claimId', seen.claim_id, 'documentId', seen.document_id,
            'exact', f.exact, 'populationText', f.population_text,
            'outlet', ${sourceRef('seen.outlet_id', named.language)},
            'relays', (SELECT coalesce(json_agg(${relayRef(named.language)} ORDER BY relay.place), '[]')
              FROM relay_chain r, unnest(r.keys, r.labels) WITH ORDINALITY AS relay (key, label, place)
              WHERE r.id = seen.relay_chain_id)) ORDER BY seen.figure_id)
        FROM (SELECT o.* FROM observation o WHERE ${stands} ORDER BY o.figure_id LIMIT ${MAX_OBSERVATIONS}) seen
        CROSS JOIN LATERAL (
          SELECT exact, population_text FROM figure WHERE id = seen.figure_id ORDER BY claim_revision DESC LIMIT 1) f) AS observations
     FROM unnest(${named.wanted}::uuid[]) AS wanted (id)`,
    where.values,
  )
  return new Map(rows.map(({ id, ...backing }) => [id, backing]))
}

const sourceRef = (id: string, language: string): string => `
  (SELECT json_build_object('key', s.slug, 'slug', s.slug, 'name', ${sourceName('s.id', language)})
   FROM source s WHERE s.id = ${id})`

/** The link `relay`, by the name of its source where the registry knows it. */
const relayRef = (language: string): string => `
  (SELECT json_build_object('key', relay.key, 'slug', s.slug, 'name', coalesce(${sourceName('s.id', language)}, relay.label))
   FROM (VALUES (relay.key)) one (key) LEFT JOIN source s ON s.slug = one.key)`
