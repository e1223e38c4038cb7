import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { giveTo } from './cluster'
import type { Identity } from './command'
import { firstUnenterable } from './database-user'
import { EmbeddedServerError } from './errors'
import type { Layout } from './layout'

/** Makes the data directory and checks that the database's user gets there. */
export async function ensureDataDirectory(layout: Layout, identity: Identity): Promise<void> {
  const { root, logs } = layout
  if (existsSync(join(root, 'PG_VERSION')))
    throw new EmbeddedServerError(
      `${root} is itself a Postgres cluster; ISNAD_DATA_DIR names the directory that holds Isnad's own`,
    )
  try {
    const first = await mkdir(root, { recursive: true })
    // Under a strict umask root would make directories that the database's user cannot enter.
    if (first && identity) await openWay(root, first)
  } catch (cause) {
    throw new EmbeddedServerError(
      `${root} cannot be made (${(cause as NodeJS.ErrnoException).code}): set ISNAD_DATA_DIR to a directory ` +
        'that can be written',
      { cause },
    )
  }
  const closed = await firstUnenterable(root, identity)
  if (closed)
    throw new EmbeddedServerError(
      `the database's user (id ${identity?.uid ?? process.getuid?.()}) cannot enter ${closed}, which leads ` +
        `to the data directory ${root}: set ISNAD_DATA_DIR to another place, or open that directory (chmod o+x)`,
    )
  if (!existsSync(logs)) await mkdir(logs, { mode: 0o700 })
  await giveTo(identity, logs)
}

async function openWay(from: string, to: string): Promise<void> {
  for (let at = from; ; at = dirname(at)) {
    await chmod(at, 0o755)
    if (at === to || at === dirname(at)) return
  }
}
