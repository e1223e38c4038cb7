import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { projectRoot } from '../../src/project-root'
import { createBenchDatabase } from '../database'
import { generateTolls } from '../dataset/generate'
import type { MadeEvent } from '../dataset/tolls.sql'
import { machine, toJson } from '../report'
import { startServer } from '../servers/child'
import { type Case, cases, compared } from './cases'
import { greatDatabase, smallDatabase } from './events'
import { Reader } from './latency'
import { keepPlans } from './plans'
import { type Compared, type Measured, type Report, shortfalls, table } from './report'

/** Whatever happens, it ends. */
const LIMIT_MS = 60 * 60 * 1000
const BASELINE = join(projectRoot, 'bench', 'comparisons', 'baseline.json')

interface Options {
  figures: number
  requests: number
  great?: string
  small?: string
  save?: true
}

const positive = (value: string): number => {
  if (!/^[1-9]\d{0,7}$/.test(value)) throw new InvalidArgumentError('expected a whole number above 0')
  return Number(value)
}

const options = new Command('bench:comparisons')
  .description('Measures how long a reader of comparisons waits, beside 1,000,000 figures.')
  .option('--figures <number>', 'figures to generate, a tenth of them of one event', positive, 1_000_000)
  .option('--requests <number>', 'of each case', positive, 200)
  .option('--great <url>', 'a database that is filled already, instead of generating one')
  .option('--small <url>', 'likewise for that of 10,000 figures')
  .option('--save', 'write the figures to bench/comparisons/baseline.json and the plans to bench/plans')
  .parse()
  .opts<Options>()

/** What has been opened, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = []

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

interface Filled {
  databaseUrl: string
  version: string
  app: string
}

async function run(): Promise<void> {
  const great = await filled(options.great, () => greatDatabase(options.figures))
  const small = await filled(options.small, smallDatabase, great.databaseUrl)
  const report: Report = {
    ...machine(),
    postgres: great.version,
    figures: options.figures,
    cases: [],
    compared: [],
  }
  for (const one of cases) report.cases.push(await measure(great.app, one))
  for (const one of compared) report.compared.push(await compareDatabases(great.app, small.app, one))
  console.log(`\n${table(report)}\n`)
  if (options.save) {
    writeFileSync(BASELINE, toJson(report))
    for (const one of [...cases, ...compared]) await keepPlans(great.databaseUrl, one)
  }
  const missed = shortfalls(report)
  for (const shortfall of missed) console.log(shortfall)
  if (missed.length > 0) process.exitCode = 1
}

/** A database with its app; one that was made here is removed in the end. */
async function filled(
  existing: string | undefined,
  events: () => MadeEvent[],
  serverUrl = process.env.DATABASE_URL,
): Promise<Filled> {
  let [databaseUrl, version] = [existing, '']
  if (databaseUrl === undefined) {
    const database = await createBenchDatabase(serverUrl)
    opened.push(database.remove)
    console.log('Generating …')
    await generateTolls(database.url, events())
    ;[databaseUrl, version] = [database.url, database.version]
  }
  const app = await startServer('app-server.js', { databaseUrl, cases: [] })
  opened.push(app.stop)
  return { databaseUrl, version, app: app.url }
}

async function measure(app: string, one: Case): Promise<Measured> {
  console.log(`Measuring: ${one.name}`)
  const reader = new Reader(app, one)
  await reader.warmUp()
  await reader.run(options.requests)
  reader.close()
  return { name: one.name, limit: one.limit, ...reader.result() }
}

/** In the order ABBA, so that whatever drifts counts for both alike. */
async function compareDatabases(greatApp: string, smallApp: string, one: Case): Promise<Compared> {
  console.log(`Measuring: ${one.name}, in both databases`)
  const [great, small] = [new Reader(greatApp, one), new Reader(smallApp, one)]
  for (const reader of [great, small]) await reader.warmUp()
  for (const reader of [great, small, small, great]) await reader.run(options.requests / 2)
  for (const reader of [great, small]) reader.close()
  return { name: one.name, great: great.result(), small: small.result() }
}

async function giveUp(reason: unknown): Promise<never> {
  console.error(reason)
  await closeAll().catch((error) => console.error(error))
  process.exit(1)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => giveUp(`Ended by ${signal}`))
setTimeout(() => giveUp('It took too long'), LIMIT_MS).unref()
run().then(closeAll).catch(giveUp)
