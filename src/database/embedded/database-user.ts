import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Identity, runCommand } from './command'
import { EmbeddedServerError } from './errors'

const SYSTEM_USER = 'postgres'

/**
 * Whom Postgres runs as: this process's user; for root, whom Postgres refuses, the owner of the cluster that
 * is there, else the system user `postgres`, made when it is missing.
 */
export async function databaseIdentity(cluster: string): Promise<Identity> {
  const self = process.getuid?.()
  const owner = await stat(cluster).catch(() => null)
  if (self !== 0) {
    if (owner && owner.uid !== self)
      throw new EmbeddedServerError(
        `${cluster} belongs to the user with the id ${owner.uid}, this process is ${self}: ` +
          'run as that user, or set ISNAD_DATA_DIR to another directory',
      )
    return null
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await lookUp(SYSTEM_USER)) ?? (await createSystemUser())
}

async function lookUp(user: string): Promise<Identity> {
  const uid = await runCommand('id', ['-u', user], null)
  const gid = await runCommand('id', ['-g', user], null)
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null
}

async function createSystemUser(): Promise<Identity> {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false']
  const made = await runCommand('useradd', [...options, SYSTEM_USER], null).catch((error: Error) => ({
    output: error.message,
  }))
  // Another process may have made the user meanwhile: what counts is that it is there.
  const identity = await lookUp(SYSTEM_USER)
  if (identity === null)
    throw new EmbeddedServerError(
      `Postgres does not run as root, and the system user "${SYSTEM_USER}" could not be made ` +
        `(${made.output}): make it, run as an ordinary user, or set DATABASE_URL`,
    )
  return identity
}

/** The outermost directory on the way to `directory`, or itself, that the database's user cannot enter. */
export async function firstUnenterable(directory: string, identity: Identity): Promise<string | null> {
  const way = [directory]
  for (let at = directory; at !== dirname(at); at = dirname(at)) way.unshift(dirname(at))
  const script = 'for d do cd "$d" 2>/dev/null || { printf %s "$d"; exit 1; }; done'
  const { code, output } = await runCommand('/bin/sh', ['-c', script, 'sh', ...way], identity)
  return code === 0 ? null : output
}
