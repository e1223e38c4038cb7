import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layoutOf } from '../../src/database/embedded/layout'
import { livePostmaster } from '../../src/database/embedded/postmaster'
import { startEmbeddedServer } from '../../src/database/embedded/server'

const PREFIX = 'isnad-test-'

export interface TestServer {
  /** Of a user who may create databases. */
  url: string
  stop(): Promise<void>
}

/** `DATABASE_URL`'s server when it is given, else one of our own in a temporary directory, without fsync. */
export async function startTestServer(): Promise<TestServer> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined }
  await removeAbandoned()
  const dataDir = temporaryDirectory(`${PREFIX}${process.pid}-`)
  const server = await startEmbeddedServer({
    dataDir,
    ...(process.env.ISNAD_TEST_POSTGRES ? { bin: process.env.ISNAD_TEST_POSTGRES } : {}),
    settings: { fsync: 'off', max_connections: '200' },
  })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A new directory that the database's user can enter, also when the tests run as root. */
export function temporaryDirectory(prefix: string): string {
  const directory = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(directory, 0o755)
  return directory
}

/** A test run that was interrupted leaves its server behind; the directory's name says whose it was. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
    if (owner === undefined || isAlive(Number(owner))) continue
    const dataDir = join(tmpdir(), name)
    try {
      const postmaster = await livePostmaster(layoutOf(dataDir))
      if (postmaster) process.kill(postmaster.pid, 'SIGQUIT')
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    } catch {
      // Another user's, or being removed by another run: none of our business.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
