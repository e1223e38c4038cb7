import { type JsonLdDocument, toRDF } from 'jsonld'
import { type Api, startApi } from '../support/api'

/** What a program makes of the answers that knows RDF and nothing of Isnad: no answer may need the network for it. */

const OA = 'http://www.w3.org/ns/oa#'
const PROV = 'http://www.w3.org/ns/prov#'
const SCHEMA = 'http://schema.org/'
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const ISNAD = 'urn:isnad:term:'

const TEXT =
  'Heavy rain fell 🌧 all night. At least 37 people were killed in the mill collapse, the World Health Organization said on Monday, Reuters reported. The mill had been closed.'

let api: Api
let claim: {
  id: string
  span: { start: number; end: number; exact: string }
  document: { id: string }
  figures: { id: string; span: { start: number; end: number; exact: string } }[]
}

beforeAll(async () => {
  api = await startApi({ seed: 'demo' })
  await api.post('/v1/documents', {
    outlet: 'sample-wire-en',
    title: 'Mill collapses',
    url: 'https://example.org/mill',
    publishedAt: '2024-06-12T08:00:00Z',
    text: TEXT,
  })
  const { data } = (await api.get('/v1/claims?originator=world-health-organization')).body
  claim = data[0]
})

afterAll(() => api.stop())

const asked = (target: string, headers = {}) =>
  api.get(target, { headers: { Accept: 'application/ld+json', ...headers } })

interface Quad {
  subject: string
  predicate: string
  object: string
  language: string | undefined
}

/** The graph that an answer states. In safe mode the library refuses whatever it would have to drop. */
async function graphOf(target: string, headers = {}): Promise<Graph> {
  const reply = await asked(target, headers)
  expect(reply.headers['content-type']).toBe('application/ld+json')
  const options = {
    base: `http://server.example${target}`,
    safe: true,
    documentLoader: (url: string) => Promise.reject(new Error(`${url} was asked for`)),
  }
  const quads = (await toRDF(reply.body as JsonLdDocument, options)) as unknown as {
    [part in 'subject' | 'predicate' | 'object']: { value: string; language?: string }
  }[]
  return new Graph(
    quads.map(({ subject, predicate, object }) => ({
      subject: subject.value,
      predicate: predicate.value,
      object: object.value,
      language: object.language,
    })),
  )
}

class Graph {
  constructor(private readonly quads: Quad[]) {}

  of(type: string): string[] {
    return this.quads.filter((q) => q.predicate === RDF_TYPE && q.object === type).map((q) => q.subject)
  }

  all(subject: string, predicate: string): string[] {
    return this.quads.filter((q) => q.subject === subject && q.predicate === predicate).map((q) => q.object)
  }

  one(subject: string, ...path: string[]): string {
    return path.reduce((at, predicate) => {
      const found = this.all(at, predicate)
      if (found.length !== 1) throw new Error(`${at} has ${found.length} × ${predicate}`)
      return found[0]!
    }, subject)
  }

  language(subject: string, predicate: string): string | undefined {
    return this.quads.find((q) => q.subject === subject && q.predicate === predicate)?.language
  }
}

describe('a claim', () => {
  let graph: Graph
  let annotation: string
  let body: string

  beforeAll(async () => {
    graph = await graphOf(`/v1/claims/${claim.id}`)
    annotation = graph.of(`${OA}Annotation`)[0]!
    body = graph.one(annotation, `${OA}hasBody`)
  })

  const selectorOf = (target: string, type: string) =>
    graph.all(target, `${OA}hasSelector`).find((selector) => graph.of(`${OA}${type}`).includes(selector))!

  it('is anchored by its words, with those around it, and by its offsets in code points', () => {
    const target = graph.one(annotation, `${OA}hasTarget`)
    const points = Array.from(TEXT)
    const position = selectorOf(target, 'TextPositionSelector')
    const [start, end] = ['start', 'end'].map((name) => Number(graph.one(position, `${OA}${name}`)))
    expect([start, end]).toEqual([claim.span.start, claim.span.end])
    const quote = selectorOf(target, 'TextQuoteSelector')
    expect(graph.one(quote, `${OA}exact`)).toBe(points.slice(start, end).join(''))
    expect(graph.one(quote, `${OA}prefix`)).toBe(points.slice(Math.max(0, start! - 32), start).join(''))
    expect(graph.one(quote, `${OA}suffix`)).toBe(points.slice(end, end! + 32).join(''))
    expect(graph.one(target, `${OA}hasSource`)).toBe(`urn:uuid:${claim.document.id}`)
  })

  it('is a claim of schema.org, by its originator, that appears in the report', () => {
    expect(body).toBe(`urn:uuid:${claim.id}`)
    expect(graph.of(`${SCHEMA}Claim`)).toEqual([body])
    expect(graph.one(body, `${SCHEMA}text`)).toBe(claim.span.exact)
    expect(graph.language(body, `${SCHEMA}text`)).toBe('en')
    const author = graph.one(body, `${SCHEMA}author`)
    expect(author).toBe('urn:isnad:source:world-health-organization')
    expect(graph.of(`${SCHEMA}Organization`)).toContain(author)
    const appearance = graph.one(body, `${SCHEMA}appearance`)
    expect(appearance).toBe(`urn:uuid:${claim.document.id}`)
    expect(graph.one(appearance, `${SCHEMA}headline`)).toBe('Mill collapses')
    expect(graph.one(appearance, `${SCHEMA}url`)).toBe('https://example.org/mill')
    expect(graph.one(appearance, `${SCHEMA}encoding`, `${SCHEMA}contentUrl`)).toMatch(
      /^\/v1\/documents\/.*text/,
    )
  })

  it('was quoted from the relay’s account, and that from the originator’s', () => {
    expect(graph.one(body, `${PROV}wasAttributedTo`)).toBe('urn:isnad:source:sample-wire-en')
    const relay = graph.one(body, `${PROV}wasQuotedFrom`)
    expect(graph.one(relay, `${PROV}wasAttributedTo`)).toBe('urn:isnad:source:reuters')
    const origin = graph.one(relay, `${PROV}wasQuotedFrom`)
    expect(graph.one(origin, `${PROV}wasAttributedTo`)).toBe('urn:isnad:source:world-health-organization')
    expect(graph.all(origin, `${PROV}wasQuotedFrom`)).toEqual([])
  })

  it('names every link of its chain with its role and its cue', () => {
    const links = graph.all(body, `${PROV}qualifiedAttribution`)
    const roles = links.map((link) => [
      graph.one(link, `${PROV}agent`).split(':').at(-1),
      graph.one(link, `${PROV}hadRole`).replace(ISNAD, ''),
      graph.all(link, `${ISNAD}cueClass`).map((cue) => cue.replace(ISNAD, ''))[0],
    ])
    expect(roles.sort()).toEqual([
      ['reuters', 'relay', 'report'],
      ['sample-wire-en', 'outlet', undefined],
      ['world-health-organization', 'originator', 'say'],
    ])
  })

  it('gives its figures as observations, an open bound left open, with a place of their own', () => {
    const [figure] = claim.figures
    const node = graph.one(body, `${SCHEMA}mentions`)
    expect(node).toBe(`urn:uuid:${figure!.id}`)
    expect(graph.one(node, `${SCHEMA}minValue`)).toBe('37')
    expect(graph.all(node, `${SCHEMA}maxValue`)).toEqual([])
    expect(graph.one(node, `${SCHEMA}measurementQualifier`)).toBe(`${ISNAD}at_least`)
    const quote = selectorOf(graph.one(node, `${ISNAD}place`), 'TextQuoteSelector')
    expect(graph.one(quote, `${OA}exact`)).toBe(figure!.span.exact)
  })
})

