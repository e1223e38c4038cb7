import type { Measure } from '../../../types'
import { type Act, actAt, actFor, type Binding, countsPeople, hasAuxiliary } from './acts'
import { isSubset } from './coordination'
import { isKilledAndInjured } from './noun-phrase'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isComma, isJoined, isStop, type Unit, wordOf } from './units'

const FOLLOWING_REACH = 14
const BARE_REACH = 7

/**
 * A nationality by itself qualifies the noun before it, unless a clause begins with it ("أن فلسطينيا قتل"), and so
 * does "another" ("from another side").
 */
function isAdjective(units: Unit[], { from, to, phrase }: Quantity): boolean {
  if (phrase.inherits) return !isJoined(units, from)
  if (phrase.head !== 'nationality' || from === 0) return false
  return isComma(units[to]) || !(is(units[from - 1], 'clause') || is(units[from - 1], 'and'))
}

/** The act behind a quantity: "5 people were killed", "ثلاثة أشخاص مصرعهم", "أن جنديا قتل". */
export function actAfter(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  const { phrase, bare } = quantity
  if (bare && isAdjective(units, quantity)) return null
  const named = countsPeople(phrase)
  const told = named && !bare ? fateTold(units, quantity) : null
  if (told !== null) return told
  const end = Math.min(units.length, quantity.to + (bare ? BARE_REACH : FOLLOWING_REACH))
  for (let at = quantity.to; at < end && !isStop(units[at]); at++) {
    const unit = units[at]
    const act = actFor(unit, phrase, 'verb') ?? actFor(unit, phrase)
    if (act !== undefined) {
      const follows =
        !beginsClause(sentence, quantity, at) && followsSubject(sentence, at, act, quantity, named)
      return follows ? predicate(sentence, at, act.measure) : null
    }
    const complement = wordOf(unit, 'casualty')
    const near = named || at <= quantity.to + 2
    if (complement?.state && near && isComplement(units, at)) {
      return predicate(sentence, at, complement.measure)
    }
    if (!passable(sentence, at, quantity)) return null
  }
  return null
}

/** "40 miners who died in the blast", "12 divers who were rescued": the relative clause tells what befell them. */
function fateTold(units: Unit[], { to, phrase }: Quantity): Binding | null {
  if (!is(units[to], 'relative')) return null
  let at = to + 1
  while (is(units[at], 'auxiliary') || is(units[at], 'filler')) at++
  const act = actFor(units[at], phrase, 'verb') ?? actFor(units[at], phrase)
  if (act === undefined) return null
  const suffered = act.side === 'before' || (act.side === 'both' && hasAuxiliary(units, at))
  return suffered ? { measure: act.measure, from: at, to: at + 1 } : null
}

const AMONG_REACH = 7

/** "وكانت امرأة وطفلان بين الجرحى": the group that they are told to be among. */
export function amongWhom(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  if (!countsPeople(quantity.phrase)) return null
  for (let at = quantity.to; at < quantity.to + AMONG_REACH && !isStop(units[at]); at++) {
    const unit = units[at]
    const measure = wordOf(unit, 'subset')?.measure
    if (measure !== undefined && !unit?.and && !isComma(units[at - 1])) {
      return sentence.startingAt(at + 1) ? null : { measure, from: at, to: at + 1 }
    }
    if (actAt(unit) || !passable(sentence, at, quantity)) return null
  }
  return null
}

/** A joined verb begins a clause of its own, unless a further subject stands before it. */
const beginsClause = (sentence: Sentence, quantity: Quantity, at: number): boolean =>
  sentence.units[at]?.and === true ||
  (is(sentence.units[at - 1], 'and') && at > quantity.to && !isSharedSubject(sentence, quantity, at))

/** "were killed or injured" counts both in one number, unless the second has a number of its own. */
function predicate(sentence: Sentence, at: number, measure: Measure): Binding {
  const { units } = sentence
  const link = is(units[at + 1], 'and') || is(units[at + 1], 'or')
  const next = link ? at + 2 : at + 1
  const second =
    link || units[next]?.and ? (wordOf(units[next], 'casualty') ?? actAt(units[next])) : undefined
  const paired =
    second !== undefined &&
    isKilledAndInjured(measure, second.measure) &&
    !is(units[next + 1], 'other') &&
    sentence.covering(next + 1) === undefined
  return paired ? { measure: 'casualties', from: at, to: next + 1 } : { measure, from: at, to: at + 1 }
}

/** "people … were reported dead": a casualty adjective is a predicate behind an auxiliary or its noun. */
const isComplement = (units: Unit[], at: number): boolean =>
  is(units[at - 1], 'auxiliary') || is(units[at - 1], 'light') || hasAuxiliary(units, at)

const canSeparate = (unit: Unit | undefined): boolean => is(unit, 'auxiliary') || unit?.text === '"'

function followsSubject(
  sentence: Sentence,
  at: number,
  act: Act,
  quantity: Quantity,
  named: boolean,
): boolean {
  if (act.side === 'after') {
    const adjacent =
      at === quantity.to ||
      (at === quantity.to + 1 && canSeparate(sentence.units[at - 1])) ||
      // "أن قياديا كبيرا في التنظيم قتل": the predicate of a clause may stand behind all that describes its subject.
      is(sentence.units[quantity.from - 1], 'clause')
    return act.form === 'verb' && quantity.bare && named && adjacent && !isActive(sentence, at, act)
  }
  if (!named && at > quantity.to + 1) return false
  if (quantity.yearLike && !named) return false
  if (act.side === 'before') return true
  return !isActive(sentence, at, act)
}

/** What may stand right behind a participle that has no object: "the six killed were …", "20 killed so far". */
const OBJECTLESS = ['and', 'or', 'stop', 'clause', 'act', 'auxiliary', 'total'] as const

/**
 * A verb or participle with an object behind it is the doing of the persons before it, not their fate. A
 * participle has an object where no preposition, adverb or end follows; a finite verb where people follow.
 */
function isActive(sentence: Sentence, at: number, act: Act): boolean {
  const { units } = sentence
  const next = units[at + 1]
  if (next === undefined || next.kind === 'mark' || next.and) return false
  if (act.form === 'verb') return sentence.covering(at + 1) !== undefined
  if (hasAuxiliary(units, at)) return false
  return !OBJECTLESS.some((role) => is(next, role))
}

/** Relative clauses and other quantities end the search, except what only tells more of the same people. */
function passable(sentence: Sentence, at: number, quantity: Quantity): boolean {
  const { units } = sentence
  const unit = units[at]
  if (is(unit, 'clause') || is(unit, 'toll') || is(unit, 'hypothetical')) return false
  if (is(unit, 'tally') && !is(units[at - 1], 'subset') && !is(units[at - 2], 'subset')) return false
  const other = sentence.startingAt(at)
  if (other === undefined || other === quantity) return true
  return isJoined(units, at) || isSubset(units, other) || isListed(units, quantity, other)
}

/** "Five policemen, three guards and four drivers were killed": one subject after another, up to the last. */
const isListed = (units: Unit[], first: Quantity, { from, to, phrase }: Quantity): boolean =>
  isComma(units[from - 1]) &&
  countsPeople(first.phrase) &&
  countsPeople(phrase) &&
  (isComma(units[to]) || is(units[to], 'and') || units[to]?.and === true)

const isSharedSubject = (sentence: Sentence, quantity: Quantity, at: number): boolean =>
  sentence.firstWithin(quantity.from + 1, at) !== undefined
