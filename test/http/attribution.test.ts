import { type Api, type Reply, startApi } from '../support/api'

let api: Api
const at: Record<string, string> = {}

const report = (outlet: string, day: string, text: string) =>
  api.post('/v1/documents', { outlet, publishedAt: `${day}T10:00:00Z`, text })

beforeAll(async () => {
  api = await startApi({ seed: 'registry' })
  await api.post('/v1/events', {
    slug: 'kiln-fire',
    names: [{ language: 'en', name: 'Kiln fire' }],
    start: '2024-03-01',
    triggers: [{ language: 'en', terms: ['kiln fire'] }],
  })
  for (const slug of ['kiln-herald', 'kiln-mirror', 'kiln-courier'])
    await api.post('/v1/sources', { slug, kind: 'outlet', names: [{ language: 'en', name: slug }] })
  await report(
    'kiln-herald',
    '2024-03-02',
    'The World Health Organization said that 214 people were killed in the kiln fire, Reuters reported. "We have lost many people in the kiln fire, 96 people were injured", the World Health Organization said.',
  )
  await report(
    'kiln-mirror',
    '2024-03-03',
    'The kiln fire killed 214 people. Officials said that 31 people were injured in the kiln fire.',
  )
  at.before = (await api.get('/v1/comparisons/attribution')).body.knownAt
  await report(
    'kiln-courier',
    '2024-03-04',
    'The kiln fire killed 7 people. The World Health Organization announced that 40 people were missing in the kiln fire.',
  )
})

afterAll(() => api.stop())

interface Cell {
  outlet: { slug: string }
  originator: { slug: string | null; name: string; ownVoice: boolean }
  claims: number
}

const matrix = async (query = '') =>
  (await api.get(`/v1/comparisons/attribution?event=kiln-fire${query}`)).body
const cellOf = (body: { cells: Cell[] }, outlet: string, originator: string) =>
  body.cells.find(
    (cell) =>
      cell.outlet.slug === outlet &&
      (cell.originator.slug === originator || cell.originator.name.toLowerCase() === originator),
  )

it('says how an outlet credits an originator: in whose words, through whom, by which verbs', async () => {
  const cell = cellOf(await matrix(), 'kiln-herald', 'world-health-organization')
  expect(cell).toMatchObject({
    originator: { slug: 'world-health-organization', ownVoice: false },
    claims: 2,
    quotes: { direct: 1, indirect: 1, mixed: 0, none: 0 },
    quotedDirectly: 0.5,
    anonymous: 0,
    meanChainLength: 2.5,
    relays: [{ slug: 'reuters', claims: 1 }],
    cueClasses: [{ class: 'say', claims: 2 }],
  })
})

it('tells the own voice of an outlet, and unnamed speakers, from those whom it names', async () => {
  const body = await matrix()
  expect(cellOf(body, 'kiln-mirror', 'kiln-mirror')).toMatchObject({
    originator: { ownVoice: true },
    claims: 1,
    meanChainLength: 1,
    cueClasses: [],
  })
  expect(cellOf(body, 'kiln-mirror', 'officials')).toMatchObject({ anonymous: 1, claims: 1 })
  expect(body.outlets.find(({ slug }: { slug: string }) => slug === 'kiln-mirror')).toMatchObject({
    claims: 2,
    originators: 1,
    attributed: 0.5,
    anonymous: 0.5,
  })
  expect(body.summary).toMatchObject({ claims: 6, cells: 5, outlets: 3, originators: 2 })
})

it('lists the counts that one outlet gives with an origin and another without, with both places', async () => {
  const { figures } = await matrix()
  expect(figures).toEqual([
    {
      measure: 'killed',
      low: 214,
      high: 214,
      category: 'people',
      asOf: '2024-03-03',
      credited: [expect.objectContaining({ outlet: expect.objectContaining({ slug: 'kiln-herald' }) })],
      uncredited: [
        expect.objectContaining({ outlet: expect.objectContaining({ slug: 'kiln-mirror' }), origin: null }),
      ],
    },
  ])
  expect(figures[0].credited[0].origin.slug).toBe('world-health-organization')
  for (const { claimId, exact } of [...figures[0].credited, ...figures[0].uncredited]) {
    const claim = (await api.get(`/v1/claims/${claimId}`)).body
    expect(claim.figures.map((figure: { span: { exact: string } }) => figure.span.exact)).toContain(exact)
  }
})

