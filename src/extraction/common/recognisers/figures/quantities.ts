import type { Qualifier } from '../../../types'
import { readNumber } from '../numbers'
import type { FigureLanguage } from './language'
import { isDualVictim, type NounPhrase, oneOfThem, readNounPhrase } from './noun-phrase'
import { bounds, qualifierAfter, qualifierBefore } from './qualifiers'
import { is, isJoined, isThing, type Unit, wordOf } from './units'
import { isNoCount } from './vetoes'

/** A number of something, or a noun that stands for one or two persons, before anything is known of an event. */
export interface Quantity {
  /** Unit indexes of qualifier, number and noun, `[from, to)`. */
  from: number
  to: number
  low: number | null
  high: number | null
  qualifier: Qualifier
  phrase: NounPhrase
  /** A singular or dual noun without a numeral. */
  bare: boolean
  /** Four plain digits between 1900 and 2100: no count unless something says so. */
  yearLike: boolean
  /** The first of "rose from 15 to 20". */
  startsChange: boolean
}

/** All quantities of a sentence in order; what is plainly no count of persons is left out. */
export function findQuantities(units: Unit[], language: FigureLanguage): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < units.length; ) {
    if (units[at]?.opening !== true) {
      at++
      continue
    }
    const reading = readQuantity(units, at, language)
    for (const quantity of reading.quantities) found.push(quantity)
    at = Math.max(at + 1, reading.to)
  }
  return found
}

interface Reading {
  quantities: Quantity[]
  to: number
}

function readQuantity(units: Unit[], at: number, language: FigureLanguage): Reading {
  if (is(units[at], 'order')) return order(units, at, language)
  const numeral = readNumeral(units, at)
  if (numeral !== null) return counted(units, numeral, language)
  return nounBeforeNumber(units, at) ?? bareNoun(units, at, language) ?? { quantities: [], to: at + 1 }
}

interface Numeral {
  from: number
  to: number
  first: number
  second: number | null
  plainDigits: boolean
  definite: boolean
}

const RANGE_LINKS = ['to', 'or'] as const

/** A number with its article, brackets or second bound: "a dozen", "(24)", "between 20 and 30", "20-30". */
function readNumeral(units: Unit[], at: number): Numeral | null {
  const between = is(units[at], 'between')
  const bracket = units[at]?.text === '(' || units[at]?.text === '"'
  const article = is(units[at], 'determiner')
  const possessive = is(units[at], 'possessive')
  const start = between || bracket || article || possessive ? at + 1 : at
  const number = readNumber(units, start, units.length)
  if (number === null) return null
  if (article && !['hundred', 'scale', 'fraction'].includes(wordOf(units[start], 'number')?.kind ?? ''))
    return null
  if (bracket) {
    const closing = units[number.to]?.text
    if (closing !== ')' && closing !== '"') return null
    return { ...number, from: at, to: number.to + 1, first: number.value, second: null }
  }
  const single = { ...number, from: between ? start : at, first: number.value, second: null }
  single.to = repeated(units, number)
  const link = units[number.to]
  const next = link?.and && between ? number.to : number.to + 1
  const linked = between
    ? isJoined(units, next) || is(link, 'to')
    : link?.text === '-' || RANGE_LINKS.some((role) => is(link, role))
  // "since 7 October to 300", "since October 7 to 300", "rose by 12 to 300": a day or a step begins no range.
  const step = is(units[start - 1], 'label')
  const dated = step || is(units[start - 1], 'month') || is(units[number.to - 1], 'month')
  const second = linked && !dated ? readNumber(units, next, units.length) : null
  if (second === null || second.value === number.value) return single
  // A range goes upwards; a toll that is corrected may fall.
  if (second.value < number.value && !changeBefore(units, at)) return single
  return { ...single, from: at, to: second.to, second: second.value }
}

/** "ثلاثة (3) جنود": the unit behind the brackets in which the number stands once more. */
function repeated(units: Unit[], { to, value }: { to: number; value: number }): number {
  if (units[to]?.text !== '(') return to
  const again = readNumber(units, to + 1, units.length)
  return again?.value === value && units[again.to]?.text === ')' ? again.to + 1 : to
}

