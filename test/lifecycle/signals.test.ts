import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '../../src/project-root'
import { createTestDatabase } from '../support/database'

const HOOK = join(__dirname, 'support', 'typescript-hook.cjs')

/** The server itself, on a database that somebody else holds. */
function startMain(databaseUrl: string): ChildProcess {
  return spawn(process.execPath, ['-r', HOOK, join(projectRoot, 'src', 'main.ts')], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: databaseUrl,
      ISNAD_SEED: 'none',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

let child: ChildProcess

afterEach(() => {
  child.kill('SIGKILL')
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s lets it come to its end', async (signal) => {
  const database = await createTestDatabase()
  child = startMain(database.url)
  await new Promise<void>((resolve) => {
    child.stdout!.on('data', (chunk) => String(chunk).includes('listens on') && resolve())
  })
  const ended = once(child, 'exit')
  child.kill(signal)
  expect(await ended).toEqual([0, null])
  await database.drop()
})

it('a start that fails after a signal says so once', async () => {
  const refusing = createServer((socket) => {
    child.kill('SIGTERM')
    setTimeout(() => socket.destroy(), 500)
  }).listen(0, '127.0.0.1')
  await once(refusing, 'listening')
  child = startMain(`postgres://a:b@127.0.0.1:${(refusing.address() as AddressInfo).port}/c`)
  child.stdout!.resume()
  let errors = ''
  child.stderr!.on('data', (chunk) => {
    errors += chunk
  })
  const ended = await once(child, 'close')
  refusing.close()
  expect(ended).toEqual([1, null])
  expect(errors.match(/cannot be used/g)).toHaveLength(1)
})
