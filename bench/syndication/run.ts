import 'reflect-metadata'
import { Command, InvalidArgumentError } from 'commander'
import { pino } from 'pino'
import { createContext } from '../../src/context'
import { storeDocument } from '../../src/features/documents/documents.service'
import { syndicationDerivation } from '../../src/features/documents/syndicating'
import type { Services } from '../../src/features/operation'
import { startBackfill } from '../../src/jobs/backfill'
import { createBenchDatabase } from '../database'
import { randomFrom } from '../extraction/random'
import { ingestCost } from './cost'
import { type FamilyOf, layIn, type Outlet } from './lay-in'
import { others } from './others'
import { scoreGroups } from './score'
import { families, type Sample, shuffled } from './variants'

const VARIANTS = 20
const TARGET = { recall: 0.95, precision: 0.98, ms: 2 }

const whole = (value: string): number => {
  if (!/^\d{1,7}$/.test(value)) throw new InvalidArgumentError('expected a whole number')
  return Number(value)
}

const { documents } = new Command('bench:syndication')
  .description('Measures how well copies are found among other documents, and what that costs at ingest.')
  .option('--documents <number>', 'that are nobody’s copies', whole, 20_000)
  .parse()
  .opts<{ documents: number }>()

async function run(): Promise<void> {
  const database = await createBenchDatabase()
  try {
    const context = await createContext(database.url, { publicRead: true, logLevel: 'warn' })
    try {
      await measure(context.services)
    } finally {
      await context.stop()
    }
  } finally {
    await database.remove()
  }
}

async function measure(services: Services): Promise<void> {
  const supply = others()
  const familyOf: FamilyOf = new Map()
  const outlets = await services.reads.query<Outlet>(
    `SELECT id, slug FROM source WHERE kind IN ('outlet', 'news_agency') ORDER BY slug`,
  )
  console.log(`Laying in ${documents.toLocaleString('en')} documents as if stored before there were groups …`)
  await layIn(services, outlets, documents, () => supply.next().value, familyOf)
  console.log('Grouping them, as a start does …')
  const begun = performance.now()
  await startBackfill(services.dataSource, [syndicationDerivation], pino()).finished
  const perDocument = (performance.now() - begun) / documents
  const copies = shuffled(families(VARIANTS), randomFrom(3))
  console.log(`Storing ${copies.length} copies of ten texts, as requests do …`)
  await storeAll(services, outlets, copies, familyOf)

  const { recall, precision, ...counts } = await scoreGroups(services.reads, familyOf)
  const cost = await ingestCost(services)
  console.log(`groups ${counts.groups}, documents in them ${counts.grouped}`)
  console.log(`recall of pairs ${recall.toFixed(4)} (target ${TARGET.recall})`)
  console.log(`precision of pairs ${precision.toFixed(4)} (target ${TARGET.precision})`)
  console.log(`grouping what is stored: ${perDocument.toFixed(2)} ms a document`)
  console.log(`the simplest statement, for comparison: ${cost.statement.toFixed(2)} ms`)
  for (const [part, { median, p99 }] of Object.entries(cost.parts))
    console.log(`${part}: median ${median.toFixed(2)} ms, 99th percentile ${p99.toFixed(2)} ms`)
  const reached = cost.parts.all!.median <= TARGET.ms
  if (recall < TARGET.recall || precision < TARGET.precision || !reached) process.exitCode = 1
}

/** Stores them one after the other, by the function that requests call. */
async function storeAll(
  services: Services,
  outlets: Outlet[],
  samples: Sample[],
  familyOf: FamilyOf,
): Promise<void> {
  for (const [at, { text, family }] of samples.entries()) {
    const { id } = await storeDocument(
      services,
      {
        text,
        outlet: outlets[(at * 7919) % outlets.length]!.slug,
        html: null,
        title: null,
        url: null,
        language: null,
        publishedAt: new Date(Date.UTC(2024, 5, 1) + at * 60_000),
        retrievedAt: null,
      },
      'bench',
    )
    familyOf.set(id, family)
  }
}

run().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
