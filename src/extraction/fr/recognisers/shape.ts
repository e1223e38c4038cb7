import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { DETERMINERS } from '../lexicon'

export const textAt = (draft: Draft, at: number): string => draft.tokens[at]?.text ?? ''

/** The word as written, in lower case: folding makes "a" and "à", "déclare" and "déclaré" one. */
export function writtenAt(draft: Draft, at: number): string {
  const token = draft.tokens[at]
  if (token === undefined) return ''
  return draft.text.original.slice(token.start, token.end).normalize('NFC').toLowerCase()
}

/** Whether the word, behind an elided article, is written with a capital. */
export function isCapital(draft: Draft, at: number): boolean {
  const token = draft.tokens[at]
  if (token?.kind !== 'word') return false
  const char = draft.text.original[token.start + (draft.words[at]?.skip ?? 0)] ?? ''
  return char !== char.toLowerCase()
}

export const isDeterminer = (draft: Draft, at: number): boolean =>
  DETERMINERS.has(textAt(draft, at)) && writtenAt(draft, at) !== 'là' && writtenAt(draft, at) !== 'dès'

/** A glued hyphen: "porte-parole", "a-t-il". */
export const isHyphen = (draft: Draft, at: number): boolean =>
  textAt(draft, at) === '-' &&
  draft.tokens[at - 1]?.end === draft.tokens[at]?.start &&
  draft.tokens[at]?.end === draft.tokens[at + 1]?.start

const AVOIR = new Set(['a', 'ont', 'avait', 'avaient', 'eut'])

/** A finite form of avoir, as it makes a compound past. */
export const isAvoir = (draft: Draft, at: number): boolean =>
  AVOIR.has(draft.words[at]?.base ?? '') && writtenAt(draft, at) !== 'à'

export const isPreposition = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Preposition) && !isAvoir(draft, at) && !(draft.words[at]?.skip ?? 0)

/** Adverbs between an auxiliary and its participle. */
export const isAdverb = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Adverb) || /[a-z]{4}ment$/.test(textAt(draft, at))

/** A past participle by its ending: "déclaré", "annoncés"; "dit" and "craint" are read by their auxiliary alone. */
export const isWrittenParticiple = (draft: Draft, at: number): boolean =>
  /(é|és|ée|ées|i|u|is)$/.test(writtenAt(draft, at))

export const isBreak = (draft: Draft, at: number): boolean =>
  textAt(draft, at) === ',' ||
  textAt(draft, at) === '"' ||
  (textAt(draft, at) === '-' && !isHyphen(draft, at))
