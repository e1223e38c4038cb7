import fc from 'fast-check'
import { sentenceBreaks } from '../../src/extraction/common/recognisers/sentence-breaks'

const segmenters = ['en', 'ar'].map((code) => new Intl.Segmenter(code, { granularity: 'sentence' }))

/** Texts on which the breaks are not those of `Intl.Segmenter`; what the table leaves to it does not count. */
const differing = (texts: readonly string[]): string[] =>
  texts.filter((text) => {
    const own = sentenceBreaks(text, 0, text.length)
    if (own === null) return false
    return segmenters.some((segmenter) => {
      const ends = Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length)
      return ends.join() !== own.join()
    })
  })

const beside = (char: string): string[] => [
  `a.${char}b`,
  `a. ${char}b`,
  `a.${char} B`,
  `A.${char}B`,
  `A. ${char}B`,
  `a. 1${char}b`,
  `a.)${char}B`,
  `a${char}.B`,
  `1.${char}B`,
  `?${char}b`,
  `? ${char}B`,
  `?) ${char}B`,
  `ل.${char} ل`,
  `؟${char}ل`,
]

const LINE_ENDS = /[\n\r\u2028\u2029]/

describe('sentence breaks by the rules of Unicode', () => {
  it('classes every character of the basic plane as Intl.Segmenter does, or leaves it alone', () => {
    const chars = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit))
    expect(differing(chars.filter((char) => !LINE_ENDS.test(char)).flatMap(beside))).toEqual([])
  })

  it('breaks any line of marks, letters and spaces where Intl.Segmenter does', () => {
    const unit = fc.constantFrom(...'aAbéلو1٣.?!؟…\u2024\u00a0,\'()«»“”-:،\u200f\u064e%* "\t😀'.split(''))
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 16 }),
        (units) => differing([units.join('')]).length === 0,
      ),
      { numRuns: 2000 },
    )
  })

  it('leaves what it does not know to the segmenter', () => {
    expect(sentenceBreaks('Sie kam. Я тоже.', 0, 16)).toBeNull()
    expect(sentenceBreaks('One。Two', 0, 7)).toBeNull()
    expect(sentenceBreaks('He came. She left.', 0, 18)).toEqual([9, 18])
  })
})
