import type { Claim, ClaimFigure } from '../../contract/contract'
import { namesOf } from '../chain.view'

const originatorOf = (claim: Claim) => claim.attribution.find((link) => link.role === 'originator')

/** A figure in one cell: `killed more_than 1300 (october-7-attack)`. */
const figureCell = ({ measure, qualifier, low, high, event }: ClaimFigure): string =>
  [
    measure,
    qualifier,
    [...new Set([low, high])].filter((bound) => bound !== null).join('-'),
    event && `(${event})`,
  ]
    .filter(Boolean)
    .join(' ')

/** The events that it is filed under, by its figures or by itself. */
const eventsOf = ({ figures, filing }: Claim): string[] => [
  ...new Set([...figures.map(({ event }) => event), filing?.event ?? null].filter((event) => event !== null)),
]

export const claimColumns = {
  id: (claim: Claim) => claim.id,
  documentId: (claim: Claim) => claim.document.id,
  outlet: (claim: Claim) => claim.document.outlet.slug,
  title: (claim: Claim) => claim.document.title,
  url: (claim: Claim) => claim.document.url,
  language: (claim: Claim) => claim.document.language,
  publishedAt: (claim: Claim) => claim.document.publishedAt,
  sentenceIndex: (claim: Claim) => claim.sentenceIndex,
  start: (claim: Claim) => claim.span.start,
  end: (claim: Claim) => claim.span.end,
  text: (claim: Claim) => claim.span.exact,
  quote: (claim: Claim) => claim.quote,
  polarity: (claim: Claim) => claim.polarity,
  originator: (claim: Claim) => namesOf(claim.attribution, 'originator'),
  originatorLabel: (claim: Claim) => originatorOf(claim)?.label,
  cue: (claim: Claim) => originatorOf(claim)?.cue?.exact,
  cueClass: (claim: Claim) => originatorOf(claim)?.cue?.class,
  relays: (claim: Claim) => namesOf(claim.attribution, 'relay'),
  figures: (claim: Claim) => claim.figures.map(figureCell).join('; '),
  events: (claim: Claim) => eventsOf(claim).join('; '),
  findings: (claim: Claim) => claim.findings.map((finding) => finding.kind).join('; '),
  confidence: (claim: Claim) => claim.confidence,
  status: (claim: Claim) => claim.status,
  recordedAt: (claim: Claim) => claim.recordedAt,
}
