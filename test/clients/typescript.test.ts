import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { answer, createIsnadClient, type IsnadClient, items, pages } from '../../clients/typescript'
import { projectRoot } from '../../src/project-root'
import { ADMIN_KEY, type Api, startApi, walk } from '../support/api'

let api: Api
let client: IsnadClient

beforeAll(async () => {
  api = await startApi({ seed: 'demo' })
  client = createIsnadClient({ server: api.url, key: ADMIN_KEY })
})

afterAll(() => api?.stop())

it('walks a list to its end, item by item', async () => {
  const found: string[] = []
  for await (const source of items(client, '/v1/sources', { limit: 150 })) found.push(source.slug)
  const { items: all, pages: count } = await walk(api, '/v1/sources?limit=200')
  expect(count).toBeGreaterThan(1)
  expect(found).toEqual(all.map((source) => (source as { slug: string }).slug))
})

it('walks the list of a document, and stops asking when it is left', async () => {
  const { data } = await answer(client.GET('/v1/documents', { params: { query: { limit: 1 } } }))
  const { id, counts } = data[0]!
  const spans: string[] = []
  for await (const claim of items(client, '/v1/documents/{id}/claims', { limit: 2 }, { id })) {
    spans.push(claim.span.exact)
    if (spans.length === 3) break
  }
  expect(spans).toHaveLength(Math.min(3, counts.claims))
})

it('ends the feed of changes where nothing new has happened, and goes on from there', async () => {
  let cursor: string | undefined
  let seen = 0
  for await (const page of pages(client, '/v1/changes', { limit: 200 })) {
    seen += page.data.length
    cursor = page.nextCursor
  }
  expect(seen).toBeGreaterThan(200)
  const later = []
  for await (const change of items(client, '/v1/changes', { cursor: cursor! })) later.push(change)
  expect(later).toEqual([])
})

it('sends several events as the contract has them, and asks in a language', async () => {
  const arabic = createIsnadClient({ server: api.url, key: ADMIN_KEY, language: 'ar' })
  const query = { event: ['gaza-war-2014', 'gaza-war-2023'], measure: 'killed' as const }
  const comparison = await answer(arabic.GET('/v1/comparisons/figures', { params: { query } }))
  expect(comparison.event).toBe('gaza-war-2014,gaza-war-2023')
  expect(comparison.pairs[0]!.explanation).toMatch(/[\u0621-\u064A]/)
})

it('throws what the server says is wrong, with its code and where', async () => {
  const failure = client.GET('/v1/claims', { params: { query: { limit: 0 } } })
  await expect(failure).rejects.toMatchObject({
    name: 'IsnadProblem',
    status: 400,
    problem: { code: 'invalid_parameter' },
    message: expect.stringContaining('/query/limit'),
  })
})

describe('where something else answers', () => {
  let proxy: Server
  const listen = async (answerWith: (end: (status: number, body: string) => void) => void) => {
    proxy = createServer((_request, response) =>
      answerWith((status, body) => {
        response.writeHead(status, { 'Content-Type': 'text/html' })
        response.end(body)
      }),
    )
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  }
  afterEach(() => {
    proxy.closeAllConnections()
    proxy.close()
  })

  it('throws its status', async () => {
    const server = await listen((end) => end(502, '<h1>Bad gateway</h1>'))
    await expect(createIsnadClient({ server }).GET('/v1/events')).rejects.toMatchObject({
      status: 502,
      problem: null,
    })
  })

  it('does not wait for ever', async () => {
    const server = await listen(() => {})
    const failure = createIsnadClient({ server, timeoutMs: 100 }).GET('/v1/events')
    await expect(failure).rejects.toMatchObject({ name: 'IsnadUnreachable', server })
  })
})

it('the line for Google Sheets answers CSV to whoever has no key', async () => {
  const readme = readFileSync(join(projectRoot, 'examples', 'README.md'), 'utf8')
  const address = /=IMPORTDATA\("https:\/\/[^/]+(\/[^"]+)"\)/.exec(readme)![1]!
  const reply = await api.get(address, { key: null })
  expect(reply.headers['content-type']).toMatch(/^text\/csv/)
  expect(reply.text.split('\r\n').length).toBeGreaterThan(3)
})
