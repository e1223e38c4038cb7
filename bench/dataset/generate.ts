import { Client } from 'pg'
import { refreshCompared } from '../../src/database/compared'
import { createDataSource } from '../../src/database/data-source'
import { CHANGES, EVIDENCE, FIGURE, INSERTION } from './insertion.sql'
import { preparation, SENTENCES } from './tables.sql'
import { type MadeEvent, STORED_FIGURES, tolls } from './tolls.sql'

/** Documents whose comparable figures are found in one transaction. */
const BATCH = 2_000

/**
 * Fills a database that has the schema and the registry with made reports of 20 claims each, the same ones every
 * time, and lets the planner know them.
 */
export const generateClaims = (databaseUrl: string, claims: number): Promise<void> =>
  fill(databaseUrl, [...preparation(Math.ceil(claims / SENTENCES)), ...INSERTION])

/** The same with reports that give tolls of made events: as many figures of each as asked for. */
export const generateTolls = (databaseUrl: string, events: MadeEvent[]): Promise<void> =>
  fill(databaseUrl, [...tolls(events), ...EVIDENCE, FIGURE + STORED_FIGURES, CHANGES])

async function fill(databaseUrl: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    for (const statement of statements) await client.query(statement)
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
    await compareReady(databaseUrl)
    // The visibility map too: without it an index cannot answer alone.
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

/** What comparisons read, by the statements that follow every write, each batch at the time of its last report. */
async function compareReady(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource(databaseUrl).initialize()
  try {
    const documents: { id: string; recorded: Date }[] = await dataSource.query(
      'SELECT document_id AS id, recorded_at AS recorded FROM document_version ORDER BY recorded_at, document_id',
    )
    for (let first = 0; first < documents.length; first += BATCH) {
      const batch = documents.slice(first, first + BATCH)
      const ids = batch.map(({ id }) => id)
      await dataSource.transaction((manager) =>
        refreshCompared({ manager, now: batch.at(-1)!.recorded }, ids),
      )
    }
  } finally {
    await dataSource.destroy()
  }
}
