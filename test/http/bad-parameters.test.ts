import { type Api, startApi } from '../support/api'
import { expectProblem } from '../support/problems'

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
})

afterAll(() => api.stop())

describe('a parameter that is wrong', () => {
  const id = '01975a1e-0000-7000-8000-000000000000'

  it.each([
    ['limit=0', '/query/limit'],
    ['limit=201', '/query/limit'],
    ['limit=-1', '/query/limit'],
    ['limit=abc', '/query/limit'],
    ['limit=', '/query/limit'],
    ['limit=1.5', '/query/limit'],
    ['limit=1e1', '/query/limit'],
    ['limit=0x10', '/query/limit'],
    ['limit=+5', '/query/limit'],
    ['limit=٥', '/query/limit'],
    ['limit=99999999999999999999', '/query/limit'],
    ['limit=5&limit=6', '/query/limit'],
    ['limit[]=5', '/query/limit[]'],
    ['cursor=', '/query/cursor'],
    ['cursor=a.b', '/query/cursor'],
    [`cursor=${'a'.repeat(2001)}`, '/query/cursor'],
    ['format=xml', '/query/format'],
    ['originator=Vladimir%20Putin', '/query/originator'],
    ['measure=deaths', '/query/measure'],
    ['quote=loud', '/query/quote'],
    ['cueClass=shout', '/query/cueClass'],
    ['status=new', '/query/status'],
    ['language=fr', '/query/language'],
    ['document=reuters', '/query/document'],
    [`document=${id.toUpperCase()}`, '/query/document'],
    ['publishedFrom=2024-02-30', '/query/publishedFrom'],
    ['publishedTo=2024-6-1', '/query/publishedTo'],
    ['publishedTo=tomorrow', '/query/publishedTo'],
    ['publishedFrom=2024-06-10T00:00:00Z', '/query/publishedFrom'],
    ['knownAt=2024-06-10', '/query/knownAt'],
    ['knownAt=2024-06-10T10:00:00', '/query/knownAt'],
    ['knownAt=2024-02-30T10:00:00Z', '/query/knownAt'],
    ['knownAt=2024-06-10T10:00:00%2B23:59', '/query/knownAt'],
    ['q=', '/query/q'],
    [`q=${'a'.repeat(201)}`, '/query/q'],
    ['q=a&q=b', '/query/q'],
    ['q=%00', '/query'],
    ['q=a%00b', '/query'],
    ['q=%ff', '/query'],
    ['q=%ed%a0%80', '/query'],
    ['q=%', '/query'],
    ['%00=a', '/query'],
  ])('?%s', async (query, pointer) => {
    for (const list of ['/v1/claims', '/v1/figures'])
      expectProblem(await api.get(`${list}?${query}`), 400, 'invalid_parameter', pointer)
  })

  it.each([
    ['/v1/sources/%ff', '/path'],
    ['/v1/documents/%00', '/path/id'],
    ['/v1/documents/123', '/path/id'],
    [`/v1/documents/${id}/text?version=0`, '/query/version'],
    [`/v1/documents/${id}/text?version=2147483648`, '/query/version'],
    [`/v1/documents/${id}/text?version=one`, '/query/version'],
    ['/v1/sources?kind=blog', '/query/kind'],
    ['/v1/sources?country=gb', '/query/country'],
    ['/v1/changes?resourceType=figure', '/query/resourceType'],
    ['/v1/comparisons/figures?measure=killed', '/query/event'],
    ['/v1/comparisons/figures?event=gaza-war-2014', '/query/measure'],
    ['/v1/comparisons/figures?event=&measure=killed', '/query/event'],
    ['/v1/comparisons/figures?event=a,b,c,d,e,f&measure=killed', '/query/event'],
    ['/v1/comparisons/figures?event=a,a&measure=killed', '/query/event'],
    ['/v1/comparisons/figures?event=a,,b&measure=killed', '/query/event'],
    ['/v1/comparisons/figures?event=a&event=b&measure=killed', '/query/event'],
    ['/v1/comparisons/figures?event=a&measure=killed&measure=held', '/query/measure'],
    ['/v1/comparisons/figures?event=a&measure=killed&from=2024-13-01', '/query/from'],
    ['/v1/comparisons/figures?event=a&measure=killed&nationality=pse', '/query/nationality'],
  ])('%s', async (target, pointer) => {
    expectProblem(await api.get(target), 400, 'invalid_parameter', pointer)
  })

  it.each(['originator', 'via', 'source', 'outlet'])('?%s of nobody in the registry', async (parameter) => {
    for (const list of ['/v1/claims', '/v1/figures'])
      expectProblem(
        await api.get(`${list}?${parameter}=nobody`),
        400,
        'unknown_source',
        `/query/${parameter}`,
      )
  })

  it('?event of nothing in the registry', async () => {
    for (const target of ['/v1/claims?', '/v1/figures?', '/v1/comparisons/figures?measure=killed&'])
      expectProblem(await api.get(`${target}event=nothing`), 400, 'unknown_event', '/query/event')
  })
})

