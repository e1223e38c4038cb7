import { Client } from 'pg'
import { INSERTION } from './insertion.sql'
import { preparation, SENTENCES } from './tables.sql'

/**
 * Fills a database that has the schema and the registry with made reports of 20 claims each, the same ones every
 * time, and lets the planner know them.
 */
export async function generateClaims(databaseUrl: string, claims: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    for (const statement of [...preparation(Math.ceil(claims / SENTENCES)), ...INSERTION])
      await client.query(statement)
    await client.query('COMMIT')
    // The visibility map too: without it an index cannot answer alone.
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
