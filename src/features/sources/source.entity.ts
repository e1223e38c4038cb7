import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm'
import type { SourceKind } from '../../contract/contract'

/** Somebody who says, carries or publishes: an agency, a ministry, a person, a class of anonymous sources. */
@Entity('source')
export class SourceEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('text')
  slug!: string

  @Column('text')
  kind!: SourceKind

  @Column('text', { nullable: true })
  country!: string | null

  @Column('uuid', { name: 'part_of_id', nullable: true })
  partOfId!: string | null

  @Column('text', { nullable: true })
  wikidata!: string | null

  /** The source that this one has been merged into; a merged source stays, so that old links keep their target. */
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null

  @Column('integer')
  revision!: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date

  @OneToMany(
    () => SourceNameEntity,
    (name) => name.source,
  )
  names!: SourceNameEntity[]
}

@Entity('source_name')
export class SourceNameEntity {
  @PrimaryColumn('uuid', { name: 'source_id' })
  sourceId!: string

  @PrimaryColumn('text')
  language!: string

  /** The name as `fold` leaves it: what labels are matched with, and what no two sources may share. */
  @PrimaryColumn('text')
  folded!: string

  @Column('text')
  name!: string

  @Column('boolean', { name: 'is_primary' })
  primary!: boolean

  @ManyToOne(
    () => SourceEntity,
    (source) => source.names,
  )
  @JoinColumn({ name: 'source_id' })
  source!: SourceEntity
}
