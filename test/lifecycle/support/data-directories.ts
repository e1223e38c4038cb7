import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { layoutOf } from '../../../src/database/embedded/layout'
import { livePostmaster } from '../../../src/database/embedded/postmaster'
import { temporaryDirectory } from '../../support/database-server'

const made: string[] = []

/** A data directory, not yet made, in a temporary one. */
export function newDataDir(): string {
  const parent = temporaryDirectory('isnad-lifecycle-')
  made.push(parent)
  return join(parent, 'data')
}

/** Ends servers that a failed test has left running, and removes their directories. */
export async function removeDataDirs(): Promise<void> {
  for (const parent of made.splice(0)) {
    const postmaster = await livePostmaster(layoutOf(join(parent, 'data')))
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT')
    rmSync(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
