import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Something that happened, whose figures are compared with each other and with nothing else. */
@Entity('event')
export class EventEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('text')
  slug!: string

  /** Calendar dates, both inclusive; an open end is an event that still runs. */
  @Column('date', { name: 'start_date' })
  start!: string

  @Column('date', { name: 'end_date', nullable: true })
  end!: string | null

  /** ISO 3166-1 codes of those whose casualties the event counts; empty where it counts everybody's. */
  @Column('text', { array: true })
  nationalities!: string[]

  @Column('integer')
  revision!: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date
}

@Entity('event_name')
export class EventNameEntity {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string

  @PrimaryColumn('text')
  language!: string

  @Column('text')
  name!: string
}

@Entity('event_place')
export class EventPlaceEntity {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string

  @PrimaryColumn('integer')
  position!: number

  @Column('text')
  language!: string

  @Column('text')
  name!: string
}

/** Phrases that, all in one sentence, file that sentence's figures under the event. */
@Entity('event_trigger')
export class EventTriggerEntity {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string

  @PrimaryColumn('integer')
  position!: number

  @Column('text')
  language!: string

  @Column('text', { array: true })
  terms!: string[]
}
