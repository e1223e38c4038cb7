import { newDataDir, removeDataDirs } from './support/data-directories'
import { answers, Holder, rowsOf } from './support/holder-process'

jest.setTimeout(60_000)
afterEach(removeDataDirs)

const LEASES = "SELECT pid FROM pg_stat_activity WHERE application_name = 'isnad lease'"

it('serves two processes that start at once, and stops with the last of them', async () => {
  const dataDir = newDataDir()
  const holders = [Holder.start({ dataDir }), Holder.start({ dataDir })] as const
  const reports = await Promise.all(holders.map((holder) => holder.next()))
  const url = reports[0]!.url
  expect(reports[1]!.url).toBe(url)
  expect(reports.map((report) => report.takenOver).sort()).toEqual([false, true])

  await holders[0].stop()
  expect(await answers(url)).toBe(true)
  await holders[1].stop()
  expect(await answers(url)).toBe(false)
})

it('gives a newcomer a server of its own when it meets one that is being stopped', async () => {
  const dataDir = newDataDir()
  const leaving = Holder.start({ dataDir })
  await leaving.next()
  const stopping = leaving.stop()
  const newcomer = Holder.start({ dataDir })
  const { url } = await newcomer.next()
  await stopping
  expect(await answers(url)).toBe(true)
  await newcomer.stop()
})

it('survives the loss of the connection by which it holds the server, and holds it again', async () => {
  const dataDir = newDataDir()
  const holder = Holder.start({ dataDir })
  const { url } = await holder.next()
  await rowsOf(url, `SELECT pg_terminate_backend(pid) FROM (${LEASES}) lease`)
  await waitFor(async () => (await rowsOf(url, LEASES)).length === 1)

  const other = Holder.start({ dataDir })
  await other.next()
  await other.stop()
  expect(await answers(url)).toBe(true)
  await holder.stop()
  expect(await answers(url)).toBe(false)
})

it('ends quietly when the server is gone before it', async () => {
  const holder = Holder.start({ dataDir: newDataDir() })
  const { url } = await holder.next()
  const [row] = await rowsOf(url, "SELECT pg_read_file('postmaster.pid') AS content")
  process.kill(Number.parseInt(String(row?.content), 10), 'SIGQUIT')
  await waitFor(async () => !(await answers(url)))
  await holder.stop()
  expect(holder.child.exitCode).toBe(0)
})

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 100))
}
