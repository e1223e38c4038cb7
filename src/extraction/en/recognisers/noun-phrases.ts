import type { Draft, Mention } from '../../common/draft'
import { isMediumKind, mentionAt } from '../../common/mentions'
import { has, Tag } from '../../common/words'
import { genderOf, genderOfName } from '../given-names'
import { isVerbCue } from './homographs'
import { isInner } from './inner-marks'
import { NAME_PARTICLES, personAt } from './people'
import { kindOf, namesBody } from './phrase-kinds'
import { isArticle, isCapital, isDeterminer, isReduced, isRole, isTime, isVerbal, textAt } from './shape'

const LONGEST = 18
const STOPS = Tag.That | Tag.Relative | Tag.Connector | Tag.Negation
const PHRASE_PREPOSITIONS = new Set([
  'of',
  'for',
  'in',
  'at',
  'from',
  'with',
  'on',
  'to',
  'by',
  'near',
  'inside',
])

const OBJECTS: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
])

/** The mention at tokens `[from, to)`; articles are no part of a name, so it begins behind them. */
export function mentionOf(draft: Draft, from: number, to: number): Mention | null {
  let start = from
  while (start < to - 1 && draft.tokens[start]?.kind === 'mark') start++
  if (start >= to || draft.tokens[start]?.kind === 'mark') return null
  const bare = isArticle(draft, start) && !draft.names.has(start) && start + 1 < to
  const first = bare ? start + 1 : start
  const found = mentionAt(draft, first, to, (_, label) => ({ drop: 0, label, feminine: false }))
  const head = headOf(draft, first, to)
  const { kind, person } = whatIs(draft, found, head)
  const object = to - first === 1 ? OBJECTS.get(draft.tokens[first]?.text ?? '') : undefined
  if (object !== undefined) return { ...found, words: [object], pronoun: true, plural: object === 'they' }
  const name = draft.words[head]?.base ?? ''
  const words = [name]
  for (const word of found.words) if (word !== '' && word !== name) words.push(word)
  const roles = rolesIn(draft, first, to, head)
  if (person !== null) roles.push(...person.roles)
  const gender = genderAt(draft, first, head, found.known, person?.gender ?? null)
  const mention: Mention = {
    ...found,
    words,
    definite: textAt(draft, start) === 'the',
    kind,
    anonymous: kind === 'anonymous' && (found.known !== null || !hasName(draft, first, to)),
    plural: found.known?.kind !== 'person' && (isPlural(draft, head) || isPair(draft, first, to)),
    feminine: gender === 'f',
  }
  if (roles.length > 0) mention.roles = roles
  if (gender !== null) mention.gender = gender
  return mention
}

/** The kind of source that a phrase is, and the person whom it names. */
function whatIs(
  draft: Draft,
  { from, to, known, kind }: Mention,
  head: number,
): { kind: Mention['kind']; person: ReturnType<typeof personAt> } {
  if (known !== null && known.kind !== 'person') return { kind, person: null }
  const noun = kindOf(draft, head)
  const person =
    noun === 'other' || known !== null ? personAt(draft, nameIn(draft, from, head), head + 1) : null
  if (known !== null || person !== null || endsInName(draft, from, to)) return { kind: 'person', person }
  return { kind: noun === 'other' && namesBody(draft, from, to) ? 'organisation' : noun, person }
}

/** Where the name starts that ends a phrase: "tech billionaire Bill Gates". */
function nameIn(draft: Draft, from: number, head: number): number {
  let at = head
  while (
    at > from &&
    (isCapital(draft, at - 1) || isInner(draft, at - 1) || NAME_PARTICLES.has(textAt(draft, at - 1)))
  )
    at--
  while (at < head && !isCapital(draft, at) && !NAME_PARTICLES.has(textAt(draft, at))) at++
  return at
}

/** The gender that a registered person's name, the words before the head, or the text elsewhere tells. */
function genderAt(
  draft: Draft,
  from: number,
  head: number,
  known: Mention['known'],
  named: 'm' | 'f' | null,
): 'm' | 'f' | null {
  if (known?.kind === 'person') {
    for (const { name } of known.names) {
      const gender = genderOfName(name.split(' ', 1)[0]?.toLowerCase() ?? '')
      if (gender !== null) return gender
    }
  }
  for (let at = from; at <= head; at++) {
    const word = draft.words[at]?.base ?? ''
    // "Gilbert" alone may be a surname: what the text tells of its bearer comes first.
    const name = isCapital(draft, at) && !(at === head && named !== null) ? genderOfName(word) : null
    const gender = genderOf(word) ?? name
    if (gender !== null) return gender
  }
  return named ?? (isCapital(draft, head) ? genderOfName(draft.words[head]?.base ?? '') : null)
}

