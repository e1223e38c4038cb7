import { Column, Entity, PrimaryColumn } from 'typeorm'
import type {
  AttributionRole,
  ClaimStatus,
  CueClass,
  Polarity,
  Quote,
  ResolvedBy,
} from '../../contract/contract'

/**
 * One revision of a claim. A row is written once; a change of the claim, of its chain or of its figures is a new
 * revision of all three, and the row before it ends at that moment (`supersededAt`).
 */
@Entity('claim')
export class ClaimEntity {
  @PrimaryColumn('uuid')
  id!: string

  @PrimaryColumn('integer')
  revision!: number

  @Column('uuid', { name: 'document_id' })
  documentId!: string

  @Column('integer')
  version!: number

  @Column('integer', { name: 'sentence_index' })
  sentenceIndex!: number

  /** Place among the claims of the document's version. */
  @Column('integer')
  position!: number

  @Column('integer', { name: 'start_offset' })
  start!: number

  @Column('integer', { name: 'end_offset' })
  end!: number

  @Column('text')
  exact!: string

  @Column('text')
  quote!: Quote

  @Column('text')
  polarity!: Polarity

  @Column('real')
  confidence!: number

  @Column('text')
  status!: ClaimStatus

  @Column('uuid', { name: 'outlet_id' })
  outletId!: string

  @Column('uuid', { name: 'originator_id', nullable: true })
  originatorId!: string | null

  @Column('text')
  language!: string

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null

  @Column('timestamptz', { name: 'dated_at' })
  datedAt!: Date

  /** Folded words of the sentence and of the chain; the database derives the full-text vector from them. */
  @Column('text', { name: 'search_terms' })
  searchTerms!: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}

/** One link of a claim's chain, from the one who says it through every relay to the outlet. */
@Entity('attribution_link')
export class AttributionLinkEntity {
  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId!: string

  @PrimaryColumn('integer', { name: 'claim_revision' })
  claimRevision!: number

  @PrimaryColumn('integer')
  position!: number

  @Column('text')
  role!: AttributionRole

  @Column('text')
  label!: string

  /** The label as `fold` leaves it: unresolved labels are counted, and linked to a new name, by it. */
  @Column('text', { name: 'label_key' })
  labelKey!: string

  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId!: string | null

  @Column('boolean')
  anonymous!: boolean

  @Column('integer', { name: 'mention_start', nullable: true })
  mentionStart!: number | null

  @Column('integer', { name: 'mention_end', nullable: true })
  mentionEnd!: number | null

  @Column('text', { name: 'mention_exact', nullable: true })
  mentionExact!: string | null

  @Column('integer', { name: 'cue_start', nullable: true })
  cueStart!: number | null

  @Column('integer', { name: 'cue_end', nullable: true })
  cueEnd!: number | null

  @Column('text', { name: 'cue_exact', nullable: true })
  cueExact!: string | null

  @Column('text', { name: 'cue_lemma', nullable: true })
  cueLemma!: string | null

  @Column('text', { name: 'cue_class', nullable: true })
  cueClass!: CueClass | null

  @Column('text', { name: 'resolved_by' })
  resolvedBy!: ResolvedBy
}
