import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { insertAll } from './insert-all'
import type { WriteTransaction } from './transaction'

export type ChangeAction = 'created' | 'updated' | 'version_added' | 'linked' | 'filed' | 'merged'
export type ResourceType = 'document' | 'claim' | 'source' | 'event' | 'syndication'

/** One entry of the feed: what changed, by whom, when and why. Written in the transaction of the change itself. */
@Entity('change')
export class ChangeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  sequence!: string

  @Column('uuid')
  id!: string

  @Column('timestamptz')
  at!: Date

  /** The name of the API key, or `isnad` for what the server does by itself. */
  @Column('text')
  actor!: string

  @Column('text')
  action!: ChangeAction

  @Column('text', { name: 'resource_type' })
  resourceType!: ResourceType

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string

  @Column('integer')
  revision!: number

  @Column('text', { nullable: true })
  reason!: string | null

  /** JSON Patch (RFC 6902) from the revision before to this one; null for a document, whose versions hold it. */
  @Column('jsonb', { nullable: true })
  patch!: object[] | null
}

export type Change = Pick<ChangeEntity, 'action' | 'resourceType' | 'resourceId' | 'revision'> &
  Partial<Pick<ChangeEntity, 'reason' | 'patch'>>

/** @param actor the name of the API key, or `isnad` for what the server does by itself */
export const recordChanges = (
  { manager, now }: WriteTransaction,
  actor: string,
  changes: Change[],
): Promise<void> =>
  insertAll(
    manager,
    ChangeEntity,
    changes.map((change) => ({ id: uuidv7(), at: now, actor, reason: null, patch: null, ...change })),
  )
