import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { CueClass, Quote } from '../../contract/contract'

/** Somebody whom claims credit, or an outlet that speaks for itself. Its id is made of the key. */
@Entity('speaker')
export class SpeakerEntity {
  @PrimaryColumn('uuid')
  id!: string

  /** The slug, or `label:` and the folded label. */
  @Column('text')
  key!: string

  @Column('text')
  label!: string

  /** Null where the registry does not know the speaker. */
  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId!: string | null
}

/** Whom a claim credits, and in which way, from when it did so until it did no more. Made of claims, never edited. */
@Entity('credit')
export class CreditEntity {
  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId!: string

  /** Among the events of the claim; the first place counts the claim where no event is asked for. */
  @PrimaryColumn('smallint')
  place!: number

  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null

  @Column('uuid', { name: 'document_id' })
  documentId!: string

  @Column('uuid', { name: 'outlet_id' })
  outletId!: string

  @Column('uuid', { name: 'speaker_id' })
  speakerId!: string

  /** Nobody is credited: the outlet itself speaks. */
  @Column('boolean', { name: 'own_voice' })
  ownVoice!: boolean

  /** The speaker is unnamed. */
  @Column('boolean')
  anonymous!: boolean

  @Column('text')
  quote!: Quote

  /** How the speaker's words are introduced; null without such words. */
  @Column('text', { name: 'cue_class', nullable: true })
  cueClass!: CueClass | null

  /** Of the chain, the outlet's included. */
  @Column('smallint')
  links!: number

  @Column('uuid', { name: 'relay_chain_id' })
  relayChainId!: string

  @Column('text')
  language!: string

  /** The day on which the report stands in time. */
  @Column('date', { name: 'dated_on' })
  datedOn!: string

  @PrimaryColumn('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}
