import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/project-root'
import { ADMIN_KEY, type Api, startApi } from '../support/api'
import { build, readSheet, runExample } from './run-example'

let api: Api

beforeAll(async () => {
  build()
  api = await startApi({ seed: 'demo' })
}, 240_000)

afterAll(() => api?.stop())

const tolls = (...args: string[]) => runExample('tolls', ['--server', api.url, ...args])

it('writes a row per count of the event, with who says it and what it conflicts with', async () => {
  const { code, output, complaint } = await tolls('--event', 'october-7-attack', '--measure', 'killed')
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
  const rows = readSheet(output)
  const { body } = await api.get('/v1/comparisons/figures?event=october-7-attack&measure=killed')
  expect(rows).toHaveLength(body.positions.length)
  const officials = rows.find((row) => row.Highest === '1194')!
  expect(officials).toMatchObject({ Counted: 'killed', Lowest: '1194', Qualifier: 'exactly' })
  expect(officials['Who says so']).toBe('Israeli official figures')
  expect(Number(officials.Conflicts)).toBeGreaterThan(0)
  expect(officials['Which and why']).toContain('1,300')
  expect(rows.filter((row) => Number(row.Conflicts) > 0).length).toBeGreaterThanOrEqual(2)
})

it('writes Arabic headings, names and explanations, which Excel reads as such', async () => {
  const { code, output } = await tolls(
    '--event',
    'october-7-attack',
    '--measure',
    'killed',
    '--language',
    'ar',
  )
  expect(code).toBe(0)
  expect(output.startsWith('\uFEFF')).toBe(true)
  const row = readSheet(output).find((one) => one['الحد الأعلى'] === '1194')!
  expect(row.المحصى).toBe('قتلى')
  expect(row.القائل).toMatch(/[\u0621-\u064A]/)
  expect(row['بيان التعارض']).toMatch(/[\u0621-\u064A]/)
})

it('says that nothing was found, with headings alone', async () => {
  const { code, output, complaint } = await tolls('--event', 'gaza-war-2023', '--to', '1999-01-01')
  expect({ code, complaint }).toEqual({ code: 0, complaint: 'Nothing was found.\n' })
  expect(readSheet(output)).toEqual([])
})

it('runs by its one command', async () => {
  const command = ['run', '--silent', 'example:tolls', '--', '--server', api.url, '--event', 'gaza-war-2023']
  const { stdout } = await promisify(execFile)('npm', command, {
    cwd: projectRoot,
    env: { ...process.env, ISNAD_KEY: ADMIN_KEY },
  })
  expect(readSheet(stdout).length).toBeGreaterThan(0)
  expect(stdout).toMatch(/^\uFEFFCounted,/)
})

it('tells what it can do, in both languages', async () => {
  const { code, output } = await runExample('tolls', ['--help'])
  expect(code).toBe(0)
  expect(output).toContain('--event <slug>')
  expect(output).toContain('حصيلة حدث')
  expect(output).toContain('Exit codes')
})

it.each([
  ['without an event', [], 2, /required option '--event <slug>'/],
  ['with a measure that there is none of', ['--event', 'x', '--measure', 'hurt'], 2, /Allowed choices/],
  ['with an event that is not registered', ['--event', 'no-such-war'], 1, /no-such-war/],
  ['with a day that there is none of', ['--event', 'gaza-war-2023', '--from', 'monday'], 1, /\/query\/from/],
])('%s: one message and an exit code, no output', async (_title, args, expected, message) => {
  const { code, output, complaint } = await tolls(...args)
  expect({ code, output }).toEqual({ code: expected, output: '' })
  expect(complaint).toMatch(message)
  expect(complaint).not.toMatch(/^\s+at /m)
})

it('tells a wrong key, and an address that is none', async () => {
  const args = ['--server', api.url, '--event', 'gaza-war-2023']
  const wrong = await runExample('tolls', args, { ISNAD_KEY: 'not-a-key-of-this-server' })
  expect([wrong.code, wrong.complaint]).toEqual([4, expect.stringContaining('set ISNAD_KEY')])
  const none = await runExample('tolls', ['--server', 'localhost:3000', '--event', 'x'])
  expect([none.code, none.complaint]).toEqual([2, expect.stringContaining('http://127.0.0.1:3000')])
})

it('tells a server that is not there, in Arabic too', async () => {
  const address = await unusedAddress()
  const english = await runExample('tolls', ['--server', address, '--event', 'x'])
  expect([english.code, english.output]).toEqual([3, ''])
  expect(english.complaint).toContain(`There is no Isnad at ${address}`)
  expect(english.complaint).toContain('ECONNREFUSED')
  const arabic = await runExample('tolls', ['--server', address, '--event', 'x', '--language', 'ar'])
  expect([arabic.code, arabic.complaint]).toEqual([3, expect.stringContaining('لا يوجد خادم')])
})

async function unusedAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}
