import { explainFinding } from '../../comparison/checks/explanations'
import type { Finding, FindingEvidence, Language } from '../../contract/contract'
import { orderOfMagnitude } from '../../extraction/order-of-magnitude'

/** A finding whose figures are at hand. */
export type FindingSeen = Omit<Finding, 'explanation' | 'evidence'> & {
  evidence: (FindingEvidence & { statedOn: string | null })[]
}

/** Tells what is wrong, each figure by its source, its value and its date. */
export function findingView(seen: FindingSeen, language: Language): Finding {
  const { kind, measure, difference } = seen
  const explanation = explainFinding(
    {
      kind,
      measure,
      difference,
      publishedOn: seen.evidence[0]!.document.publishedAt?.slice(0, 10) ?? null,
      evidence: seen.evidence.map(({ role, asOf, origin, figure, statedOn }) => ({
        role,
        position: {
          ...figure,
          origin,
          relays: [],
          orderOf: figure.qualifier === 'order' ? orderOfMagnitude(figure.span.exact) : null,
          asOf,
          asOfStated: statedOn !== null && statedOn === asOf,
        },
      })),
    },
    language,
  )
  const evidence = seen.evidence.map(({ statedOn, ...one }) => one)
  return { ...seen, explanation, evidence }
}

const subject = ({ evidence }: Finding): FindingEvidence => evidence[0]!

export const findingColumns = {
  id: (finding: Finding) => finding.id,
  kind: (finding: Finding) => finding.kind,
  event: (finding: Finding) => finding.event,
  measure: (finding: Finding) => finding.measure,
  difference: (finding: Finding) => finding.difference,
  explanation: (finding: Finding) => finding.explanation,
  origin: (finding: Finding) => subject(finding).origin.slug ?? subject(finding).origin.name,
  asOf: (finding: Finding) => subject(finding).asOf,
  low: (finding: Finding) => subject(finding).figure.low,
  high: (finding: Finding) => subject(finding).figure.high,
  qualifier: (finding: Finding) => subject(finding).figure.qualifier,
  text: (finding: Finding) => subject(finding).figure.span.exact,
  outlet: (finding: Finding) => subject(finding).document.outlet.slug,
  url: (finding: Finding) => subject(finding).document.url,
  figureId: (finding: Finding) => subject(finding).figure.id,
  claimId: (finding: Finding) => subject(finding).claim.id,
  documentId: (finding: Finding) => subject(finding).document.id,
  against: (finding: Finding) =>
    finding.evidence
      .slice(1)
      .map(({ role, asOf, figure }) => `${role} ${figure.low ?? figure.high ?? figure.span.exact} (${asOf})`)
      .join('; '),
  againstFigureIds: (finding: Finding) =>
    finding.evidence
      .slice(1)
      .map(({ figure }) => figure.id)
      .join('; '),
  recordedAt: (finding: Finding) => finding.recordedAt,
}
