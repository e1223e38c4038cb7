import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { isInner } from './inner-marks'
import { apposedRoles, mentionOf, readSource } from './noun-phrases'
import { NAME_PARTICLES, personAt } from './people'
import { isArticle, isCapital, isDeterminer, isRole, isTime, textAt } from './shape'

/** Tokens that an opening phrase may have before its comma. */
const OPENING = 24

const SOURCES = Tag.Title | Tag.Role | Tag.Organisation | Tag.Medium | Tag.Document | Tag.Pronoun

/**
 * Whoever a sentence begins with, behind an opening phrase of time, place or manner: the name or function up to the
 * first word that is neither, with what an apposition calls them. "For X, …" is about X.
 */
export function actorOf(draft: Draft, from: number, end: number): Mention | null {
  let start = from
  while (
    start < end &&
    (draft.tokens[start]?.kind === 'mark' || has(draft.words[start], Tag.Connector | Tag.Adverb))
  )
    start++
  if (opensPhrase(draft, start)) {
    const topic = textAt(draft, start) === 'for' ? named(draft, start + 1, end) : null
    if (topic !== null) return topic
    const comma = commaBehind(draft, start, end)
    if (comma < 0) return null
    start = comma + 1
  }
  const person = personFrom(draft, start, end)
  if (person !== null) return withApposition(draft, person, end)
  const whole = readSource(draft, start, end)
  if (whole === null) return null
  for (let at = whole.from; at < whole.to; at++) {
    if (isCapital(draft, at) || draft.names.has(at) || has(draft.words[at], SOURCES))
      return withApposition(draft, whole, end)
  }
  return null
}

/** A person's name that the sentence opens with, whatever verb stands behind it. */
function personFrom(draft: Draft, from: number, end: number): Mention | null {
  let to = from
  while (to < Math.min(end, from + 7) && isNamePart(draft, to)) to++
  while (to > from && !isCapital(draft, to - 1)) to--
  const owns =
    draft.words[to - 1]?.base !== textAt(draft, to - 1) || (textAt(draft, to) === '"' && isInner(draft, to))
  return to > from && !owns && personAt(draft, from, to) !== null ? mentionOf(draft, from, to) : null
}

/** "On Monday, …", "Speaking in Cairo, …", "Asked about the plan, …". */
const opensPhrase = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Preposition) ||
  isTime(draft, at) ||
  /^(asked|pressed|questioned|born|told)$/.test(textAt(draft, at)) ||
  (/[a-z]{2}ing$/.test(textAt(draft, at)) && !isCapital(draft, at + 1))

function commaBehind(draft: Draft, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + OPENING); at++) {
    if (textAt(draft, at) !== ',') continue
    // "in Paris, France, …" names the place twice.
    const again = isCapital(draft, at - 1) && isCapital(draft, at + 1) && textAt(draft, at + 2) === ','
    return again ? at + 2 : at
  }
  return -1
}

function named(draft: Draft, from: number, end: number): Mention | null {
  const found = readSource(draft, from, end)
  return found !== null && personAt(draft, found.from, found.to) !== null
    ? withApposition(draft, found, end)
    : null
}

/** "The minister, X, …" is X, who is the minister; "X, the minister, …" too. */
function withApposition(draft: Draft, found: Mention, end: number): Mention {
  const comma = behindBracket(draft, found.to, end)
  if (textAt(draft, comma) !== ',') return found
  const name = apposedName(draft, found, comma, end)
  if (name !== null) return name
  const roles = [...(found.roles ?? []), ...apposedRoles(draft, comma + 1, end)]
  return roles.length === 0 ? found : { ...found, roles }
}

function behindBracket(draft: Draft, at: number, end: number): number {
  if (textAt(draft, at) !== '(') return at
  for (let close = at + 1; close < Math.min(end, at + 12); close++)
    if (textAt(draft, close) === ')') return close + 1
  return at
}

/** The name between commas behind a function: "Norway's prime minister, Jane Roe," "the mayor of London, X,". */
export function apposedName(draft: Draft, found: Mention, comma: number, end: number): Mention | null {
  if (found.pronoun || !holdsFunction(draft, found)) return null
  let to = comma + 1
  while (to < Math.min(end, comma + 7) && isNamePart(draft, to)) to++
  const close = textAt(draft, to) === '(' ? to + 2 : to
  if (to === comma + 1 || !/^[,).]$/.test(textAt(draft, close)) || !isCapital(draft, to - 1)) return null
  if (to === comma + 2 && !isDeterminer(draft, found.from) && !isDeterminer(draft, found.from - 1))
    return null
  const name = mentionOf(draft, comma + 1, to)
  if (name === null || name.kind === 'organisation' || name.kind === 'medium') return null
  const roles = [...(found.roles ?? []), ...rolesOf(draft, found)]
  const gender = name.gender ?? found.gender
  const opens = isArticle(draft, found.from - 1) ? found.from - 1 : found.from
  return { ...name, kind: 'person', roles, opens, ...(gender === undefined ? {} : { gender }) }
}

const isNamePart = (draft: Draft, at: number): boolean =>
  isCapital(draft, at) || isInner(draft, at) || NAME_PARTICLES.has(textAt(draft, at))

/** Its head is a function rather than a name. */
function holdsFunction(draft: Draft, found: Mention): boolean {
  const several = textAt(draft, found.from) === 'one' && textAt(draft, found.from + 1) === 'of'
  for (let at = several ? found.from + 2 : found.from; at < found.to; at++) {
    if (has(draft.words[at], Tag.Preposition)) return false
    const last = at + 1 === found.to || has(draft.words[at + 1], Tag.Preposition)
    if (last) return has(draft.words[at], Tag.Title | Tag.Role)
  }
  return false
}

function rolesOf(draft: Draft, found: Mention): string[] {
  const roles: string[] = []
  for (let at = found.from; at < found.to && !has(draft.words[at], Tag.Preposition); at++)
    if (isRole(draft, at)) roles.push(draft.words[at]?.base ?? '')
  return roles
}
