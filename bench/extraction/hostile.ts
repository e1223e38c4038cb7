import { type BenchLanguage, reports } from './reports'

/** A kind of text that tries the engine, at any length. */
export interface Hostile {
  name: string
  language: BenchLanguage
  /** The whole size: UTF-8 bytes where the text is news, else repetitions or letters. */
  size: number
  make: (size: number) => string
}

const MILLION = 1_000_000

/** News of a length, in lines or as one paragraph. */
function news(language: BenchLanguage, bytes: number, gap: string): string {
  const supply = reports(language, 5000, 4)
  const parts: string[] = []
  for (let size = 0; size < bytes; size += 5000) parts.push(supply.next().value)
  return parts.join('\n').replaceAll('\n', gap)
}

const repeated = (name: string, language: BenchLanguage, unit: string, size = MILLION): Hostile => ({
  name,
  language,
  size,
  make: (times) => unit.repeat(times),
})

export const HOSTILE: readonly Hostile[] = [
  {
    name: '10 MB of Arabic news',
    language: 'ar',
    size: 10 * MILLION,
    make: (size) => news('ar', size, '\n'),
  },
  {
    name: '10 MB of Arabic in one paragraph',
    language: 'ar',
    size: 10 * MILLION,
    make: (size) => news('ar', size, ' '),
  },
  {
    name: '10 MB of English news',
    language: 'en',
    size: 10 * MILLION,
    make: (size) => news('en', size, '\n'),
  },
  repeated('a million quotation marks', 'ar', '"'),
  repeated('a million quotation marks, spaced', 'ar', '" '),
  repeated('a million opening marks', 'ar', '«'),
  {
    name: 'half a million quotations, nested',
    language: 'ar',
    size: MILLION / 2,
    make: (depth) => `${'« قال '.repeat(depth)}${'» '.repeat(depth)}`,
  },
  repeated('quotations of one word each', 'en', 'said "so" ', MILLION / 2),
  repeated('a million قال', 'ar', 'قال '),
  repeated('a million lines قال', 'ar', 'قال\n'),
  repeated('a million said', 'en', 'said '),
  repeated('he said that he said that …', 'en', 'he said that ', MILLION / 4),
  repeated('according to according to …', 'en', 'according to ', MILLION / 4),
  repeated('1 MB of Arabic without a space', 'ar', 'قالوزيرمنها', MILLION / 22),
  repeated('1 MB of Latin letters without a space', 'en', 'saidthatit', MILLION / 10),
  repeated('a number of a million digits', 'en', '7'),
  repeated('a number of a million groups', 'en', '7,', MILLION / 2),
  { name: 'number words', language: 'ar', size: MILLION / 4, make: (n) => `مقتل ${'ألف ومئة و'.repeat(n)}` },
  {
    name: 'numbers behind a verb',
    language: 'en',
    size: MILLION / 2,
    make: (n) => `killed ${'12 '.repeat(n)}`,
  },
  repeated('counts with a date each', 'en', 'killed 5 as of June ', MILLION / 20),
  repeated('a million newlines', 'ar', '\n'),
  // So cheap that of fewer a tenth ends before the collector first runs, and would be no measure of the rest.
  repeated('three million commas', 'ar', '،', 3 * MILLION),
  repeated('three million brackets', 'ar', '(', 3 * MILLION),
  repeated('a million full stops', 'en', '. '),
  {
    name: 'a million marks on one letter',
    language: 'ar',
    size: MILLION,
    make: (n) => `قا${'\u064e'.repeat(n)}ل`,
  },
  repeated('words between bidi controls', 'ar', '\u202bقال\u202c \u200f', MILLION / 4),
  repeated('a million pairs of surrogates', 'en', '😀 '),
  repeated('a million lone surrogates', 'en', '\ud83d'),
]
