import type { FigureComparison, PositionObservation } from '../../contract/contract'
import {
  agentNode,
  countMembers,
  eventNode,
  type Node,
  present,
  type Registered,
  term,
  urn,
} from '../linked-data'

/** Every source that a comparison names, by slug. */
export const slugsOf = ({ positions }: FigureComparison): string[] =>
  positions.flatMap(({ origin, relays, outlets }) =>
    [origin, ...relays, ...outlets].flatMap(({ slug }) => slug ?? []),
  )

/**
 * A comparison of figures as a graph: positions are observations, derived from the figures of the reports and
 * attributed to their origin; pairs say how two of them relate.
 * @param url path and query of the comparison
 */
export function toComparisonGraph(
  comparison: FigureComparison,
  registered: ReadonlyMap<string, Registered>,
  url: string,
  language: string,
): Node {
  const { event, measure, summary, positions, pairs } = comparison
  return present({
    id: url,
    type: ['FigureComparison', 'Entity'],
    observationAbout: event.split(',').map(eventNode),
    measuredProperty: term(measure),
    observations: summary.observations,
    origins: summary.origins,
    relays: summary.relays,
    outlets: summary.outlets,
    verdict: summary.verdict && term(summary.verdict),
    position: positions.map((position) =>
      present({
        id: `_:${position.id}`,
        type: ['Observation', 'Entity'],
        ...countMembers({ ...position, measure }),
        text: position.text,
        observationAbout: eventNode(position.event),
        wasAttributedTo: agentNode(position.origin, registered),
        ownVoice: position.origin.ownVoice,
        relay: position.relays.map((relay) => agentNode(relay, registered)),
        outlet: position.outlets.map((outlet) => agentNode(outlet, registered)),
        setAside: position.setAside && term(position.setAside),
        figures: position.figures,
        wasDerivedFrom: position.observations.map(figureNode),
      }),
    ),
    pair: pairs.map((pair) =>
      present({
        type: 'PositionPair',
        earlier: { id: `_:${pair.a}` },
        later: { id: `_:${pair.b}` },
        verdict: term(pair.verdict),
        reason: pair.reasons.map(term),
        difference: pair.difference && present({ ...pair.difference }),
        explanation: { '@value': pair.explanation, '@language': language },
      }),
    ),
  })
}

const figureNode = ({ figureId, claimId, documentId, exact }: PositionObservation): Node => ({
  id: urn(figureId),
  type: ['Observation', 'Entity'],
  text: exact,
  claim: { id: urn(claimId), type: 'Claim', appearance: { id: urn(documentId), type: 'NewsArticle' } },
})
