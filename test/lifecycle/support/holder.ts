// A process that holds an embedded server as Isnad does: it reports what it got, and lets go on SIGTERM.
import { type EmbeddedServerOptions, startEmbeddedServer } from '../../../src/database/embedded/server'

const options: EmbeddedServerOptions & { uid?: number } = JSON.parse(process.argv[2] ?? '{}')

async function main(): Promise<void> {
  if (options.uid !== undefined) {
    // Everything is loaded by now: the checkout may be closed to this user.
    process.setgroups?.([])
    process.setgid?.(options.uid)
    process.setuid?.(options.uid)
  }
  const server = await startEmbeddedServer(options)
  process.on('SIGTERM', () => server.stop().then(() => report({ stopped: true })))
  report({ url: server.url, version: server.version, takenOver: server.takenOver })
}

function report(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

main().catch((error: Error) => {
  report({ error: error.message })
  process.exitCode = 1
})
