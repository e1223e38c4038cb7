import { createHash, randomBytes } from 'node:crypto'
import { type DataSource, IsNull, Not } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { Queryable } from '../../database/pools'
import { inTransaction } from '../../database/transaction'
import { ApiKeyEntity } from './api-key.entity'

const digestOf = (key: string): Buffer => createHash('sha256').update(key, 'utf8').digest()

/** The key's name; null where no such key is in force. */
export async function nameOfKey(db: Queryable, key: string): Promise<string | null> {
  const rows = await db.query<{ name: string }>(
    'SELECT name FROM api_key WHERE digest = $1 AND revoked_at IS NULL',
    [digestOf(key)],
  )
  return rows[0]?.name ?? null
}

/**
 * Sees to it that there is an administrator's key: the configured one is in force, and one that was
 * configured or made before no longer; where none is configured and the database has none yet, one is made.
 * @returns the key that was made, to be shown once; null where none was
 */
export function ensureAdministratorKey(
  dataSource: DataSource,
  configured: string | null,
): Promise<string | null> {
  return inTransaction(dataSource, async ({ manager, now }) => {
    const keys = manager.getRepository(ApiKeyEntity)
    if (configured === null && (await keys.count()) > 0) return null
    const key = configured ?? `isnad_${randomBytes(24).toString('base64url')}`
    const digest = digestOf(key)
    if (configured !== null)
      await keys.update(
        { name: 'administrator', digest: Not(digest), revokedAt: IsNull() },
        { revokedAt: now },
      )
    await keys.update({ digest }, { revokedAt: null })
    if (!(await keys.existsBy({ digest })))
      await keys.insert({ id: uuidv7(), name: 'administrator', digest, createdAt: now, revokedAt: null })
    return configured === null ? key : null
  })
}
