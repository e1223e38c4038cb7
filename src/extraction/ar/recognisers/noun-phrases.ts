import type { Draft, Mention } from '../../common/draft'
import { isMediumKind, mentionAt } from '../../common/mentions'
import { has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { CARRIED_BY, PLATFORMS } from '../lexicon'
import { opensCircumstance } from './circumstance'
import { bareName, described } from './heads'
import { isNameAli } from './name-ali'
import { isPrepositional, type Phrases, phrasesOf, takesPhrase } from './phrase-adjuncts'
import {
  endsPhrase,
  HEADS,
  isPresentVerb,
  isSacred,
  NEVER,
  openPhrase,
  type PhraseState,
  passed,
} from './phrase-ends'
import { ALA } from './prepositional'
import { spell } from './spelling'
import { isEvent, isEventWithBi } from './verbal-nouns'

const BISM = fold('باسم')
const PLATFORM_HEADS = new Set(['منصة', 'منصات', 'مواقع', 'شبكات', 'وسائل'].map(fold))
const LONGEST = 20
const QUOTED_NAME_WORDS = 5
const LONGEST_DASHED = 6

/**
 * Reads the noun phrase of a source that starts at `at`, never past `end`: head, modifiers, names, appositions
 * between commas, and the prepositional phrases that functions, documents and organisations take.
 * `stopAtEvents` ends it before a verbal noun, which then is what was announced.
 */
export function readSource(draft: Draft, at: number, end: number, stopAtEvents: boolean): Mention | null {
  if (!canStart(draft, at, end)) return null
  const from = bareName(draft, at, end)
  const to = phraseEnd(draft, from, Math.min(end, from + LONGEST), stopAtEvents)
  return to > from ? described(draft, mentionAt(draft, from, to, spell)) : null
}

function canStart(draft: Draft, at: number, end: number): boolean {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (at >= end || token === undefined || word === undefined || token.kind === 'number') return false
  if (token.kind === 'mark') return token.text === '"' && quotedName(draft, at) > 0
  if (isNameAli(draft, at) || draft.names.has(at)) return true
  if (isPlatform(draft, at) || word.phrases !== undefined) return false
  if (CARRIED_BY.has(word.base) && !has(word, HEADS)) return false
  if (opensCircumstance(word)) return false
  if (has(word, NEVER | Tag.Time | Tag.Demonstrative) || isSacred(word)) return false
  if ((has(word, Tag.Preposition) && word.base !== BISM) || isStrayVerb(draft, at)) return false
  // A verbal noun is what is done, never who says so.
  return word.cue === null && !(isEvent(word) && isDoing(draft, at)) && !isEventWithBi(word)
}

/** موقع التواصل الاجتماعي، منصة إكس: where something is published, never who says it. */
const isPlatform = (draft: Draft, at: number): boolean =>
  (has(draft.words[at], Tag.Medium) || PLATFORM_HEADS.has(draft.words[at]?.base ?? '')) &&
  PLATFORMS.has(draft.words[at + 1]?.base ?? '')

/** يدرس الهندسة: a verb of the present tense with its object, not a name. */
const isStrayVerb = (draft: Draft, at: number): boolean =>
  isPresentVerb(draft.words[at]) && has(draft.words[at + 1], Tag.Definite | Tag.Preposition)

/** A listed verbal noun, or one by its pattern that governs a noun: تقديم النصح, but not the first name أنطوان. */
function isDoing(draft: Draft, at: number): boolean {
  const word = draft.words[at]
  const next = draft.words[at + 1]
  if (has(word, HEADS | Tag.Definite)) return false
  return (
    has(word, Tag.Event) ||
    has(next, Tag.Definite | Tag.Preposition | HEADS) ||
    /(ها|هم|ه)$/.test(word?.base ?? '')
  )
}

/** The end of a short quoted name that opens at `at`, or 0. */
export function quotedName(draft: Draft, at: number): number {
  const quotation = draft.quotations[draft.opens[at] ?? -1]
  if (quotation === undefined || !quotation.closed) return 0
  const length = quotation.to - quotation.from - 2
  return length >= 1 && length <= QUOTED_NAME_WORDS && !has(draft.words[at + 1], Tag.That) ? quotation.to : 0
}

function phraseEnd(draft: Draft, from: number, end: number, stopAtEvents: boolean): number {
  const state = openPhrase(draft, from, stopAtEvents)
  const reading = { state, from, end, phrases: phrasesOf(draft, from), allowed: 3 }
  let at = from
  while (at < end) {
    const next =
      draft.tokens[at]?.kind === 'mark' ? afterMark(draft, at, end, from) : afterWord(draft, at, reading)
    if (next === 0) break
    if (draft.tokens[at]?.kind === 'word') passed(draft, at, state)
    at = next
  }
  return trim(draft, from, at)
}

interface Reading {
  state: PhraseState
  from: number
  end: number
  phrases: Phrases
  /** How many more prepositional phrases it may take. */
  allowed: number
}

/** Where reading goes on after a word of the phrase, or 0 where the word is none of it. */
function afterWord(draft: Draft, at: number, reading: Reading): number {
  const word = draft.words[at]
  if (draft.tokens[at]?.kind === 'number') return isNumberedMedium(draft, at, reading.from) ? at + 1 : 0
  if (word === undefined) return 0
  const first = at === reading.from
  const name = draft.names.get(at)
  if (name !== undefined && !first && name.skip > 0 && isMediumKind(name.source)) return 0
  if (name !== undefined && first) return Math.min(name.to, reading.end)
  if (first || isNameAli(draft, at)) return at + 1
  if (name !== undefined && name.skip === 0) {
    return endsAtName(draft, at, reading) ? 0 : Math.min(name.to, reading.end)
  }
  if (endsPhrase(draft, at, reading.state) || endsBareHead(draft, reading.from, at)) return 0
  if (!isPrepositional(word)) return at + 1
  return reading.allowed-- > 0 && takesPhrase(draft, at, reading) ? at + 1 : 0
}

/** قناة 12: a number right behind the kind of medium is its name. */
const isNumberedMedium = (draft: Draft, at: number, from: number): boolean =>
  at === from + 1 && has(draft.words[from], Tag.Medium) && !has(draft.words[from], Tag.Definite | Tag.Plural)

/** A registered body behind a complete phrase is another party: عباس الولايات المتحدة. */
function endsAtName(draft: Draft, at: number, { state, from }: Reading): boolean {
  const name = draft.names.get(at)
  const before = draft.words[at - 1]
  if (name === undefined || name.source.kind === 'person' || draft.tokens[at - 1]?.kind === 'mark')
    return false
  if (!state.closed || isMediumKind(name.source) || has(draft.words[at], Tag.Conjunction)) return false
  const complete = at - 1 === from && has(before, Tag.Definite) && has(before, Tag.Document | Tag.Anonymous)
  if (complete) return true
  if (has(before, Tag.Preposition | HEADS) || (before?.preposition ?? '') !== '') return false
  return draft.names.get(from)?.to === at || has(before, Tag.Definite)
}

/** البيان names a document by itself: an indefinite word behind it is something else. */
function endsBareHead(draft: Draft, from: number, at: number): boolean {
  const head = draft.words[from]
  const word = draft.words[at]
  if (at !== from + 1 || !has(head, Tag.Definite) || !has(head, Tag.Document | Tag.Anonymous)) return false
  return !has(word, Tag.Definite | Tag.Same | Tag.Preposition | HEADS) && word?.preposition === ''
}

/** Where reading goes on after a mark inside a phrase, or 0 where the mark ends it. */
function afterMark(draft: Draft, at: number, end: number, from: number): number {
  const mark = draft.tokens[at]?.text
  if (mark === '"') return Math.min(quotedName(draft, at), end)
  if (mark === '.') return isInitial(draft, at) ? at + 1 : 0
  if (mark === '(') return closing(draft, at, end)
  if (mark === '-') return isTight(draft, at) ? at + 1 : dashed(draft, at, end, from)
  if (mark === ',' || mark === '،') return apposition(draft, at, end, from)
  return 0
}

/** "رئيس الهيئة - فلان:": the name behind a function, where nothing else fills the rest of the slot. */
function dashed(draft: Draft, at: number, end: number, from: number): number {
  if (!has(draft.words[from], Tag.Title | Tag.Role) || end - at > LONGEST_DASHED) return 0
  const to = apposition(draft, at, end, from)
  return to === end ? to : 0
}

const isInitial = (draft: Draft, at: number): boolean =>
  draft.tokens[at - 1]?.kind === 'word' && (draft.tokens[at - 1]?.text.length ?? 0) === 1

const isTight = (draft: Draft, at: number): boolean =>
  draft.tokens[at - 1]?.end === draft.tokens[at]?.start &&
  draft.tokens[at]?.end === draft.tokens[at + 1]?.start

function closing(draft: Draft, at: number, end: number): number {
  for (let to = at + 1; to < Math.min(end, at + 7); to++) if (draft.tokens[to]?.text === ')') return to + 1
  return 0
}

/** "…، بحسب الوكالة،", "…، نشرته الوكالة،": who has passed it on is no apposition. */
const isCredit = ({ base, phrases }: Word): boolean =>
  CARRIED_BY.has(base) || (phrases !== undefined && base !== ALA)

/** A name or function set off by commas, or by a comma and the reported clause: "…، بدر عبد العاطي،". */
function apposition(draft: Draft, at: number, end: number, from: number): number {
  if (at === from || !has(draft.words[from], HEADS)) return 0
  const first = draft.words[at + 1]
  if (first === undefined || at + 1 >= end || has(first, NEVER | Tag.Preposition | Tag.Time)) return 0
  if (first.preposition !== '' || first.cue !== null || isCredit(first)) return 0
  if (has(first, Tag.Conjunction)) return coordinated(draft, at + 1, end)
  for (let to = at + 1; to < Math.min(end + 1, at + 9); to++) {
    const token = draft.tokens[to]
    const word = draft.words[to]
    if (token === undefined || to >= end) return to >= end ? to : 0
    if (token.kind === 'mark') return token.text === ',' || token.text === '،' || token.text === ':' ? to : 0
    if (has(word, Tag.That)) return to
    if (word === undefined || has(word, NEVER | Tag.Preposition) || word.cue !== null) return 0
  }
  return 0
}

/** "…، والروسي فلان،": a second source behind a comma, where nothing but it fills the rest of the slot. */
function coordinated(draft: Draft, from: number, end: number): number {
  if (end - from > 9) return 0
  for (let at = from; at < end; at++) {
    const word = draft.words[at]
    if (draft.tokens[at]?.kind === 'mark' || has(word, NEVER | Tag.Preposition) || word?.cue != null) return 0
  }
  return end
}

function trim(draft: Draft, from: number, to: number): number {
  let end = to
  while (end > from) {
    const mark = draft.tokens[end - 1]
    // A preposition whose noun turned out to be none of the phrase goes with it.
    const dangling =
      end - 1 > from && has(draft.words[end - 1], Tag.Preposition) && !isNameAli(draft, end - 1)
    if (!dangling && (mark?.kind !== 'mark' || mark.text === '"' || mark.text === ')')) break
    end--
  }
  return end
}

/** Whether a mention names a medium, by the registry or by its head. */
export const isMedium = (mention: Mention): boolean =>
  mention.kind === 'medium' || isMediumKind(mention.known)
