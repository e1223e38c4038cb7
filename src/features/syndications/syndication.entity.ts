import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Kinship } from '../../contract/contract'

/** What a version's text is compared by. */
@Entity('document_fingerprint')
export class DocumentFingerprintEntity {
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId!: string

  @PrimaryColumn('integer')
  version!: number

  /** The version of the algorithm that made it. */
  @Column('integer')
  algorithm!: number

  /** How many the text has. */
  @Column('integer')
  shingles!: number

  /** MinHash, each hash as a signed integer; empty where the text is too short to tell. */
  @Column('integer', { array: true })
  signature!: number[]

  /** By which the document is found while the text is current. */
  @Column('integer', { array: true })
  keys!: number[]
}

/** A key of the fingerprint of a document's current text. */
@Entity('fingerprint_key')
export class FingerprintKeyEntity {
  @PrimaryColumn('integer')
  key!: number

  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId!: string
}

/** A group of documents that carry one text. */
@Entity('syndication')
export class SyndicationEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('integer')
  revision!: number

  /** The group that it turned out to be one with. */
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date
}

/** That a document belongs to a group, from when it was found so until it was no more, and by which likeness. */
@Entity('syndication_member')
export class SyndicationMemberEntity {
  @Column('uuid', { name: 'syndication_id' })
  syndicationId!: string

  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId!: string

  @Column('integer')
  version!: number

  @Column('uuid', { name: 'matched_document_id' })
  matchedDocumentId!: string

  @Column('integer', { name: 'matched_version' })
  matchedVersion!: number

  @Column('text')
  kinship!: Kinship

  @Column('integer', { name: 'shared_shingles' })
  sharedShingles!: number

  @Column('integer')
  shingles!: number

  @Column('integer', { name: 'matched_shingles' })
  matchedShingles!: number

  @Column('double precision')
  resemblance!: number

  @Column('double precision')
  containment!: number

  @PrimaryColumn('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null
}
