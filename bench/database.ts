import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { createContext } from '../src/context'
import { migrate } from '../src/database/data-source'
import { startEmbeddedServer } from '../src/database/embedded/server'
import { loadSeeds } from '../src/jobs/load-seeds'

export interface BenchDatabase {
  url: string
  /** Of PostgreSQL, for example `18.4`. */
  version: string
  /** Leaves nothing behind. */
  remove(): Promise<void>
}

/**
 * A migrated database of the benchmark's own: on the server of `DATABASE_URL` where that is given, whose user
 * must then be allowed to make one, else on an embedded server in a temporary directory. Its settings are those
 * of production.
 */
export async function createBenchDatabase(serverUrl = process.env.DATABASE_URL): Promise<BenchDatabase> {
  const database = serverUrl ? await onServer(serverUrl) : await onEmbeddedServer()
  try {
    await migrate(database.url)
    await loadRegistry(database.url)
    return database
  } catch (error) {
    await database.remove()
    throw error
  }
}

async function onEmbeddedServer(): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  // Postgres runs as another user where this process is root's.
  chmodSync(dataDir, 0o755)
  const discard = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const server = await startEmbeddedServer({ dataDir })
    return { url: server.url, version: server.version, remove: () => server.stop().finally(discard) }
  } catch (error) {
    discard()
    throw error
  }
}

/** Databases that this process has made on servers; each has a name of its own. */
let made = 0

async function onServer(serverUrl: string): Promise<BenchDatabase> {
  const name = `isnad_bench_${process.pid}_${++made}`
  const [row] = await administer(serverUrl, 'SHOW server_version')
  await administer(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    version: String(row!.server_version).split(' ')[0]!,
    remove: async () => {
      await administer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function administer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function loadRegistry(url: string): Promise<void> {
  const context = await createContext(url, { publicRead: true, logLevel: 'warn' })
  try {
    await loadSeeds(context.services, 'registry')
  } finally {
    await context.stop()
  }
}
