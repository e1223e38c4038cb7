import { inspectOutsideDatabase, OutsideDatabaseError } from '../../src/database/outside'
import {
  createTestDatabase,
  onServer,
  SERVER_URL,
  type TestDatabase,
  urlOfDatabase,
} from '../support/database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

it('takes a database that can hold what is stored', async () => {
  await inspectOutsideDatabase(database.url)
})

const refusal = (url: string): Promise<Error> =>
  inspectOutsideDatabase(url).then(
    () => Promise.reject(new Error('was taken')),
    (error: Error) => error,
  )

it.each([
  ['a port at which nobody listens', () => 'postgres://somebody@127.0.0.1:1/isnad', /ECONNREFUSED/],
  ['a database that is not there', () => urlOfDatabase(database.url, 'no_such_database'), /no_such_database/],
  ['a wrong user', () => database.url.replace(/\/\/[^@]*@/, '//nobody_here:wrong@'), /nobody_here/],
])('says what is wrong with %s, in one line that names the variable', async (_what, url, reason) => {
  const error = await refusal(url())
  expect(error).toBeInstanceOf(OutsideDatabaseError)
  expect(error.message).toMatch(/^DATABASE_URL: [^\n]+$/)
  expect(error.message).toMatch(reason)
})

it('refuses an encoding that cannot hold Arabic before anything is written', async () => {
  await onServer(`CREATE DATABASE isnad_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'`)
  try {
    const error = await refusal(urlOfDatabase(process.env[SERVER_URL]!, 'isnad_ascii'))
    expect(error.message).toMatch(/SQL_ASCII.*UTF8/)
  } finally {
    await onServer('DROP DATABASE isnad_ascii')
  }
})
