import { once } from 'node:events'
import { connect } from 'node:net'
import fc from 'fast-check'
import { Client } from 'pg'
import { ADMIN_KEY, type Api, startApi } from '../support/api'

const TEXT = 'The mayor said that four people were injured in the fire.'
const OTHER = 'The mayor said that six people were injured in the fire.'
const url = 'https://example.org/fire'

let api: Api

beforeEach(async () => {
  api = await startApi({ seed: 'registry' })
})

afterEach(() => api.stop())

const store = (fields: object) => api.post('/v1/documents', { outlet: 'sample-wire-en', ...fields })
const textOf = async (id: string, version?: number) =>
  (await api.get(`/v1/documents/${id}/text${version ? `?version=${version}` : ''}`)).text
const claimsOf = async (id: string, query = '') =>
  (await api.get(`/v1/claims?document=${id}${query}`)).body.data

it('answers the same outlet and text again with the document that is there', async () => {
  const first = await store({ text: TEXT, title: 'Fire' })
  const before = await api.rows()
  const again = await store({ text: TEXT, title: 'Another title', url })
  expect([first.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(first.body)
  expect(await api.rows()).toEqual(before)
})

it('takes the same text from another outlet for another document', async () => {
  const [first, second] = [await store({ text: TEXT }), await store({ text: TEXT, outlet: 'sample-post-en' })]
  expect(second.status).toBe(201)
  expect(second.body.id).not.toBe(first.body.id)
})

it('knows an outlet by its slug, its id and any of its names, however they are spelt', async () => {
  const { body: source } = await api.get('/v1/sources/sample-wire-en')
  const { body: first } = await store({ text: TEXT })
  for (const outlet of [source.id, 'Sample Wire', 'SAMPLE  wire', 'وكالة العيّنة بالإنجليزية'])
    expect(await store({ text: TEXT, outlet })).toMatchObject({ status: 200, body: { id: first.id } })
})

describe('another text at the same address', () => {
  it('is the next version, and the earlier text stays byte for byte', async () => {
    const first = await store({ text: TEXT, url })
    const second = await store({ text: OTHER, url })
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id, version: 2 } })
    expect(await textOf(first.body.id)).toBe(OTHER)
    expect(await textOf(first.body.id, 1)).toBe(TEXT)
    expect(await textOf(first.body.id, 2)).toBe(OTHER)
    const { body } = await api.get(`/v1/documents/${first.body.id}/versions`)
    expect(body.data.map(({ version }: { version: number }) => version)).toEqual([2, 1])
  })

  it('takes the claims of the earlier one out of the lists, but not out of what was known then', async () => {
    const { id } = (await store({ text: TEXT, url })).body
    const [claim] = await claimsOf(id)
    await store({ text: OTHER, url })
    expect((await claimsOf(id)).map((now: { id: string }) => now.id)).not.toContain(claim.id)
    expect(await claimsOf(id, `&knownAt=${claim.recordedAt}`)).toEqual([claim])
    expect((await api.get(`/v1/claims/${claim.id}`)).body).toMatchObject({
      id: claim.id,
      document: { version: 1 },
    })
    const figures = async (query = '') => (await api.get(`/v1/figures?document=${id}${query}`)).body.data
    expect(await figures()).toMatchObject([{ low: 6 }])
    expect(await figures(`&knownAt=${claim.recordedAt}`)).toMatchObject([{ low: 4 }])
  })

  it('may return to the first text: that is a third version', async () => {
    const first = await store({ text: TEXT, url })
    await store({ text: OTHER, url })
    expect((await store({ text: TEXT, url })).body).toMatchObject({ id: first.body.id, version: 3 })
  })
})

it('keeps addresses of any letters and of 2,000 characters', async () => {
  const letters = Array.from({ length: 1900 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919) % 20_000)),
  ).join('')
  for (const address of ['https://example.org/أخبار/غزة?a=b', `https://example.org/${letters}`]) {
    const reply = await store({ text: `${TEXT} ${address.length}`, url: address })
    expect(reply).toMatchObject({ status: 201, body: { url: address } })
    expect((await store({ text: `${OTHER} ${address.length}`, url: address })).body.version).toBe(2)
  }
})

it('stores one document when twenty clients send the same at once', async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => store({ text: TEXT, url })))
  expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await api.rows()).toMatchObject({ document: 1, document_version: 1 })
})

