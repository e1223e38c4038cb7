import type { Draft, Mention } from '../../common/draft'
import { mentionAt } from '../../common/mentions'
import { has, Tag } from '../../common/words'
import { DETERMINERS } from '../lexicon'

const LONGEST = 16
const STOPS = Tag.That | Tag.Relative | Tag.Connector | Tag.Negation | Tag.Demonstrative
const PHRASE_PREPOSITIONS = new Set(['of', 'for', 'in', 'at', 'from', 'with', 'on', 'to'])

export const isCapital = (draft: Draft, at: number): boolean => {
  const char = draft.text.original[draft.tokens[at]?.start ?? 0] ?? ''
  return draft.tokens[at]?.kind === 'word' && char !== char.toLowerCase()
}

const isDeterminer = (draft: Draft, at: number): boolean => DETERMINERS.has(draft.tokens[at]?.text ?? '')

/** Articles are not part of a name; a mention begins behind them. */
function mention(draft: Draft, from: number, to: number): Mention | null {
  let start = from
  while (start < to - 1 && draft.tokens[start]?.kind === 'mark') start++
  if (start >= to) return null
  const article = ['the', 'a', 'an'].includes(draft.tokens[start]?.text ?? '')
  const named = draft.names.has(start)
  const found = mentionAt(draft, article && !named && start + 1 < to ? start + 1 : start, to, (_, label) => ({
    drop: 0,
    label,
  }))
  const head = headTags(draft, found.from, to)
  return {
    ...found,
    definite: draft.tokens[start]?.text === 'the',
    kind: found.known !== null || found.kind !== 'other' ? found.kind : head.kind,
    anonymous: found.anonymous || head.anonymous,
    words: found.words.filter((word) => word !== ''),
    feminine: draft.tokens[start]?.text === 'she',
  }
}

/** The head of an English phrase is the last noun before its prepositional phrase. */
function headTags(draft: Draft, from: number, to: number): { kind: Mention['kind']; anonymous: boolean } {
  let head = from
  for (let at = from; at < to; at++) {
    if (has(draft.words[at], Tag.Preposition)) break
    head = at
  }
  const word = draft.words[head]
  if (has(word, Tag.Anonymous)) return { kind: 'anonymous', anonymous: true }
  if (has(word, Tag.Medium)) return { kind: 'medium', anonymous: false }
  if (has(word, Tag.Organisation)) return { kind: 'organisation', anonymous: false }
  if (has(word, Tag.Document)) return { kind: 'document', anonymous: false }
  if (has(word, Tag.Title | Tag.Role)) return { kind: 'person', anonymous: false }
  return { kind: 'other', anonymous: false }
}

/** The phrase that starts at `at`: to a mark, a verb, a clause, or a preposition that does not belong to it. */
export function readSource(draft: Draft, at: number, end: number): Mention | null {
  const limit = Math.min(end, at + LONGEST)
  if (
    at >= limit ||
    has(draft.words[at], STOPS | Tag.Preposition | Tag.Time) ||
    draft.tokens[at]?.kind === 'number'
  )
    return null
  let to = at
  while (to < limit) {
    const name = draft.names.get(to)
    if (name !== undefined) {
      to = Math.min(name.to, limit)
      continue
    }
    if (stopsAt(draft, to, at, limit)) break
    to++
  }
  while (
    to > at &&
    (draft.tokens[to - 1]?.kind === 'mark' || has(draft.words[to - 1], Tag.Preposition | Tag.Conjunction))
  )
    to--
  return to > at ? mention(draft, at, to) : null
}

function stopsAt(draft: Draft, at: number, from: number, end: number): boolean {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (token?.kind === 'mark') return !isInner(draft, at)
  if (token?.kind === 'number') return true
  if (
    has(word, STOPS | Tag.Auxiliary | Tag.Time) ||
    (word?.cue != null && at > from && !isCapital(draft, at))
  )
    return true
  if (has(word, Tag.Pronoun) && at > from) return true
  if (at > from && isDeterminer(draft, at) && !has(draft.words[at - 1], Tag.Preposition)) return true
  if (has(word, Tag.Conjunction)) return !isCapital(draft, at + 1)
  if (!has(word, Tag.Preposition)) return false
  const object = draft.words[at + 1]
  if (at + 1 >= end || has(object, Tag.Occasion | Tag.Time) || draft.tokens[at + 1]?.kind === 'number')
    return true
  if (['a', 'an'].includes(draft.tokens[at + 1]?.text ?? '') && has(draft.words[at + 2], Tag.Occasion))
    return true
  return !PHRASE_PREPOSITIONS.has(token?.text ?? '') || (token?.text === 'on' && has(object, Tag.Time))
}

const isTight = (draft: Draft, at: number): boolean =>
  draft.tokens[at - 1]?.end === draft.tokens[at]?.start &&
  draft.tokens[at]?.end === draft.tokens[at + 1]?.start

