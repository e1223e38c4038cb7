import type { Gazetteer } from '../common/gazetteer'
import { foldText } from '../folded-text'
import { LANGUAGES } from '../locales'
import type { Token } from '../token'
import type { Span } from '../types'
import { FUNCTION_WORDS } from './function-words.lexicon'
import { stem } from './stems'

/** What a statement is about, apart from how it is worded. */
export interface Content {
  /** Each content word once, as a 32-bit hash of its stem; ascending. Numbers and function words are none. */
  terms: number[]
  /** Each number that is written in digits once, without its grouping separators: `37124`, `3.5`. */
  numbers: string[]
  /** Slugs of the registered names in it, ascending. */
  names: string[]
}

/** @param language as of an extraction; of one that the engine does not read, no Arabic proclitics are peeled */
export type ContentReader = (text: string, language: string) => Content

/** Words shorter than this are particles, initials and units. */
const LEAST_LETTERS = 2

export function createContentReader(gazetteer: Gazetteer): ContentReader {
  return (text, language) => {
    const { tokens } = foldText(text)
    const lexicon = LANGUAGES.get(language) ?? LANGUAGES.get('en')
    const matches = lexicon === undefined ? [] : [...gazetteer.match(tokens, lexicon.peel).values()]
    return {
      terms: [...new Set(tokens.filter(isContentWord).map(({ text }) => hash32(stem(text))))].sort(
        (a, b) => a - b,
      ),
      numbers: [...new Set(tokens.filter(({ kind }) => kind === 'number').map(digitsOf))],
      names: [...new Set(matches.map(({ source }) => source.slug))].sort(),
    }
  }
}

/** The numbers of a text that are written in digits, with their spans in code points of the text. */
export function numbersOf(text: string): { value: string; span: Span }[] {
  const folded = foldText(text)
  return folded.tokens
    .filter(({ kind }) => kind === 'number')
    .map((token) => ({ value: digitsOf(token), span: folded.span(token.start, token.end) }))
}

const isContentWord = ({ kind, text }: Token): boolean =>
  kind === 'word' && text.length >= LEAST_LETTERS && !FUNCTION_WORDS.has(text)

/** A point or a comma before exactly three digits groups them; any other one is a decimal sign. */
const digitsOf = ({ text }: Token): string => text.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.')

/** FNV-1a over UTF-16 units, as a signed 32-bit integer. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}
