import { createReadPool, type ReadPool } from '../../src/database/pools'
import { createEmptyDatabase, onServer, type TestDatabase } from '../support/database'

let database: TestDatabase
let pool: ReadPool
let idleErrors: Error[]

beforeEach(async () => {
  database = await createEmptyDatabase()
  idleErrors = []
  pool = createReadPool(database.url, { max: 2, onIdleError: (error) => idleErrors.push(error) })
})

afterEach(async () => {
  await pool.end()
  await database.drop()
})

it('refuses to write', async () => {
  await expect(pool.query('CREATE TABLE figure (low integer)')).rejects.toThrow(/read-only transaction/)
})

it('prepares a query once per connection, under a name made of its text', async () => {
  const text = 'SELECT $1::int + 1 AS sum'
  for (let value = 0; value < 3; value++)
    expect(await pool.query(text, [value])).toEqual([{ sum: value + 1 }])
  const prepared = await pool.query<{ count: number }>(
    "SELECT count(*)::int FROM pg_prepared_statements WHERE statement = 'SELECT $1::int + 1 AS sum'",
  )
  expect(prepared).toEqual([{ count: 1 }])
})

it('prepares a limited number of texts and answers beyond it all the same', async () => {
  for (let value = 0; value < 510; value++) await pool.query(`SELECT ${value}`)
  const [row] = await pool.query<{ count: number }>('SELECT count(*)::int FROM pg_prepared_statements')
  expect(row?.count).toBeLessThanOrEqual(500)
  expect(await pool.query('SELECT 510 AS value')).toEqual([{ value: 510 }])
})

it('lives on when the server drops its idle connections, and tells of it', async () => {
  await pool.query('SELECT 1')
  const name = new URL(database.url).pathname.slice(1)
  await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
  while (idleErrors.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(await pool.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
})

it('does not let a caller wait for a connection for ever', async () => {
  const small = createReadPool(database.url, {
    max: 1,
    connectionTimeoutMillis: 200,
    onIdleError: (error) => idleErrors.push(error),
  })
  const busy = small.query('SELECT pg_sleep(0.6)')
  await expect(small.query('SELECT 1')).rejects.toThrow(/timeout/)
  await busy
  await small.end()
})