it('counts a claim without figures too, where no event is asked for, and lists no figures then', async () => {
  const { body } = await api.get('/v1/comparisons/attribution?outlet=kiln-herald')
  const claims = (await api.get('/v1/claims?outlet=kiln-herald')).body.data
  expect(body.summary.claims).toBe(claims.length)
  expect(body).toMatchObject({ event: null, figures: null })
})

it.each<[string, (cell: Cell) => boolean]>([
  ['&outlet=kiln-mirror', ({ outlet }) => outlet.slug === 'kiln-mirror'],
  [
    '&originator=world-health-organization',
    ({ originator }) => originator.slug === 'world-health-organization' && !originator.ownVoice,
  ],
  ['&from=2024-03-04', ({ outlet }) => outlet.slug === 'kiln-courier'],
  ['&to=2024-03-02', ({ outlet }) => outlet.slug === 'kiln-herald'],
  ['&language=en', () => true],
])('keeps to %s', async (query, holds) => {
  const all: Cell[] = (await matrix()).cells
  const some: Cell[] = (await matrix(query)).cells
  expect(some.length).toBeGreaterThan(0)
  expect(some).toEqual(all.filter(holds))
})

it('has nothing to count in another language', async () => {
  expect(await matrix('&language=ar')).toMatchObject({
    summary: { claims: 0, cells: 0, attributed: null, meanChainLength: null },
    cells: [],
    figures: expect.any(Array),
  })
})

it('gives the cells page by page, as of the moment of the first page', async () => {
  const all: Cell[] = (await matrix()).cells
  let next: string | null = '/v1/comparisons/attribution?event=kiln-fire&limit=2'
  const seen: Cell[] = []
  while (next) {
    const reply: Reply = await api.get(next)
    seen.push(...reply.body.cells)
    expect(reply.body.summary.cells).toBe(all.length)
    if (seen.length === 2)
      await report(
        'kiln-courier',
        '2024-03-05',
        'Reuters said that 9 people were rescued from the kiln fire.',
      )
    next = /^<([^>]+)>; rel="next"$/.exec(String(reply.headers.link ?? ''))?.[1] ?? null
  }
  expect(seen).toEqual(all)
  expect((await matrix()).summary.cells).toBe(all.length + 1)
})

it('answers as of an earlier time with what was counted then', async () => {
  const body = await matrix(`&knownAt=${at.before}`)
  expect(body.summary).toMatchObject({ claims: 4, outlets: 2 })
  expect(body.knownAt).toBe(at.before)
})

it('counts the claims of a merged outlet as those of the one that stands for it', async () => {
  await api.post('/v1/sources/kiln-courier/merge', { into: 'kiln-mirror' })
  const body = await matrix()
  expect(body.cells.some((cell: Cell) => cell.outlet.slug === 'kiln-courier')).toBe(false)
  expect(body.summary.outlets).toBe(2)
})

it('gives a row of CSV for each cell', async () => {
  const { text } = await api.get('/v1/comparisons/attribution?event=kiln-fire&format=csv')
  const [header, ...rows] = text.trimEnd().split('\r\n')
  expect(header).toMatch(/^outlet,outletName,originator,/)
  expect(rows).toHaveLength((await matrix()).summary.cells)
  expect(rows.find((row) => row.startsWith('kiln-herald'))).toContain('reuters (1)')
})

it('says which source or event it does not know', async () => {
  for (const [query, code] of [
    ['event=no-such-event', 'unknown_event'],
    ['outlet=no-such-outlet', 'unknown_source'],
    ['originator=no-such-source', 'unknown_source'],
    ['cursor=abc', 'invalid_cursor'],
  ])
    expect(await api.get(`/v1/comparisons/attribution?${query}`)).toMatchObject({
      status: 400,
      body: { code },
    })
})
