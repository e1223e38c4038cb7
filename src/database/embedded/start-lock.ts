import { lock } from 'proper-lockfile'
import { EmbeddedServerError } from './errors'
import type { Layout } from './layout'

const STALE_MS = 10_000
const RETRY_MS = 100
const WAIT_MS = 120_000

/**
 * Runs `work` while no other process starts or stops this data directory's server. A lock left by a killed
 * process is taken over after 10 s.
 */
export async function withStartLock<T>(layout: Layout, work: () => Promise<T>): Promise<T> {
  const release = await lock(layout.root, {
    lockfilePath: layout.startLock,
    stale: STALE_MS,
    update: STALE_MS / 5,
    retries: { retries: WAIT_MS / RETRY_MS, minTimeout: RETRY_MS, maxTimeout: RETRY_MS, factor: 1 },
    // By default it throws out of a timer and ends the process. Whoever takes the lock over finds the
    // server's state by itself, and Postgres refuses a second postmaster on one cluster.
    onCompromised: () => undefined,
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ELOCKED') throw cause
    throw new EmbeddedServerError(
      `another process has been starting or stopping it for ${WAIT_MS / 1000} s (${layout.startLock})`,
      { cause },
    )
  })
  try {
    return await work()
  } finally {
    await release().catch(() => undefined)
  }
}
