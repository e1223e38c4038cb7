import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries'
import { type Identity, runCommand } from './command'
import { EmbeddedServerError } from './errors'
import type { Layout } from './layout'

export const SUPERUSER = 'isnad'
const UNFINISHED = 'postgres.unfinished-'

/**
 * Makes the cluster unless it is there. It is made beside its place and moved there when whole, so that a
 * killed initdb leaves nothing that looks like a database.
 *
 * The locale is given and not taken from the environment: with LANG unset Postgres would store SQL_ASCII, and
 * under `C` its trigrams do not see Arabic letters.
 *
 * @throws EmbeddedServerError when what stands there is no cluster, or of another major version.
 */
export async function ensureCluster(layout: Layout, binaries: Binaries, identity: Identity): Promise<void> {
  if (existsSync(layout.cluster)) return checkCluster(layout, binaries)
  await removeUnfinished(layout)
  await ensurePassword(layout, identity)
  const unfinished = join(layout.root, `${UNFINISHED}${process.pid}`)
  await mkdir(unfinished, { mode: 0o700 })
  await giveTo(identity, unfinished)
  const { code, output } = await runCommand(
    join(binaries.bin, 'initdb'),
    [
      `--pgdata=${unfinished}`,
      '--encoding=UTF8',
      `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.utf8'}`,
      '--data-checksums',
      '--auth=scram-sha-256',
      `--pwfile=${layout.password}`,
      `--username=${SUPERUSER}`,
    ],
    identity,
  )
  if (code !== 0) throw new EmbeddedServerError(`initdb failed:\n${output}`)
  await rename(unfinished, layout.cluster)
}

export async function readPassword(layout: Layout): Promise<string> {
  const password = await readFile(layout.password, 'utf8').catch((cause) => {
    throw new EmbeddedServerError(
      `${layout.cluster} is there, but its password cannot be read from ${layout.password} ` +
        `(${cause.code}): put that file back, or set ISNAD_DATA_DIR to another directory`,
      { cause },
    )
  })
  return password.trim()
}

/** Gives a file or directory that root has made to the database's user. */
export async function giveTo(identity: Identity, path: string): Promise<void> {
  if (identity) await chown(path, identity.uid, identity.gid)
}

async function checkCluster({ cluster }: Layout, { version }: Binaries): Promise<void> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => null,
  )
  if (found === null)
    throw new EmbeddedServerError(
      `${cluster} is no Postgres cluster (it has no PG_VERSION). Nothing in it was touched: ` +
        'restore it, move it away, or set ISNAD_DATA_DIR to another directory',
    )
  const major = version.split('.')[0]
  if (found !== major)
    throw new EmbeddedServerError(
      `${cluster} was made by PostgreSQL ${found}, the installed one is ${version}, and a cluster is read ` +
        `by its own major version alone. Serve it with PostgreSQL ${found} and set DATABASE_URL, or dump it ` +
        'there and restore it into a new ISNAD_DATA_DIR',
    )
}

/** Written under another name first: half a password would lock everybody out of the cluster made with it. */
async function ensurePassword(layout: Layout, identity: Identity): Promise<void> {
  if (existsSync(layout.password)) return
  const unfinished = `${layout.password}.unfinished`
  await writeFile(unfinished, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  await giveTo(identity, unfinished)
  await rename(unfinished, layout.password)
}

async function removeUnfinished({ root }: Layout): Promise<void> {
  for (const entry of await readdir(root))
    if (entry.startsWith(UNFINISHED)) await rm(join(root, entry), { recursive: true })
}
