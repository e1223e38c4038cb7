import type { Draft, Mention } from '../../common/draft'
import { isMediumKind, mentionAt } from '../../common/mentions'
import { has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { PREPOSITION_CUES } from '../cues.lexicon'
import { WORD_TAGS } from '../lexicon'

const FI = fold('في')
const BISM = fold('باسم')
const ALA = fold('على')
const MIN = fold('من')
const KAMA = fold('كما')
/** "general" behind a function (مدير عام), "year" elsewhere. */
const AAM = fold('عام')
const NOT_OF_PHRASE = new Set(
  ['على', 'إلى', 'الى', 'بعد', 'قبل', 'خلال', 'بشأن', 'حول', 'منذ', 'حتى', 'مع', 'عقب'].map(fold),
)
/** A complementiser with a pronoun on it has its subject already. */
const BARE_THAT = new Set(['أن', 'بأن'].map(fold))
const LONGEST = 20
const QUOTED_NAME_WORDS = 5
const HEADS = Tag.Title | Tag.Role | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Anonymous
const PHRASE_HEADS = Tag.Role | Tag.Document | Tag.Anonymous | Tag.Title
const NEVER = Tag.That | Tag.Relative | Tag.Connector | Tag.Negation | Tag.Auxiliary | Tag.Verb | Tag.Result
const MASDAR = /^(است..ا.|ان..ا.|ا.ت.ا.|ت.[^ا]ي.)$/

/** Whether an indefinite noun has the pattern of a verbal noun (forms II, III, VII, VIII and X). */
const looksLikeMasdar = (word: Word): boolean => (word.tags & HEADS) === 0 && MASDAR.test(word.base)

export const isEvent = (word: Word): boolean =>
  has(word, Tag.Event) || (!has(word, Tag.Definite) && (looksLikeMasdar(word) || isPossessedEvent(word)))

/** انسحابه: a verbal noun with its agent's pronoun. */
const isPossessedEvent = (word: Word): boolean => {
  if (word.tags !== 0 || word.base.length < 5) return false
  const bare = word.base.replace(/(ها|هم|ه)$/, '')
  return bare !== word.base && (((WORD_TAGS.get(bare) ?? 0) & Tag.Event) !== 0 || MASDAR.test(bare))
}

/** باستخدام: a verbal noun that no list has, with bi- written onto it. */
export const isEventWithBi = (word: Word): boolean =>
  word.preposition === 'ب'
    ? isEvent(word)
    : word.base.startsWith('ب') && word.tags === 0 && MASDAR.test(word.base.slice(1))

/** Spelling of a mention without the preposition written onto it; للكرملين is الكرملين. */
export const unclitic = (word: Word, written: string): { drop: number; label: string } => {
  if (word.skip === 0) return { drop: 0, label: written }
  const letters = [...written]
  let drop = 0
  let left = word.skip
  while (left > 0 && drop < letters.length) {
    drop++
    left--
    while (/[\p{M}\u0640]/u.test(letters[drop] ?? '')) drop++
  }
  const rest = letters.slice(drop).join('')
  const doubled = word.preposition === 'ل' && has(word, Tag.Definite) && rest.startsWith('ل')
  return doubled ? { drop: word.skip - 1, label: `ا${rest}` } : { drop: word.skip, label: rest }
}

/**
 * Reads the noun phrase of a source that starts at `at`, never past `end`: head, modifiers, names, appositions
 * between commas, and the prepositional phrases that functions, documents and organisations take.
 * `stopAtEvents` ends it before a verbal noun, which then is what was announced.
 */
export function readSource(draft: Draft, at: number, end: number, stopAtEvents: boolean): Mention | null {
  if (!canStart(draft, at, end)) return null
  const to = phraseEnd(draft, at, Math.min(end, at + LONGEST), stopAtEvents)
  return to > at ? mentionAt(draft, at, to, unclitic) : null
}

function canStart(draft: Draft, at: number, end: number): boolean {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (at >= end || token === undefined || word === undefined || token.kind === 'number') return false
  if (token.kind === 'mark') return token.text === '"' && quotedName(draft, at) > 0
  if (has(word, NEVER | Tag.Time | Tag.Demonstrative)) return false
  if (isNameAli(draft, at, end)) return true
  return !(has(word, Tag.Preposition) && word.base !== BISM) && (word.cue === null || draft.names.has(at))
}

/** علي folds like على; written with ya before a bare word it is the name. */
const isNameAli = (draft: Draft, at: number, end: number): boolean => {
  const next = draft.words[at + 1]
  if (draft.words[at]?.base !== ALA || at + 1 >= end || next === undefined) return false
  return draft.text.original[(draft.tokens[at]?.end ?? 0) - 1] === 'ي' && next.tags === 0 && next.cue === null
}

/** The end of a short quoted name that opens at `at`, or 0. */
export function quotedName(draft: Draft, at: number): number {
  const quotation = draft.quotations[draft.opens[at] ?? -1]
  if (quotation === undefined || !quotation.closed) return 0
  const length = quotation.to - quotation.from - 2
  return length >= 1 && length <= QUOTED_NAME_WORDS && !has(draft.words[at + 1], Tag.That) ? quotation.to : 0
}

function phraseEnd(draft: Draft, from: number, end: number, stopAtEvents: boolean): number {
  const reading = { from, end, stopAtEvents, phrases: phrasesOf(draft, from), allowed: 3 }
  let at = from
  while (at < end) {
    const next =
      draft.tokens[at]?.kind === 'mark' ? afterMark(draft, at, end, from) : afterWord(draft, at, reading)
    if (next === 0) break
    at = next
  }
  return trim(draft, from, at)
}

interface Reading {
  from: number
  end: number
  stopAtEvents: boolean
  phrases: Phrases
  /** How many more prepositional phrases it may take. */
  allowed: number
}

/** Where reading goes on after a word of the phrase, or 0 where the word is none of it. */
function afterWord(draft: Draft, at: number, reading: Reading): number {
  const word = draft.words[at]
  if (word === undefined || draft.tokens[at]?.kind === 'number') return 0
  const first = at === reading.from
  const name = draft.names.get(at)
  if (name !== undefined && !first && name.skip > 0 && isMediumKind(name.source)) return 0
  if (name !== undefined && (first || name.skip === 0)) return Math.min(name.to, reading.end)
  if (first) return at + 1
  if (ends(word, draft.words[at - 1], reading.stopAtEvents) || endsBareHead(draft, reading.from, at)) return 0
  if (!isPrepositional(word)) return at + 1
  return reading.allowed-- > 0 && takesPhrase(draft, at, reading.end, reading.phrases) ? at + 1 : 0
}

enum Phrases {
  None,
  Place,
  Any,
}

/** Which prepositional phrases belong to a phrase with this head. */
function phrasesOf(draft: Draft, from: number): Phrases {
  const word = draft.words[from]
  if (has(word, PHRASE_HEADS)) return Phrases.Any
  return has(word, Tag.Organisation | Tag.Medium) ? Phrases.Place : Phrases.None
}

const isPrepositional = (word: Word): boolean => has(word, Tag.Preposition) || word.preposition !== ''

function takesPhrase(draft: Draft, at: number, end: number, phrases: Phrases): boolean {
  const word = draft.words[at]
  if (word === undefined || phrases === Phrases.None) return word?.base === BISM
  if (word.base === BISM) return true
  const separate = has(word, Tag.Preposition)
  const object = separate ? draft.words[at + 1] : word
  if (at + 1 >= end && separate) return false
  // لـ«…» is told to a medium.
  if (separate && draft.tokens[at + 1]?.text === '"') return word.base === FI || word.base === MIN
  if (object === undefined || has(object, Tag.Occasion | Tag.Time | NEVER) || isEventOnly(object))
    return false
  if (has(object, Tag.Medium) && word.preposition === 'ل') return false
  if (phrases === Phrases.Place) return word.base === FI
  return word.preposition !== 'ك' && !NOT_OF_PHRASE.has(word.base)
}

const isEventOnly = (word: Word): boolean => has(word, Tag.Event) && !has(word, HEADS | Tag.Definite)

function ends(word: Word, before: Word | undefined, stopAtEvents: boolean): boolean {
  if (word.cue !== null || has(word, NEVER | Tag.Pronoun | Tag.Demonstrative)) return true
  if (word.base === AAM && has(before, Tag.Title | Tag.Role)) return false
  if (has(word, Tag.Time) && !has(word, Tag.Definite | HEADS)) return true
  if (has(word, Tag.Time) && word.base.length > 3 && !has(word, HEADS)) return true
  if (word.base !== ALA && word.base !== KAMA && PREPOSITION_CUES.has(word.base)) return true
  // "X and Y" is one source only where Y looks like one.
  if (has(word, Tag.Conjunction) && !has(word, HEADS | Tag.Definite)) return true
  if (!stopAtEvents || !isEvent(word) || word.preposition !== '' || has(word, Tag.Role)) return false
  // وزارة الصحة: a definite noun right behind the head is what the body is for.
  return !(has(word, Tag.Definite) && has(before, HEADS) && !has(before, Tag.Definite))
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
  if (mark === '-') return isTight(draft, at) ? at + 1 : 0
  if (mark === ',' || mark === '،') return apposition(draft, at, end, from)
  return 0
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

/** A name or function set off by commas, or by a comma and the reported clause: "…، بدر عبد العاطي،". */
function apposition(draft: Draft, at: number, end: number, from: number): number {
  if (at === from || !has(draft.words[from], HEADS)) return 0
  const first = draft.words[at + 1]
  if (first === undefined || at + 1 >= end || has(first, NEVER | Tag.Preposition | Tag.Time)) return 0
  if (first.preposition !== '' || first.cue !== null) return 0
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
    if (mark?.kind !== 'mark' || mark.text === '"' || mark.text === ')') break
    end--
  }
  return end
}

/** Whether a mention names a medium, by the registry or by its head. */
export const isMedium = (mention: Mention): boolean =>
  mention.kind === 'medium' || isMediumKind(mention.known)

/** The earliest noun phrase that ends exactly before `to`, starting after a clause boundary; SVO order. */
export function readSourceBefore(draft: Draft, to: number, from: number): Mention | null {
  let end = to
  const apart = isComma(draft, to - 1)
  while (end > from && (has(draft.words[end - 1], Tag.Auxiliary) || isComma(draft, end - 1))) end--
  const least = Math.max(from, end - 12)
  for (let at = least; at < end; at++) {
    if (at > from && !opensClause(draft, at)) continue
    const mention = readSource(draft, at, end, false)
    if (mention !== null && mention.to === end && canPrecede(draft, mention, apart)) return mention
  }
  return null
}

/** Before the verb a phrase that no list knows must at least be definite or a short name. */
const canPrecede = (draft: Draft, mention: Mention, apart: boolean): boolean =>
  mention.kind !== 'other' || (!apart && couldBeName(draft, mention))

const couldBeName = (draft: Draft, mention: Mention): boolean =>
  mention.definite || (mention.words.length <= 2 && !has(draft.words[mention.from], Tag.Event))

const isComma = (draft: Draft, at: number): boolean => {
  const text = draft.tokens[at]?.text
  return text === ',' || text === '،'
}

function opensClause(draft: Draft, at: number): boolean {
  const before = draft.words[at - 1]
  const mark = draft.tokens[at - 1]
  if (mark?.kind === 'mark')
    return mark.text !== ')' && !(mark.text === '"' && (draft.opens[at - 1] ?? -1) < 0)
  if (has(draft.words[at], Tag.Conjunction)) return true
  if (has(before, Tag.That)) return BARE_THAT.has(before?.base ?? '')
  return has(before, Tag.Connector | Tag.Auxiliary)
}

/** The noun that a relative pronoun at `to` looks back to. */
export function readAntecedent(draft: Draft, to: number, floor: number): Mention | null {
  const end = isComma(draft, to - 1) ? to - 1 : to
  for (let at = Math.max(floor, end - 7); at < end; at++) {
    if (!has(draft.words[at], HEADS) && !draft.names.has(at)) continue
    const mention = readSource(draft, at, end, false)
    if (mention !== null && mention.to === end) return mention
  }
  return null
}
