import { Client } from 'pg'
import { lockArguments, WRITE_LOCK } from '../../src/database/locks'
import { type Api, startApi } from '../support/api'

/** What must hold whatever comes in, in whatever order, on whatever server. */

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
})

afterAll(() => api.stop())

const register = (slug: string, extra: object = {}) =>
  api.post('/v1/sources', { slug, kind: 'outlet', names: [{ language: 'en', name: slug }], ...extra })

const post = (outlet: string, text: string, extra: object = {}) =>
  api.post('/v1/documents', { outlet, text, ...extra })

async function onDatabase(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: api.database.url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

describe('the same text of an outlet', () => {
  const [url, other] = ['https://example.org/tide/1', 'https://example.org/tide/2']

  it('is one document at whatever address it comes again, and returns as a new version where it had been left', async () => {
    await register('tide-table-news')
    const first = await post('tide-table-news', 'The tide rose.', { url })
    expect(first.status).toBe(201)
    expect(await post('tide-table-news', 'The tide rose.', { url: other })).toMatchObject({
      status: 200,
      body: { id: first.body.id },
    })
    expect((await post('tide-table-news', 'The tide fell.', { url })).body).toMatchObject({
      id: first.body.id,
      version: 2,
    })
    const again = await post('tide-table-news', 'The tide rose.')
    expect(again.status).toBe(201)
    expect(again.body.id).not.toBe(first.body.id)
  })

  it('is never stored beside itself under a second address', async () => {
    await register('second-address-news')
    const one = await post('second-address-news', 'A bridge opened.', { url: `${url}/a` })
    await post('second-address-news', 'A road opened.', { url: `${url}/b` })
    const moved = await post('second-address-news', 'A bridge opened.', { url: `${url}/b` })
    expect(moved).toMatchObject({ status: 200, body: { id: one.body.id } })
  })
})

it('settles the outlet under the lock: a report that waits while its outlet is merged is the target’s', async () => {
  await register('ferry-gazette')
  await register('ferry-tribune')
  await onDatabase(async (client) => {
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(${lockArguments(WRITE_LOCK)})`)
    const merge = api.post('/v1/sources/ferry-gazette/merge', { into: 'ferry-tribune' })
    await waiting(client, 1)
    const report = post('ferry-gazette', 'The ferry sank, the port said.')
    await waiting(client, 2)
    await client.query('COMMIT')
    expect((await merge).status).toBe(200)
    expect((await report).body.outlet.slug).toBe('ferry-tribune')
  })
  const { body } = await api.get('/v1/claims?source=ferry-tribune')
  expect(body.data.length).toBeGreaterThan(0)
})

async function waiting(client: Client, count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await client.query(
      `SELECT count(*)::integer AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
    if (rows[0].count >= count) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`fewer than ${count} wait for the lock`)
}

it('records every source that a merge changes, with what changed of it', async () => {
  await register('river-agency')
  await register('river-desk', { partOf: 'river-agency' })
  await register('river-union')
  const { nextCursor } = (await api.get('/v1/changes?limit=200&resourceType=source')).body
  let cursor: string = nextCursor
  for (let page = await api.get(`/v1/changes?limit=200&cursor=${cursor}`); page.body.data.length > 0; ) {
    cursor = page.body.nextCursor
    page = await api.get(`/v1/changes?limit=200&cursor=${cursor}`)
  }
  await api.post('/v1/sources/river-agency/merge', { into: 'river-union', reason: 'One body.' })
  const { data } = (await api.get(`/v1/changes?cursor=${cursor}`)).body
  const desk = (await api.get('/v1/sources/river-desk')).body
  expect(desk).toMatchObject({ partOf: 'river-union', revision: 2 })
  expect(data).toContainEqual(
    expect.objectContaining({
      resource: { type: 'source', id: desk.id },
      revision: 2,
      patch: expect.arrayContaining([{ op: 'replace', path: '/partOf', value: 'river-union' }]),
    }),
  )
  const changed = data.filter((change: { resource: { type: string } }) => change.resource.type === 'source')
  expect(changed).toHaveLength(3)
  expect(changed.every((change: { patch: unknown[] }) => change.patch.length > 0)).toBe(true)
})

it('changes the source that is named or none: one that was merged answers with who stands for it', async () => {
  await register('hill-post')
  await register('hill-times')
  await api.post('/v1/sources/hill-post/merge', { into: 'hill-times' })
  for (const reply of [
    await api.patch('/v1/sources/hill-post', { country: 'EG' }),
    await api.post('/v1/sources/hill-post/merge', { into: 'reuters' }),
  ])
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'source_merged', detail: expect.stringContaining('hill-times') },
    })
})

it('keeps the whole state of a new source in the feed', async () => {
  const { body } = await register('lake-report')
  const { data } = (await api.get('/v1/changes?limit=200&resourceType=source')).body
  const seeded = data[0]
  expect(seeded.patch[0]).toMatchObject({ op: 'add', path: '', value: { slug: expect.any(String) } })
  expect(body.revision).toBe(1)
})

it('reads days as UTC’s, wherever the database thinks it is', async () => {
  await register('night-news')
  await onDatabase(async (client) => {
    await client.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''Asia/Riyadh''', current_database()); END $$`,
    )
  })
  const abroad = await api.restart()
  try {
    await abroad.post('/v1/documents', {
      outlet: 'night-news',
      text: 'A late report.',
      publishedAt: '2024-06-10T22:30:00Z',
    })
    const on = async (day: string) =>
      (await abroad.get(`/v1/documents?outlet=night-news&publishedFrom=${day}&publishedTo=${day}`)).body.data
        .length
    expect([await on('2024-06-10'), await on('2024-06-11')]).toEqual([1, 0])
  } finally {
    await abroad.stop()
  }
})

it.each([
  [
    'a number that no crowd has',
    '9,999,999,999,999,999,999,999 people were killed in Gaza, Hamas said on Monday.',
  ],
  ['a name that is longer than any', `Five people were killed, according to M${'oroxvyzk'.repeat(450)}.`],
])('stores a report with %s', async (_what, text) => {
  expect((await post('reuters', text)).status).toBe(201)
})

it('keeps a cursor to the document that gave it', async () => {
  const text = 'The mayor said that it rained. The mayor said that it snowed. The mayor said that it hailed.'
  const one = await post('afp', text)
  const two = await post('afp', `${text} It was cold.`)
  for (const list of ['claims', 'sentences']) {
    const { nextCursor } = (await api.get(`/v1/documents/${one.body.id}/${list}?limit=1`)).body
    expect((await api.get(`/v1/documents/${one.body.id}/${list}?cursor=${nextCursor}`)).status).toBe(200)
    expect(await api.get(`/v1/documents/${two.body.id}/${list}?cursor=${nextCursor}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid_cursor' },
    })
  }
})

it('refuses an event whose slug reads as an id', async () => {
  const reply = await api.post('/v1/events', {
    slug: '01975a1e-0000-7000-8000-000000000001',
    names: [{ language: 'en', name: 'An event' }],
    start: '2024-01-01',
  })
  expect(reply).toMatchObject({ status: 409, body: { code: 'slug_taken' } })
})
