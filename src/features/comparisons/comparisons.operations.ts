import { compare, tell } from '../../comparison/compare'
import type { Comparison, Position, PositionObservation } from '../../comparison/types'
import { latestMoment } from '../changes/changes.reads'
import { toCsv } from '../csv'
import { requireEventFilter } from '../events/event-filter.reads'
import { findEventWindows } from '../events/events.reads'
import { inLinkedData, LINKED_DATA } from '../linked-data'
import type { OperationTable } from '../operation'
import { findRegistered } from '../sources/registered.reads'
import { findBackings } from './backings.reads'
import { FigureComparisonQuery } from './comparison.dto'
import { slugsOf, toComparisonGraph } from './comparison-ld.view'
import { countCarriers, findStatedCounts } from './stated-counts.reads'

export const comparisonOperations = {
  compareFigures: {
    query: FigureComparisonQuery,
    handle: async ({ query }, { reads, language, mediaType, url }) => {
      const eventIds = await Promise.all(query.event.map((event) => requireEventFilter(reads, event)))
      // Several statements make the answer; one moment for all of them makes it whole beside a writer.
      const knownAt = query.knownAt ?? (await latestMoment(reads))
      const filter = { ...query, eventIds, knownAt }
      const [events, counts, carriers] = await Promise.all([
        findEventWindows(reads, eventIds),
        findStatedCounts(reads, filter, language),
        countCarriers(reads, filter),
      ])
      const outline = compare(counts, carriers, events)
      const behind = outline.listed.flatMap((stand) => stand.counts.map((count) => count.id))
      const comparison = tell(outline, await findBackings(reads, behind, knownAt, language), language)
      const headers = { 'Content-Language': language, Vary: 'Accept, Accept-Language' }
      if (mediaType === 'text/csv')
        return {
          status: 200,
          mediaType,
          headers,
          body: toCsv(observationRows(comparison), observationColumns),
        }
      const body = {
        event: events.map((event) => event.slug).join(','),
        measure: query.measure,
        population: { category: query.population ?? null, nationality: query.nationality ?? null },
        ...comparison,
      }
      if (mediaType === LINKED_DATA) {
        const graph = toComparisonGraph(body, await findRegistered(reads, slugsOf(body)), url, language)
        return { status: 200, headers, ...inLinkedData(graph) }
      }
      return { status: 200, headers, body }
    },
  },
} satisfies Partial<OperationTable>

interface ObservationRow {
  position: Position
  observation: PositionObservation
}

const observationRows = ({ positions }: Comparison): ObservationRow[] =>
  positions.flatMap((position) => position.observations.map((observation) => ({ position, observation })))

const named = ({ slug, name }: { slug: string | null; name: string }): string => slug ?? name

const observationColumns = {
  position: ({ position }: ObservationRow) => position.id,
  event: ({ position }: ObservationRow) => position.event,
  origin: ({ position }: ObservationRow) => named(position.origin),
  ownVoice: ({ position }: ObservationRow) => position.origin.ownVoice,
  low: ({ position }: ObservationRow) => position.low,
  high: ({ position }: ObservationRow) => position.high,
  qualifier: ({ position }: ObservationRow) => position.qualifier,
  population: ({ position }: ObservationRow) => position.population.category,
  nationality: ({ position }: ObservationRow) => position.population.nationality,
  basis: ({ position }: ObservationRow) => position.basis,
  asOf: ({ observation }: ObservationRow) => observation.asOf,
  asOfStated: ({ observation }: ObservationRow) => observation.asOfStated,
  setAside: ({ position }: ObservationRow) => position.setAside,
  text: ({ observation }: ObservationRow) => observation.exact,
  outlet: ({ observation }: ObservationRow) => named(observation.outlet),
  relays: ({ observation }: ObservationRow) => observation.relays.map(named).join('; '),
  figureId: ({ observation }: ObservationRow) => observation.figureId,
  claimId: ({ observation }: ObservationRow) => observation.claimId,
  documentId: ({ observation }: ObservationRow) => observation.documentId,
}
