import type { Figure, FilingCandidate } from '../../contract/contract'
import { namesOf } from '../chain.view'

/** An event with what speaks for it in one cell: `gaza-war-2023 (place_in_sentence, nationality)`. */
const candidateCell = ({ event, reasons }: FilingCandidate): string => `${event} (${reasons.join(', ')})`

export const figureColumns = {
  id: (figure: Figure) => figure.id,
  event: (figure: Figure) => figure.event,
  filing: (figure: Figure) => figure.filing.join('; '),
  candidates: (figure: Figure) => figure.candidates.map(candidateCell).join('; '),
  measure: (figure: Figure) => figure.measure,
  low: (figure: Figure) => figure.low,
  high: (figure: Figure) => figure.high,
  qualifier: (figure: Figure) => figure.qualifier,
  text: (figure: Figure) => figure.span.exact,
  population: (figure: Figure) => figure.population.category,
  nationality: (figure: Figure) => figure.population.nationality,
  basis: (figure: Figure) => figure.basis,
  asOf: (figure: Figure) => figure.asOf,
  subset: (figure: Figure) => figure.subset,
  superseded: (figure: Figure) => figure.superseded,
  originator: (figure: Figure) => namesOf(figure.attribution, 'originator'),
  relays: (figure: Figure) => namesOf(figure.attribution, 'relay'),
  outlet: (figure: Figure) => figure.document.outlet.slug,
  publishedAt: (figure: Figure) => figure.document.publishedAt,
  title: (figure: Figure) => figure.document.title,
  url: (figure: Figure) => figure.document.url,
  start: (figure: Figure) => figure.span.start,
  end: (figure: Figure) => figure.span.end,
  documentId: (figure: Figure) => figure.document.id,
  claimId: (figure: Figure) => figure.claim.id,
}
