import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { apposedName } from './actors'
import { aspectStart } from './aspects'
import { isVerbCue } from './homographs'
import { isInner } from './inner-marks'
import { apposedRoles, mentionOf } from './noun-phrases'
import {
  isAdverb,
  isArticle,
  isCapital,
  isDash,
  isDeterminer,
  isTime,
  isVerbal,
  isWho,
  textAt,
} from './shape'

const LONGEST = 18
const INSERTION = 45
const CANDIDATES = 6

/** The subject of a verb, and where the phrase with everything inserted behind it starts. */
export interface Subject {
  mention: Mention
  /** Tokens between the subject and its verb. */
  inserted: { from: number; to: number }
}

/** The subject that ends right before `to`; adverbs, dates and insertions between commas or dashes may stand between. */
export function readSubject(draft: Draft, to: number, floor: number): Subject | null {
  let end = beforeFillers(draft, aspectStart(draft, to), floor)
  if (isWho(draft, end - 1)) return relativeSubject(draft, end - 1, floor, to)
  for (let insertions = 0; insertions < 3; insertions++) {
    const mark = textAt(draft, end - 1)
    if (mark === ')') {
      const open = openBracket(draft, end - 1, floor)
      if (open < 0) return null
      end = open
      continue
    }
    if (mark !== ',' && !isDash(draft, end - 1)) break
    const inserted = insertionBefore(draft, end - 1, floor)
    if (inserted === null) return strayComma(draft, end, floor, to)
    const named = nameBehindTitle(draft, inserted, end - 1, floor)
    if (named !== null) return { mention: named, inserted: { from: end - 1, to } }
    const name = apposedTo(draft, inserted, floor)
    const start = name < 0 ? inserted : name
    return withRoles(draft, subjectOf(draft, start, floor, to), start + 1)
  }
  return subjectOf(draft, end, floor, to)
}

/** "The firm from Oslo, has said that …": a comma gone astray behind everything that stands before the verb. */
function strayComma(draft: Draft, end: number, floor: number, to: number): Subject | null {
  const next = to + 1
  const opens = has(draft.words[next], Tag.That | Tag.Pronoun) || isDeterminer(draft, next)
  if (!opens || textAt(draft, end - 1) !== ',') return null
  const subject = subjectOf(draft, end - 1, floor, to)
  return subject !== null && startOf(draft, subject.mention) === floor ? subject : null
}

/** What an apposition calls somebody is what the text may call them later. */
function withRoles(draft: Draft, subject: Subject | null, from: number): Subject | null {
  if (subject === null) return null
  const roles = [...(subject.mention.roles ?? []), ...apposedRoles(draft, from, subject.inserted.to)]
  return roles.length === 0 ? subject : { ...subject, mention: { ...subject.mention, roles } }
}

/** "X, who has accused …": the relative clause is about whoever stands before it. */
function relativeSubject(draft: Draft, at: number, floor: number, to: number): Subject | null {
  const end = textAt(draft, at - 1) === ',' ? at - 1 : at
  const mention = phraseBefore(draft, end, floor)
  return mention === null ? null : { mention, inserted: { from: end, to } }
}

const subjectOf = (draft: Draft, end: number, floor: number, to: number): Subject | null => {
  const mention = phraseBefore(draft, end, floor)
  return mention === null ? null : { mention, inserted: { from: end, to } }
}

function beforeFillers(draft: Draft, to: number, floor: number): number {
  let end = to
  while (end > floor) {
    if (isFiller(draft, end - 1)) end--
    else if (isParenthesis(draft, end - 1)) end = openParenthesis(draft, end - 1)
    else break
  }
  return end
}

const isParenthesis = (draft: Draft, close: number): boolean => openParenthesis(draft, close) < close

/** "X has, however, argued", "X, in turn, said": the comma that opens a word or two set off before the verb. */
function openParenthesis(draft: Draft, close: number): number {
  if (textAt(draft, close) !== ',') return close
  const last = textAt(draft, close - 1)
  if (PARENTHETIC.test(last) || isAdverb(draft, close - 1))
    return textAt(draft, close - 2) === ',' ? close - 2 : close
  const pair = `${textAt(draft, close - 2)} ${last}`
  return PARENTHETIC_PAIR.test(pair) && textAt(draft, close - 3) === ',' ? close - 3 : close
}

const PARENTHETIC =
  /^(however|though|too|meanwhile|moreover|nevertheless|nonetheless|therefore|indeed|instead)$/
const PARENTHETIC_PAIR =
  /^(in (turn|response|contrast|fact|particular)|of course|for instance|at (first|least))$/

