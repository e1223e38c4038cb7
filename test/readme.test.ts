import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../src/project-root'
import { temporaryDirectory } from './support/database-server'

const run = promisify(execFile)
const README = readFileSync(join(projectRoot, 'README.md'), 'utf8')
const KEY = 'the-key-of-the-readme-test'

const blocksOf = (language: string): string[] =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]!)
const [startCommand, testCommand, ...requests] = blocksOf('sh')

let server: ChildProcess
let directory: string
let url: string

beforeAll(async () => {
  directory = await temporaryDirectory('isnad-readme-')
  writeFileSync(join(directory, '.curlrc'), 'fail-with-body\n')
  server = spawn('bash', ['-c', `exec ${startCommand}`], {
    cwd: projectRoot,
    detached: true,
    env: {
      ...process.env,
      PORT: '0',
      ISNAD_DATA_DIR: join(directory, 'data'),
      ISNAD_ADMIN_KEY: KEY,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  url = await listening(server)
}, 120_000)

afterAll(async () => {
  if (server.exitCode === null) {
    // What Ctrl-C does in a terminal: the whole process group is told.
    process.kill(-server.pid!, 'SIGINT')
    await once(server, 'exit')
  }
}, 60_000)

async function listening(child: ChildProcess): Promise<string> {
  let output = ''
  for await (const chunk of child.stdout!) {
    output += chunk
    const address = /listens on (\S+)/.exec(output)?.[1]
    if (address) return address
  }
  throw new Error(`npm start ended: ${output}`)
}

async function answer(block: string): Promise<string> {
  const { stdout } = await run('bash', ['-e', '-c', block.replaceAll('http://127.0.0.1:3000', url)], {
    env: { ...process.env, CURL_HOME: directory, ISNAD_ADMIN_KEY: KEY },
    maxBuffer: 10_000_000,
  })
  return stdout
}

it('names the two commands', () => {
  expect([startCommand, testCommand]).toEqual(['npm start\n', 'npm test\n'])
})

it('answers the first request with the very answer that is printed', async () => {
  const [printed] = blocksOf('json')
  expect(JSON.parse(await answer(requests[0]!))).toEqual(JSON.parse(printed!))
})

it.each(requests.slice(1).map((block) => [block.split('\n')[0]!, block]))(
  'answers %s',
  async (_title, block) => {
    const text = await answer(block)
    expect(text).not.toContain('urn:isnad:problem')
    expect(text).not.toContain('"data":[]')
    expect(text.length).toBeGreaterThan(100)
  },
)

it('lists every variable that the configuration knows', () => {
  const config = readFileSync(join(projectRoot, 'src', 'config.ts'), 'utf8')
  const known = /const VARIABLES = \[(.*?)\]/s.exec(config)![1]!.match(/[A-Z_]{4,}/g)
  const listed = [...README.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1])
  expect(listed.sort()).toEqual(known!.sort())
})
