import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm'
import { inTransaction, type WriteTransaction } from './transaction'

/** Something that is made of documents and kept beside them, when they are stored and for those stored before. */
export interface Derivation {
  name: string
  /** Counted up when its results change, so that all documents are derived anew. */
  version: number
  /** Documents of one transaction; other writers wait for as long as these take. */
  batch: number
  /** Brings what is derived of these documents up to date; what is so already must stay as it is. */
  derive(transaction: WriteTransaction, documentIds: string[]): Promise<void>
}

/** How far a derivation has come with the documents that were stored before it. */
@Entity('derivation')
export class DerivationEntity {
  @PrimaryColumn('text')
  name!: string

  @PrimaryColumn('integer')
  version!: number

  /** The last document that is derived, in the order of ids; null before the first. */
  @Column('uuid', { nullable: true })
  through!: string | null

  /** Derived so far. */
  @Column('integer')
  documents!: number

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null
}

/**
 * Derives the next batch, with the note of it, in one transaction. What is stored meanwhile is derived as it is
 * stored, so that the order of ids reaches everything, and several servers may share the work.
 */
export async function advance(dataSource: DataSource, derivation: Derivation): Promise<DerivationEntity> {
  const { name, version, batch, derive } = derivation
  const known = await dataSource.manager.findOneBy(DerivationEntity, { name, version })
  // Asked without the writers' lock first: at nearly every start there is nothing to do.
  if (known?.finishedAt) return known
  return inTransaction(dataSource, async (transaction) => {
    const { manager, now } = transaction
    const standing = await manager.findOneBy(DerivationEntity, { name, version })
    if (standing?.finishedAt) return standing
    const { through, documents, startedAt } = standing ?? { through: null, documents: 0, startedAt: now }
    const rows: { id: string }[] = await manager.query(
      'SELECT id FROM document WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [through, batch],
    )
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await derive(transaction, ids)
    const reached: DerivationEntity = {
      name,
      version,
      through: ids.at(-1) ?? through,
      documents: documents + ids.length,
      startedAt,
      finishedAt: ids.length < batch ? now : null,
    }
    await manager.save(DerivationEntity, reached)
    return reached
  })
}
