import type { DataSource } from 'typeorm'
import { createDataSource } from '../../src/database/data-source'
import type { TestDatabase } from '../support/database'
import { createSeededDatabase } from '../support/seeded-database'

const MIGRATION = 'Credits1763712000004'

let database: TestDatabase
let dataSource: DataSource

beforeAll(async () => {
  database = await createSeededDatabase('demo')
  dataSource = await createDataSource(database.url).initialize()
})

afterAll(async () => {
  await dataSource.destroy()
  await database.drop()
})

const credited = (): Promise<object[]> =>
  dataSource.query(`
    SELECT c.*, s.key, s.label, r.keys
    FROM credit c JOIN speaker s ON s.id = c.speaker_id JOIN relay_chain r ON r.id = c.relay_chain_id
    ORDER BY c.claim_id, c.place, c.recorded_at`)

it('what the migration makes of stored claims is what storing them makes', async () => {
  const stored = await credited()
  expect(stored.length).toBeGreaterThan(30)
  let undone = ''
  while (undone !== MIGRATION) {
    const [last] = await dataSource.query('SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1')
    undone = last.name
    await dataSource.undoLastMigration()
  }
  await dataSource.runMigrations()
  expect(await credited()).toEqual(stored)
})

it('counts each standing claim of a body once, where no event is asked for', async () => {
  const [{ claims, counted }] = await dataSource.query(`
    SELECT (SELECT count(*)::integer FROM credit WHERE place = 0 AND superseded_at IS NULL) AS counted,
      (SELECT count(*)::integer FROM claim c JOIN sentence t USING (document_id, version)
       WHERE t.index = c.sentence_index AND t.kind = 'body' AND c.superseded_at IS NULL AND c.status <> 'rejected') AS claims`)
  expect(counted).toBe(claims)
})
