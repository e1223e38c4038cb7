import 'reflect-metadata'
import { Command, InvalidArgumentError } from 'commander'
import { createContext } from '../../src/context'
import { storeDocument } from '../../src/features/documents/documents.service'
import type { Services } from '../../src/features/operation'
import { createBenchDatabase } from '../database'
import { randomFrom } from '../extraction/random'
import { ingestCost } from './cost'
import { others } from './others'
import { scoreGroups } from './score'
import { families, type Sample, shuffled } from './variants'

const VARIANTS = 20
const TARGET = { recall: 0.95, precision: 0.98, ms: 2 }
const CONNECTIONS = 4

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
  const copies = families(VARIANTS)
  const samples = shuffled(
    [...copies, ...Array.from({ length: documents }, (): Sample => supply.next().value)],
    randomFrom(3),
  )
  console.log(`Storing ${samples.length.toLocaleString('en')} documents, ${copies.length} of ten texts …`)
  const familyOf = await store(services, samples)
  const { recall, precision, ...counts } = await scoreGroups(services.reads, familyOf)
  const cost = await ingestCost(services)
  console.log(`groups ${counts.groups}, grouped documents ${counts.grouped}`)
  console.log(`recall of pairs ${recall.toFixed(4)} (target ${TARGET.recall})`)
  console.log(`precision of pairs ${precision.toFixed(4)} (target ${TARGET.precision})`)
  for (const [part, { median, p99 }] of Object.entries(cost))
    console.log(`${part}: median ${median.toFixed(2)} ms, 99th percentile ${p99.toFixed(2)} ms`)
  if (recall < TARGET.recall || precision < TARGET.precision || cost.all!.median > TARGET.ms)
    process.exitCode = 1
}

/** Stores them as requests would, a few at a time; answers with the family of each document. */
async function store(services: Services, samples: Sample[]): Promise<Map<string, string | null>> {
  const outlets = await services.reads.query<{ slug: string }>(
    `SELECT slug FROM source WHERE kind IN ('outlet', 'news_agency') ORDER BY slug`,
  )
  const familyOf = new Map<string, string | null>()
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < samples.length; at = next++) {
      const { text, family } = samples[at]!
      const published = new Date(Date.UTC(2024, 0, 1) + at * 60_000)
      const outlet = outlets[(at * 7919) % outlets.length]!.slug
      const { id } = await storeDocument(
        services,
        {
          text,
          outlet,
          html: null,
          title: null,
          url: null,
          language: null,
          publishedAt: published,
          retrievedAt: null,
        },
        'bench',
      )
      familyOf.set(id, family)
      if (at % 2000 === 1999) console.log(`  ${at + 1}`)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  return familyOf
}

run().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
