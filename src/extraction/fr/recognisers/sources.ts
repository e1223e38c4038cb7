import type { Draft, Mention } from '../../common/draft'
import { isMediumKind, mentionAt } from '../../common/mentions'
import { has, Tag } from '../../common/words'
import { ABBREVIATIONS, DEFINITE } from '../lexicon'
import {
  isAvoir,
  isCapital,
  isDeterminer,
  isHyphen,
  isPreposition,
  isWrittenParticiple,
  textAt,
} from './shape'

/** Tokens that a source may have; a longer phrase is no source. */
export const LONGEST = 16

const HEADS = Tag.Title | Tag.Role | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Anonymous
const ENDS =
  Tag.That | Tag.Relative | Tag.Connector | Tag.Time | Tag.Pronoun | Tag.Adverb | Tag.Auxiliary | Tag.Negation
const SPEAKING_PRONOUNS = new Set(['il', 'elle', 'ils', 'elles', 'lui', 'eux'])

/** The source that begins at a token, article and all; null where none does. Its mention leaves the article out. */
export function readSource(draft: Draft, at: number, limit: number): Mention | null {
  if (at >= limit) return null
  if (SPEAKING_PRONOUNS.has(textAt(draft, at))) return mentionOf(draft, at, at + 1)
  let from = at
  while (from < limit && isDeterminer(draft, from)) from++
  if (!opensSource(draft, from, from > at)) return null
  return mentionOf(draft, from, phraseEnd(draft, from, limit))
}

/** Whether a mention says who it is: by name, by function, or as an institution. "la situation" does not. */
export const isTelling = ({ kind, known, pronoun, label }: Mention): boolean =>
  kind !== 'other' || known !== null || pronoun || /^\p{Lu}/u.test(label)

export const isMedium = ({ kind }: Mention): boolean => kind === 'medium'

/** Where a mention starts with its articles. */
export function startOf(draft: Draft, { from }: Mention): number {
  let start = from
  while (isDeterminer(draft, start - 1)) start--
  return start
}

function mentionOf(draft: Draft, from: number, to: number): Mention {
  const mention = mentionAt(draft, from, to, ({ skip }, written) => ({
    drop: skip,
    label: written.slice(skip),
    feminine: false,
  }))
  const article = textAt(draft, from - 1)
  return {
    ...mention,
    definite: mention.definite || DEFINITE.has(article),
    feminine: mention.feminine || article === 'la' || article === 'une' || article === 'cette',
    plural: mention.plural || article === 'les' || article === 'des' || article === 'ces',
  }
}

function opensSource(draft: Draft, at: number, behindArticle: boolean): boolean {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (token?.kind !== 'word' || has(word, ENDS | Tag.Conjunction) || isPreposition(draft, at)) return false
  if (isAvoir(draft, at)) return false
  if (draft.names.has(at) || has(word, HEADS)) return true
  if (has(word, Tag.Preposition) || word?.cue != null) return false
  if (isCapital(draft, at)) return !/[a-z]{4}ment$/.test(token.text)
  return behindArticle || has(word, Tag.Definite)
}

function phraseEnd(draft: Draft, from: number, limit: number): number {
  let to = from
  while (to < limit && to - from < LONGEST) {
    const name = draft.names.get(to)
    const follows = to === from || isLinked(draft, to) || (name?.skip === 0 && !isDeterminer(draft, to))
    if (name !== undefined && name.to <= limit && follows) {
      to = name.to
      // "a déclaré à l'AFP Jeanne X": nothing of a medium follows its name.
      if (isMediumKind(name.source)) break
    } else if (to === from || continues(draft, to)) to++
    else break
  }
  while (to > from + 1 && (isPreposition(draft, to - 1) || draft.tokens[to - 1]?.kind === 'mark')) to--
  return to
}

const INNER = new Set(['de', 'du', 'des', 'pour'])

/** Behind a preposition that belongs to the phrase ("le ministère de l'Intérieur"). */
const isLinked = (draft: Draft, at: number): boolean =>
  INNER.has(textAt(draft, at - 1)) || (isDeterminer(draft, at - 1) && INNER.has(textAt(draft, at - 2)))

function continues(draft: Draft, at: number): boolean {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (token === undefined || token.kind === 'number') return false
  if (token.kind === 'mark') {
    const abbreviated =
      token.text === '.' && ABBREVIATIONS.has(textAt(draft, at - 1)) && isCapital(draft, at + 1)
    return isHyphen(draft, at) || abbreviated
  }
  if (isHyphen(draft, at - 1)) return true
  if (INNER.has(token.text) || token.text.startsWith("d'"))
    return token.text !== 'pour' || isDeterminer(draft, at + 1)
  if (has(word, ENDS) || isAvoir(draft, at)) return false
  if (has(word, Tag.Conjunction)) return INNER.has(textAt(draft, at + 1))
  if (isPreposition(draft, at)) return token.text === 'en' && textAt(draft, at + 1) === 'chef'
  if (isTitleArticle(draft, at)) return true
  if (isDeterminer(draft, at) || has(word, Tag.Definite)) return INNER.has(textAt(draft, at - 1))
  return isLinked(draft, at) || (word?.cue == null && !isReduced(draft, at))
}

/** "un rapport publié lundi", "établi à partir de …": what a participle with an adjunct tells is no part of the name. */
const isReduced = (draft: Draft, at: number): boolean =>
  isWrittenParticiple(draft, at) &&
  !isCapital(draft, at - 1) &&
  (has(draft.words[at + 1], Tag.Time) || (isPreposition(draft, at + 1) && !INNER.has(textAt(draft, at + 1))))

/** "le journal La Voix": an article that is written with a capital belongs to the name. */
const isTitleArticle = (draft: Draft, at: number): boolean =>
  has(draft.words[at - 1], Tag.Medium) &&
  isDeterminer(draft, at) &&
  isCapital(draft, at) &&
  isCapital(draft, at + 1)
