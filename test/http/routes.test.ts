import { openApiDocument, routes } from '../../src/contract/openapi-document'
import { type Api, startApi } from '../support/api'
import { type Call, calls, type Known, knownOf, make, withQuery } from '../support/sample-requests'

const UNKNOWN_ID = '01975a1e-0000-7000-8000-000000000000'

let api: Api
let known: Known

beforeAll(async () => {
  api = await startApi({ seed: 'demo' })
  known = await knownOf(api)
  // The sample reports hold nothing that arithmetic finds wrong.
  for (const [day, count] of [
    [20, 37_900],
    [21, 37_800],
  ])
    await api.post('/v1/documents', {
      outlet: 'sample-wire-en',
      publishedAt: `2024-06-${day}T12:00:00Z`,
      text: `A total of ${count} people have been killed in Gaza since the war began, the Gaza Health Ministry said.`,
    })
})

afterAll(() => api.stop())

const all = calls.map((call) => [call.name, call] as const)
const those = (condition: (call: Call) => boolean) => all.filter(([, call]) => condition(call))

it('has a request for every operation of the contract', () => {
  const stated = Object.values(openApiDocument.paths).flatMap((item) =>
    Object.values(item!).map((operation) => operation.operationId),
  )
  expect(routes.map((route) => route.operationId).sort()).toEqual([...stated].sort())
  expect(calls.filter(({ sample }) => typeof sample !== 'function')).toEqual([])
})

it.each(all)('%s answers a sound request with success', async (_name, call) => {
  expect((await make(api, call, known)).status).toBeLessThan(300)
})

describe('without the right key', () => {
  let closed: Api

  beforeAll(async () => {
    closed = await startApi({ seed: 'demo', publicRead: false })
  })

  afterAll(() => closed.stop())

  it.each(those(({ route }) => route.access === 'write'))('%s writes nothing', async (_name, call) => {
    const before = await api.rows()
    const reply = await make(api, call, known, { key: null })
    expect(reply).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
    expect(reply.headers['www-authenticate']).toMatch(/^Bearer/)
    expect(await api.rows()).toEqual(before)
  })

  it.each(those(({ route }) => route.access !== 'open'))('%s refuses a wrong key', async (_name, call) => {
    const reply = await make(api, call, known, { key: 'not-a-key-of-this-server' })
    expect(reply).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
  })

  it.each(those(({ route }) => route.access === 'read'))(
    '%s is open where reading is',
    async (_name, call) => {
      expect((await make(api, call, known, { key: null })).status).toBe(200)
    },
  )

  it.each(those(({ route }) => route.access === 'read'))(
    '%s is closed where reading is not',
    async (_name, call) => {
      expect(await make(closed, call, known, { key: null })).toMatchObject({
        status: 401,
        body: { code: 'unauthorized' },
      })
    },
  )

  it.each(those(({ route }) => route.access === 'open'))(
    '%s asks nobody for a key, and minds none',
    async (_name, call) => {
      for (const key of [null, 'not-a-key-of-this-server'])
        expect((await make(closed, call, known, { key })).status).toBe(200)
    },
  )

  it.each(['Basic YWRtaW46', 'Bearer', 'Bearer a b', 'a-key-alone'])(
    'refuses “Authorization: %s”',
    async (value) => {
      const reply = await api.get('/v1/claims', { key: null, headers: { Authorization: value } })
      expect(reply).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
    },
  )
})

