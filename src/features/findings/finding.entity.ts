import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { EvidenceRole, FindingKind, Measure } from '../../contract/contract'

/** What a check found, from when it was found until the figures said otherwise. Written once. */
@Entity('finding')
export class FindingEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('text')
  kind!: FindingKind

  /** Null where the figures are filed under no event. */
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null

  @Column('text')
  measure!: Measure

  /** People by which it is off; null where it is no number that is wrong. */
  @Column('bigint', { nullable: true })
  difference!: string | null

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}

/** A figure that a finding rests on; the first is the one that it is about. */
@Entity('finding_evidence')
export class FindingEvidenceEntity {
  @PrimaryColumn('uuid', { name: 'finding_id' })
  findingId!: string

  @PrimaryColumn('integer')
  position!: number

  @Column('text')
  role!: EvidenceRole

  @Column('uuid', { name: 'figure_id' })
  figureId!: string

  @Column('uuid', { name: 'claim_id' })
  claimId!: string

  @Column('uuid', { name: 'document_id' })
  documentId!: string

  /** What the figure states, and others with it; none where the finding is on this one claim. */
  @Column('uuid', { name: 'stated_count_ids', array: true })
  statedCountIds!: string[]

  /** The day as of which it counts. */
  @Column('date', { name: 'as_of', nullable: true })
  asOf!: string | null
}
