import { Client } from 'pg'
import { onServer, SERVER_URL, TEMPLATE } from './database'

/** Jest's globalTeardown: on an outside server, too, nothing of the run stays behind. */
export default async function tearDown(): Promise<void> {
  const template = process.env[TEMPLATE]
  if (template !== undefined)
    for (const name of await databasesOf(template))
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await globalThis.isnadTestServer?.stop()
}

async function databasesOf(template: string): Promise<string[]> {
  const client = new Client({ connectionString: process.env[SERVER_URL] })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname = $1 OR datname ~ ('^' || $1 || '_[0-9a-f]{12}$')`,
      [template],
    )
    return rows.map((row) => row.datname)
  } finally {
    await client.end()
  }
}
