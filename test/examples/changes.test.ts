import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Api, startApi, walk } from '../support/api'
import { temporaryDirectory } from '../support/database-server'
import { build, readSheet, runExample } from './run-example'

let api: Api
let directory: string

beforeAll(async () => {
  build()
  api = await startApi({ seed: 'demo' })
  directory = await temporaryDirectory('isnad-changes-')
}, 240_000)

afterAll(() => api?.stop())

const changes = (file: string, ...args: string[]) =>
  runExample('changes', ['--server', api.url, '--state', join(directory, file), ...args])

const report = (number: number) =>
  api.post('/v1/documents', {
    outlet: 'sample-wire-en',
    publishedAt: '2024-06-12T08:00:00Z',
    text: `The death toll in Gaza has reached ${number}, the Gaza Health Ministry said on Wednesday.`,
  })

it('writes what changed since yesterday once, and from then on only what is new', async () => {
  const first = await changes('all.json')
  expect(first).toMatchObject({ code: 0, complaint: '' })
  const { items } = await walk(api, '/v1/events')
  expect(readSheet(first.output).filter((row) => row.What === 'event').length).toBeGreaterThanOrEqual(
    items.length,
  )

  expect(await changes('all.json')).toEqual({ code: 0, output: '', complaint: 'Nothing has changed.\n' })

  const { body: document } = await report(37_202)
  const news = readSheet((await changes('all.json')).output)
  expect(news).toContainEqual(expect.objectContaining({ What: 'report', Change: 'new', Id: document.id }))
  expect(news.length).toBeLessThan(20)
  expect(await changes('all.json')).toMatchObject({ output: '' })
})

it('begins where it is told to, of one type alone, in Arabic', async () => {
  const args = ['--type', 'event', '--language', 'ar']
  expect(await changes('later.json', '--since', '2999-01-01', ...args)).toEqual({
    code: 0,
    output: '',
    complaint: 'لم يتغير شيء.\n',
  })
  const rows = readSheet((await changes('earlier.json', '--since', '2020-01-01', ...args)).output)
  expect(new Set(rows.map((row) => row.ما))).toEqual(new Set(['حدث']))
})

it('refuses a file that keeps the place in another feed, and one that is damaged, and leaves them', async () => {
  await changes('sources.json', '--type', 'source')
  const kept = readFileSync(join(directory, 'sources.json'), 'utf8')
  const other = await changes('sources.json', '--type', 'claim')
  expect(other).toMatchObject({ code: 2, output: '' })
  expect(other.complaint).toContain('another feed')
  expect(readFileSync(join(directory, 'sources.json'), 'utf8')).toBe(kept)

  writeFileSync(join(directory, 'damaged.json'), '{"cur')
  const damaged = await changes('damaged.json')
  expect(damaged).toMatchObject({ code: 2, output: '' })
  expect(damaged.complaint).toContain('does not hold a place')
  expect(readFileSync(join(directory, 'damaged.json'), 'utf8')).toBe('{"cur')
})

it('refuses a time that is none', async () => {
  const { code, complaint } = await changes('x.json', '--since', 'yesterday')
  expect({ code }).toEqual({ code: 2 })
  expect(complaint).toContain('2024-06-10')
})
