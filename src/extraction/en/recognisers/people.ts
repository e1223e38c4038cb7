import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { genderOf, genderOfName, isGivenName } from '../given-names'
import { PLACES } from '../places'
import { isCapital, isRole, textAt } from './shape'

/** What a text tells of somebody whom it names in full somewhere: the gender, where a given name or title shows it. */
interface Person {
  gender: 'm' | 'f' | null
  /** Titles and functions right before or behind the full name. */
  roles: readonly string[]
}

/** Small words inside personal names. */
export const NAME_PARTICLES = new Set(
  'al el de da del di la le van von der den bin bint ibn abu ben'.split(' '),
)
/** Tokens; a longer run of capitals is no personal name. */
const LONGEST = 6
const MOST_ROLES = 12

const known = new WeakMap<Draft, ReadonlyMap<string, Person>>()

/** The persons of a text by surname: a given name before it, a title, or an age behind it introduces them. */
function peopleOf(draft: Draft): ReadonlyMap<string, Person> {
  let people = known.get(draft)
  if (people === undefined) {
    people = collect(draft)
    known.set(draft, people)
  }
  return people
}

/** The person whom the capitalised words of `[from, to)` name by surname, given name or both; else null. */
export function personAt(draft: Draft, from: number, to: number): Person | null {
  for (let at = from; at < to; at++) if (!isNamePart(draft, at)) return null
  const first = baseAt(draft, from)
  const last = baseAt(draft, to - 1)
  if (!isCapital(draft, to - 1) || isAcronym(draft, to - 1)) return null
  const found = peopleOf(draft).get(last)
  if (found !== undefined) return found
  if (PLACES.has(last)) return null
  return to - from > 1 && isGiven(first) ? { gender: genderOfName(first), roles: [] } : null
}

/** "NATO", "UNICEF": letters, nobody's surname. */
export function isAcronym(draft: Draft, at: number): boolean {
  const token = draft.tokens[at]
  if (token === undefined || token.end - token.start < 2) return false
  const written = draft.text.original.slice(token.start, token.end)
  return written === written.toUpperCase()
}

const baseAt = (draft: Draft, at: number): string => draft.words[at]?.base ?? ''

/** A capital, a particle, an initial with its dot, or the hyphen of a double name. */
const isNamePart = (draft: Draft, at: number): boolean =>
  isCapital(draft, at) ||
  NAME_PARTICLES.has(textAt(draft, at)) ||
  textAt(draft, at) === '-' ||
  (textAt(draft, at) === '.' && textAt(draft, at - 1).length <= 2)

/** Titles that stand before surnames only; "General" and "Foreign" open the names of companies and ministries too. */
const INTRODUCES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr sir lord lady dame president minister king queen prince princess gen colonel col
  lieutenant lt captain capt sergeant sgt admiral brigadier commander secretary senator sen rep
  governor gov mayor ambassador spokesman spokeswoman spokesperson director chairman chairwoman judge
  justice sheriff professor prof pope bishop sheikh attorney coach chancellor premier lawmaker
  congressman congresswoman imam ayatollah envoy coordinator lawyer analyst economist actor actress
  author singer`.split(/\s+/),
)

function collect(draft: Draft): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>()
  for (let at = 0; at < draft.tokens.length; at++) {
    const found = introducedAt(draft, at)
    if (found === null) continue
    const before = people.get(found.name)
    people.set(found.name, {
      gender: before === undefined ? found.gender : agreed(before.gender, found.gender),
      roles: [...(before?.roles ?? []), ...found.roles].slice(0, MOST_ROLES),
    })
    at = found.to - 1
  }
  return people
}

interface Introduction extends Person {
  name: string
  to: number
}

/** A person's full name, or one behind a title, that starts at `at`. */
function introducedAt(draft: Draft, at: number): Introduction | null {
  const capital = isCapital(draft, at)
  if (!capital && !has(draft.words[at], Tag.Title | Tag.Role)) return null
  const text = textAt(draft, at)
  const given = capital && isGiven(text)
  const titled = !given && has(draft.words[at], Tag.Title | Tag.Role) && INTRODUCES.has(text)
  if (!given && !titled && !(capital && isCapital(draft, at + 1))) return null
  const from = titled ? nameFrom(draft, at) : at
  const to = nameEnd(draft, from)
  if (to <= from || (given && to - from < 2) || (!given && !titled && !isAged(draft, to))) return null
  const name = baseAt(draft, to - 1)
  if (!isCapital(draft, to - 1) || (PLACES.has(name) && !given) || has(draft.words[to - 1], BODIES))
    return null
  const gender = (titled ? genderOf(text) : null) ?? genderOfName(textAt(draft, from))
  return { name, gender, roles: [...titlesBefore(draft, from), ...titlesBehind(draft, to)], to }
}

/** Countries lend their names to people; in news a country is meant. */
const isGiven = (word: string): boolean => isGivenName(word) && !PLACES.has(word)

/** "Turkish President X" is the president; "former" and "the late" ones are not. */
function titlesBefore(draft: Draft, name: number): string[] {
  const roles: string[] = []
  let at = name - 1
  for (; at >= name - LONGEST; at--) {
    if (textAt(draft, at) === '.') continue
    if (!has(draft.words[at], Tag.Title | Tag.Role)) break
    if (isRole(draft, at)) roles.push(baseAt(draft, at))
  }
  for (let before = at; before > at - 3; before--)
    if (/^(former|ex|late|then|then-|outgoing)$/.test(textAt(draft, before))) return []
  return roles
}

/** ", the foreign minister of …" behind a name. */
function titlesBehind(draft: Draft, comma: number): string[] {
  if (textAt(draft, comma) !== ',') return []
  const roles: string[] = []
  for (let at = comma + 1; at < comma + LONGEST; at++) {
    const text = textAt(draft, at)
    if (draft.tokens[at]?.kind !== 'word' || /^(former|ex|late|who)$/.test(text)) break
    if (has(draft.words[at], Tag.Preposition | Tag.Conjunction) || draft.words[at]?.cue != null) break
    if (!/s?'s?$/.test(text) && isRole(draft, at)) roles.push(baseAt(draft, at))
  }
  return roles
}

/** Two bearers of one surname leave the gender open; a mention that does not tell leaves it as it was. */
const agreed = (a: 'm' | 'f' | null, b: 'm' | 'f' | null): 'm' | 'f' | null =>
  a === null || b === null || a === b ? (a ?? b) : null

const BODIES = Tag.Organisation | Tag.Medium | Tag.Time
/** Behind the titles and the abbreviation's dot. */
function nameFrom(draft: Draft, title: number): number {
  let at = title + 1
  while (
    (textAt(draft, at) === '.' && at === title + 1) ||
    (has(draft.words[at], Tag.Title | Tag.Role) && at < title + 4)
  )
    at++
  return at
}

function nameEnd(draft: Draft, from: number): number {
  let to = from
  while (to < from + LONGEST && draft.tokens[to]?.kind !== 'number' && isNamePart(draft, to)) to++
  while (to > from && !isCapital(draft, to - 1)) to--
  return to
}

/** "Jane Roe, 42,": only people have an age behind their names. */
const isAged = (draft: Draft, at: number): boolean =>
  textAt(draft, at) === ',' &&
  draft.tokens[at + 1]?.kind === 'number' &&
  textAt(draft, at + 1).length <= 2 &&
  textAt(draft, at + 2) === ','
