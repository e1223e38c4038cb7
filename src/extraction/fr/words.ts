import { Tag, type Word } from '../common/words'
import { CUE_FORMS } from './cues.lexicon'
import { WORD_TAGS } from './lexicon'

/** What is written before a vowel onto the next word, folded, with what it says there. */
const ELISIONS: readonly (readonly [string, number])[] = [
  ["l'", Tag.Definite],
  ["d'", Tag.Preposition],
  ["qu'", Tag.That],
  ["n'", Tag.Negation],
  ["s'", 0],
  ["c'", Tag.Pronoun],
  ["j'", Tag.Pronoun],
  ["m'", 0],
  ["t'", 0],
  ["lorsqu'", Tag.Connector],
  ["puisqu'", Tag.Connector],
  ["jusqu'", Tag.Preposition],
]

/** Words with an apostrophe of their own, and the cue that begins with one. */
const WHOLE = new Set(["aujourd'hui", "presqu'ile", "quelqu'un", "d'apres"])

const elisionOf = (text: string): readonly [string, number] | undefined =>
  WHOLE.has(text) ? undefined : ELISIONS.find(([elided]) => text.startsWith(elided))

/**
 * Reads one folded French word through the lexicon. An elided article, preposition or conjunction counts as a
 * proclitic of `skip` letters; a noun of saying behind one ("l'annonce") is no verb.
 */
export function frenchWord(text: string): Word {
  const [elided, tags] = elisionOf(text) ?? ['', 0]
  const base = text.slice(elided.length)
  return {
    tags: tags | (WORD_TAGS.get(base) ?? 0) | (WORD_TAGS.get(text) ?? 0),
    cue: elided === "l'" || elided === "d'" ? null : (CUE_FORMS.get(base) ?? null),
    base,
    skip: elided.length,
    preposition: elided === "d'" ? 'de' : '',
  }
}

/** "l'AFP" and "d'Amnesty" hold the registered name. */
export function peelFrench(text: string): { text: string; skip: number }[] {
  const [elided] = elisionOf(text) ?? []
  return elided === undefined ? [] : [{ text: text.slice(elided.length), skip: elided.length }]
}
