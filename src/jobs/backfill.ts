import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { DataSource } from 'typeorm'
import { advance, type Derivation } from '../database/derivations'

/** Between two lines of progress in the log. */
const PROGRESS_MS = 5000

/** After a batch that failed: another writer may hold the lock for long, or the database be away. */
const RETRY_MS = 30_000

export interface Backfill {
  /** When everything is derived, or it was stopped. */
  finished: Promise<void>
  /** Lets the batch that runs come to its end; the next start goes on behind it. */
  stop(): Promise<void>
}

/** Derives, beside the requests, what documents stored before a derivation do not have yet. */
export function startBackfill(
  dataSource: DataSource,
  derivations: readonly Derivation[],
  logger: Logger,
  retryMs = RETRY_MS,
): Backfill {
  const stopping = new AbortController()
  const { signal } = stopping
  const finished = (async () => {
    for (const derivation of derivations) await finish(dataSource, derivation, logger, retryMs, signal)
  })()
  return {
    finished,
    stop: () => {
      stopping.abort()
      return finished
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
