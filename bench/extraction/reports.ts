import { arabic } from './phrases.ar'
import { english } from './phrases.en'
import { oneOf, randomFrom } from './random'

/** Sentences with slots in braces, and what may stand in each slot. */
export interface Phrases {
  headlines: readonly string[]
  /** Sentences that credit somebody, or count people. */
  sentences: readonly string[]
  /** Sentences that do neither: the larger part of real reports. */
  narration: readonly string[]
  /** Of which words that no lexicon knows are made, as real reports are full of names. */
  letters: string
  slots: Readonly<Record<string, readonly string[]>>
}

const PHRASES = { ar: arabic, en: english }
export type BenchLanguage = keyof typeof PHRASES

const SENTENCES_IN_PARAGRAPH = 3
/** With it, a kilobyte holds about as many attributions as general news; reports of war can hold nearly twice as many. */
const NARRATION = 0.62

const newWord = (letters: string, random: () => number): string =>
  Array.from({ length: 4 + Math.floor(random() * 4) }, () => oneOf([...letters], random)).join('')

/** Puts something into every slot of a sentence. */
export function fillerOf(language: BenchLanguage, random: () => number): (template: string) => string {
  const { letters, slots } = PHRASES[language]
  const fill = (slot: string): string => {
    if (slot === 'number') return String(2 + Math.floor(random() ** 3 * 4000))
    return slot === 'word' ? newWord(letters, random) : oneOf(slots[slot] ?? [], random)
  }
  return (template) => {
    let text = template
    // What fills a slot may have slots of its own.
    while (text.includes('{')) text = text.replace(/\{(\w+)\}/g, (_all, slot: string) => fill(slot))
    return text
  }
}

export const phrasesOf = (language: BenchLanguage): Phrases => PHRASES[language]

/** An endless supply of reports of at least `bytes` UTF-8 bytes, a headline and paragraphs; the same for one seed. */
export function* reports(language: BenchLanguage, bytes: number, seed = 1): Generator<string, never> {
  const { headlines, sentences, narration } = PHRASES[language]
  const random = randomFrom(seed)
  const filled = fillerOf(language, random)
  for (;;) {
    let text = filled(oneOf(headlines, random))
    let size = Buffer.byteLength(text)
    for (let count = 0; size < bytes; count++) {
      const next =
        (count % SENTENCES_IN_PARAGRAPH === 0 ? '\n' : ' ') +
        filled(oneOf(random() < NARRATION ? narration : sentences, random))
      text += next
      size += Buffer.byteLength(next)
    }
    yield text
  }
}

/** The first `count` of them. */
export function reportsOf(language: BenchLanguage, count: number, bytes: number): string[] {
  const supply = reports(language, bytes)
  return Array.from({ length: count }, () => supply.next().value)
}

export const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
