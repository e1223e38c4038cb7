import type { Backing, Observation, SourceRef, StatedCount } from '../../comparison/types'
import type { Language } from '../../contract/contract'
import { sourceName } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import { standing } from '../../database/where'
import { orderOfMagnitude } from '../../extraction/order-of-magnitude'

/** A figure of a report with the count that it states. */
export interface DocumentFigure extends Observation {
  eventId: string
  count: StatedCount
}

interface Row extends Observation {
  eventId: string
  count: Omit<StatedCount, 'orderOf' | 'figures'>
  orderWords: string | null
}

/** The comparable figures of some documents, in the order of their ids. */
export async function findDocumentFigures(
  db: Queryable,
  documentIds: string[],
  knownAt: string,
  language: Language,
): Promise<DocumentFigure[]> {
  const rows = await db.query<Row>(
    `SELECT o.figure_id AS "figureId", o.claim_id AS "claimId", o.document_id AS "documentId", o.event_id AS "eventId",
       f.exact, f.population_text AS "populationText", c.order_words AS "orderWords",
       (SELECT json_build_object('key', s.slug, 'slug', s.slug, 'name', ${sourceName('s.id', '$3')})
        FROM source s WHERE s.id = o.outlet_id) AS outlet,
       (SELECT coalesce(json_agg(json_build_object('key', link.key, 'slug', s.slug,
          'name', coalesce(${sourceName('s.id', '$3')}, link.label)) ORDER BY link.place), '[]')
        FROM relay_chain r CROSS JOIN unnest(r.keys, r.labels) WITH ORDINALITY AS link (key, label, place)
        LEFT JOIN source s ON s.slug = link.key WHERE r.id = o.relay_chain_id) AS relays,
       json_build_object('id', c.id, 'event', e.slug, 'measure', c.measure, 'basis', c.basis, 'low', c.low, 'high', c.high,
         'qualifier', c.qualifier, 'category', c.category, 'nationality', c.nationality, 'subset', c.subset,
         'superseded', c.superseded, 'asOf', c.as_of, 'asOfStated', c.as_of_stated, 'publishedOn', c.published_on,
         'ownVoice', o.own_voice, 'origin', (
           SELECT json_build_object('key', c.origin_key, 'slug', s.slug,
             'name', coalesce(${sourceName('s.id', '$3')}, c.origin_label))
           FROM (VALUES (1)) one LEFT JOIN source s ON s.id = c.origin_id)) AS count
     FROM observation o JOIN stated_count c ON c.id = o.stated_count_id JOIN event e ON e.id = o.event_id
     CROSS JOIN LATERAL (
       SELECT exact, population_text FROM figure WHERE id = o.figure_id ORDER BY claim_revision DESC LIMIT 1) f
     WHERE o.document_id = ANY($1) AND ${standing('o', '$2::timestamptz')} ORDER BY o.figure_id`,
    [documentIds, knownAt, language],
  )
  return rows.map(({ orderWords, count, ...observation }) => ({
    ...observation,
    count: { ...count, orderOf: orderWords === null ? null : orderOfMagnitude(orderWords), figures: 1 },
  }))
}

/** The counts that figures state, each once. */
export function countsOf(figures: DocumentFigure[]): StatedCount[] {
  const counts = new Map<string, StatedCount>()
  for (const { count } of figures) {
    const known = counts.get(count.id)
    counts.set(
      count.id,
      known
        ? { ...known, figures: known.figures + 1, ownVoice: known.ownVoice || count.ownVoice }
        : { ...count },
    )
  }
  return [...counts.values()]
}

/** What stands behind the counts of some figures, by the id of the count. */
export function backingsOf(figures: DocumentFigure[], most: number): Map<string, Backing> {
  const backings = new Map<string, Backing>()
  for (const { eventId: _event, count, ...observation } of figures) {
    const backing = backings.get(count.id) ?? { outlets: [], relays: [], observations: [] }
    backing.outlets.push(observation.outlet)
    backing.relays.push(...observation.relays)
    if (backing.observations.length < most) backing.observations.push(observation)
    backings.set(count.id, backing)
  }
  return backings
}

/** How many outlets and relays carry some figures. */
export function carriersOf(figures: DocumentFigure[]): { outlets: number; relays: number } {
  const keys = (sources: SourceRef[]) => new Set(sources.map(({ key }) => key)).size
  return {
    outlets: keys(figures.map(({ outlet }) => outlet)),
    relays: keys(figures.flatMap(({ relays }) => relays)),
  }
}
