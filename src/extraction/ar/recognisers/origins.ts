import { cueAt, isComma, linkOf } from '../../common/attributions'
import type { Draft, DraftLink, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { QUOTED, SAYINGS } from '../lemmas.lexicon'
import { PREPOSITION_CUES } from '../prepositions.lexicon'
import { readSource } from './noun-phrases'
import { isEvent } from './verbal-nouns'

const AN = fold('عن')
const MIN = fold('من')
const SAYING_REACH = 14
const QUOTING = new Set(['نقلا', 'استنادا'].map(fold))
const TO = new Set(['إلى', 'الى'].map(fold))

/** عن Y, and عن Z after it: from the outermost inwards. */
export function origins(draft: Draft, from: number, limit: number): Mention[] {
  const found: Mention[] = []
  const end = beforeSaying(draft, from, limit)
  let at = from
  while (
    at < limit &&
    (draft.tokens[at]?.text === AN || (at === from && draft.tokens[at]?.text === MIN)) &&
    found.length < 3
  ) {
    const mention = readSource(draft, at + 1, end, false)
    if (mention === null) break
    found.push(mention)
    at = mention.to
  }
  return found
}

/** The place of "his saying", which no name holds: عن الوزير تأكيده. */
export function beforeSaying(draft: Draft, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + SAYING_REACH); at++) if (isSaying(draft, at)) return at
  return limit
}

const isSaying = (draft: Draft, at: number): boolean => {
  const text = draft.tokens[at]?.text ?? ''
  return SAYINGS.has(text) || QUOTED.has(text)
}

/** "ذكرت الوكالة، نقلا عن فلان، أن": whom the subject of a verb has it from, from the one who says it outwards. */
export function originsInSlot(draft: Draft, from: number, end: number): DraftLink[] {
  for (let at = from; at < end; at++) {
    const base = draft.words[at]?.base ?? ''
    if (!QUOTING.has(base)) continue
    const form = PREPOSITION_CUES.get(base)?.[0]
    const next = draft.tokens[at + 1]?.text ?? ''
    if (form === undefined || (next !== AN && !TO.has(next))) continue
    const first = next === AN ? origins(draft, at + 1, end) : [readSource(draft, at + 2, end, false)]
    const found = first.filter((mention) => mention !== null).reverse()
    return found.map((mention, index) =>
      linkOf(mention, index === found.length - 1 ? cueAt(draft, at, at + 2, form) : null),
    )
  }
  return []
}

/** Where the words of whoever is quoted begin, behind قوله, a colon, أن or an opening mark; `saying` is قوله, or -1. */
export function opensContent(
  draft: Draft,
  from: number,
  limit: number,
): { at: number; saying: number } | null {
  for (let at = from; at < Math.min(limit, from + SAYING_REACH); at++) {
    const token = draft.tokens[at]
    if (token === undefined) return null
    if (isSaying(draft, at)) return { at: at + 1, saying: at }
    if (token.text === ':') return { at: at + 1, saying: -1 }
    if (has(draft.words[at], Tag.That) || (draft.opens[at] ?? -1) >= 0) return { at, saying: -1 }
    if (token.text === '.') return null
    if (at <= from + 1 && isEventBehindComma(draft, at)) return { at, saying: -1 }
  }
  return null
}

/** "نقلت الوكالة عن مصادر، مقتل …": what happened, apart from whoever is quoted. */
const isEventBehindComma = (draft: Draft, at: number): boolean => {
  const word = draft.words[at]
  return (
    isComma(draft, at - 1) &&
    word?.preposition === '' &&
    word.cue === null &&
    !has(word, Tag.Definite | Tag.Demonstrative | Tag.Conjunction) &&
    isEvent(word)
  )
}
