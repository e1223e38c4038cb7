import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layoutOf } from '../../src/database/embedded/layout'
import { startEmbeddedServer } from '../../src/database/embedded/server'
import { newDataDir, removeDataDirs } from './support/data-directories'

jest.setTimeout(60_000)

let dataDir: string

/** One stopped cluster for all: each test damages it and mends it again. */
beforeAll(async () => {
  dataDir = newDataDir()
  await (await startEmbeddedServer({ dataDir })).stop()
})

afterAll(removeDataDirs)

it('refuses a directory that is no cluster, and leaves what is in it', async () => {
  const foreign = newDataDir()
  const { cluster } = layoutOf(foreign)
  mkdirSync(cluster, { recursive: true })
  writeFileSync(join(cluster, 'notes.txt'), 'mine')
  await expect(startEmbeddedServer({ dataDir: foreign })).rejects.toThrow(/is no Postgres cluster/)
  expect(existsSync(join(cluster, 'notes.txt'))).toBe(true)
})

it('refuses a data directory that is itself a cluster', async () => {
  await expect(startEmbeddedServer({ dataDir: layoutOf(dataDir).cluster })).rejects.toThrow(
    /is itself a Postgres cluster/,
  )
})

it('refuses a cluster of another major version and names both', async () => {
  const path = join(layoutOf(dataDir).cluster, 'PG_VERSION')
  const version = readFileSync(path)
  writeFileSync(path, '13\n')
  await expect(startEmbeddedServer({ dataDir })).rejects.toThrow(
    /made by PostgreSQL 13, the installed one is \d+/,
  )
  writeFileSync(path, version)
})

it('shows the log of a damaged cluster that does not start, and removes nothing', async () => {
  const { cluster } = layoutOf(dataDir)
  const control = join(cluster, 'global', 'pg_control')
  renameSync(control, `${control}.gone`)
  await expect(startEmbeddedServer({ dataDir })).rejects.toThrow(/does not start[\s\S]*pg_control/)
  expect(existsSync(join(cluster, 'base'))).toBe(true)
  renameSync(`${control}.gone`, control)
})

it('refuses a cluster whose password is lost and says which file it was', async () => {
  const { password } = layoutOf(dataDir)
  renameSync(password, `${password}.gone`)
  await expect(startEmbeddedServer({ dataDir })).rejects.toThrow(password)
  renameSync(`${password}.gone`, password)
})

it('leaves no cluster behind when initdb fails, so that the next start makes one', async () => {
  const fresh = newDataDir()
  const { root, password, cluster } = layoutOf(fresh)
  mkdirSync(root)
  mkdirSync(password)
  await expect(startEmbeddedServer({ dataDir: fresh })).rejects.toThrow(/initdb failed/)
  expect(existsSync(cluster)).toBe(false)
  rmSync(password, { recursive: true })
  await (await startEmbeddedServer({ dataDir: fresh })).stop()
})
