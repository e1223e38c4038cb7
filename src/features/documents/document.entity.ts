import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { SentenceKind } from '../../contract/contract'

/** A report of an outlet. What it says stands in its versions. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('uuid', { name: 'outlet_id' })
  outletId!: string

  @Column('text', { nullable: true })
  url!: string | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date
}

/** One text of a document, exactly as sent; a new text is a new version and never an overwrite. */
@Entity('document_version')
export class DocumentVersionEntity {
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId!: string

  @PrimaryColumn('integer')
  version!: number

  @Column('uuid', { name: 'outlet_id' })
  outletId!: string

  @Column('text')
  text!: string

  /** The page that the text was read from, as sent; null where the text itself was sent. */
  @Column('text', { nullable: true })
  html!: string | null

  /** SHA-256 of the text in UTF-8. */
  @Column('bytea')
  digest!: Buffer

  /** In Unicode code points. */
  @Column('integer')
  length!: number

  @Column('text', { nullable: true })
  title!: string | null

  @Column('text')
  language!: string

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null

  @Column('timestamptz', { name: 'retrieved_at', nullable: true })
  retrievedAt!: Date | null

  /** When the report stands in time: published, else retrieved, else recorded. */
  @Column('timestamptz', { name: 'dated_at' })
  datedAt!: Date

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}

@Entity('sentence')
export class SentenceEntity {
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId!: string

  @PrimaryColumn('integer')
  version!: number

  @PrimaryColumn('integer')
  index!: number

  @Column('integer', { name: 'start_offset' })
  start!: number

  @Column('integer', { name: 'end_offset' })
  end!: number

  @Column('text')
  kind!: SentenceKind
}
