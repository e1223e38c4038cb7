import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('uuid')
  id!: string

  @Column('text')
  name!: string

  /** SHA-256 of the key; the key itself is stored nowhere. */
  @Column('bytea')
  digest!: Buffer

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null
}
