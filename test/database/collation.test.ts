import { Client } from 'pg'
import { createEmptyDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await createEmptyDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

it('stores UTF-8', async () => {
  const { rows } = await client.query('SHOW server_encoding')
  expect(rows[0].server_encoding).toBe('UTF8')
})

it('sees Arabic letters in trigrams, as the search needs them', async () => {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  const { rows } = await client.query("SELECT show_trgm('غزة') AS trigrams")
  expect(rows[0].trigrams).not.toHaveLength(0)
})
