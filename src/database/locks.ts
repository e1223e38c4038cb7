/**
 * The advisory locks that Isnad takes, in one place so that no two uses share a key. The first number tells
 * Isnad's locks from those of other programs on a shared server ("isna" in ASCII).
 */
const NAMESPACE = 0x69736e61

export interface AdvisoryLock {
  namespace: number
  key: number
}

/** Held shared by every process that uses an embedded server; whoever gets it alone may stop the server. */
export const LEASE_LOCK: AdvisoryLock = { namespace: NAMESPACE, key: 1 }
/** Held while migrations run: two migrators at once would apply one migration twice. */
export const MIGRATION_LOCK: AdvisoryLock = { namespace: NAMESPACE, key: 2 }
/** Held to the end of every writing transaction: the order of changes is the order of commits. */
export const WRITE_LOCK: AdvisoryLock = { namespace: NAMESPACE, key: 3 }

/** The lock's two numbers as SQL arguments, e.g. `pg_advisory_lock(${lockArguments(WRITE_LOCK)})`. */
export function lockArguments({ namespace, key }: AdvisoryLock): string {
  return `${namespace}, ${key}`
}
