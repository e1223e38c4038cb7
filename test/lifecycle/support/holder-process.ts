import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'

const ROOT = join(__dirname, '..', '..', '..')
const PATIENCE_MS = 20_000

export interface Report {
  url: string
  version: string
  takenOver: boolean
  stopped?: boolean
  error?: string
}

/** A running `holder.ts`. */
export class Holder {
  private readonly reports: AsyncIterator<string>

  private constructor(readonly child: ChildProcess) {
    this.reports = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  }

  static start(options: object, env: NodeJS.ProcessEnv = {}): Holder {
    const program = ['-r', join(__dirname, 'typescript-hook.cjs'), join(__dirname, 'holder.ts')]
    const child = spawn(process.execPath, [...program, JSON.stringify(options)], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return new Holder(child)
  }

  /** The next line that the holder reports; its error, if it reports one, is the caller's to look at. */
  async next(): Promise<Report> {
    const timeout = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE_MS)
    const { value, done } = await this.reports.next()
    clearTimeout(timeout)
    if (done) throw new Error('the holder ended without a report')
    return JSON.parse(value)
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM')
    if (!(await this.next()).stopped) throw new Error('the holder did not stop its server')
    await this.ended()
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended()
  }

  async ended(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit')
  }
}

/** The rows of one query on a connection of its own. */
export async function rowsOf(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Whether a server takes connections at this address. */
export function answers(url: string): Promise<boolean> {
  return rowsOf(url, 'SELECT 1').then(
    () => true,
    () => false,
  )
}