/** A noun in the plural by its form: "authors", "aides". */
const isPlural = (draft: Draft, head: number): boolean => {
  const base = draft.words[head]?.base ?? ''
  if (has(draft.words[head], Tag.Plural)) return true
  return !isCapital(draft, head) && /[a-z]{2}s$/.test(base) && !/(ss|us|is|ics|news)$/.test(base)
}

/** "Merkel and Macron", "the army and the police". */
function isPair(draft: Draft, from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at++) {
    if (has(draft.words[at], Tag.Preposition)) return false
    if (has(draft.words[at], Tag.Conjunction))
      return !has(draft.words[to - 1], Tag.Organisation) || isArticle(draft, at + 1)
  }
  return false
}

/** Titles and functions before a name, by which the person is called later: "Prime Minister X" is "the minister". */
function rolesIn(draft: Draft, from: number, to: number, head: number): string[] {
  const roles: string[] = []
  for (let at = from; at < Math.min(to, head); at++) {
    if (isRole(draft, at) && isCapital(draft, head)) roles.push(draft.words[at]?.base ?? '')
  }
  return roles
}

/** The heads of an apposition: "the foreign minister" of "X, the foreign minister,". */
export function apposedRoles(draft: Draft, from: number, to: number): string[] {
  const end = Math.min(to, from + 10)
  const roles: string[] = []
  for (let at = from; at < end; at++) {
    if (draft.tokens[at]?.kind === 'mark' && !isInner(draft, at)) break
    if (has(draft.words[at], Tag.Relative | Tag.Preposition)) break
    if (textAt(draft, at).endsWith("'s") || textAt(draft, at).endsWith("s'")) continue
    if (isRole(draft, at) || has(draft.words[at], Tag.Organisation)) roles.push(draft.words[at]?.base ?? '')
  }
  return roles
}

/** The head of an English phrase is the last noun before its prepositional phrase. */
function headOf(draft: Draft, from: number, to: number): number {
  if (endsInName(draft, from, to)) return to - 1
  let head = from
  for (let at = from; at < to; at++) {
    const mark = draft.tokens[at]?.kind === 'mark'
    if (at > from && !mark && (has(draft.words[at], Tag.Preposition) || isReduced(draft, at))) break
    if (textAt(draft, at) === '(') break
    if (!mark && !has(draft.words[at], Tag.Conjunction)) head = at
  }
  return head
}

/** "director of the council Jane Roe": capitals right behind a function, to the end, are who holds it. */
function endsInName(draft: Draft, from: number, to: number): boolean {
  let at = to - 1
  while (at > from && isCapital(draft, at) && !has(draft.words[at], Tag.Title | Tag.Role)) at--
  return at >= from && at < to - 1 && has(draft.words[at], Tag.Title | Tag.Role)
}

/** "White House official Jane Roe": capitals behind the function name somebody in particular. */
function hasName(draft: Draft, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (has(draft.words[at - 1], Tag.Anonymous) && isCapital(draft, at)) return true
  }
  return false
}

/** The phrase that starts at `at`: to a mark, a verb, a clause, or a preposition that does not belong to it. */
export function readSource(draft: Draft, at: number, end: number): Mention | null {
  const limit = Math.min(end, at + LONGEST)
  if (at >= limit || !canOpen(draft, at)) return null
  const manner = behindManner(draft, at, limit)
  if (manner > at) return readSource(draft, manner, end)
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
  while (to > at && isLoose(draft, to - 1)) to--
  return to > at ? mentionOf(draft, at, to) : null
}

/** "a deeply moved Merkel", "a smiling Macron": how somebody spoke stands between the article and the name. */
function behindManner(draft: Draft, at: number, limit: number): number {
  if (!/^(a|an)$/.test(textAt(draft, at))) return at
  let to = at + 1
  while (to < limit && /[a-z]{3}ly$/.test(textAt(draft, to)) && !isCapital(draft, to)) to++
  const named = to + 1 < limit && isCapital(draft, to + 1) && !isCapital(draft, to)
  return named && /[a-z]{2}(ed|ing)$/.test(textAt(draft, to)) && personLike(draft, to + 1) ? to + 1 : at
}

/** Names and titles, not the adjective of a country before its noun: "an exiled Syrian writer". */
function personLike(draft: Draft, at: number): boolean {
  let to = at
  while (isCapital(draft, to)) to++
  return !(
    draft.tokens[to]?.kind === 'word' &&
    has(draft.words[to], Tag.Role | Tag.Anonymous | Tag.Organisation | Tag.Title | Tag.Plural)
  )
}