function counted(units: Unit[], numeral: Numeral, language: FigureLanguage): Reading {
  const nothing = { quantities: [], to: numeral.to }
  if (isNoCount(units, numeral) || numeral.definite) return nothing
  const phrase = readNounPhrase(units, numeral.to, language.nounFirst)
  if (phrase === null) return nothing
  const { first, second } = numeral
  const shared = { phrase, bare: false, startsChange: false }
  if (second !== null) {
    const change = changeBefore(units, numeral.from)
    const whole = { ...shared, from: numeral.from, to: phrase.to, yearLike: isYear(numeral, first) }
    if (!change)
      return { quantities: [{ ...whole, low: first, high: second, qualifier: 'range' }], to: phrase.to }
    const split = splitAt(units, numeral)
    const earlier = {
      ...whole,
      low: first,
      high: first,
      qualifier: 'exact' as const,
      to: split - 1,
      startsChange: true,
    }
    const later = { ...whole, low: second, high: second, qualifier: 'exact' as const, from: split }
    return { quantities: [earlier, later], to: phrase.to }
  }
  const before = qualifierBefore(units, numeral.from)
  const after = qualifierAfter(units, numeral.to, phrase.to)
  const qualifier = before?.qualifier ?? after?.qualifier ?? 'exact'
  const quantity: Quantity = {
    ...shared,
    from: before?.at ?? numeral.from,
    to: Math.max(phrase.to, after?.to ?? 0),
    ...bounds(first, qualifier),
    qualifier,
    yearLike: isYear(numeral, first),
  }
  // "20 or more people": the qualifier stands between the number and its noun.
  if (after !== null && after.to > phrase.to && phrase.head === 'none') {
    const behind = readNounPhrase(units, after.to, language.nounFirst)
    if (behind !== null && behind.head !== 'unknown') {
      quantity.phrase = behind
      quantity.to = Math.max(behind.to, after.to)
    }
  }
  return { quantities: [quantity], to: quantity.to }
}

const isYear = ({ plainDigits }: Numeral, value: number): boolean =>
  plainDigits && value >= 1900 && value <= 2100

function splitAt(units: Unit[], { from, to }: Numeral): number {
  for (let at = from + 1; at < to; at++) if (is(units[at], 'to') || units[at]?.text === '-') return at + 1
  return to - 1
}

/** "rose from 15 to 20", "was revised down from 90 to 84" changes a toll; without such a verb, "from 15 to 20" is a range. */
function changeBefore(units: Unit[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 12); at--)
    if (is(units[at], 'change')) return is(units[from - 1], 'from') || is(units[from - 1], 'superseded')
  return false
}

/** "عشرات القتلى", "hundreds of thousands of people": a stated order of magnitude without bounds. */
function order(units: Unit[], at: number, language: FigureLanguage): Reading {
  let to = at + 1
  while (is(units[to], 'order') || (is(units[to], 'of') && is(units[to + 1], 'order'))) to++
  const phrase = readNounPhrase(units, to, language.nounFirst)
  if (phrase === null) return { quantities: [], to }
  const before = qualifierBefore(units, at)
  const quantity: Quantity = {
    from: before?.at ?? at,
    to: phrase.to,
    low: null,
    high: null,
    qualifier: 'order',
    phrase,
    bare: false,
    yearLike: false,
    startsChange: false,
  }
  return { quantities: [quantity], to: phrase.to }
}

/** "شخص واحد", "شهيد 1", "شخصين اثنين", "المصابين الثلاثة": the numeral follows the noun and agrees with it. */
function nounBeforeNumber(units: Unit[], at: number): Reading | null {
  const unit = units[at]
  const noun = wordOf(unit, 'casualty') ?? wordOf(unit, 'person') ?? wordOf(unit, 'nationality')
  if (unit === undefined || noun === undefined) return null
  const between = is(units[at + 1], 'nationality') ? 2 : 1
  const number = readNumber(units, at + between, units.length)
  if (number === null || units[at + between]?.and) return null
  const agrees = unit.definite
    ? number.definite && noun.count !== 1 && number.value >= 2
    : noun.count === number.value || (noun.count === null && number.value === 2 && noun.role !== 'casualty')
  if (!agrees || isThing(units[number.to]) || isNoCount(units, { from: at + between, to: number.to }))
    return null
  const phrase = readNounPhrase(units, at, true, false)
  if (phrase === null) return null
  phrase.to = repeated(units, number)
  const quantity: Quantity = {
    ...bareQuantity(at, phrase, number.value),
    bare: noun.count === 1 || noun.count === 2,
  }
  return { quantities: [quantity], to: quantity.to }
}

