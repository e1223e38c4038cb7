import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layoutOf } from '../../src/database/embedded/layout'
import { livePostmaster } from '../../src/database/embedded/postmaster'
import { newDataDir, removeDataDirs } from './support/data-directories'
import { answers, Holder, rowsOf } from './support/holder-process'

jest.setTimeout(60_000)
afterEach(removeDataDirs)

const store = (url: string) => rowsOf(url, 'CREATE TABLE kept AS SELECT 37124 AS figure')
const stored = (url: string) => rowsOf(url, 'SELECT figure FROM kept')

it('stops with its process, and starts again with its data', async () => {
  const dataDir = newDataDir()
  const first = Holder.start({ dataDir })
  const { url, takenOver } = await first.next()
  expect(takenOver).toBe(false)
  await store(url)
  await first.stop()
  expect(await answers(url)).toBe(false)

  const second = Holder.start({ dataDir })
  expect(await stored((await second.next()).url)).toEqual([{ figure: 37124 }])
  await second.stop()
})

it('is durable, checked and UTF-8 whatever the environment says', async () => {
  const holder = Holder.start({ dataDir: newDataDir() }, { LC_ALL: 'C', PGPORT: '1', PGDATA: '/nowhere' })
  const { url } = await holder.next()
  const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding']
  const values = settings.map((name) => `current_setting('${name}') AS ${name}`).join(', ')
  expect(await rowsOf(url, `SELECT ${values}`)).toEqual([
    {
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
    },
  ])
  await rowsOf(url, 'CREATE EXTENSION pg_trgm')
  const [row] = await rowsOf(url, "SELECT show_trgm('غزة') AS trigrams")
  expect(row?.trigrams).not.toHaveLength(0)
  await holder.stop()
})

it('is taken over by the next process after kill -9 of the one before', async () => {
  const dataDir = newDataDir()
  const killed = Holder.start({ dataDir })
  const { url } = await killed.next()
  await store(url)
  await killed.kill()

  const next = Holder.start({ dataDir })
  const report = await next.next()
  expect(report).toMatchObject({ takenOver: true, url })
  expect(await stored(report.url)).toEqual([{ figure: 37124 }])
  await next.stop()
  expect(await answers(url)).toBe(false)
})

it('recovers what was committed after kill -9 of process and server', async () => {
  const dataDir = newDataDir()
  const killed = Holder.start({ dataDir })
  await store((await killed.next()).url)
  const postmaster = await livePostmaster(layoutOf(dataDir))
  await killed.kill()
  process.kill(postmaster!.pid, 'SIGKILL')

  const next = Holder.start({ dataDir })
  const report = await next.next()
  expect(report).toMatchObject({ takenOver: false })
  expect(await stored(report.url)).toEqual([{ figure: 37124 }])
  await next.stop()
})

it('starts although the process id of a killed server belongs to another program by now', async () => {
  const dataDir = newDataDir()
  const killed = Holder.start({ dataDir })
  await store((await killed.next()).url)
  const postmaster = await livePostmaster(layoutOf(dataDir))
  await killed.kill()
  process.kill(postmaster!.pid, 'SIGKILL')
  const pidFile = join(layoutOf(dataDir).cluster, 'postmaster.pid')
  const other = spawn('sleep', ['60'])
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(other.pid)))

  const next = Holder.start({ dataDir })
  expect(await stored((await next.next()).url)).toEqual([{ figure: 37124 }])
  expect(other.exitCode).toBeNull()
  other.kill()
  await next.stop()
})