const isLoose = (draft: Draft, at: number): boolean =>
  (draft.tokens[at]?.kind === 'mark' && textAt(draft, at) !== ')') ||
  has(draft.words[at], Tag.Preposition | Tag.Conjunction) ||
  isArticle(draft, at)

/** "it's", "they've": a pronoun with its verb, never an owner. */
const CONTRACTION = /^(i|you|he|she|it|we|they|that|there|who|what|here|let)'/

function canOpen(draft: Draft, at: number): boolean {
  if (draft.tokens[at]?.kind === 'mark' || isTime(draft, at)) return false
  if (CONTRACTION.test(textAt(draft, at))) return false
  if (draft.tokens[at]?.kind === 'number') return textAt(draft, at + 1) === '-'
  return !has(draft.words[at], STOPS | Tag.Preposition)
}

function stopsAt(draft: Draft, at: number, from: number, end: number): boolean {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (token?.kind === 'mark') return !isInner(draft, at)
  if (token?.kind === 'number') return at > from ? !isChannel(draft, at) : textAt(draft, at + 1) !== '-'
  if (has(word, STOPS) || isTime(draft, at)) return true
  if (at > from && isVerbal(draft, at) && !isQualified(draft, at, from)) return true
  if (at > from && word?.cue != null && isVerbCue(draft, at, from) && !isGerund(draft, at)) return true
  if (at > from && has(word, Tag.Pronoun)) return true
  // "Channel One", "Formula One": a numeral with a capital ends a name.
  if (at > from && isDeterminer(draft, at) && !inName(draft, at)) {
    return !has(draft.words[at - 1], Tag.Preposition | Tag.Conjunction)
  }
  if (has(word, Tag.Conjunction)) return !joins(draft, at, end)
  return has(word, Tag.Preposition) && !belongs(draft, at, end)
}

/** The "One" of "Channel One", the "An" of "Rhe-An". */
const inName = (draft: Draft, at: number): boolean =>
  isCapital(draft, at) && (isCapital(draft, at - 1) || isInner(draft, at - 1))

/** "Channel 4", "Rossiya 24 television": the number of a broadcaster. */
const isChannel = (draft: Draft, at: number): boolean =>
  isCapital(draft, at - 1) &&
  (/^(channel|radio|kanal|canal)$/.test(textAt(draft, at - 1)) ||
    /^(tv|television|radio|news|channel)$/.test(textAt(draft, at + 1)))

/** "an exiled writer": between the indefinite article and its noun a participle is an adjective. */
const isQualified = (draft: Draft, at: number, from: number): boolean =>
  at === from + 1 &&
  /^(a|an)$/.test(textAt(draft, from)) &&
  textAt(draft, at).endsWith('ed') &&
  draft.tokens[at + 1]?.kind === 'word' &&
  !has(draft.words[at + 1], STOPS | Tag.Preposition | Tag.Auxiliary | Tag.Conjunction | Tag.Pronoun)

/** "an Internet posting", "a health warning": a noun, unless something is said behind it. */
const isGerund = (draft: Draft, at: number): boolean =>
  draft.words[at]?.cue?.kind === 'participle' &&
  /^(posting|finding|warning|reading|showing|writing|reporting|complaint)$/.test(textAt(draft, at)) &&
  !has(draft.words[at + 1], Tag.That | Tag.Pronoun) &&
  textAt(draft, at + 1) !== '"' &&
  !isDeterminer(draft, at + 1)

/** "the army and the police", "A and B": what stands behind is a noun, not the next clause. */
function joins(draft: Draft, at: number, end: number): boolean {
  if (at + 1 >= end) return false
  const next = isDeterminer(draft, at + 1) ? at + 2 : at + 1
  if (isCapital(draft, next)) return isCapital(draft, at - 1)
  return has(draft.words[next], Tag.Role | Tag.Plural | Tag.Organisation) && !isVerbal(draft, next)
}

/** A prepositional phrase that says who the source is, rather than when or where it spoke. */
function belongs(draft: Draft, at: number, end: number): boolean {
  if (!PHRASE_PREPOSITIONS.has(textAt(draft, at)) || at + 1 >= end) return false
  if (isTime(draft, at + 1) || draft.tokens[at + 1]?.kind !== 'word') return false
  const object = isDeterminer(draft, at + 1) ? at + 2 : at + 1
  if (has(draft.words[object], Tag.Occasion) && textAt(draft, at) !== 'of') return false
  return !(isArticle(draft, at + 1) && has(draft.words[at + 3], Tag.Occasion) && textAt(draft, at) === 'in')
}

/** A news agency or outlet, by the registry or by its name. */
export const isMedium = (mention: Mention): boolean =>
  mention.kind === 'medium' || isMediumKind(mention.known)
