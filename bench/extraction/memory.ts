import type { Extractor } from '../../src/extraction/extract'
import { collectGarbage } from './measure'
import { reports } from './reports'
import { check, printRow } from './targets'

const BYTES = 5000
const MEGABYTE = 1e6
/** What the heap may grow by after its first tenth, for lexical memories that fill up slowly. */
const GROWTH = 1.1

/** The heap after a full collection while ever new reports are read, half Arabic and half English. */
export function memoryStaysFlat(extract: Extractor, count: number): void {
  const supplies = [reports('ar', BYTES, 2), reports('en', BYTES, 3)] as const
  const heaps: number[] = []
  for (let read = 1; read <= count; read++) {
    extract(supplies[read % 2]!.next().value)
    if (read !== count / 10 && read !== count / 2 && read !== count) continue
    collectGarbage()
    heaps.push(process.memoryUsage().heapUsed / MEGABYTE)
    printRow([`after ${read.toLocaleString('en')} reports`, `${heaps.at(-1)!.toFixed(1)} MB`], [24, 10])
  }
  const grown = heaps.at(-1)! / heaps[0]!
  check(`the heap has ${grown.toFixed(3)} times its size at a tenth`, grown <= GROWTH, `at most ${GROWTH}`)
}
