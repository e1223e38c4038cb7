import { type Api, type Reply, startApi, walk } from '../support/api'

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'demo' })
  for (let at = 0; at < 6; at++)
    await api.post('/v1/documents', {
      outlet: 'sample-wire-en',
      publishedAt: '2024-07-01T10:00:00Z',
      text: `Dr Ada Quill ${at} said that ${at + 2} people were killed in the kiln. Harbour pilots said that it was over.`,
    })
})

afterAll(() => api.stop())

interface Item {
  id?: string
  slug?: string
  sequence?: number
  label?: string
}

const data = async (target: string) => (await api.get(target)).body.data
const claims = (query: string) => data(`/v1/claims?limit=200&${query}`)
const figures = (query: string) => data(`/v1/figures?limit=200&${query}`)

describe('page by page', () => {
  const lists: [string, (item: Item) => unknown][] = [
    ['/v1/claims', (item) => item.id],
    ['/v1/claims?q=gaza', (item) => item.id],
    ['/v1/figures', (item) => item.id],
    ['/v1/documents', (item) => item.id],
    ['/v1/sources?q=press', (item) => item.slug],
    ['/v1/sources?kind=ngo', (item) => item.slug],
    ['/v1/sources/unresolved', (item) => item.label],
    ['/v1/events', (item) => item.slug],
  ]

  it.each(lists)('%s gives the same items as in one page, each once', async (list, key) => {
    const one = await api.get(`${list}${list.includes('?') ? '&' : '?'}limit=200`)
    expect(one.body.nextCursor).toBeNull()
    expect(one.headers.link).toBeUndefined()
    expect(one.body.data.length).toBeGreaterThan(2)
    for (const limit of [1, 2, 3, 5, 7]) {
      const { items, pages } = await walk(api, `${list}${list.includes('?') ? '&' : '?'}limit=${limit}`)
      expect((items as Item[]).map(key)).toEqual(one.body.data.map(key))
      expect(pages).toBe(Math.ceil(items.length / limit))
    }
  })

  it('keeps its place while rows are added', async () => {
    const first = await api.get('/v1/claims?limit=5')
    await api.post('/v1/documents', {
      outlet: 'sample-post-en',
      text: 'The mayor said that it had begun to rain.',
    })
    const second = await api.get(`/v1/claims?limit=5&cursor=${first.body.nextCursor}`)
    const ids = [...first.body.data, ...second.body.data].map(({ id }: Item) => id)
    expect(new Set(ids).size).toBe(10)
  })

  it('leads on with every filter as it was asked for, question marks and all', async () => {
    const reply = await api.get('/v1/claims?limit=1&q=killed%3F?people&format=json')
    const next = new URL(/<(.+)>/.exec(String(reply.headers.link))![1]!, 'http://localhost')
    expect(Object.fromEntries(next.searchParams)).toMatchObject({
      limit: '1',
      q: 'killed??people',
      format: 'json',
    })
  })

  it('gives in CSV the same page and the same way on', async () => {
    const reply = await api.get('/v1/sources?limit=3&format=csv')
    expect(reply.text.trimEnd().split('\r\n')).toHaveLength(4)
    expect(reply.headers.link).toMatch(/format=csv&cursor=/)
  })

  it('joins several values in a cell of CSV with semicolons', async () => {
    const reply = await api.get('/v1/sources?q=agence%20france&format=csv')
    expect(reply.text).toContain('AFP; ')
  })

  it('gives the changes in order, and goes on from where it stopped', async () => {
    let cursor = ''
    const seen: number[] = []
    for (;;) {
      const { body }: Reply = await api.get(`/v1/changes?limit=200${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.data.map(({ sequence }: Item) => sequence!))
      cursor = body.nextCursor
      if (body.data.length === 0) break
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b))
    expect(await data(`/v1/changes?cursor=${cursor}`)).toEqual([])
    const { body } = await api.post('/v1/documents', {
      outlet: 'sample-post-en',
      text: 'The mayor said that it was dry.',
    })
    expect(await data(`/v1/changes?cursor=${cursor}`)).toMatchObject([
      { action: 'created', resource: { type: 'document', id: body.id }, actor: { name: 'administrator' } },
    ])
  })
})

describe('the filters of claims', () => {
  interface Claim {
    quote: string
    status: string
    document: { id: string; language: string; publishedAt: string; outlet: { slug: string } }
    attribution: { role: string; source: string | null; cue: { class: string } | null }[]
    figures: { event: string | null; measure: string }[]
    filing: { event: string | null } | null
  }

  const day = (claim: Claim) => claim.document.publishedAt?.slice(0, 10) ?? ''
  const cases: [string, (claim: Claim) => boolean][] = [
    [
      'originator=gaza-health-ministry',
      ({ attribution }) =>
        attribution[0]!.role === 'originator' && attribution[0]!.source === 'gaza-health-ministry',
    ],
    [
      'via=afp',
      ({ attribution }) => attribution.some(({ role, source }) => role === 'relay' && source === 'afp'),
    ],
    ['source=kremlin', ({ attribution }) => attribution.some(({ source }) => source === 'kremlin')],
    [
      'source=sample-wire-en',
      ({ attribution }) => attribution.some(({ source }) => source === 'sample-wire-en'),
    ],
    ['outlet=sample-news-ar', ({ document }) => document.outlet.slug === 'sample-news-ar'],
    [
      'event=gaza-war-2023',
      ({ figures, filing }) => [...figures, filing].some((filed) => filed?.event === 'gaza-war-2023'),
    ],
    ['measure=injured', ({ figures }) => figures.some(({ measure }) => measure === 'injured')],
    [
      'event=gaza-war-2014&measure=injured',
      ({ figures }) =>
        figures.some(({ event, measure }) => event === 'gaza-war-2014' && measure === 'injured'),
    ],
    ['quote=mixed', ({ quote }) => quote === 'mixed'],
    ['quote=none', ({ quote }) => quote === 'none'],
    ['cueClass=announce', ({ attribution }) => attribution.some(({ cue }) => cue?.class === 'announce')],
    ['status=extracted', ({ status }) => status === 'extracted'],
    ['language=ar', ({ document }) => document.language === 'ar'],
    ['publishedFrom=2024-06-10', (claim) => day(claim) >= '2024-06-10'],
    ['publishedTo=2014-12-31', (claim) => day(claim) !== '' && day(claim) <= '2014-12-31'],
    ['publishedFrom=2024-06-10&publishedTo=2024-06-10', (claim) => day(claim) === '2024-06-10'],
  ]

  it.each(cases)('?%s gives those claims and no others', async (query, condition) => {
    const all = await claims('')
    const found = await claims(query)
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(all.filter(condition))
  })

  it('takes an id for a slug', async () => {
    const { body: source } = await api.get('/v1/sources/afp')
    expect(await claims(`via=${source.id}`)).toEqual(await claims('via=afp'))
  })

  it('?document gives the claims of the document, in the order of its text', async () => {
    const [document] = await data('/v1/documents?limit=1')
    const found = await claims(`document=${document.id}`)
    expect(found).toEqual(await data(`/v1/documents/${document.id}/claims?limit=200`))
  })

  it('?event and ?measure are, for figures, those of the figure itself', async () => {
    for (const figure of await figures('event=gaza-war-2014&measure=injured'))
      expect(figure).toMatchObject({ event: 'gaza-war-2014', measure: 'injured' })
  })

  it.each(['غزه', 'غزة', 'غزّة', 'كرملين', 'الكرملين', 'kill', 'killed', 'KILLED', 'people killed'])(
    '?q=%s finds it in any of its spellings',
    async (q) => {
      const found = await claims(`q=${encodeURIComponent(q)}`)
      expect(found.length).toBeGreaterThan(0)
    },
  )

  it('finds the same for each spelling of a word', async () => {
    const ids = async (q: string) => (await claims(`q=${encodeURIComponent(q)}`)).map(({ id }: Item) => id)
    expect(await ids('غزه')).toEqual(await ids('غزّة'))
    expect(await ids('كرملين')).toEqual(await ids('الكرملين'))
    expect(await ids('kill')).toEqual(await ids('killed'))
  })

  it.each(["' | a", 'a & !b:*', '(a', 'a:b', 'a <-> b'])(
    'takes %p for words, not for a query language',
    async (q) => {
      expect((await api.get(`/v1/claims?q=${encodeURIComponent(q)}`)).status).toBe(200)
    },
  )

  it.each(['/v1/claims', '/v1/figures', '/v1/documents', '/v1/sources'])(
    'refuses a q without words on %s',
    async (path) => {
      for (const q of ['!', '؟', '& | ! ( ) :*', "\\'", '<->'])
        expect(await api.get(`${path}?q=${encodeURIComponent(q)}`)).toMatchObject({
          status: 400,
          body: { errors: [{ pointer: '/query/q' }] },
        })
    },
  )

  it('gives the labels without a source, the most frequent first', async () => {
    const labels = await data('/v1/sources/unresolved?limit=200')
    const counts = labels.map(({ count }: { count: number }) => count)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(labels).toContainEqual(
      expect.objectContaining({ label: 'Harbour pilots', count: 6, documents: 6 }),
    )
  })
})
