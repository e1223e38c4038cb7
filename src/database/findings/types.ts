import type { EvidenceRole, FindingKind } from '../../comparison/checks/types'

/** A finding as it is stored, without its id and time. */
export interface Finding {
  kind: FindingKind
  eventId: string | null
  measure: string
  difference: number | null
  evidence: Evidence[]
}

export interface Evidence {
  role: EvidenceRole
  figureId: string
  claimId: string
  documentId: string
  statedCountIds: string[]
  asOf: string | null
}
