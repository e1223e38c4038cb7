// Everything that must hold before a change is merged: format and lint, types, contract, all tests, and all
// tests again on Debian's PostgreSQL 15 where it is installed. Prints a line per step; a failed step's output.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const OTHER_POSTGRES = '/usr/lib/postgresql/15/bin'
const results = mkdtempSync(join(tmpdir(), 'isnad-check-'))
const counts = { passed: 0, failed: 0, skipped: 0 }
const failedSteps = []

await step('format and lint', ['run', '--silent', 'lint'])
await step('types', ['run', '--silent', 'types'])
await step('generated types are those of the contract', ['run', '--silent', 'generate', '--', '--check'])
await step('contract', ['run', '--silent', 'lint:contract'])
await tests('tests on the embedded Postgres', {})
if (existsSync(join(OTHER_POSTGRES, 'postgres')))
  await tests('tests on PostgreSQL 15', { ISNAD_TEST_POSTGRES: OTHER_POSTGRES })
else console.log(`- tests on PostgreSQL 15: skipped, there is no ${OTHER_POSTGRES}/postgres`)

rmSync(results, { recursive: true })
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
if (failedSteps.length > 0) console.log(`not well: ${failedSteps.join('; ')}`)
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exitCode = failedSteps.length === 0 ? 0 : 1

async function tests(name, env) {
  const outputFile = join(results, `${name.replaceAll(' ', '-')}.json`)
  const output = await step(name, ['test', '--silent', '--', '--json', `--outputFile=${outputFile}`], {
    ...env,
    CI: 'true',
  })
  if (!existsSync(outputFile)) return
  const result = JSON.parse(readFileSync(outputFile, 'utf8'))
  counts.passed += result.numPassedTests
  counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites
  counts.skipped += result.numPendingTests
  console.log(output.match(/^(Test Suites|Tests|Time):.*$/gm)?.join('\n') ?? '')
}

/** Runs one npm command; on failure the rest still runs, so that one round shows everything. */
async function step(name, args, env = {}) {
  const start = Date.now()
  const { code, output } = await npm(args, env)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (code !== 0) {
    failedSteps.push(name)
    console.log(output)
  }
  return output
}

function npm(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    // Jest writes its JSON to standard output too unless it goes to a file; the report goes to standard error.
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