function bareQuantity(from: number, phrase: NounPhrase, value: number): Quantity {
  return {
    from,
    to: phrase.to,
    low: value,
    high: value,
    qualifier: 'exact',
    phrase,
    bare: true,
    yearLike: false,
    startsChange: false,
  }
}

/** An indefinite singular is one person and a dual two: "مقتل جندي", "قتيلين", "a soldier", "أحد أفراد المقاومة". */
function bareNoun(units: Unit[], at: number, language: FigureLanguage): Reading | null {
  const unit = units[at]
  if (is(unit, 'one_of')) {
    // "all but one of the guards"
    if (is(units[at - 1], 'label')) return null
    const phrase = readNounPhrase(units, is(units[at + 1], 'of') ? at + 2 : at + 1, language.nounFirst)
    if (phrase === null || phrase.head === 'none' || phrase.head === 'unknown') return null
    return { quantities: [bareQuantity(at, phrase, 1)], to: phrase.to }
  }
  if (is(unit, 'one_of_them')) return { quantities: [bareQuantity(at, oneOfThem(at + 1), 1)], to: at + 1 }
  if (is(unit, 'both')) return both(units, at, language)
  // "عدد آخر" is an unknown number, "بين قتيل وأسير" a choice.
  if (is(units[at - 1], 'tally') || is(units[at - 1], 'between')) return null
  const article = is(unit, 'determiner')
  if (
    !article &&
    (unit === undefined || (unit.definite && !isDualVictim(units, at)) || !isCountedNoun(unit, language))
  )
    return null
  const phrase = readNounPhrase(units, article ? at + 1 : at, language.nounFirst, article)
  if (phrase === null || phrase.count === null || phrase.head === 'none' || phrase.head === 'unknown')
    return null
  if (language.nounFirst && isConstruct(units, at, phrase)) return null
  const after = qualifierAfter(units, at + 1, phrase.to)
  const quantity = bareQuantity(at, phrase, phrase.count)
  if (after === null) return { quantities: [quantity], to: phrase.to }
  const qualified = { ...quantity, ...bounds(phrase.count, after.qualifier), qualifier: after.qualifier }
  return { quantities: [{ ...qualified, to: after.to }], to: after.to }
}

/** "both pilots"; "both soldiers and civilians" counts nobody. */
function both(units: Unit[], at: number, language: FigureLanguage): Reading | null {
  const phrase = readNounPhrase(units, at + 1, language.nounFirst)
  if (phrase === null || phrase.count !== null || isJoined(units, phrase.to + 1)) return null
  if (phrase.head !== 'person' && phrase.head !== 'casualty' && phrase.head !== 'nationality') return null
  return { quantities: [{ ...bareQuantity(at, phrase, 2), bare: false }], to: phrase.to }
}

function isCountedNoun(unit: Unit, { nounFirst }: FigureLanguage): boolean {
  const other = wordOf(unit, 'other')
  if (!nounFirst) return (other?.count ?? null) !== null
  const noun = wordOf(unit, 'casualty') ?? wordOf(unit, 'person') ?? wordOf(unit, 'nationality') ?? other
  return (noun?.count ?? null) !== null
}

/** A singular before a definite noun is that noun's ("قائد الشرطة"): a known man, not a count. */
const isConstruct = (units: Unit[], at: number, phrase: NounPhrase): boolean => {
  const next = units[at + 1]?.text === '"' ? units[at + 2] : units[at + 1]
  return (
    (phrase.count === 1 || wordOf(units[at], 'casualty')?.construct === true) &&
    next !== undefined &&
    next.definite &&
    !next.and &&
    !next.preposition &&
    next.kind === 'word'
  )
}
