import type { Measure, PopulationCategory } from '../../../types'
import type { NounCount } from './language'
import { compoundEnd, is, isJoined, isThing, type Unit, wordOf } from './units'

/** The counted noun behind a number, with what its words say of the people. */
export interface NounPhrase {
  /** Unit index behind the phrase. */
  to: number
  /** `unknown` is a word that the lexicon does not have: a count only where an act governs it directly. */
  head: 'person' | 'casualty' | 'nationality' | 'other' | 'case' | 'unknown' | 'none'
  count: NounCount
  /** What happened, where the noun itself says so ("14 قتيلا"). */
  measure: Measure | null
  category: PopulationCategory | null
  nationality: string | null
  /** Unit range of the words that name the people. */
  words: { from: number; to: number } | null
  /** "others", "of them": the people are those of the figure before. */
  inherits: boolean
  /** The noun carries the possessive of the side that lost them ("من عناصرها"). */
  own: boolean
  /** "of" stands between number and noun: whatever the noun, its members are counted. */
  partitive: boolean
  /** "of the dead": some of those that the text has counted. */
  someOf: boolean
}

const MAX_ADJECTIVES = 4

/**
 * Reads the noun phrase that a number counts, from the unit behind the number. Null where the number counts
 * something that is no person: years, money, vehicles, attacks. A noun behind a number cannot be joined to it.
 */
export function readNounPhrase(
  units: Unit[],
  start: number,
  nounFirst: boolean,
  behindNumber = true,
): NounPhrase | null {
  const phrase = emptyPhrase(start)
  if (isThing(units[start])) return null
  if (is(units[start], 'of_them')) {
    phrase.head = 'other'
    phrase.inherits = true
    phrase.to = start + 1
    // "five of them children", "ثلاثة منهم أطفال"
    const person = wordOf(units[start + 1], 'person')
    if (person) {
      phrase.category = person.category
      phrase.words = { from: start + 1, to: start + 2 }
    }
    return phrase
  }
  const partitive = is(units[start], 'of')
  phrase.partitive = partitive
  const link = units[start]
  phrase.someOf = partitive && link !== undefined && link.to - link.from > 1
  let at = partitive ? start + 1 : start
  while (partitive && (is(units[at], 'determiner') || is(units[at], 'filler'))) at++
  const ok = nounFirst
    ? nounThenAdjectives(units, at, phrase, { partitive, behindNumber })
    : adjectivesThenNoun(units, at, phrase)
  return ok ? phrase : null
}

/** "أحدهم": one of those of whom the text has spoken. */
export const oneOfThem = (to: number): NounPhrase => ({
  ...emptyPhrase(to),
  head: 'other',
  inherits: true,
  count: 1,
})

function emptyPhrase(to: number): NounPhrase {
  return {
    to,
    head: 'none',
    count: null,
    measure: null,
    category: null,
    nationality: null,
    words: null,
    inherits: false,
    own: false,
    partitive: false,
    someOf: false,
  }
}

const endsPhrase = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.kind !== 'word' || is(unit, 'stop') || is(unit, 'clause') || is(unit, 'and')

function nounThenAdjectives(
  units: Unit[],
  at: number,
  phrase: NounPhrase,
  { partitive, behindNumber }: { partitive: boolean; behindNumber: boolean },
): boolean {
  const unit = units[at]
  const joined = (unit?.and ?? false) && behindNumber
  if (joined || !takeHead(unit, at, phrase)) {
    if (joined || endsPhrase(unit) || unit?.words.length !== 0) {
      phrase.to = partitive ? at - 1 : at
      return true
    }
    phrase.head = unit.people ? 'person' : 'unknown'
    phrase.category = unit.people ? 'people' : null
    phrase.words = { from: at, to: at + 1 }
    phrase.to = at + 1
  }
  if (behindNumber || phrase.count === null) takeSecondCasualty(units, phrase)
  takeModifiers(units, phrase)
  return true
}

/** Takes a unit as the phrase's head where the lexicon knows it as a noun for people. */
function takeHead(unit: Unit | undefined, at: number, phrase: NounPhrase): boolean {
  const casualty = wordOf(unit, 'casualty')
  const person = wordOf(unit, 'person')
  const nationality = wordOf(unit, 'nationality')
  const other = wordOf(unit, 'other')
  const isCase = is(unit, 'case')
  if (casualty === undefined && !person && !nationality && !other && !isCase) return false
  if (casualty !== undefined) {
    phrase.head = 'casualty'
    phrase.measure = casualty.measure
    phrase.category = casualty.category ?? phrase.category
  } else phrase.head = person ? 'person' : nationality ? 'nationality' : other ? 'other' : 'case'
  phrase.count = casualty?.count ?? person?.count ?? nationality?.count ?? other?.count ?? null
  if (person) phrase.category = moreSpecific(phrase.category, person.category)
  phrase.own = person?.own ?? false
  phrase.inherits = phrase.head === 'other'
  phrase.nationality = nationality?.code ?? phrase.nationality
  if (!casualty?.state) phrase.words = { from: phrase.words?.from ?? at, to: at + 1 }
  phrase.to = at + 1
  return true
}

const moreSpecific = (a: PopulationCategory | null, b: PopulationCategory): PopulationCategory =>
  a === null || a === 'people' ? b : a

