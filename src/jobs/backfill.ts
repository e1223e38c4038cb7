import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { DataSource } from 'typeorm'
import { advance, type Derivation } from '../database/derivations'

/** Between two lines of progress in the log. */
const PROGRESS_MS = 5000

/** After a batch that failed: another writer may hold the lock for long, or the database be away. */
const RETRY_MS = 30_000

/** How often it looks whether anything is to be derived again, which a request that failed may have left. */
const WATCH_MS = 30_000

export interface Backfill {
  /** When everything that was to be derived at the start is so, or it was stopped. */
  finished: Promise<void>
  /** Lets the batch that runs come to its end; the next start goes on behind it. */
  stop(): Promise<void>
}

/** Derives, beside the requests, what stored documents do not have yet, and goes on to watch for more of that. */
export function startBackfill(
  dataSource: DataSource,
  derivations: readonly Derivation[],
  logger: Logger,
  { retryMs = RETRY_MS, watchMs = WATCH_MS } = {},
): Backfill {
  const stopping = new AbortController()
  const { signal } = stopping
  const finishAll = async () => {
    for (const derivation of derivations) await finish(dataSource, derivation, logger, retryMs, signal)
  }
  const finished = finishAll()
  const watched = finished.then(async () => {
    for (;;) {
      await wait(watchMs, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      await finishAll()
    }
  })
  return {
    finished,
    stop: () => {
      stopping.abort()
      return watched
    },
  }
}

async function finish(
  dataSource: DataSource,
  derivation: Derivation,
  logger: Logger,
  retryMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { name, version } = derivation
  const begun = Date.now()
  let worked = false
  let told = begun
  while (!signal.aborted) {
    try {
      const { documents, finishedAt } = await advance(dataSource, derivation)
      const progress = { derivation: name, version, documents }
      if (finishedAt) {
        if (worked) logger.info({ ...progress, ms: Date.now() - begun }, 'all stored documents are derived')
        return
      }
      worked = true
      if (Date.now() - told >= PROGRESS_MS) {
        told = Date.now()
        logger.info(progress, 'stored documents are being derived')
      }
    } catch (error) {
      logger.error({ err: error, derivation: name, version }, 'a batch of stored documents was not derived')
      await wait(retryMs, undefined, { signal }).catch(() => undefined)
    }
  }
}
