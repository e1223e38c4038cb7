import type { Extractor } from '../../src/extraction/extract'
import { type Contender, medianTimes, warmUp } from './measure'
import { type BenchLanguage, bytesOf } from './reports'
import { check, printRow } from './targets'

const TURNS = 15
const MEGABYTE = 1e6
/** Reports of five kilobytes. */
const REPORT = 5000

/** `Intl.Segmenter` over paragraphs, as it is used well: its cost grows with the length of its input. */
export function segmenting(texts: readonly string[], language: BenchLanguage): Contender {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const work = (): void => {
    for (const text of texts)
      for (const paragraph of text.split('\n'))
        Array.from(segmenter.segment(paragraph), ({ index, segment }) => ({
          start: index,
          end: index + segment.length,
        }))
  }
  return { name: 'Intl.Segmenter, sentences alone', work }
}

export const extracting = (
  texts: readonly string[],
  language: BenchLanguage,
  extract: Extractor,
): Contender => ({
  name: 'engine',
  work: () => {
    for (const text of texts) extract(text, { language, publishedAt: '2024-06-11T00:00:00Z' })
  },
})

/** Megabytes of UTF-8 per core-second of each contender on the same texts, warm, taking turns. */
export function speeds(texts: readonly string[], contenders: readonly Contender[]): number[] {
  contenders.forEach(warmUp)
  return printSpeeds(
    texts,
    contenders.map(({ name }) => name),
    medianTimes(contenders, TURNS),
  )
}

/** What each of them makes of its CPU milliseconds on the texts, in megabytes per core-second. */
export function printSpeeds(
  texts: readonly string[],
  names: readonly string[],
  times: readonly number[],
): number[] {
  const megabytes = bytesOf(texts) / MEGABYTE
  return names.map((name, at) => {
    const speed = (megabytes / times[at]!) * 1000
    const reports = ((speed * MEGABYTE) / REPORT).toFixed(0)
    printRow([name, `${speed.toPrecision(3)} MB/s`, `${reports} reports/s`], [34, 12, 18])
    return speed
  })
}

/** Arabic: the engine against its own target and against splitting sentences alone. */
export function arabicSpeed(texts: readonly string[], extract: Extractor): void {
  const [engine, segmenter] = speeds(texts, [extracting(texts, 'ar', extract), segmenting(texts, 'ar')]) as [
    number,
    number,
  ]
  check(
    `${((engine * MEGABYTE) / REPORT).toFixed(0)} reports of 5 kB a second`,
    engine >= 5,
    '1,000 (5 MB/s)',
  )
  const ratio = segmenter / engine
  check(`${ratio.toFixed(1)} times the time of the segmenter`, ratio <= 12, 'at most 12')
}
