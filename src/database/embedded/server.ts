import { realpath } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { type Binaries, findBinaries, usableBinaries } from './binaries'
import { ensureCluster, readPassword, SUPERUSER } from './cluster'
import type { Identity } from './command'
import { databaseIdentity } from './database-user'
import { ensureDataDirectory } from './directory'
import { EmbeddedServerError } from './errors'
import { type Layout, layoutOf } from './layout'
import { Lease } from './lease'
import { type Settings, startPostmaster, stopPostmaster } from './pg-ctl'
import { livePostmaster } from './postmaster'
import { withStartLock } from './start-lock'

const DATABASE = 'isnad'
/** A server that stops or recovers is waited for as long as this. */
const PATIENCE_MS = 120_000
const RETRY_MS = 100
const CANNOT_CONNECT_NOW = '57P03'
const ADMIN_SHUTDOWN = '57P01'

export interface EmbeddedServer {
  /** With the password: not for logs. */
  url: string
  /** For example `18.4`. */
  version: string
  /** Whether the server ran before: another process uses it, or one was killed and left it behind. */
  takenOver: boolean
  /** Lets go of the server; the last process that uses it stops it. Call it once the pools are closed. */
  stop(): Promise<void>
}

export interface EmbeddedServerOptions {
  /** Absolute; made when it is missing. */
  dataDir: string
  /** The directory of initdb, pg_ctl and postgres; by default those of the npm package. */
  bin?: string
  /** Settings of postgresql.conf for a server that this call starts. */
  settings?: Settings
}

/**
 * Starts the embedded Postgres of a data directory, or joins the one that runs there.
 *
 * @throws EmbeddedServerError with what was found and what to do.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const layout = layoutOf(options.dataDir)
  const identity = await databaseIdentity(layout.cluster)
  await ensureDataDirectory(layout, identity)
  return withStartLock(layout, async () => {
    const binaries = await chooseBinaries(options.bin, layout, identity)
    await ensureCluster(layout, binaries, identity)
    const password = await readPassword(layout)
    const joined = await joinRunning(layout, password)
    const { lease, port } =
      joined ?? (await start(layout, binaries, identity, password, options.settings ?? {}))
    try {
      await ensureDatabase(lease)
      const [row] = await lease.query<{ server_version: string }>('SHOW server_version')
      let stopped: Promise<void> | null = null
      return {
        url: urlOf(password, port, DATABASE),
        version: row?.server_version.split(' ')[0] ?? binaries.version,
        takenOver: joined !== null,
        stop: () => {
          stopped ??= stop(layout, binaries, identity, lease)
          return stopped
        },
      }
    } catch (error) {
      await lease.close()
      throw error
    }
  })
}

interface Connected {
  lease: Lease
  port: number
}

/** Takes a lease on the server that runs; null when none does. Waits while one starts, recovers or stops. */
async function joinRunning(layout: Layout, password: string): Promise<Connected | null> {
  const deadline = Date.now() + PATIENCE_MS
  let obstacle: unknown
  while (Date.now() < deadline) {
    const postmaster = await livePostmaster(layout)
    if (postmaster === null) return null
    const { port } = postmaster
    const lease =
      port === null
        ? null
        : await Lease.take(urlOf(password, port, 'postgres')).catch((error) => {
            obstacle = error
            if (isPassing(error)) return null
            throw new EmbeddedServerError(
              `the running server (process ${postmaster.pid}) refuses: ${error.message}`,
              {
                cause: error,
              },
            )
          })
    if (lease && port !== null) {
      await refuseOtherCluster(lease, layout)
      return { lease, port }
    }
    await delay(RETRY_MS)
  }
  throw new EmbeddedServerError(
    `the server of ${layout.cluster} runs but takes no connections after ${PATIENCE_MS / 1000} s`,
    { cause: obstacle },
  )
}

async function start(
  layout: Layout,
  binaries: Binaries,
  identity: Identity,
  password: string,
  settings: Settings,
): Promise<Connected> {
  await startPostmaster(layout, binaries, identity, settings)
  const connected = await joinRunning(layout, password)
  if (connected === null) throw new EmbeddedServerError(`the server of ${layout.cluster} ended at once`)
  return connected
}

async function stop(layout: Layout, binaries: Binaries, identity: Identity, lease: Lease): Promise<void> {
  await withStartLock(layout, async () => {
    if ((await lease.resign()) !== 'last') return
    await stopPostmaster(layout, binaries, identity).finally(() => lease.close())
  })
}

async function chooseBinaries(
  bin: string | undefined,
  layout: Layout,
  identity: Identity,
): Promise<Binaries> {
  if (bin === undefined) return findBinaries(layout, identity)
  const binaries = await usableBinaries(bin, identity)
  if (binaries === null) throw new EmbeddedServerError(`the Postgres programs in ${bin} do not run`)
  return binaries
}

async function refuseOtherCluster(lease: Lease, { cluster }: Layout): Promise<void> {
  const [row] = await lease.query<{ data_directory: string }>('SHOW data_directory')
  const served = row?.data_directory ?? ''
  if ((await realpath(served).catch(() => served)) === (await realpath(cluster))) return
  await lease.close()
  throw new EmbeddedServerError(`the server that answers for ${cluster} serves ${served}`)
}

async function ensureDatabase(lease: Lease): Promise<void> {
  const there = await lease.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
  if (there.length === 0) await lease.query(`CREATE DATABASE ${DATABASE}`)
}

function urlOf(password: string, port: number, database: string): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
}

/** Whether the server only needs time: it starts, recovers, stops, or does not listen yet. */
function isPassing(error: { code?: string; message: string }): boolean {
  const codes = [CANNOT_CONNECT_NOW, ADMIN_SHUTDOWN, 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']
  return codes.includes(error.code ?? '') || /terminated unexpectedly|timeout/.test(error.message)
}
