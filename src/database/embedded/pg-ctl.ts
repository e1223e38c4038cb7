import { readdir, readFile, stat } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Binaries } from './binaries'
import { type Identity, runCommand } from './command'
import { EmbeddedServerError } from './errors'
import type { Layout } from './layout'

/** Recovery after a crash replays the log first, which may take its time. */
const START_TIMEOUT_S = 300
const STOP_TIMEOUT_S = 60
const RETRY_FOR_MS = 30_000
const RETRY_MS = 250
/** Somebody took the port since it was found free; processes of a killed server have not ended yet. */
const PASSING = /Address already in use|pre-existing shared memory block/

export type Settings = Record<string, string>

/**
 * Starts the server on a free port of the loopback interface and waits until it takes connections. pg_ctl gives
 * it a session of its own, so that Ctrl-C in a terminal does not reach it before Isnad has finished its work.
 */
export async function startPostmaster(
  layout: Layout,
  binaries: Binaries,
  identity: Identity,
  settings: Settings,
): Promise<void> {
  const deadline = Date.now() + RETRY_FOR_MS
  for (;;) {
    const options = { ...serverSettings(layout), port: String(await freePort()), ...settings }
    const since = Date.now()
    const { code, output } = await runCommand(
      join(binaries.bin, 'pg_ctl'),
      [
        'start',
        '--wait',
        `--timeout=${START_TIMEOUT_S}`,
        `--pgdata=${layout.cluster}`,
        `--log=${startLog(layout)}`,
        `--options=${commandLine(options)}`,
      ],
      identity,
    )
    if (code === 0) return
    const log = await recentLog(layout, since)
    if (PASSING.test(log) && Date.now() < deadline) {
      await delay(RETRY_MS)
      continue
    }
    throw new EmbeddedServerError(
      `the server of ${layout.cluster} does not start; nothing in it was removed.\n${output}\n` +
        `The end of its log (${layout.logs}):\n${log}`,
    )
  }
}

/** Ends every connection, writes a checkpoint and stops: the next start needs no recovery. */
export async function stopPostmaster(layout: Layout, binaries: Binaries, identity: Identity): Promise<void> {
  const { code, output } = await runCommand(
    join(binaries.bin, 'pg_ctl'),
    ['stop', '--mode=fast', '--wait', `--timeout=${STOP_TIMEOUT_S}`, `--pgdata=${layout.cluster}`],
    identity,
  )
  if (code !== 0) throw new EmbeddedServerError(`the server of ${layout.cluster} does not stop:\n${output}`)
}

/**
 * Durability (fsync, full_page_writes, synchronous_commit) stays as Postgres has it: on. TCP alone, because the
 * path of a socket has a limit of about 100 bytes. The server's log keeps one week.
 */
function serverSettings({ logs }: Layout): Settings {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: 'isnad',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'on',
    log_directory: logs,
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
  }
}

/** pg_ctl hands the options to a shell. */
function commandLine(settings: Settings): string {
  const quoted = (value: string) => `'${value.replaceAll("'", `'\\''`)}'`
  return Object.entries(settings)
    .map(([name, value]) => `-c ${quoted(`${name}=${value}`)}`)
    .join(' ')
}

/** What the server says before its own log is open. */
function startLog({ logs }: Layout): string {
  return join(logs, 'start.log')
}

/** The last lines of what was written to the logs since then, for the message of a failed start. */
async function recentLog({ logs }: Layout, since: number): Promise<string> {
  const tails: string[] = []
  for (const name of await readdir(logs)) {
    const path = join(logs, name)
    if ((await stat(path)).mtimeMs < since - 1000) continue
    tails.push(...(await readFile(path, 'utf8')).trimEnd().split('\n').slice(-12))
  }
  return tails.join('\n')
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
