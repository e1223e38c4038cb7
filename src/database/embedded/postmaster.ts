import { readFile, realpath, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { runCommand } from './command'
import type { Layout } from './layout'

/** The server that serves a cluster. */
export interface Postmaster {
  pid: number
  /** Null for the instant in which the server has not written it yet. */
  port: number | null
}

/**
 * The live server of this cluster, or null. A `postmaster.pid` of a server that was killed is left to Postgres,
 * which replaces it, unless its number belongs to another program by now (numbers repeat soon in containers):
 * that file is removed, because Postgres would take the program for the server and refuse to start.
 */
export async function livePostmaster({ cluster }: Layout): Promise<Postmaster | null> {
  const path = join(cluster, 'postmaster.pid')
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  if (await isPostgresOf(pid, await realpath(cluster))) return { pid, port: Number(lines[3]) || null }
  await rm(path, { force: true })
  return null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * By its command line, which everybody may read. Where it cannot be read (no /proc, no ps) or names no
 * directory, the answer is the careful one: yes.
 */
async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  const words = await commandLineOf(pid)
  if (words === null) return true
  if (basename(words[0] ?? '') !== 'postgres') return false
  const directory = words[words.indexOf('-D') + 1]
  if (!words.includes('-D') || directory === undefined) return true
  return (await realpath(directory).catch(() => directory)) === cluster
}

async function commandLineOf(pid: number): Promise<string[] | null> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  if (fromProc) return fromProc.split('\0')
  const { code, output } = await runCommand('ps', ['-o', 'comm=', '-p', String(pid)], null).catch(() => ({
    code: null,
    output: '',
  }))
  return code === 0 ? [output] : null
}
