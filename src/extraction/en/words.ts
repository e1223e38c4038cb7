import { Tag, type Word } from '../common/words'
import { CUE_FORMS } from './cues.lexicon'
import { WORD_TAGS } from './lexicon'

/** Words that are bodies and countries when written in capitals. */
const ACRONYMS = new Set(['who', 'us', 'it', 'aid', 'pa'])

/** Reads one folded English word through the lexicon; the possessive ending is taken off. */
export function englishWord(text: string): Word {
  const base = text.endsWith("'s") ? text.slice(0, -2) : text.endsWith("'") ? text.slice(0, -1) : text
  const possessive = base !== text
  const tags = WORD_TAGS.get(base) ?? 0
  return {
    tags: possessive ? tags & ~(Tag.Pronoun | Tag.Role | Tag.Anonymous) : tags,
    cue: possessive ? null : (CUE_FORMS.get(text) ?? null),
    base,
    skip: 0,
    preposition: '',
    ...(ACRONYMS.has(base) ? { acronym: true } : {}),
  }
}

/** "Reuters'" and "Reuters's" hold the registered name. */
export function peelEnglish(text: string): { text: string; skip: number }[] {
  if (text.endsWith("'s")) return [{ text: text.slice(0, -2), skip: 0 }]
  return text.endsWith("'") ? [{ text: text.slice(0, -1), skip: 0 }] : []
}
