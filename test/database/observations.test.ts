import type { DataSource } from 'typeorm'
import { createDataSource } from '../../src/database/data-source'
import type { TestDatabase } from '../support/database'
import { createSeededDatabase } from '../support/seeded-database'

const MIGRATION = 'Observations1763712000001'

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

const observed = (): Promise<object[]> =>
  dataSource.query(`
    SELECT o.figure_id, o.own_voice, o.superseded_at, c.*, r.*, to_jsonb(f) - 'origin_label' AS form
    FROM observation o JOIN stated_count c ON c.id = o.stated_count_id JOIN relay_chain r ON r.id = o.relay_chain_id
    JOIN stated_form f ON f.id = c.form_id
    ORDER BY o.figure_id, o.recorded_at`)

it('what the migration makes of stored claims is what storing them makes', async () => {
  const stored = await observed()
  expect(stored.length).toBeGreaterThan(10)
  let undone = ''
  while (undone !== MIGRATION) {
    const [last] = await dataSource.query('SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1')
    undone = last.name
    await dataSource.undoLastMigration()
  }
  await dataSource.runMigrations()
  expect(await observed()).toEqual(stored)
})

it('dates what it makes of stored claims as the claims are dated, for comparisons as of then', async () => {
  const [{ count }] = await dataSource.query(`
    SELECT count(*)::integer FROM observation o
    WHERE NOT EXISTS (SELECT FROM figure f WHERE f.id = o.figure_id AND f.recorded_at = o.recorded_at)`)
  expect(count).toBe(0)
})
