// Scores the engine of this checkout on hand-made gold, over HTTP as any client would, and keeps the table in
// docs/engine-quality.md. Usage: npm run eval [-- --gold DIR --texts DIR --scorer FILE --show]; by default the gold
// and the scorer of ../shared/eval, which are no part of this repository.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const shared = resolve(root, '..', 'shared', 'eval')
const scorer = option('scorer', join(shared, 'score.mjs'))
const gold = option('gold', join(shared, 'dev'))
const texts = option('texts', join(shared, 'texts'))
for (const needed of [scorer, gold, texts])
  if (!existsSync(needed)) {
    console.log(`There is no ${needed}: nothing to score against.`)
    process.exit(0)
  }

const dataDir = mkdtempSync(join(tmpdir(), 'isnad-eval-'))
// Under root the database runs as another user, who must be able to enter.
chmodSync(dataDir, 0o755)
const server = spawn(process.execPath, [join(root, 'dist', 'src', 'main.js')], {
  env: { ...process.env, PORT: '0', ISNAD_DATA_DIR: dataDir, ISNAD_SEED: 'registry', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const table = await score(await listening())
  console.log(table)
  if (gold === join(shared, 'dev')) keep(table)
} finally {
  const ended = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  await ended
  rmSync(dataDir, { recursive: true, force: true })
}

async function listening() {
  let output = ''
  for await (const chunk of server.stdout) {
    output += chunk
    const url = /listens on (\S+)/.exec(output)?.[1]
    if (url) return url
  }
  throw new Error(`the server did not start:\n${output}`)
}

function score(url) {
  const show = process.argv.includes('--show') ? ['--show'] : []
  const child = spawn(process.execPath, [scorer, '--api', url, '--gold', gold, '--texts', texts, ...show], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((done, fail) => {
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('exit', (code) =>
      code === 0 ? done(output.trim()) : fail(new Error(`the scorer ended with ${code}`)),
    )
  })
}

/** Between its two markers the document holds the last table; the milliseconds, which change each time, are left out. */
function keep(table) {
  const file = join(root, 'docs', 'engine-quality.md')
  const document = readFileSync(file, 'utf8')
  const kept = table
    .split('\n')
    .filter((line) => !/: (missed|extra)/.test(line))
    .map((line) => line.replace(/, [\d.]+ ms each/, ''))
    .join('\n')
  const marked = /(<!-- eval -->\n```text\n)[\s\S]*?(```\n<!-- \/eval -->)/
  writeFileSync(
    file,
    document.replace(marked, (_all, before, after) => `${before}${kept.trim()}\n${after}`),
  )
}