/** Adverbs, auxiliaries and dates between a subject and its verb. */
function isFiller(draft: Draft, at: number): boolean {
  const word = draft.words[at]
  if (has(word, Tag.Pronoun)) return false
  if (has(word, Tag.Adverb | Tag.Auxiliary) || isAdverb(draft, at)) return true
  if (isTime(draft, at)) return true
  return /^(on|in|at|late|early|this|last)$/.test(textAt(draft, at)) && isTime(draft, at + 1)
}

function openBracket(draft: Draft, close: number, floor: number): number {
  for (let at = close - 1; at >= Math.max(floor, close - 12); at--) if (textAt(draft, at) === '(') return at
  return -1
}

/**
 * The mark that opens the insertion closed at `close`: the nearest one behind a noun phrase after which an
 * apposition, a participle, a place or a relative clause starts; a relative clause holds the commas in it.
 */
function insertionBefore(draft: Draft, close: number, floor: number): number | null {
  const dash = isDash(draft, close)
  let nearest: number | null = null
  let seen = 0
  for (let at = close - 2; at > floor && at >= close - INSERTION && seen < CANDIDATES; at--) {
    const mark = textAt(draft, at)
    if (mark === '"' && draft.inside[at - 1] !== draft.inside[close]) return nearest
    if (mark === ';' || mark === ':') return nearest
    if (dash ? !isDash(draft, at) : mark !== ',') continue
    seen++
    if (has(draft.words[at + 1], Tag.Relative)) return at
    if (nearest === null && opensInsertion(draft, at + 1) && phraseBefore(draft, at, floor) !== null)
      nearest = at
    if (dash) return nearest
  }
  return nearest
}

function opensInsertion(draft: Draft, at: number): boolean {
  const word = draft.words[at]
  if (has(word, Tag.Connector & ~Tag.Preposition) && textAt(draft, at) !== 'as') return false
  if (has(word, Tag.Pronoun | Tag.Conjunction) && !isDeterminer(draft, at)) return false
  if (has(word, Tag.Title | Tag.Role | Tag.Organisation | Tag.Relative | Tag.Preposition)) return true
  if (isDeterminer(draft, at) || draft.tokens[at]?.kind === 'number' || isCapital(draft, at)) return true
  return /(ing|ed)$/.test(textAt(draft, at)) || isTime(draft, at) || textAt(draft, at).endsWith("'s")
}

/** Where a name ends whose apposition stands before the comma at `at` ("X, the minister, speaking in Cairo, said"), or -1. */
function apposedTo(draft: Draft, at: number, floor: number): number {
  const inner = phraseBefore(draft, at, floor)
  if (inner === null || isCapital(draft, inner.from)) return -1
  const start = startOf(draft, inner)
  if (textAt(draft, start - 1) !== ',') return -1
  const outer = phraseBefore(draft, start - 1, floor)
  return outer !== null && isCapital(draft, outer.from) ? start - 1 : -1
}

/** "Norway's prime minister, Jane Roe, said": the name is who speaks, the function says who that is. */
function nameBehindTitle(draft: Draft, comma: number, close: number, floor: number): Mention | null {
  const title = phraseBefore(draft, comma, floor)
  return title === null ? null : apposedName(draft, title, comma, close + 1)
}

/** Where a mention starts with its article. */
export const startOf = (draft: Draft, mention: Mention): number =>
  mention.opens ?? (isArticle(draft, mention.from - 1) ? mention.from - 1 : mention.from)

/** The noun phrase that ends before `end`. */
export function phraseBefore(draft: Draft, end: number, floor: number): Mention | null {
  if (has(draft.words[end - 1], Tag.Pronoun)) return mentionOf(draft, end - 1, end)
  if (textAt(draft, end - 1) === ')' && !isInner(draft, end - 1)) {
    const open = openBracket(draft, end - 1, floor)
    return open <= floor ? null : phraseBefore(draft, open, floor)
  }
  let from = end
  const least = Math.max(floor, end - LONGEST)
  while (from > least && !endsBackward(draft, from - 1, end, floor)) from--
  const issuer = issuerBehind(draft, from, end)
  if (issuer !== null) return issuer
  const reduced = issuedHead(draft, from, floor)
  if (reduced !== null) return reduced
  if (isWho(draft, from - 1) && looksVerbal(draft, from)) return phraseBefore(draft, from - 1, floor)
  const relative = relativeHead(draft, from, floor)
  if (relative !== null) return relative
  from = cutAdverbial(draft, from, end)
  while (from < end - 1 && has(draft.words[from], Tag.Adverb)) from++
  if (from >= end || draft.tokens[end - 1]?.kind === 'number') return null
  if (has(draft.words[from], Tag.Preposition) || has(draft.words[end - 1], Tag.Preposition)) return null
  return mentionOf(draft, from, end)
}

