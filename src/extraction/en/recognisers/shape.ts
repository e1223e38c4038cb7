import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { DETERMINERS, PAGE } from '../lexicon'

export const textAt = (draft: Draft, at: number): string => draft.tokens[at]?.text ?? ''

/** "who" or "which" as a relative, which WHO in capitals is not. */
export const isWho = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Relative) && /^(who|which)$/.test(textAt(draft, at))

/** A title or function; a press secretary is no secretary, and a vice president no president. */
export const isRole = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Title | Tag.Role) && !/^(press|vice|assistant|shadow)$/.test(textAt(draft, at - 1))

/** Whether the word is written with a capital. */
export const isCapital = (draft: Draft, at: number): boolean => {
  const token = draft.tokens[at]
  if (token?.kind !== 'word') return false
  const unit = draft.text.original.charCodeAt(token.start)
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  const char = draft.text.original.charAt(token.start)
  return char !== char.toLowerCase()
}

export const isDeterminer = (draft: Draft, at: number): boolean => DETERMINERS.has(textAt(draft, at))
export const isArticle = (draft: Draft, at: number): boolean => {
  const text = textAt(draft, at)
  return text === 'the' || text === 'a' || text === 'an'
}

/** A day, a month, or a lower-case word of time; "Morning" inside a name is none. */
export const isTime = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Time) &&
  (!isCapital(draft, at) || (PAGE.dateWords.has(textAt(draft, at)) && !isMasthead(draft, at)))

/** "the Sunday Times": a day inside a name. */
const isMasthead = (draft: Draft, at: number): boolean =>
  isArticle(draft, at - 1) && isCapital(draft, at + 1) && !has(draft.words[at + 1], Tag.Time)

/** Adverbs that may stand between a subject and its verb. */
export const isAdverb = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Adverb) ||
  (textAt(draft, at).endsWith('ly') && /[a-z]{3}ly$/.test(textAt(draft, at)) && !isCapital(draft, at))

/** Past forms that qualify the noun before them: "officials briefed on the talks". */
const REDUCED = new Set(
  'briefed based involved close familiar named close led affiliated linked aligned backed run appointed'.split(
    ' ',
  ),
)
export const isReduced = (draft: Draft, at: number): boolean =>
  REDUCED.has(textAt(draft, at)) &&
  has(draft.words[at + 1], Tag.Preposition) &&
  !(textAt(draft, at) === 'based' && textAt(draft, at + 1) === 'on')

const ADJECTIVES =
  /^(united|armed|unnamed|retired|displaced|wounded|injured|so-called|hundred|unidentified|red|mixed|registered|elected|masked|uniformed|seasoned|experienced|suspected)$/

/** A finite verb, as far as its form tells: it ends the noun phrase before it. */
export function isVerbal(draft: Draft, at: number): boolean {
  const token = draft.tokens[at]
  if (token?.kind !== 'word' || isCapital(draft, at) || isReduced(draft, at)) return false
  // "London-based", "Israeli-occupied" are adjectives.
  if (textAt(draft, at - 1) === '-' && draft.tokens[at - 1]?.end === token.start) return false
  const word = draft.words[at]
  if (has(word, Tag.Verb | Tag.Auxiliary) && !has(word, Tag.Adverb)) return !ADJECTIVES.test(token.text)
  return token.text.endsWith('ed') && /[a-z]{2}ed$/.test(token.text) && !ADJECTIVES.test(token.text)
}

/** A dash with space around it, as it sets an insertion off. */
export const isDash = (draft: Draft, at: number): boolean =>
  textAt(draft, at) === '-' &&
  ((draft.tokens[at - 1]?.end ?? 0) < (draft.tokens[at]?.start ?? 0) ||
    (draft.text.original[draft.tokens[at]?.start ?? 0] ?? '-') === '—')
