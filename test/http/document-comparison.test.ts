import { type Api, startApi } from '../support/api'

let api: Api
let wire: string
let post: string
let copy: string
let before: string

const report = async (outlet: string, day: string, text: string): Promise<string> => {
  const reply = await api.post('/v1/documents', { outlet, publishedAt: `${day}T10:00:00Z`, text })
  expect(reply.status).toBe(201)
  return reply.body.id
}

const SHARED =
  'The World Health Organization said that the city hospital had run out of surgical supplies after the kiln fire.'

const WIRE = `${SHARED} The kiln fire killed 214 people, Reuters reported. The mayor said that the market would open again on Friday.`

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
  await api.post('/v1/events', {
    slug: 'kiln-fire',
    names: [{ language: 'en', name: 'Kiln fire' }],
    start: '2024-03-01',
    end: '2024-03-01',
    triggers: [{ language: 'en', terms: ['kiln fire'] }],
  })
  for (const slug of ['kiln-herald', 'kiln-mirror', 'kiln-courier'])
    await api.post('/v1/sources', { slug, kind: 'outlet', names: [{ language: 'en', name: slug }] })
  wire = await report('kiln-herald', '2024-03-02', WIRE)
  before = (await api.get('/v1/comparisons/attribution')).body.knownAt
  post = await report(
    'kiln-mirror',
    '2024-03-03',
    `The city hospital had run out of surgical supplies after the kiln fire, the World Health Organization said. The kiln fire killed 190 people, Al Jazeera reported. Farmers in the valley asked for new seeds.`,
  )
  copy = await report('kiln-courier', '2024-03-03', WIRE)
})

afterAll(() => api.stop())

const compared = async (ids: string[], query = '') =>
  (await api.get(`/v1/comparisons/documents?ids=${ids.join(',')}${query}`)).body

interface Claim {
  document: string
  claim: { id: string; span: { exact: string } }
  originator: { slug: string | null } | null
}

const texts = (claims: Claim[]) => claims.map(({ claim }) => claim.span.exact).join(' ')

it('names the reports in the order in which they were asked for, with what they hold', async () => {
  const { documents } = await compared([post, wire])
  expect(documents.map(({ document }: { document: { id: string } }) => document.id)).toEqual([post, wire])
  for (const { document, figures } of documents)
    expect(figures).toBe((await api.get(`/v1/documents/${document.id}`)).body.counts.figures)
})

it('gives the figures that differ, with the verdict and why', async () => {
  const body = await compared([wire, post])
  expect(body.summary).toMatchObject({ figures: 1, conflicts: 1 })
  expect(body.figures).toHaveLength(1)
  const [comparison] = body.figures
  expect(comparison).toMatchObject({ event: 'kiln-fire', measure: 'killed' })
  expect(comparison.positions.map(({ low }: { low: number }) => low)).toEqual([214, 190])
  expect(comparison.pairs).toEqual([
    expect.objectContaining({
      verdict: 'conflicts',
      difference: { absolute: 24, relative: 24 / 190, atLeast: false },
    }),
  ])
})

it('compares the figures of these reports alone', async () => {
  const whole = (await api.get('/v1/comparisons/figures?event=kiln-fire&measure=killed')).body
  const [part] = (await compared([wire, post])).figures
  expect(whole.summary.observations).toBe(3)
  expect(part.summary).toMatchObject({ observations: 2, outlets: 2 })
})

it('gives the statements that they share, each with the claims of both', async () => {
  const { statements, summary } = await compared([wire, post])
  expect(summary.statements).toBe(statements.length)
  const shared = statements.find(({ claims }: { claims: Claim[] }) => texts(claims).includes('surgical'))
  expect(shared.claims.map(({ document }: Claim) => document)).toEqual([wire, post])
  expect(shared.claims.map(({ originator }: Claim) => originator?.slug)).toEqual([
    'world-health-organization',
    'world-health-organization',
  ])
  const { body } = await api.get(shared.link)
  expect(body.id).toBe(shared.id)
})

it('gives what only one of them says, and nothing that the other answers to', async () => {
  const { only } = await compared([wire, post])
  expect(only.map(({ document }: { document: string }) => document)).toEqual([wire, post])
  expect(texts(only[0].listed)).toContain('market')
  expect(texts(only[1].listed)).toContain('seeds')
  for (const { claims, listed } of only) {
    expect(claims).toBe(listed.length)
    expect(texts(listed)).not.toMatch(/surgical|killed/)
  }
})

it('says which of them are copies of one text', async () => {
  expect((await compared([wire, post])).copies).toEqual([])
  const { copies, documents } = await compared([wire, post, copy])
  expect(copies).toEqual([
    { syndication: documents[0].syndication, documents: [wire, copy], evidence: expect.any(String) },
  ])
  expect((await api.get(copies[0].evidence)).body.data).toHaveLength(2)
})

it('explains in Arabic where that is asked for', async () => {
  const { body, headers } = await api.get(`/v1/comparisons/documents?ids=${wire},${post}`, {
    headers: { 'Accept-Language': 'ar' },
  })
  expect(headers['content-language']).toBe('ar')
  expect(body.figures[0].pairs[0].explanation).toMatch(/\p{Script=Arabic}/u)
})

it('gives a row of CSV for every finding', async () => {
  const { text } = await api.get(`/v1/comparisons/documents?ids=${wire},${post}&format=csv`)
  const kinds = text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(',')[0])
  expect(new Set(kinds)).toEqual(new Set(['statement', 'figure', 'pair', 'only']))
})

it('does not know a report before it was stored', async () => {
  const reply = await api.get(`/v1/comparisons/documents?ids=${wire},${post}&knownAt=${before}`)
  expect(reply).toMatchObject({
    status: 404,
    body: { code: 'not_found', errors: [{ pointer: '/query/ids/1' }] },
  })
})

it.each([
  ['one id', () => wire],
  [
    'five ids',
    () =>
      [wire, post, copy, '01975a1e-0000-7000-8000-000000000000', '01975a1e-0000-7000-8000-000000000001'].join(
        ',',
      ),
  ],
  ['an id twice', () => `${wire},${wire}`],
  ['a slug', () => `${wire},kiln-fire`],
])('refuses %s', async (_what, ids) => {
  expect(await api.get(`/v1/comparisons/documents?ids=${ids()}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid_parameter', errors: [{ pointer: '/query/ids' }] },
  })
})
