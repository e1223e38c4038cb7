import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { FilingCandidate, FilingReason } from '../../contract/contract'

/** Where a claim that gives no figure is filed; it says no more of the claim, whose revisions it outlasts. */
@Entity('claim_filing')
export class ClaimFilingEntity {
  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId!: string

  @Column('uuid', { name: 'document_id' })
  documentId!: string

  /** Null where the filing is ambiguous. */
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null

  @Column('jsonb')
  filing!: FilingReason[]

  @Column('jsonb')
  candidates!: FilingCandidate[]

  @PrimaryColumn('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}
