import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from './layout'
import { livePostmaster } from './postmaster'

const PREFIX = 'binaries-'
const UNFINISHED = '.unfinished'

/**
 * Copies the package's native files into the data directory, once per version, readable and runnable by
 * everybody whatever the umask of the installation was. Copies of other versions are removed, unless a server
 * runs, which may be one of them. The caller holds the start lock.
 *
 * @returns the directory that holds `native/`, as the package's own does.
 */
export async function copyBinaries(packageDir: string, version: string, layout: Layout): Promise<string> {
  const name = `${PREFIX}${version}-${process.platform}-${process.arch}`
  const target = join(layout.root, name)
  if (existsSync(target)) return target
  const isInUse = (await livePostmaster(layout)) !== null
  for (const entry of await readdir(layout.root))
    if (entry.startsWith(PREFIX) && (!isInUse || entry.endsWith(UNFINISHED)))
      await rm(join(layout.root, entry), { recursive: true })
  const unfinished = `${target}${UNFINISHED}`
  await mkdir(unfinished)
  await cp(join(packageDir, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  await openToAll(unfinished)
  await rename(unfinished, target)
  return target
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755)
  const isProgramDirectory = directory.endsWith('/bin')
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, isProgramDirectory ? 0o755 : 0o644)
  }
}
