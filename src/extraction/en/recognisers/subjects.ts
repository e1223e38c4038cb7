import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { apposedName } from './actors'
import { aspectStart } from './aspects'
import { apposedRoles } from './noun-phrases'
import { isAcronym, personAt } from './people'
import { openBracket, phraseBefore, startOf } from './phrase-before'
import { kindOf } from './phrase-kinds'
import { isAdverb, isCapital, isDash, isDeterminer, isTime, isWho, textAt } from './shape'

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
  return subjectOf(draft, beforePlace(draft, end, floor), floor, to)
}

/** "X of Columbia, South Carolina says": the second part of a place's name is no subject. */
function beforePlace(draft: Draft, end: number, floor: number): number {
  let comma = end
  while (comma > Math.max(floor, end - 4) && isCapital(draft, comma - 1)) comma--
  if (comma === end || textAt(draft, comma - 1) !== ',' || namesSpeaker(draft, comma, end)) return end
  let city = comma - 1
  while (city > Math.max(floor, comma - 5) && isCapital(draft, city - 1)) city--
  return city < comma - 1 && /^(of|from|in)$/.test(textAt(draft, city - 1)) ? comma - 1 : end
}

/** "…, north of Homs, Director Jane Roe told X", "… in Niger, AFP reported": no place, but who speaks. */
function namesSpeaker(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      draft.names.has(at) ||
      has(draft.words[at], Tag.Title | Tag.Role | Tag.Organisation) ||
      kindOf(draft, at) === 'medium'
    )
      return true
  return (
    personAt(draft, from, to) !== null ||
    (to - from === 1 && textAt(draft, from).length > 2 && isAcronym(draft, from))
  )
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
  // "Jane Roe, 58, who lives …, says": an age stands between the name and what else is said of her.
  const aged = draft.tokens[end - 1]?.kind === 'number' && textAt(draft, end - 2) === ','
  const mention = phraseBefore(draft, aged ? end - 2 : end, floor)
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