/** Hyphens, initials' dots and the brackets of an abbreviation are spelling. */
function isInner(draft: Draft, at: number): boolean {
  const mark = draft.tokens[at]?.text
  if (mark === '-') return draft.tokens[at - 1]?.end === draft.tokens[at]?.start
  if (mark === '.' && isTight(draft, at)) return true
  if (mark === '.') return (draft.tokens[at - 1]?.text.length ?? 9) <= 2 && isCapital(draft, at - 1)
  if (mark === '(') return draft.tokens[at + 2]?.text === ')'
  return mark === ')' && draft.tokens[at - 2]?.text === '('
}

/** The subject that ends right before `to`; adverbs, "on Friday" and an apposition may stand between. */
export function readSourceBefore(draft: Draft, to: number, floor: number): Mention | null {
  let end = to
  while (end > floor && isFiller(draft, end)) end--
  if (draft.tokens[end - 1]?.text !== ',') return phraseBefore(draft, end, floor)
  const comma = appositionStart(draft, end - 1, floor)
  return comma < 0 ? null : phraseBefore(draft, comma, floor)
}

const isFiller = (draft: Draft, end: number): boolean => {
  const word = draft.words[end - 1]
  if (has(word, Tag.Adverb | Tag.Auxiliary)) return true
  if (has(word, Tag.Time) && isCapital(draft, end - 1)) return true
  return draft.tokens[end - 1]?.text === 'on' && has(draft.words[end], Tag.Time)
}

/** The comma that opens the apposition closed by the comma at `close`, or -1. */
function appositionStart(draft: Draft, close: number, floor: number): number {
  for (let at = close - 1; at >= Math.max(floor + 1, close - 18); at--) {
    if (draft.tokens[at]?.text !== ',') {
      if (draft.tokens[at]?.text === '"' || draft.tokens[at]?.text === '.') return -1
      continue
    }
    const first = draft.words[at + 1]
    const opens =
      has(first, Tag.Title | Tag.Role | Tag.Organisation | Tag.Relative) || isDeterminer(draft, at + 1)
    return opens || draft.tokens[at + 1]?.kind === 'number' || isCapital(draft, at + 1) ? at : -1
  }
  return -1
}

function phraseBefore(draft: Draft, end: number, floor: number): Mention | null {
  let from = end
  const least = Math.max(floor, end - LONGEST)
  while (from > least && !endsBackward(draft, from - 1)) from--
  from = cutAdverbial(draft, from, end)
  if (from >= end || draft.tokens[end - 1]?.kind === 'number') return null
  const first = draft.words[from]
  if (has(first, Tag.Preposition)) return null
  return mention(draft, from, end)
}

function endsBackward(draft: Draft, at: number): boolean {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (token?.kind === 'mark') return !isInner(draft, at)
  if (has(word, STOPS | Tag.Auxiliary) && !isCapital(draft, at)) return true
  if (has(word, Tag.Connector | Tag.That | Tag.Relative)) return true
  if (word?.cue != null && !isCapital(draft, at)) return true
  return has(word, Tag.Conjunction) && !(isCapital(draft, at - 1) && isCapital(draft, at + 1))
}

/** Takes "On Monday" or "In a statement" off the front of a subject. */
function cutAdverbial(draft: Draft, from: number, end: number): number {
  if (!has(draft.words[from], Tag.Preposition | Tag.Time)) {
    return has(draft.words[from], Tag.Conjunction) ? from + 1 : from
  }
  for (let at = end - 1; at > from; at--) {
    const opens =
      isDeterminer(draft, at) ||
      has(draft.words[at], Tag.Pronoun) ||
      (isCapital(draft, at) && !isCapital(draft, at - 1))
    if (opens && !has(draft.words[at], Tag.Time) && !has(draft.words[at - 1], Tag.Preposition)) return at
    if (has(draft.words[at], Tag.Time)) return at + 1
  }
  return end
}

/** Whoever a sentence begins with: the name or function up to the first word that is neither. */
export function actorOf(draft: Draft, from: number, end: number): Mention | null {
  let start = from
  while (start < end && (draft.tokens[start]?.kind === 'mark' || has(draft.words[start], Tag.Connector)))
    start++
  const whole = readSource(draft, start, end)
  if (whole === null) return null
  const nouns = Tag.Title | Tag.Role | Tag.Organisation | Tag.Medium | Tag.Preposition
  let to = whole.from
  let named = has(draft.words[to], Tag.Pronoun)
  while (to < whole.to && (isCapital(draft, to) || draft.names.has(to) || has(draft.words[to], nouns))) {
    named ||= (isCapital(draft, to) && !isDeterminer(draft, to)) || has(draft.words[to], nouns)
    to++
  }
  while (to > whole.from && has(draft.words[to - 1], Tag.Preposition)) to--
  return named && to > whole.from ? mention(draft, whole.from, to) : null
}