it.each(['/v1/claims?limit=7', '/v1/claims?limit=7&language=ar', '/v1/claims?q=zzzz'])(
  '%s gives the claims of the page, in its order, and where it goes on',
  async (target) => {
    const plain = await api.get(target)
    const linked = await asked(target)
    const ids = plain.body.data.map(({ id }: { id: string }) => `urn:uuid:${id}`)
    expect(linked.body.items.map((item: { body: { id: string } }) => item.body.id)).toEqual(ids)
    const graph = await graphOf(target)
    expect(graph.of(`${SCHEMA}Claim`).sort()).toEqual([...ids].sort())
    expect(linked.headers.link).toEqual(plain.headers.link)
    const next = /<(.+)>/.exec(String(plain.headers.link ?? ''))?.[1]
    expect(linked.body.next).toBe(next)
    expect(linked.headers.vary).toContain('Accept')
  },
)

it('gives the claims of a document, every selector true to the text', async () => {
  const { body } = await asked(`/v1/documents/${claim.document.id}/claims`)
  expect(body.items.length).toBeGreaterThan(1)
  const points = Array.from(TEXT)
  for (const { target } of body.items) {
    const [{ exact, prefix, suffix }, { start, end }] = target.selector
    expect(TEXT).toContain(prefix + exact + suffix)
    expect(points.slice(start, end).join('')).toBe(exact)
  }
})

describe('a comparison of figures', () => {
  const target = '/v1/comparisons/figures?event=october-7-attack&measure=killed'

  it('derives each position from figures, attributes it to its origin, and says how pairs relate', async () => {
    const { body } = await api.get(target)
    const graph = await graphOf(target)
    const [comparison] = graph.of(`${ISNAD}FigureComparison`)
    expect(graph.one(comparison!, `${ISNAD}verdict`)).toBe(`${ISNAD}conflicts`)
    const positions = graph.all(comparison!, `${ISNAD}position`)
    expect(positions).toHaveLength(body.positions.length)
    const derived = positions.flatMap((position) => graph.all(position, `${PROV}wasDerivedFrom`))
    const figures = body.positions.flatMap((position: { observations: { figureId: string }[] }) =>
      position.observations.map(({ figureId }) => `urn:uuid:${figureId}`),
    )
    expect([...derived].sort()).toEqual([...new Set(figures)].sort())
    const origins = positions.map((position) => graph.one(position, `${PROV}wasAttributedTo`))
    expect(origins).toContain('urn:isnad:source:israeli-official-figures')
    const pairs = graph.all(comparison!, `${ISNAD}pair`)
    expect(pairs).toHaveLength(body.pairs.length)
    for (const pair of pairs) {
      expect(positions).toContain(graph.one(pair, `${ISNAD}earlier`))
      expect(positions).toContain(graph.one(pair, `${ISNAD}later`))
    }
  })

  it('explains in the language that was asked for', async () => {
    const graph = await graphOf(target, { 'Accept-Language': 'ar' })
    const [pair] = graph.of(`${ISNAD}PositionPair`)
    expect(graph.language(pair!, `${ISNAD}explanation`)).toBe('ar')
    expect(graph.one(pair!, `${ISNAD}explanation`)).toMatch(/\p{Script=Arabic}/u)
  })
})

it('is answered only where it is asked for: a browser and a program without wishes get JSON', async () => {
  for (const accept of [
    '*/*',
    'text/html,application/xhtml+xml,*/*;q=0.8',
    'application/json, application/ld+json',
  ])
    expect((await api.get('/v1/claims', { headers: { Accept: accept } })).headers['content-type']).toBe(
      'application/json',
    )
})
