import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Case } from '../cases'

export interface Order {
  databaseUrl: string
  cases: Case[]
}

export interface RunningServer {
  url: string
  stop(): Promise<void>
}

/** In the child: makes the server that the parent orders, tells its port, and ends when the parent does. */
export function serveParent(create: (order: Order) => Server | Promise<Server>): void {
  process.once('disconnect', () => process.exit(0))
  process.once('message', async (order: Order) => {
    const server = await create(order)
    server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
  })
}

/**
 * In the parent: starts a server in a process of its own. Its standard output, and so its log, goes to the null
 * device: every line is made and written, as in production, and the disk is left out.
 */
export async function startServer(script: string, order: Order): Promise<RunningServer> {
  const child = fork(join(__dirname, script), [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.send(order)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended with ${code} before it listened`)
  })
  const [port] = await Promise.race([once(child, 'message'), ended])
  ended.catch(() => {})
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  if (child.connected) child.disconnect()
  await exited
}
