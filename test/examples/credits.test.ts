import { type Api, startApi } from '../support/api'
import { build, readSheet, runExample } from './run-example'

let api: Api

beforeAll(async () => {
  build()
  api = await startApi({ seed: 'demo' })
}, 240_000)

afterAll(() => api?.stop())

const credits = (...args: string[]) => runExample('credits', ['--server', api.url, ...args])

it('writes every cell of the matrix, outlet by outlet', async () => {
  const { code, output, complaint } = await credits()
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
  const rows = readSheet(output)
  const { body } = await api.get('/v1/comparisons/attribution?limit=200')
  expect(rows).toHaveLength(body.summary.cells)
  const claims = rows.reduce((sum, row) => sum + Number(row.Claims), 0)
  expect(claims).toBe(body.summary.claims)
  const outlets = rows.map((row) => row.Outlet)
  const runs = outlets.filter((outlet, index) => outlet !== outlets[index - 1])
  expect(runs).toHaveLength(new Set(outlets).size)
})

it('tells whom one source reached the page through, in Arabic', async () => {
  const { code, output } = await credits('--originator', 'vladimir-putin', '--language', 'ar')
  expect(code).toBe(0)
  const rows = readSheet(output)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row['ينسب إلى']).toContain('بوتين')
  expect(rows.map((row) => row['نقلًا عن']).join()).toMatch(/[\u0621-\u064A]+ \(\d+\)/)
})

it('says which source is not known', async () => {
  const { code, output, complaint } = await credits('--originator', 'nobody-at-all')
  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(complaint).toContain('nobody-at-all')
})
