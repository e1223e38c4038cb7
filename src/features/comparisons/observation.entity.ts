import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Basis, Measure, PopulationCategory, Qualifier } from '../../contract/contract'

/** What many stated counts have in common: all but the value and the dates. Its id is made of all the rest. */
@Entity('stated_form')
export class StatedFormEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'event_id' })
  eventId!: string

  @Column('text')
  measure!: Measure

  @Column('uuid', { name: 'origin_id', nullable: true })
  originId!: string | null

  @Column('text', { name: 'origin_key' })
  originKey!: string

  @Column('text', { name: 'origin_label' })
  originLabel!: string

  @Column('text')
  qualifier!: Qualifier

  @Column('text', { name: 'order_words', nullable: true })
  orderWords!: string | null

  @Column('text')
  category!: PopulationCategory

  @Column('text', { nullable: true })
  nationality!: string | null

  @Column('text')
  basis!: Basis

  @Column('boolean')
  subset!: boolean

  @Column('boolean')
  superseded!: boolean

  @Column('boolean', { name: 'as_of_stated' })
  asOfStated!: boolean
}

/** A count as one origin states it, in one way and as of one date. Its id is made of all the rest. */
@Entity('stated_count')
export class StatedCountEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'form_id' })
  formId!: string

  @Column('uuid', { name: 'event_id' })
  eventId!: string

  @Column('text')
  measure!: Measure

  /** Null where the registry does not know the origin. */
  @Column('uuid', { name: 'origin_id', nullable: true })
  originId!: string | null

  /** The slug, or `label:` and the folded label. */
  @Column('text', { name: 'origin_key' })
  originKey!: string

  @Column('text', { name: 'origin_label' })
  originLabel!: string

  @Column('bigint', { nullable: true })
  low!: string | null

  @Column('bigint', { nullable: true })
  high!: string | null

  @Column('text')
  qualifier!: Qualifier

  /** The words, where they state no more than an order of magnitude. */
  @Column('text', { name: 'order_words', nullable: true })
  orderWords!: string | null

  @Column('text')
  category!: PopulationCategory

  @Column('text', { nullable: true })
  nationality!: string | null

  @Column('text')
  basis!: Basis

  @Column('boolean')
  subset!: boolean

  @Column('boolean')
  superseded!: boolean

  @Column('date', { name: 'as_of' })
  asOf!: string

  @Column('boolean', { name: 'as_of_stated' })
  asOfStated!: boolean

  /** Of a count with a stated date only: there the report may be younger than the date. */
  @Column('date', { name: 'published_on', nullable: true })
  publishedOn!: string | null
}

/** Those through whom something reached an outlet, from the originator outwards. Its id is made of the keys. */
@Entity('relay_chain')
export class RelayChainEntity {
  @PrimaryColumn('uuid')
  id!: string

  /** As `StatedCountEntity.originKey`. */
  @Column('text', { array: true })
  keys!: string[]

  @Column('text', { array: true })
  labels!: string[]
}

/** A figure that can be compared, from when it was found so until it was no more. Made of claims, never edited. */
@Entity('observation')
export class ObservationEntity {
  @PrimaryColumn('uuid', { name: 'figure_id' })
  figureId!: string

  @Column('uuid', { name: 'event_id' })
  eventId!: string

  @Column('text')
  measure!: Measure

  @Column('uuid', { name: 'stated_count_id' })
  statedCountId!: string

  @Column('uuid', { name: 'claim_id' })
  claimId!: string

  @Column('uuid', { name: 'document_id' })
  documentId!: string

  @Column('uuid', { name: 'outlet_id' })
  outletId!: string

  /** Nobody is credited: the outlet itself is the origin. */
  @Column('boolean', { name: 'own_voice' })
  ownVoice!: boolean

  @Column('uuid', { name: 'relay_chain_id' })
  relayChainId!: string

  @PrimaryColumn('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}
