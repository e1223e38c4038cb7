import { Column, Entity, PrimaryColumn } from 'typeorm'
import type {
  Basis,
  FilingCandidate,
  FilingReason,
  Measure,
  PopulationCategory,
  Qualifier,
} from '../../contract/contract'

/** A count of people that a claim gives, in the claim's revision `claimRevision`. */
@Entity('figure')
export class FigureEntity {
  @PrimaryColumn('uuid')
  id!: string

  @PrimaryColumn('integer', { name: 'claim_revision' })
  claimRevision!: number

  @Column('uuid', { name: 'claim_id' })
  claimId!: string

  @Column('integer')
  position!: number

  @Column('text')
  measure!: Measure

  /** Stated bounds; an open side is null. Decimal strings, as the driver gives a bigint. */
  @Column('bigint', { nullable: true })
  low!: string | null

  @Column('bigint', { nullable: true })
  high!: string | null

  @Column('text')
  qualifier!: Qualifier

  @Column('text')
  category!: PopulationCategory

  @Column('text', { nullable: true })
  nationality!: string | null

  @Column('text', { name: 'population_text', nullable: true })
  populationText!: string | null

  @Column('text')
  basis!: Basis

  @Column('date', { name: 'as_of', nullable: true })
  asOf!: string | null

  @Column('boolean')
  subset!: boolean

  @Column('boolean')
  superseded!: boolean

  @Column('integer', { name: 'start_offset' })
  start!: number

  @Column('integer', { name: 'end_offset' })
  end!: number

  @Column('text')
  exact!: string

  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null

  /** Why the figure stands under its event, or under none. */
  @Column('jsonb')
  filing!: FilingReason[]

  /** The events between which the filing is ambiguous, else none. */
  @Column('jsonb')
  candidates!: FilingCandidate[]

  @Column('uuid', { name: 'document_id' })
  documentId!: string

  @Column('timestamptz', { name: 'dated_at' })
  datedAt!: Date

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}
