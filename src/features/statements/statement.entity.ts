import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { MatchEvidence, Span, StatementFigure } from '../../comparison/statements/types'

/** A claim as statements are recognised by. Made of the claim; who says it follows the claim's chain. */
@Entity('statement_claim')
export class StatementClaimEntity {
  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId!: string

  @Column('uuid', { name: 'document_id' })
  documentId!: string

  /** The version of the method by which words, numbers and names were read. */
  @Column('integer')
  method!: number

  /** The registry's slug, or `label:` and the folded label; null in the outlet's own voice. */
  @Column('text', { name: 'originator_key', nullable: true })
  originatorKey!: string | null

  @Column('boolean')
  anonymous!: boolean

  @Column('timestamptz', { name: 'dated_at' })
  datedAt!: Date

  @Column('text')
  language!: string

  @Column('integer', { array: true })
  terms!: number[]

  @Column('jsonb')
  numbers!: { value: string; span: Span }[]

  @Column('text', { array: true })
  names!: string[]

  @Column('jsonb')
  figures!: (StatementFigure & { span: Span })[]
}

/** Where a claim is looked up: claims that are one statement most likely share a key. */
@Entity('statement_key')
export class StatementKeyEntity {
  @PrimaryColumn('bigint')
  key!: string

  @PrimaryColumn('timestamptz', { name: 'dated_at' })
  datedAt!: Date

  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId!: string
}

/** One statement that claims of several documents carry, as it stood for a time. */
@Entity('statement')
export class StatementEntity {
  /** That of the claim with which it was first recognised. */
  @PrimaryColumn('uuid')
  id!: string

  /** Null where the registry does not know the originator, or nobody is credited. */
  @Column('uuid', { name: 'originator_id', nullable: true })
  originatorId!: string | null

  /** The claim that the others are compared with. */
  @Column('uuid', { name: 'reference_id' })
  referenceId!: string

  @Column('timestamptz', { name: 'first_at' })
  firstAt!: Date

  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date

  @Column('integer')
  members!: number

  /** The least of its members'. */
  @Column('real')
  confidence!: number

  /** Every kind that some member shows. */
  @Column('text', { array: true })
  drift!: string[]

  @PrimaryColumn('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}

/** A claim's part in a statement, for a time. */
@Entity('statement_member')
export class StatementMemberEntity {
  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId!: string

  @Column('uuid', { name: 'statement_id' })
  statementId!: string

  @Column('uuid', { name: 'document_id' })
  documentId!: string

  /** The claim by which it was recognised; null for the one that was there first. */
  @Column('uuid', { name: 'matched_id', nullable: true })
  matchedId!: string | null

  @Column('real')
  confidence!: number

  @Column('jsonb', { nullable: true })
  evidence!: MatchEvidence | null

  /** Kinds of what differs from the reference. */
  @Column('text', { array: true })
  drift!: string[]

  @PrimaryColumn('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}
