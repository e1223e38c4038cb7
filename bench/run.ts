import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { createReadPool } from '../src/database/pools'
import { projectRoot } from '../src/project-root'
import { type Case, chooseCases } from './cases'
import { createBenchDatabase } from './database'
import { generateClaims } from './dataset/generate'
import { type Comparison, compareServers } from './measure'
import { machine, table, toJson } from './report'
import { startServer } from './servers/child'

const TARGET = { name: 'page of claims', ratio: 0.5 }
/** Whatever happens, it ends. */
const LIMIT_MS = 30 * 60 * 1000
const BASELINE = join(projectRoot, 'bench', 'baseline.json')

interface Options {
  claims: number
  seconds: number
  save?: true
}

const positive = (value: string): number => {
  if (!/^[1-9]\d{0,7}$/.test(value)) throw new InvalidArgumentError('expected a whole number above 0')
  return Number(value)
}

const { claims, seconds, save } = new Command('bench')
  .description('Measures the server against a bare one on the same database.')
  .option('--claims <number>', 'claims to generate', positive, 100_000)
  .option('--seconds <number>', 'of load, twice for each server and case', positive, 4)
  .option('--save', 'write the figures to bench/baseline.json')
  .parse()
  .opts<Options>()

/** What has been opened, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = []

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

async function run(): Promise<void> {
  const database = await createBenchDatabase()
  opened.push(database.remove)
  console.log(`Generating ${claims.toLocaleString('en')} claims …`)
  await generateClaims(database.url, claims)
  const cases = await casesOf(database.url)
  const report = {
    ...machine(),
    postgres: database.version,
    claims,
    cases: await measure(database.url, cases),
  }
  console.log(`\n${table(report)}`)
  if (save) writeFileSync(BASELINE, toJson(report))
  const reached = report.cases.find((one) => one.name === TARGET.name)!.ratio
  console.log(`\n${TARGET.name}: ${reached.toFixed(2)} of the bare server; the target is ${TARGET.ratio}`)
  if (reached < TARGET.ratio) process.exitCode = 1
}

async function casesOf(databaseUrl: string): Promise<Case[]> {
  const reads = createReadPool(databaseUrl, { onIdleError: (error) => console.error(error) })
  try {
    return await chooseCases(reads)
  } finally {
    await reads.end()
  }
}

async function measure(databaseUrl: string, cases: Case[]): Promise<Comparison[]> {
  const start = async (script: string): Promise<string> => {
    const server = await startServer(script, { databaseUrl, cases })
    opened.push(server.stop)
    return server.url
  }
  const urls = { app: await start('app-server.js'), bare: await start('bare-server.js') }
  const comparisons: Comparison[] = []
  for (const one of cases) {
    console.log(`Measuring: ${one.name}`)
    comparisons.push(await compareServers(one, urls, seconds))
  }
  return comparisons
}

async function giveUp(reason: unknown): Promise<never> {
  console.error(reason)
  await closeAll().catch((error) => console.error(error))
  process.exit(1)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => giveUp(`Ended by ${signal}`))
setTimeout(() => giveUp('It took too long'), LIMIT_MS).unref()
run().then(closeAll).catch(giveUp)
