import type { DataSource, EntityManager } from 'typeorm'
import { lockArguments, WRITE_LOCK } from './locks'

export interface WriteTransaction {
  manager: EntityManager
  /** The one time of everything this transaction records: whole milliseconds, later than any change before. */
  now: Date
}

/** A writer that has waited this long gives up, and its client is told to come back. */
const PATIENCE = '20s'

const NEXT_INSTANT = `
  SELECT greatest(
    date_trunc('milliseconds', clock_timestamp()),
    (SELECT at FROM change ORDER BY sequence DESC LIMIT 1) + interval '1 millisecond'
  ) AS now`

/**
 * Runs `work` in one READ COMMITTED transaction, alone among writers: all of it is stored, or nothing.
 *
 * Writers queue on one lock, held to the commit, so that a reader of the change feed never sees a change
 * appear behind its cursor. The time is read after the lock, in a statement of its own (a statement's
 * snapshot is older than its wait), truncated to what a JavaScript Date holds, and pushed past the latest
 * change when the clock has stood still or been set back.
 */
export function inTransaction<T>(
  dataSource: DataSource,
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  return dataSource.transaction('READ COMMITTED', async (manager) => {
    await manager.query(`SET LOCAL lock_timeout = '${PATIENCE}'`)
    await manager.query(`SELECT pg_advisory_xact_lock(${lockArguments(WRITE_LOCK)})`)
    const [row] = await manager.query<[{ now: Date }]>(NEXT_INSTANT)
    return work({ manager, now: row.now })
  })
}
