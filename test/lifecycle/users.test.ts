import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries, packageDirectory } from '../../src/database/embedded/binaries'
import { databaseIdentity, firstUnenterable } from '../../src/database/embedded/database-user'
import { layoutOf } from '../../src/database/embedded/layout'
import { startEmbeddedServer } from '../../src/database/embedded/server'
import { newDataDir, removeDataDirs } from './support/data-directories'
import { Holder, rowsOf } from './support/holder-process'

jest.setTimeout(60_000)
afterEach(removeDataDirs)

const NOBODY = 65_534
const asRoot = process.getuid?.() === 0 ? describe : describe.skip

asRoot('as root', () => {
  it('runs the server as an ordinary system user, and its files are that user’s alone', async () => {
    const dataDir = newDataDir()
    const server = await startEmbeddedServer({ dataDir })
    const { cluster, password } = layoutOf(dataDir)
    expect(statSync(cluster).uid).not.toBe(0)
    expect(statSync(cluster).mode & 0o777).toBe(0o700)
    expect(statSync(password).mode & 0o777).toBe(0o600)
    await server.stop()
  })

  it('makes a data directory that the database’s user can enter under a strict umask', async () => {
    const before = process.umask(0o077)
    try {
      await (await startEmbeddedServer({ dataDir: join(newDataDir(), 'deeper') })).stop()
    } finally {
      process.umask(before)
    }
  })

  it('names the directory that the database’s user cannot enter', async () => {
    const closed = newDataDir()
    mkdirSync(closed, { mode: 0o700 })
    await expect(startEmbeddedServer({ dataDir: join(closed, 'inner', 'data') })).rejects.toThrow(
      `cannot enter ${closed},`,
    )
  })

  it('runs from a copy of the programs when the checkout is closed to the database’s user', async () => {
    const dataDir = newDataDir()
    const layout = layoutOf(dataDir)
    mkdirSync(dataDir)
    const closed = closedCopyOfPackage(join(dataDir, 'closed'))
    const identity = await databaseIdentity(layout.cluster)
    expect(await firstUnenterable(closed, identity)).toBe(closed)

    const { bin } = await findBinaries(layout, identity, closed)
    expect(bin.startsWith(join(dataDir, 'binaries-'))).toBe(true)
    const server = await startEmbeddedServer({ dataDir, bin })
    expect(await rowsOf(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await server.stop()
    expect((await findBinaries(layout, identity, closed)).bin).toBe(bin)
  })

  it('lets an ordinary user run it as that user', async () => {
    const dataDir = newDataDir()
    mkdirSync(dataDir)
    chownSync(dataDir, NOBODY, NOBODY)
    const { bin } = await findBinaries(layoutOf(newReachableDir()), { uid: NOBODY, gid: NOBODY })
    const holder = Holder.start({ dataDir, bin, uid: NOBODY })
    const { error, url } = await holder.next()
    expect(error).toBeUndefined()
    expect(statSync(layoutOf(dataDir).cluster).uid).toBe(NOBODY)
    expect(await rowsOf(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await holder.stop()
  })

  it('runs the server as the owner of the cluster that is there', async () => {
    const dataDir = newDataDir()
    const { cluster } = layoutOf(dataDir)
    mkdirSync(cluster, { recursive: true })
    chownSync(cluster, NOBODY, NOBODY)
    expect(await databaseIdentity(cluster)).toEqual({ uid: NOBODY, gid: NOBODY })
  })
})

it('makes the links between libraries that an installation without scripts lacks', async () => {
  const dataDir = newDataDir()
  mkdirSync(dataDir)
  const layout = layoutOf(dataDir)
  const bare = join(dataDir, 'package')
  cpSync(packageDirectory(), bare, { recursive: true, verbatimSymlinks: true })
  const link = join(bare, 'native', 'lib', 'libpq.so.5')
  rmSync(link, { force: true })
  const { bin } = await findBinaries(layout, await databaseIdentity(layout.cluster), bare)
  expect(existsSync(link)).toBe(true)
  expect(bin).toBe(join(bare, 'native', 'bin'))
})

function closedCopyOfPackage(directory: string): string {
  cpSync(packageDirectory(), directory, { recursive: true, verbatimSymlinks: true })
  chmodSync(directory, 0o700)
  return directory
}

function newReachableDir(): string {
  const directory = newDataDir()
  mkdirSync(directory)
  return directory
}
