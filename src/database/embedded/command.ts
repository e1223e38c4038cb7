import { spawn } from 'node:child_process'

/** Whom a command runs as; null: as this process's own user. */
export type Identity = { uid: number; gid: number } | null

export interface CommandResult {
  code: number | null
  /** Standard output and error, in the order in which they came. */
  output: string
}

/**
 * Runs a program of Postgres with an environment of our own: LANG, LC_* and PG* of the caller would change
 * the cluster's locale or where it listens, and a current directory that the database's user cannot enter
 * makes initdb and pg_ctl fail.
 *
 * @throws the spawn error when the program cannot be run at all (ENOENT, EACCES).
 */
export function runCommand(program: string, args: string[], identity: Identity): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...identity,
    })
    let output = ''
    const collect = (chunk: string) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
}
