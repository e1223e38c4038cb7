import { isComma } from '../../common/attributions'
import type { Draft, DraftSentence } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { EXPRESSED_PAST } from '../cues.lexicon'
import { ABOUT } from './prepositional'

const ACROSS = fold('عبر')
const BEFORE = fold('أمام')
const OPENING = Tag.Connector | Tag.Auxiliary
/** عن stands this near to its verb, its subject between them. */
const REACH = 16

/**
 * Whether عبر is "expressed" there: with its shadda written, or where it opens a clause that goes on with عن
 * ("وعبر الوزير عن أسفه"); everywhere else it is "across".
 */
function isExpressed(draft: Draft, { from, to }: DraftSentence, at: number): boolean {
  const word = draft.words[at]
  const opens =
    at === from ||
    has(word, Tag.Conjunction) ||
    has(draft.words[at - 1], OPENING) ||
    (isComma(draft, at - 1) && isShort(draft, from, at))
  if (!opens && !/\u0651/.test(written(draft, at))) return false
  for (let next = at + 1; next < Math.min(to, at + REACH); next++) {
    if (ABOUT.has(draft.words[next]?.base ?? '')) return true
    if (has(draft.words[next], Tag.That) || draft.tokens[next]?.text === '.') return false
  }
  return false
}

/** "من جهته، عبر الوزير عن": an adjunct of a few words opens the sentence. */
const isShort = (draft: Draft, from: number, at: number): boolean =>
  at - from <= 6 && has(draft.words[from], Tag.Preposition | Tag.Adverb)

/** إمام المسجد: with its hamza below, what is otherwise "before" is an office; الإمام is mostly part of a name. */
export function settleImams(draft: Draft, { from, to }: DraftSentence): void {
  for (let at = from; at < to; at++) {
    const word = draft.words[at]
    if (word?.base !== BEFORE || has(word, Tag.Definite) || !written(draft, at).includes('إ')) continue
    draft.words[at] = { ...word, tags: (word.tags & ~Tag.Preposition) | Tag.Title | Tag.Role }
  }
}

const written = (draft: Draft, at: number): string => {
  const token = draft.tokens[at]
  return token === undefined ? '' : draft.text.original.slice(token.start, token.end)
}

/** Makes the word at `at` the verb "expressed" where its clause tells that it is not "across". */
export function settleAcross(draft: Draft, scope: DraftSentence, at: number): void {
  const word = draft.words[at]
  if (word?.base !== ACROSS || word.preposition !== '' || !isExpressed(draft, scope, at)) return
  draft.words[at] = { ...word, tags: word.tags & ~Tag.Preposition, cue: EXPRESSED_PAST }
}