describe('a cursor that is wrong', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const AT = '2024-06-10T10:00:00.000Z'
  const ID = '01975a1e-0000-7000-8000-000000000000'
  const HUGE = '999999999999999'

  const lists: [string, string, unknown[]][] = [
    ['/v1/claims', 'claims', [AT, ID, '3']],
    ['/v1/figures', 'figures', [AT, ID, '3', ID]],
    ['/v1/documents', 'documents', [AT, ID]],
    ['/v1/sources', 'sources', ['0', 'reuters']],
    ['/v1/sources/unresolved', 'unresolved', ['3', 'officials', 'en']],
    ['/v1/events', 'events', ['gaza']],
    ['/v1/changes', 'changes', ['3']],
  ]

  it.each(lists)('%s', async (list, name, key) => {
    const sound = [name, ...key]
    expect((await api.get(`${list}?cursor=${encode(sound)}`)).status).toBe(200)
    const other = name === 'claims' ? ['documents', AT, ID] : ['claims', AT, ID, '3']
    const faulty = [
      'garbage',
      'e30',
      encode(null),
      encode([]),
      encode({ 0: name }),
      encode(other),
      encode(sound.slice(0, -1)),
      encode([...sound, 'more']),
      encode([name, ...key.map(() => 5)]),
      encode([name, ...key.map(() => "'; DROP TABLE claim; --\u0000")]),
      encode(sound).slice(0, -3),
    ]
    for (const cursor of faulty)
      expectProblem(await api.get(`${list}?cursor=${cursor}`), 400, 'invalid_cursor', '/query/cursor')
  })

  it.each(lists)('%s, with values beyond what the database holds', async (list, name, key) => {
    const beyond = (part: unknown) =>
      part === AT
        ? ['0000-01-01T00:00:00.000Z', '2024-02-30T00:00:00.000Z', '2024-01-01T24:00:00.000Z']
        : /^\d+$/.test(String(part))
          ? [HUGE, '2147483648']
          : []
    for (const [index, part] of key.entries())
      for (const value of beyond(part))
        expect(
          (await api.get(`${list}?cursor=${encode([name, ...key.with(index, value)])}`)).status,
        ).toBeLessThan(500)
  })

  it('of the sentences, versions and claims of a document', async () => {
    const reader = await startApi({ seed: 'demo' })
    const { body } = await reader.get('/v1/documents?limit=1')
    for (const list of ['sentences', 'versions', 'claims'])
      for (const cursor of [
        encode(['claims', AT, ID, '3']),
        encode([list, HUGE]),
        encode(['document-claims', AT, ID, HUGE]),
      ])
        expectProblem(
          await reader.get(`/v1/documents/${body.data[0].id}/${list}?cursor=${cursor}`),
          400,
          'invalid_cursor',
          '/query/cursor',
        )
    await reader.stop()
  })
})
