import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Set by the global setup: the server to make databases on, and the migrated one that they copy. */
export const SERVER_URL = 'ISNAD_TEST_SERVER_URL'
export const TEMPLATE = 'ISNAD_TEST_TEMPLATE'

export interface TestDatabase {
  url: string
  /** Removes the database, ending what is still connected to it. */
  drop(): Promise<void>
}

/** A migrated database of one's own, copied from the template. */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyOf(required(TEMPLATE))
}

/** A database without any of Isnad's tables: for tests of migrations and of what needs none. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return copyOf('template0')
}

/** Runs one statement on the server's own database. */
export async function onServer(statement: string, serverUrl = required(SERVER_URL)): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of another database on the same server. */
export function urlOfDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `${required(TEMPLATE)}_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return {
    url: urlOfDatabase(required(SERVER_URL), name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: the global setup of jest makes the database`)
  return value
}
