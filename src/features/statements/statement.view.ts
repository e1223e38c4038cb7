import { driftBetween } from '../../comparison/statements/drift'
import { explainDrift } from '../../comparison/statements/explanations'
import type { MatchEvidence, Member } from '../../comparison/statements/types'
import type {
  AttributionLink,
  DocumentBrief,
  Language,
  Statement,
  StatementMember,
} from '../../contract/contract'
import { namesOf } from '../chain.view'

/** A statement as the database has it; its members are read apart. */
export interface StatementRow {
  id: string
  referenceId: string
  firstAt: string
  lastAt: string
  confidence: number
  members: number
  documents: number
  outlets: number
  languages: string[]
}

/** A member, without the words that are compared. */
export interface MemberRow {
  statementId: string
  claimId: string
  matchedId: string | null
  confidence: number
  evidence: MatchEvidence | null
  recordedAt: string
  document: DocumentBrief
  attribution: AttributionLink[]
}

/** A statement with those of its members that are shown, each with what differs from the reference. */
export function statementView(
  { id, referenceId, firstAt, lastAt, confidence, ...counts }: StatementRow,
  rows: readonly MemberRow[],
  members: ReadonlyMap<string, Member>,
  language: Language,
): Statement {
  const reference = members.get(referenceId)
  const shown = rows.filter((row) => row.statementId === id)
  const originator = reference?.chain.find(({ role }) => role === 'originator')
  return {
    id,
    originator: originator === undefined ? null : { slug: originator.slug, name: originator.name },
    firstAt,
    lastAt,
    confidence,
    counts,
    reference: referenceId,
    members: shown.flatMap((row) => {
      const member = members.get(row.claimId)
      return member === undefined ? [] : [memberView(row, member, reference, language)]
    }),
    links: { self: `/v1/comparisons/statements/${id}` },
  }
}

function memberView(
  { claimId, document, attribution, matchedId, confidence, evidence, recordedAt }: MemberRow,
  member: Member,
  reference: Member | undefined,
  language: Language,
): StatementMember {
  const drift = reference === undefined || reference === member ? [] : driftBetween(reference, member)
  return {
    claim: { id: claimId, span: member.span },
    document,
    attribution,
    polarity: member.polarity,
    match:
      evidence === null || matchedId === null
        ? null
        : { claim: matchedId, confidence, evidence: { ...evidence } },
    drift: drift.map((change) => ({
      kind: change.kind,
      reference: change.from,
      member: change.to,
      before: change.before,
      after: change.after,
      explanation: reference === undefined ? '' : explainDrift(change, reference, member, language),
    })),
    recordedAt,
  }
}

export interface MemberOfStatement {
  statement: Statement
  member: StatementMember
}

/** A row of CSV for each member that is shown. */
export const memberRows = (statements: readonly Statement[]): MemberOfStatement[] =>
  statements.flatMap((statement) => statement.members.map((member) => ({ statement, member })))

export const memberColumns = {
  statement: ({ statement }: MemberOfStatement) => statement.id,
  originator: ({ member }: MemberOfStatement) => namesOf(member.attribution, 'originator'),
  relays: ({ member }: MemberOfStatement) => namesOf(member.attribution, 'relay'),
  outlet: ({ member }: MemberOfStatement) => member.document.outlet.slug,
  language: ({ member }: MemberOfStatement) => member.document.language,
  publishedAt: ({ member }: MemberOfStatement) => member.document.publishedAt,
  text: ({ member }: MemberOfStatement) => member.claim.span.exact,
  isReference: ({ statement, member }: MemberOfStatement) => member.claim.id === statement.reference,
  drift: ({ member }: MemberOfStatement) => member.drift.map(({ kind }) => kind).join('; '),
  explanation: ({ member }: MemberOfStatement) =>
    member.drift.map(({ explanation }) => explanation).join(' '),
  confidence: ({ member }: MemberOfStatement) => member.match?.confidence,
  claimId: ({ member }: MemberOfStatement) => member.claim.id,
  documentId: ({ member }: MemberOfStatement) => member.document.id,
  url: ({ member }: MemberOfStatement) => member.document.url,
}
