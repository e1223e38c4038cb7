import { Command, InvalidArgumentError } from 'commander'
import { createExtractor } from '../../src/extraction/extract'
import { corpusSpeed } from './corpus'
import { timeIsLinear } from './linear'
import { memoryStaysFlat } from './memory'
import { englishSpeed } from './peers'
import { registeredSources } from './registry'
import { reportsOf } from './reports'
import { arabicSpeed } from './speed'
import { missedTargets } from './targets'

const BYTES = 5000
const ARABIC = 400
/** The libraries beside it are slower by orders of magnitude. */
const ENGLISH = 60

const PARTS = ['arabic', 'english', 'memory', 'linear'] as const

const count = (value: string): number => {
  if (!/^[1-9]\d*0$/.test(value)) throw new InvalidArgumentError('expected a multiple of ten')
  return Number(value)
}

const { reports, only } = new Command('bench:extraction')
  .description('Measures the extraction engine: speed, memory, and time against length.')
  .option('--reports <number>', 'read while the memory is watched', count, 100_000)
  .option('--only <part>', `one of ${PARTS.join(', ')}`)
  .parse()
  .opts<{ reports: number; only?: string }>()

const sources = registeredSources()
const extract = createExtractor(sources)
const wanted = (part: (typeof PARTS)[number]): boolean => only === undefined || only === part

async function main(): Promise<void> {
  console.log(
    `Node ${process.versions.node}, ${sources.length} sources; MB/s are of UTF-8 per core-second, warm`,
  )
  if (wanted('arabic')) {
    console.log(`\n${ARABIC} Arabic reports of ${BYTES} bytes`)
    arabicSpeed(reportsOf('ar', ARABIC, BYTES), extract)
    corpusSpeed('ar', extract)
  }
  if (wanted('english')) {
    console.log(`\n${ENGLISH} English reports of ${BYTES} bytes`)
    await englishSpeed(reportsOf('en', ENGLISH, BYTES))
    corpusSpeed('en', extract)
  }
  if (wanted('memory')) {
    console.log('\nHeap after a full collection')
    memoryStaysFlat(extract, reports)
  }
  if (wanted('linear')) {
    console.log('\nTime against length')
    timeIsLinear(extract)
  }
  if (missedTargets().length > 0) process.exitCode = 1
}

void main()