describe('what the contract does not know', () => {
  it.each(all)('%s refuses an unknown query parameter, and names it', async (_name, call) => {
    for (const parameter of ['colour', '__proto__', 'constructor', 'toString']) {
      const { target } = call.sample(known)
      const reply = await make(api, call, known, { target: withQuery(target, `${parameter}=red`) })
      expect(reply).toMatchObject({
        status: 400,
        body: { code: 'invalid_parameter', errors: [{ pointer: `/query/${parameter}` }] },
      })
    }
  })

  it.each(those(({ route }) => route.consumes === 'application/json'))(
    '%s refuses an unknown field, and says where',
    async (_name, call) => {
      const body = { ...(call.sample(known).body as object), colour: 'red' }
      expect(await make(api, call, known, { body })).toMatchObject({
        status: 400,
        body: { code: 'invalid_body', errors: [{ pointer: '/colour' }] },
      })
    },
  )

  it.each([...new Set(routes.map((route) => route.path))])(
    '%s names the methods that it has',
    async (path) => {
      const allowed = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase())
      const target = path.replace('{id}', UNKNOWN_ID).replace('{idOrSlug}', 'reuters')
      for (const method of ['DELETE', 'PUT']) {
        const reply = await api.request(method, target)
        expect(reply).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } })
        expect(String(reply.headers.allow).split(', ').sort()).toEqual([...allowed].sort())
      }
    },
  )

  it.each(['/v1', '/v1/nothing', '/v1/claims/a/b', '/v2/claims', '/V1/claims'])(
    'answers %s with a problem: no such route',
    async (target) => {
      expect(await api.get(target)).toMatchObject({ status: 404, body: { code: 'route_not_found' } })
    },
  )

  it.each(those(({ route }) => route.path.includes('{id}')))(
    '%s says that an id is unknown',
    async (_name, call) => {
      const { target } = call.sample({
        document: UNKNOWN_ID,
        claim: UNKNOWN_ID,
        statement: UNKNOWN_ID,
        syndication: UNKNOWN_ID,
      })
      expect(await make(api, call, known, { target })).toMatchObject({
        status: 404,
        body: { code: 'not_found', detail: expect.stringContaining(UNKNOWN_ID) },
      })
    },
  )

  it.each(those(({ route }) => route.path.includes('{idOrSlug}')))(
    '%s says that a slug or an id is unknown',
    async (_name, call) => {
      for (const unknown of ['no-such-slug', UNKNOWN_ID]) {
        const target = call.route.path.replace('{idOrSlug}', unknown)
        expect(await make(api, call, known, { target })).toMatchObject({
          status: 404,
          body: { code: 'not_found', detail: expect.stringContaining(unknown) },
        })
      }
    },
  )

  it.each(those(({ route }) => route.path.includes('{')))('%s refuses what is no id', async (_name, call) => {
    for (const id of ['NOT-AN-ID', '%D8%BA', `${UNKNOWN_ID}0-`, 'a'.repeat(81)]) {
      const target = call.route.path.replace(/\{\w+\}/, id)
      expect(await make(api, call, known, { target })).toMatchObject({
        status: 400,
        body: { code: 'invalid_parameter', errors: [{ pointer: expect.stringMatching(/^\/path\//) }] },
      })
    }
  })
})

describe('media types', () => {
  it.each(all)('%s does not offer images', async (_name, call) => {
    const reply = await make(api, call, known, { headers: { Accept: 'image/png' } })
    expect(reply).toMatchObject({ status: 406, body: { code: 'not_acceptable' } })
  })

  const inCsv = those(({ route }) => route.produces.includes('text/csv'))

  it.each(inCsv)('%s answers in CSV, asked by Accept or by format', async (_name, call) => {
    const { target } = call.sample(known)
    const byFormat = await make(api, call, known, { target: withQuery(target, 'format=csv') })
    const byAccept = await make(api, call, known, { headers: { Accept: 'text/csv' } })
    expect(byFormat.status).toBe(200)
    expect(byFormat.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(byAccept.text).toBe(byFormat.text)
    const [header, ...rows] = byFormat.text.trimEnd().split('\r\n')
    expect(header).toMatch(/^[a-zA-Z,]+$/)
    expect(rows.length).toBeGreaterThan(0)
  })

  it.each(inCsv)('%s answers in JSON where format says so, whatever Accept says', async (_name, call) => {
    const target = withQuery(call.sample(known).target, 'format=json')
    const reply = await make(api, call, known, { target, headers: { Accept: 'text/csv' } })
    expect(reply.headers['content-type']).toBe('application/json')
  })

  it.each(those(({ route }) => route.consumes !== null))(
    '%s reads no other kind of body',
    async (_name, call) => {
      const body = 'a=b'
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ])
        expect(await make(api, call, known, { body, headers: { 'Content-Type': type } })).toMatchObject({
          status: 415,
          body: { code: 'unsupported_media_type', detail: expect.stringContaining(call.route.consumes!) },
        })
    },
  )

  it('answers HEAD with the headers of GET', async () => {
    const reply = await api.request('HEAD', '/v1/claims?limit=1')
    expect(reply.status).toBe(200)
    expect(reply.headers.link).toMatch(/rel="next"/)
    expect(reply.bytes).toHaveLength(0)
  })
})