function endsBackward(draft: Draft, at: number, end: number, floor: number): boolean {
  const word = draft.words[at]
  if (draft.tokens[at]?.kind === 'mark') return !isInner(draft, at)
  if (has(word, Tag.Pronoun) && at < end - 1) return true
  if (opensClause(draft, at)) return true
  if (has(word, Tag.That | Tag.Relative | Tag.Negation | Tag.Connector)) return textAt(draft, at) !== 'head'
  if (isVerbal(draft, at)) return true
  if (word?.cue != null && isVerbCue(draft, at, floor)) return true
  return has(word, Tag.Conjunction) && !joinsBackward(draft, at, floor)
}

/** "… had come up after X, asked about it, had said": before a name these words open a clause of their own. */
const opensClause = (draft: Draft, at: number): boolean =>
  /^(after|before|since|until|once)$/.test(textAt(draft, at)) &&
  !isTime(draft, at + 1) &&
  (isCapital(draft, at + 1) || has(draft.words[at + 1], Tag.Pronoun))

/** "A and B said" joins two sources; behind a verb of the same clause "and" starts the next one. */
function joinsBackward(draft: Draft, at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - LONGEST); before--) {
    const mark = textAt(draft, before)
    if (mark === ',' || mark === ';' || mark === '"') return before < at - 1
    const cue = draft.words[before]?.cue
    if (isVerbal(draft, before) || (cue != null && isVerbCue(draft, before, floor))) return false
  }
  return true
}

/** "a report published by X said": who speaks is X. */
function issuerBehind(draft: Draft, from: number, end: number): Mention | null {
  if (
    !/^(by|from)$/.test(textAt(draft, from)) ||
    !/^(issued|released|published|compiled|posted|made|written|put)$/.test(textAt(draft, from - 1))
  )
    return null
  if (!has(draft.words[from - 2], Tag.Document | Tag.Occasion)) return null
  return mentionOf(draft, from + 1, end)
}

/**
 * "a study published in X found", "a witness interviewed by Y said": a participle with a preposition says where a
 * document stands and what was done to somebody, not who speaks; two finite verbs cannot follow each other.
 */
function issuedHead(draft: Draft, from: number, floor: number): Mention | null {
  if (!isParticiple(draft, from - 1) || !has(draft.words[from], Tag.Preposition)) return null
  const head = phraseBefore(draft, from - 1, floor)
  if (head === null || head.to !== from - 1) return null
  const speaks = head.kind !== 'other' || has(draft.words[from - 2], Tag.Occasion | Tag.Document)
  return speaks && !head.pronoun ? head : null
}

const isParticiple = (draft: Draft, at: number): boolean =>
  (/[a-z]{2}ed$/.test(textAt(draft, at)) && !isCapital(draft, at)) ||
  /^(sent|broadcast|led|held|seen|known|shown|taken|given|made|caught|hit|put|left|born|run|hurt|driven)$/.test(
    textAt(draft, at),
  )

const NOUNS = Tag.Role | Tag.Title | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Plural | Tag.Anonymous

/** "who lives nearby": behind a relative, what has the form of a verb and is no known noun. */
const looksVerbal = (draft: Draft, at: number): boolean =>
  !isCapital(draft, at) &&
  !isDeterminer(draft, at) &&
  !has(draft.words[at], NOUNS) &&
  /[a-z]{2}(s|ed)$/.test(textAt(draft, at))

/** "the man who left the town said": behind a verb, whoever the relative clause is about. */
function relativeHead(draft: Draft, from: number, floor: number): Mention | null {
  if (from <= floor || !(isVerbal(draft, from - 1) || draft.words[from - 1]?.cue != null)) return null
  for (let at = from - 1; at > Math.max(floor, from - 14); at--) {
    if (draft.tokens[at]?.kind === 'mark') return null
    if (has(draft.words[at], Tag.Relative)) return phraseBefore(draft, at, floor)
  }
  return null
}

/** Takes "On Monday", "In a statement" or a conjunction off the front of a subject. */
function cutAdverbial(draft: Draft, from: number, end: number): number {
  if (has(draft.words[from], Tag.Conjunction)) return from + 1
  if (!has(draft.words[from], Tag.Preposition) && !isTime(draft, from)) return from
  for (let at = end - 1; at > from; at--) {
    const opens =
      isDeterminer(draft, at) ||
      has(draft.words[at], Tag.Pronoun) ||
      (isCapital(draft, at) && !isCapital(draft, at - 1)) ||
      (isCapital(draft, at - 1) && !isCapital(draft, at) && has(draft.words[at], Tag.Role | Tag.Plural))
    if (opens && !isTime(draft, at) && !has(draft.words[at - 1], Tag.Preposition)) return at
    if (isTime(draft, at) && !isDeterminer(draft, at - 1)) return at + 1
  }
  return end
}
