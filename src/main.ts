import 'reflect-metadata'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Config, ConfigError, readEnv, toConfig } from './config'
import { type AppContext, createContext } from './context'
import { migrate } from './database/data-source'
import { startEmbeddedServer } from './database/embedded/server'
import { ensureAdministratorKey } from './features/keys/keys.service'
import { createApp } from './http/app'
import { loadSeeds } from './jobs/load-seeds'

/** Requests that still run this long after a signal are cut off. */
const GRACE_MS = 10_000

interface Database {
  url: string
  stop(): Promise<void>
}

async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: async () => {} }
  return startEmbeddedServer({ dataDir: config.dataDir })
}

function listen(context: AppContext, { port, host }: Config): Promise<Server> {
  const server = createServer(createApp(context))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

function announce(server: Server, config: Config, madeKey: string | null): void {
  const { port } = server.address() as AddressInfo
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  const lines = [`Isnad listens on http://${host}:${port} and explains itself at http://${host}:${port}/docs`]
  if (madeKey !== null)
    lines.push(
      `The administrator's API key, shown this once: ${madeKey}`,
      'Send it as “Authorization: Bearer …” to write.',
    )
  console.log(lines.join('\n'))
}

async function start(): Promise<void> {
  const config = toConfig(readEnv())
  const database = await openDatabase(config)
  await migrate(database.url)
  const context = await createContext(database.url, config)
  const madeKey = await ensureAdministratorKey(context.services.dataSource, config.adminKey)
  const seeded = await loadSeeds(context.services, config.seed)
  if (Object.values(seeded).some((count) => count > 0)) context.logger.info(seeded, 'seeds loaded')
  const server = await listen(context, config)
  announce(server, config, madeKey)
  stopOnSignal(server, context, database)
}

/** Finishes what has been accepted, then lets go of everything; a second signal ends at once. */
function stopOnSignal(server: Server, context: AppContext, database: Database): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
    await new Promise((resolve) => server.close(resolve))
    await context.stop()
    await database.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        (error) => fail(error),
      )
    })
}

function fail(error: unknown): never {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}

start().catch(fail)
