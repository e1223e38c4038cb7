import fc from 'fast-check'
import { createExtractor, detectLanguage } from '../../src/extraction/extract'
import type { Extraction, Span } from '../../src/extraction/types'
import { registry } from './registry'

const extract = createExtractor(registry)

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
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }), news)

const spansOf = (found: Extraction): Span[] =>
  found.claims.flatMap((claim) => [
    claim.span,
    ...claim.figures.map((figure) => figure.span),
    ...claim.attribution.flatMap((link) => [link.mention, link.cue].filter((span) => span !== null)),
  ])

describe.each(['ar', 'en'])('any string read as %s', (language) => {
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
})

test('the language is found by its script', () => {
  expect(detectLanguage('قالت وكالة Reuters إن')).toBe('ar')
  expect(detectLanguage('The Kremlin (الكرملين) said on Monday that')).toBe('en')
  expect(detectLanguage('1234 !?')).toBe('und')
})
