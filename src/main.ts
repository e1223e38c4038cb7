import 'reflect-metadata'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Config, ConfigError, readEnv, toConfig } from './config'
import { type AppContext, createContext } from './context'
import { migrate } from './database/data-source'
import { EmbeddedServerError } from './database/embedded/errors'
import { startEmbeddedServer } from './database/embedded/server'
import { inspectOutsideDatabase, OutsideDatabaseError } from './database/outside'
import { ensureAdministratorKey } from './features/keys/keys.service'
import { createApp } from './http/app'
import { createHttpServer } from './http/server'
import { startBackfill } from './jobs/backfill'
import { derivationsOf } from './jobs/derivations'
import { loadSeeds } from './jobs/load-seeds'
import { version } from './version'

/** Requests that still run this long after a signal are cut off. */
const GRACE_MS = 10_000

/** What has been opened, to be closed in the opposite order. */
const opened: (() => Promise<unknown>)[] = []

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

async function openDatabase(config: Config): Promise<string> {
  if (config.databaseUrl !== null) {
    await inspectOutsideDatabase(config.databaseUrl)
    return config.databaseUrl
  }
  console.log(`Isnad ${version} opens its PostgreSQL in ${config.dataDir}`)
  const server = await startEmbeddedServer({ dataDir: config.dataDir })
  opened.push(() => server.stop())
  return server.url
}

async function listen(context: AppContext, { port, host }: Config): Promise<AddressInfo> {
  const server = createHttpServer(createApp(context))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  opened.push(() => finish(server))
  return server.address() as AddressInfo
}

/** Takes no more requests, and lets those that run come to their end. */
function finish(server: Server): Promise<unknown> {
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  return new Promise((resolve) => server.close(resolve))
}

async function start(): Promise<void> {
  const config = toConfig(readEnv())
  const databaseUrl = await openDatabase(config)
  await migrate(databaseUrl)
  const context = await createContext(databaseUrl, config)
  opened.push(() => context.stop())
  const madeKey = await ensureAdministratorKey(context.services.dataSource, config.adminKey)
  const { sources, events, reports } = await loadSeeds(context.services, config.seed)
  if (sources + events + reports > 0)
    console.log(`Loaded from seeds/: ${sources} sources, ${events} events, ${reports} sample reports`)
  const address = await listen(context, config)
  const backfill = startBackfill(context.services.dataSource, derivationsOf(context.services), context.logger)
  opened.push(() => backfill.stop())
  announce(address, config.host, madeKey)
}

function announce({ port }: AddressInfo, host: string, madeKey: string | null): void {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  console.log(`Isnad listens on ${url}`)
  console.log(`Try it out in Swagger UI: ${url}/docs`)
  if (madeKey === null) return
  console.log(`The administrator's API key, shown this once: ${madeKey}`)
  console.log('Writing needs it, as “Authorization: Bearer …”; reading on this machine does not.')
}

/** A first signal waits for what runs, a second one ends at once. A start that fails ends by itself. */
function stopOnSignals(starting: Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      starting.then(stop, () => undefined)
    })
}

const stop = (): Promise<unknown> => closeAll().then(() => process.exit(0), fail)

async function fail(error: unknown): Promise<never> {
  console.error(explain(error))
  await closeAll().catch((further) => console.error(further))
  process.exit(1)
}

function explain(error: unknown): unknown {
  const told = [ConfigError, EmbeddedServerError, OutsideDatabaseError]
  if (told.some((type) => error instanceof type)) return (error as Error).message
  const { code, port } = error as { code?: string; port?: number }
  return code === 'EADDRINUSE'
    ? `Port ${port} is in use; choose another, for example PORT=${port! + 1}`
    : error
}

const starting = start()
stopOnSignals(starting)
starting.catch(fail)
