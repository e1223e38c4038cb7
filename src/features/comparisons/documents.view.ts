import type { ComparedClaim, DocumentComparison } from '../../contract/contract'

/** A row of the CSV: a claim of a shared statement or of one report alone, a figure, or how two positions relate. */
interface Finding {
  finding: 'statement' | 'only' | 'figure' | 'pair' | 'copy'
  /** What rows of one kind belong together by: the id of a statement or of a group of copies, an event and a measure. */
  group: string
  document?: string
  position?: string
  originator?: string
  text?: string
  verdict?: string
  explanation?: string
  claimId?: string
}

export function findingRows({ copies, statements, figures, only }: DocumentComparison): Finding[] {
  return [
    ...copies.flatMap(({ syndication, documents }) =>
      documents.map((document): Finding => ({ finding: 'copy', group: syndication, document })),
    ),
    ...statements.flatMap(({ id, claims }) => claims.map((claim) => claimRow('statement', id, claim))),
    ...figures.flatMap(({ event, measure, positions, pairs }): Finding[] => {
      const group = `${event} ${measure}`
      return [
        ...positions.flatMap((position) =>
          position.observations.map(
            (observation): Finding => ({
              finding: 'figure',
              group,
              document: observation.documentId,
              position: position.id,
              originator: position.origin.slug ?? position.origin.name,
              text: observation.exact,
              claimId: observation.claimId,
            }),
          ),
        ),
        ...pairs.map(
          ({ a, b, verdict, explanation }): Finding => ({
            finding: 'pair',
            group,
            position: `${a} ${b}`,
            verdict,
            explanation,
          }),
        ),
      ]
    }),
    ...only.flatMap(({ listed }) => listed.map((claim) => claimRow('only', '', claim))),
  ]
}

const claimRow = (
  finding: Finding['finding'],
  group: string,
  { document, claim, originator }: ComparedClaim,
): Finding => ({
  finding,
  group,
  document,
  originator: originator?.slug ?? originator?.name ?? '',
  text: claim.span.exact,
  claimId: claim.id,
})

export const findingColumns = {
  finding: (row: Finding) => row.finding,
  group: (row: Finding) => row.group,
  documentId: (row: Finding) => row.document,
  position: (row: Finding) => row.position,
  originator: (row: Finding) => row.originator,
  text: (row: Finding) => row.text,
  verdict: (row: Finding) => row.verdict,
  explanation: (row: Finding) => row.explanation,
  claimId: (row: Finding) => row.claimId,
}
