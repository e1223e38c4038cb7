import { others } from '../../bench/syndication/others'
import { scoreGroups } from '../../bench/syndication/score'
import { families } from '../../bench/syndication/variants'
import { type Api, startApi } from '../support/api'

const OUTLETS = [
  'afp',
  'reuters',
  'sample-wire-en',
  'sample-post-en',
  'sample-daily-ar',
  'sample-news-ar',
  'al-araby-al-jadeed',
]

let api: Api

beforeAll(async () => {
  api = await startApi()
}, 120_000)

afterAll(() => api.stop())

it('finds the variants of ten texts among other documents, and takes none of these for a copy', async () => {
  const supply = others()
  const samples = families(5).flatMap((sample) => [sample, supply.next().value])
  const lines = samples.map(({ text }, at) =>
    JSON.stringify({ text, outlet: OUTLETS[at % OUTLETS.length], publishedAt: '2024-06-11T12:00:00Z' }),
  )
  const reply = await api.post('/v1/documents/batch', `${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'application/x-ndjson' },
  })
  const results: { document: { id: string } }[] = reply.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const familyOf = new Map(results.map(({ document }, at) => [document.id, samples[at]!.family]))
  expect(familyOf.size).toBeGreaterThan(100)
  const { recall, precision } = await scoreGroups(api.services.reads, familyOf)
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.98)
}, 120_000)