it.each(['claim', 'attribution_link', 'figure', 'change'])(
  'stores nothing of a report when the database refuses its last step, in %s',
  async (table) => {
    const client = new Client({ connectionString: api.database.url })
    await client.connect()
    await client.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse AFTER INSERT ON ${table} EXECUTE FUNCTION refuse()`)
    const before = await api.rows()
    expect(await store({ text: TEXT })).toMatchObject({ status: 500, body: { code: 'internal' } })
    expect(await api.rows()).toEqual(before)
    await client.query(`DROP TRIGGER refuse ON ${table}`)
    await client.end()
    expect((await store({ text: TEXT })).status).toBe(201)
  },
)

it('keeps any text code point for code point, or refuses it', async () => {
  const seen = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  const lines = fc.array(
    fc.oneof(seen, fc.string({ unit: 'grapheme' }), fc.constantFrom('\r\n', '\ufeff', ' \u00a0', 'قال')),
  )
  await fc.assert(
    fc.asyncProperty(lines, async (parts) => {
      const text = parts.join('')
      fc.pre(text.length > 0)
      const reply = await store({ text })
      if (reply.status >= 400) return void expect([400, 422]).toContain(reply.status)
      expect((await api.get(`/v1/documents/${reply.body.id}/text`)).bytes).toEqual(Buffer.from(text, 'utf8'))
      expect(reply.body.length).toBe([...text].length)
    }),
    { numRuns: 60 },
  )
})

it.each([
  ['one sentence of half a million characters', 'مياه '.repeat(100_000).trim()],
  [
    'a hundred thousand different words',
    Array.from({ length: 60_000 }, (_, at) => `كلمة${at.toString(7)}`)
      .join(' ')
      .slice(0, 499_999),
  ],
  [
    'a name as long as a page',
    `${Array.from({ length: 900 }, (_, at) => `Abc${(at * 7919).toString(36)}x`).join(' ')} said that four people were injured.`,
  ],
  ['one word of 400,000 letters', 'a'.repeat(400_000)],
])(
  'takes in %s',
  async (_what, text) => {
    const reply = await store({ text })
    expect(reply.status).toBe(201)
    expect(await textOf(reply.body.id)).toBe(text)
  },
  60_000,
)

describe('a batch', () => {
  const send = async (lines: (string | object)[]) => {
    const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    const reply = await api.post('/v1/documents/batch', body, {
      headers: { 'Content-Type': 'application/x-ndjson' },
    })
    expect(reply.status).toBe(200)
    return reply.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  }
  const line = (text: string, more = {}) => ({ outlet: 'sample-wire-en', text, ...more })

  it('answers every line in its order, the good and the bad, and passes over blank ones', async () => {
    const results = await send([
      line(TEXT, { url }),
      '',
      '{"outlet": "sample-wire-en"',
      line(TEXT, { outlet: 'Daily Nowhere' }),
      '  \t\r',
      line(TEXT, { url }),
      line(OTHER, { url }),
      line('', {}),
      `{"outlet":"sample-wire-en","text":"${'a'.repeat(4 * 1024 * 1024)}"}`,
      line('The mayor said that it was over.'),
    ])
    expect(results.map(({ line, status, problem }) => [line, status, problem?.code])).toEqual([
      [1, 'created', undefined],
      [3, 'refused', 'malformed_json'],
      [4, 'refused', 'unknown_outlet'],
      [6, 'existing', undefined],
      [7, 'new_version', undefined],
      [8, 'refused', 'invalid_body'],
      [9, 'refused', 'body_too_large'],
      [10, 'created', undefined],
    ])
    expect(await api.rows()).toMatchObject({ document: 2, document_version: 3 })
  })

  it('stores nothing more, after the line in hand, once the client has gone', async () => {
    const lines = Array.from({ length: 2000 }, (_, at) => JSON.stringify(line(`${TEXT} It was fire ${at}.`)))
    const body = `${lines.join('\n')}\n`
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
    socket.write(
      `POST /v1/documents/batch HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${ADMIN_KEY}\r\n` +
        `Content-Type: application/x-ndjson\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
    await once(socket, 'data')
    socket.destroy()
    const documents = async () => (await api.rows()).document!
    let [before, now] = [-1, await documents()]
    while (now !== before) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      ;[before, now] = [now, await documents()]
    }
    expect(now).toBeGreaterThan(0)
    expect(now).toBeLessThan(200)
    expect((await store({ text: OTHER })).status).toBe(201)
  }, 60_000)

  it('of nothing but blank lines answers nothing', async () => expect(await send(['', ' ', ''])).toEqual([]))
})