/** "66 قتيلا وجريحا", "dozens of dead and wounded" count the dead and the injured in one number. */
function takeSecondCasualty(units: Unit[], phrase: NounPhrase): void {
  if (phrase.head !== 'casualty') return
  const at = is(units[phrase.to], 'and') || is(units[phrase.to], 'or') ? phrase.to + 1 : phrase.to
  const second = wordOf(units[at], 'casualty')
  // "وإصابة واحدة" has a number of its own.
  if (
    second === undefined ||
    second.count === 2 ||
    isCompound(units[at]) ||
    !(at > phrase.to || units[at]?.and)
  )
    return
  if (!isKilledAndInjured(phrase.measure, second.measure)) return
  phrase.measure = 'casualties'
  phrase.to = at + 1
}

const isCompound = (unit: Unit | undefined): boolean => unit !== undefined && unit.to - unit.from > 1

export const isKilledAndInjured = (a: Measure | null, b: Measure): boolean =>
  (a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed')

/** Adjectives and complements behind the noun refine it: nationality, "من المدنيين", "of the police". */
function takeModifiers(units: Unit[], phrase: NounPhrase): void {
  const first = phrase.to
  for (let at = first; at < first + MAX_ADJECTIVES; at++) {
    const unit = units[at]
    if (unit === undefined || endsModifiers(units, at, phrase)) return
    if (takeModifier(unit, phrase)) {
      phrase.to = at + 1
      if (phrase.words) phrase.words.to = at + 1
    } else if (!is(unit, 'of') && at > first) return
  }
}

function endsModifiers(units: Unit[], at: number, phrase: NounPhrase): boolean {
  const unit = units[at]
  if (unit?.kind !== 'word' || isJoined(units, at)) return true
  if (is(unit, 'clause') || is(unit, 'subset') || is(unit, 'number') || (is(unit, 'stop') && !is(unit, 'of')))
    return true
  return is(unit, 'act') && !(phrase.head === 'case' && is(unit, 'casualty'))
}

function takeModifier(unit: Unit, phrase: NounPhrase): boolean {
  const nationality = wordOf(unit, 'nationality')
  const person = wordOf(unit, 'person')
  const casualty = wordOf(unit, 'casualty')
  const other = is(unit, 'other')
  if (nationality) phrase.nationality ??= nationality.code
  if (person) phrase.category = moreSpecific(phrase.category, person.category)
  if (casualty && (phrase.head === 'case' || (counts(phrase) && !unit.definite)))
    phrase.measure ??= casualty.measure
  if (other) phrase.inherits ||= isUnspecific(phrase)
  return nationality !== undefined || person !== undefined || casualty !== undefined || other
}

const counts = ({ head }: NounPhrase): boolean => head === 'person' || head === 'nationality'

const isUnspecific = ({ category }: NounPhrase): boolean => category === null || category === 'people'

function adjectivesThenNoun(units: Unit[], start: number, phrase: NounPhrase): boolean {
  let unknown = 0
  for (let at = start; unknown <= MAX_ADJECTIVES; at++) {
    const last = compoundEnd(units, at)
    const compound = last > at
    at = last
    const unit = units[at]
    // Of a compound ("12-year-old", "off-duty", "ex-soldiers") only the last part can be the noun.
    if (compound && !is(unit, 'person') && !is(unit, 'casualty')) unknown++
    else if (isThing(unit)) return false
    else if (endsNoun(unit) || (unknown > 0 && is(unit, 'article'))) break
    else if (!takeNoun(unit, { start, at }, phrase) && !is(unit, 'filler')) {
      if (phrase.head === 'person' || phrase.head === 'casualty') break
      unknown++
    }
  }
  takeSecondCasualty(units, phrase)
  if (phrase.head === 'none' && unknown > 0) {
    phrase.head = 'unknown'
    phrase.to = compoundEnd(units, start) + 1
    phrase.words = { from: start, to: phrase.to }
  }
  return true
}

const NOUN_ENDS = ['of', 'auxiliary', 'determiner', 'subset', 'qualifier'] as const

const endsNoun = (unit: Unit | undefined): boolean =>
  endsPhrase(unit) || NOUN_ENDS.some((role) => is(unit, role)) || (is(unit, 'act') && !is(unit, 'casualty'))

/** Takes a head; what words before it said of the people stays. */
function takeNoun(
  unit: Unit | undefined,
  { start, at }: { start: number; at: number },
  phrase: NounPhrase,
): boolean {
  const before = { ...phrase }
  if (!takeHead(unit, at, phrase)) return false
  // A casualty word keeps its measure under a following noun ("12 wounded soldiers", "5 people dead").
  if (before.head === 'casualty') keepMeasure(phrase, before)
  else if (before.inherits) phrase.inherits = isUnspecific(phrase)
  if (phrase.words && before.words === null) phrase.words.from = start
  return true
}

function keepMeasure(phrase: NounPhrase, before: NounPhrase): void {
  if (phrase.head !== 'casualty') phrase.head = 'casualty'
  else if (phrase.measure !== null && isKilledAndInjured(before.measure, phrase.measure)) return
  phrase.measure = before.measure
}

/** القتيلتان: of victims the dual counts with its article too. */
export const isDualVictim = (units: Unit[], at: number): boolean => {
  const victim = wordOf(units[at], 'casualty')
  const before = units[at - 1]
  // Behind another noun or a preposition it names known persons: أسرة الشهيدين.
  const told = before === undefined || is(before, 'clause') || is(before, 'transport') || is(before, 'act')
  if (!told) return false
  return victim?.count === 2 && (victim.measure === 'killed' || victim.measure === 'injured')
}
