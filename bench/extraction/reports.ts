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
  slots: Readonly<Record<string, readonly string[]>>
}

const PHRASES = { ar: arabic, en: english }
export type BenchLanguage = keyof typeof PHRASES

const SENTENCES_IN_PARAGRAPH = 3
/** With it, a kilobyte holds as many attributions as real reports of bombings and diplomacy do. */
const NARRATION = 0.62

/** An endless supply of reports of at least `bytes` UTF-8 bytes, a headline and paragraphs; the same for one seed. */
export function* reports(language: BenchLanguage, bytes: number, seed = 1): Generator<string, never> {
  const { headlines, sentences, narration, slots } = PHRASES[language]
  const random = randomFrom(seed)
  const filled = (template: string): string => {
    let text = template
    // What fills a slot may have slots of its own.
    while (text.includes('{'))
      text = text.replace(/\{(\w+)\}/g, (_all, slot: string) =>
        slot === 'number' ? String(2 + Math.floor(random() ** 3 * 4000)) : oneOf(slots[slot] ?? [], random),
      )
    return text
  }
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
