import fc from 'fast-check'
import { createExtractor, detectLanguage } from '../../src/extraction/extract'
import { LANGUAGES } from '../../src/extraction/locales'
import type { Extraction, Span } from '../../src/extraction/types'
import { registry } from './registry'

const extract = createExtractor(registry)
/** Another registry, which notes other names beside the same words. */
const extractBare = createExtractor([])
const CODES = [...LANGUAGES.keys()]

const FRAGMENTS = [
  'قال',
  'وأضاف',
  'أن',
  'إن',
  'بحسب',
  'وفقا',
  'لرويترز',
  'للكرملين',
  'مصدر',
  'المصدر',
  'ذاته',
  'وزارة الصحة',
  'مقتل',
  '5',
  '1,300',
  '٢٠',
  'نقلت',
  'عن',
  'قوله',
  'مشيرا',
  'إلى',
  'said',
  'told',
  'Reuters',
  'according to',
  'the',
  'he',
  'quoted',
  'as saying',
  'killed',
  ', the ministry said',
  ', Reuters reported',
  'that four people died',
  ', cited by AFP',
  '، حسب مصادر',
  '، كما قال الوزير',
  'a déclaré',
  'que',
  'selon',
  "l'AFP",
  'ajoutant',
  'tués',
  'aujourd’hui',
  ',',
  '،',
  '.',
  ':',
  '"',
  '«',
  '»',
  '“',
  '”',
  '(',
  ')',
  '-',
  '\n',
  '\u200f',
  '\u00a0',
  'مُؤكِّداً',
  '😀',
  '\ud83d',
  'ـ',
  'د.',
  '…',
]
const news = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 })
  .chain((words) => fc.constantFrom(' ', '').map((gap) => words.join(gap)))
const BIDI = [
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2069',
]
const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad']
const COMBINING = ['\u064e', '\u0651', '\u0670', '\u0301', '\u20dd', '\ufe0f']
const LONE = ['\ud83d', '\udc00', '\udbff', '\udfff']
const SCRIPTS = ['Рейтер', '新华社', 'רויטרס', 'רוי"ט', 'ＡＦＰ', 'ﷲ', '𝐒𝐚𝐢𝐝', '𞸀', 'ǆ', '१२', '①', '½']

/** Fragments of news with characters inside their words that only machines, or the ill-willed, write there. */
const interspersed = (intruders: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom('', ...intruders), fc.nat({ max: 6 })), {
      maxLength: 40,
    })
    .map((parts) => parts.map(([word, odd, at]) => `${word.slice(0, at)}${odd}${word.slice(at)}`).join(' '))
/** Thousands of marks on one letter. */
const heaped = fc
  .tuple(news, fc.constantFrom(...COMBINING), fc.integer({ min: 1000, max: 4000 }), fc.nat({ max: 80 }))
  .map(([text, mark, count, at]) => `${text.slice(0, at)}${mark.repeat(count)}${text.slice(at)}`)
const mixed = fc
  .array(fc.constantFrom(...SCRIPTS, ...FRAGMENTS), { maxLength: 40 })
  .chain((words) => fc.constantFrom(' ', '').map((gap) => words.join(gap)))

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
  news,
  interspersed(BIDI),
  interspersed(ZERO_WIDTH),
  interspersed(COMBINING),
  interspersed(LONE),
  { arbitrary: heaped, weight: 1 },
  mixed,
)

const spansOf = (found: Extraction): Span[] =>
  found.claims.flatMap((claim) => [
    claim.span,
    ...claim.figures.map((figure) => figure.span),
    ...claim.attribution.flatMap((link) => [link.mention, link.cue].filter((span) => span !== null)),
  ])

describe.each(CODES)('any string read as %s', (language) => {
  test('has spans that hold exactly their own text, in code points', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const chars = [...text]
        for (const span of spansOf(extract(text, { language }))) {
          expect(chars.slice(span.start, span.end).join('')).toBe(span.exact)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('has sentences in order that do not overlap and leave out nothing but space and invisible marks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const chars = [...text]
        let at = 0
        const rest: string[] = []
        extract(text, { language }).sentences.forEach((sentence, index) => {
          expect(sentence.index).toBe(index)
          expect(sentence.start).toBeGreaterThanOrEqual(at)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          rest.push(...chars.slice(at, sentence.start))
          at = sentence.end
        })
        rest.push(...chars.slice(at))
        expect(rest.join('')).toMatch(/^[\s\p{Z}\p{C}\p{M}\u0640]*$/u)
      }),
      { numRuns: 400 },
    )
  })

  test('reads the same way twice, and ends every chain with the outlet', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = extract(text, { language })
        expect(extract(text, { language })).toEqual(found)
        for (const claim of found.claims) {
          expect(claim.attribution.at(-1)?.role).toBe('outlet')
          expect(claim.confidence).toBeGreaterThan(0)
          expect(claim.confidence).toBeLessThanOrEqual(1)
          expect(found.sentences[claim.sentenceIndex]).toBeDefined()
        }
      }),
      { numRuns: 200 },
    )
  })

  test('reads the same whatever was read before, in whatever language and with whatever registry', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const found = extract(text, { language })
        for (const code of CODES) extract(`${other} ${text}`, { language: code })
        extractBare(text, { language })
        expect(extract(text, { language })).toEqual(found)
      }),
      { numRuns: 100 },
    )
  })
})

test('the language is found by its script', () => {
  expect(detectLanguage('قالت وكالة Reuters إن')).toBe('ar')
  expect(detectLanguage('The Kremlin (الكرملين) said on Monday that')).toBe('en')
  expect(detectLanguage('1234 !?')).toBe('und')
})

/** Texts that tempt a reader to look at everything behind a place, or before it, from every place. */
const HOSTILE: readonly (readonly [string, string, number])[] = [
  ['quotation marks', '"', 300_000],
  ['quotation marks that open', '« ', 200_000],
  ['apostrophes', "' ", 200_000],
  ['brackets', '(', 300_000],
  ['dashes', '- ', 200_000],
  ['Arabic cues', 'قال ', 100_000],
  ['Arabic cues in lines', 'قال\n', 100_000],
  ['English cues', 'said ', 30_000],
  ['French cues', 'selon ', 100_000],
  ['nested English clauses', 'he said that ', 15_000],
  ['sentences in one paragraph', 'قال. ', 200_000],
  ['quotations in one paragraph', '"a b c d." ', 150_000],
  ['Arabic letters', 'قالوزير', 30_000],
  ['Latin letters', 'saidthat', 30_000],
  ['digits', '7', 200_000],
  ['groups of digits', '7,', 100_000],
  ['counts', 'killed 5 ', 10_000],
  ['marks on one letter', '\u064e', 200_000],
  ['bidi controls around words', '\u202bقال\u202c \u200f', 50_000],
  ['halves of surrogate pairs', '\ud83d', 200_000],
  ['newlines', '\n', 300_000],
]

test.each(HOSTILE)('%s over and over are read in no time, and overflow nothing', (_name, unit, times) => {
  const text = `ق${unit.repeat(times)}ق`
  const started = process.cpuUsage()
  const { sentences, claims } = extract(text)
  const { user } = process.cpuUsage(started)
  expect(sentences[0]?.start).toBe(0)
  expect(sentences.at(-1)?.end).toBe(text.length)
  for (const { start, end, exact } of spansOf({ language: '', sentences, claims })) {
    expect(text.slice(start, end)).toBe(exact)
  }
  // What grows with the square of the length takes minutes.
  expect(user / 1e6).toBeLessThan(8)
})
