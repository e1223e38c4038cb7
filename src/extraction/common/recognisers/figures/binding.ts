import type { Measure } from '../../../types'
import type { Word } from './language'
import { isKilledAndInjured, type NounPhrase } from './noun-phrase'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isComma, isJoined, isStop, type Unit, wordOf } from './units'

/** What tells what happened to the people of a quantity, and which units of the text say so. */
export interface Binding {
  measure: Measure
  /** Units of the governing word, `[from, to)`; empty where the noun or a neighbour says it. */
  from: number
  to: number
}

type Act = Extract<Word, { role: 'act' }>
const actAt = (unit: Unit | undefined): Act | undefined => wordOf(unit, 'act')

/** Of the acts that a form may name ("فقد": lost its own, went missing) the first that can govern the phrase. */
const actFor = (unit: Unit | undefined, phrase: NounPhrase, form?: Act['form']): Act | undefined =>
  unit?.words.find(
    (word): word is Act =>
      word.role === 'act' && governs(word, phrase) && (form === undefined || word.form === form),
  )

const MAX_FILLERS = 4
const VERB_REACH = 12
const FOLLOWING_REACH = 14
const TALLY_REACH = 18

/** Nouns that name a lasting state yield to what happens now: "إطلاق سراح 100 رهينة", "مقتل 3 أسرى". */
export const STATES = new Set<Measure>(['held', 'displaced', 'injured', 'missing'])

/** The act directly before a quantity: "مقتل أكثر من 20 شخصا", "killing at least 5". */
export function actBefore(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  let at = quantity.from - 1
  let fillers = 0
  while (at >= 0 && fillers < MAX_FILLERS && isFiller(units[at])) {
    at--
    fillers++
  }
  const act = actFor(units[at], quantity.phrase)
  if (act === undefined || act.side === 'before') return null
  if (act.form === 'participle' && hasAuxiliary(units, at)) return null
  if (is(units[at + 1], 'and') || isJoined(units, quantity.from)) return null
  const measure = measureOf(act, quantity.phrase)
  const paired = pairedAct(sentence, at)
  return paired !== null
    ? { measure: 'casualties', from: paired, to: at + 1 }
    : { measure, from: at, to: at + 1 }
}

const isFiller = (unit: Unit | undefined): boolean =>
  is(unit, 'filler') || is(unit, 'of') || is(unit, 'case') || unit?.text === ':' || unit?.text === '"'

function governs(act: Act, phrase: NounPhrase): boolean {
  if (act.ownPeople) return phrase.own
  return act.light ? phrase.measure === null : true
}

/** Bodies are recovered and the living rescued by the same word; a casualty noun outweighs a light act. */
function measureOf(act: Act, phrase: NounPhrase): Measure {
  const alive = phrase.head === 'person' || phrase.head === 'nationality'
  if (act.persons && alive) return act.persons
  if (phrase.measure !== null && !STATES.has(phrase.measure)) return phrase.measure
  return act.measure
}

/** "مقتل وإصابة 60": the unit where the pair begins. A first act with people of its own makes no pair. */
function pairedAct(sentence: Sentence, at: number): number | null {
  const { units } = sentence
  const second = actAt(units[at])
  const joined = is(units[at - 1], 'and') || is(units[at - 1], 'or')
  if (second === undefined || !(joined || units[at]?.and)) return null
  const from = joined ? at - 2 : at - 1
  const first = actAt(units[from])
  if (first === undefined || first.form !== second.form || first.side !== second.side) return null
  if (sentence.endingAt(from) || !isKilledAndInjured(first.measure, second.measure)) return null
  return from
}

const hasAuxiliary = (units: Unit[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (is(units[i], 'auxiliary')) return true
    if (!is(units[i], 'filler') && !actAt(units[i])) return false
  }
  return false
}

/** A verb with its subject or an adverbial before the counted object: "قتلت أمطار غزيرة … أكثر من 100 شخص". */
export function verbBefore(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  if (!countsPeople(quantity.phrase) || is(units[quantity.to - 1], 'of_them')) return null
  const before = units[quantity.from - 1]
  if (isJoined(units, quantity.from) || units[quantity.from]?.preposition) return null
  if (is(before, 'stop') && !is(before, 'filler')) return null
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - VERB_REACH); at--) {
    const unit = units[at]
    if (isStop(unit) || is(unit, 'clause') || is(unit, 'subset')) return null
    if (actAt(unit) === undefined) continue
    const act = actFor(unit, quantity.phrase, 'verb') ?? actFor(unit, quantity.phrase)
    if (act === undefined || act.side === 'before' || !(act.form === 'verb' || act.transitive)) return null
    return { measure: measureOf(act, quantity.phrase), from: at, to: at + 1 }
  }
  return null
}

/** The act behind a quantity: "5 people were killed", "ثلاثة أشخاص مصرعهم", "أن جنديا قتل". */
export function actAfter(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  const { phrase, bare } = quantity
  // "another" alone may belong to a noun that is no person ("from another side").
  if (bare && phrase.inherits && !isJoined(units, quantity.from)) return null
  const named = countsPeople(phrase)
  const end = Math.min(units.length, quantity.to + FOLLOWING_REACH)
  for (let at = quantity.to; at < end; at++) {
    const unit = units[at]
    if (isStop(unit)) return null
    const act = actFor(unit, phrase)
    const complement = wordOf(unit, 'casualty')
    const adjacent = at === quantity.to
    if (act !== undefined) {
      if (unit?.and || (is(units[at - 1], 'and') && !adjacent && !isSharedSubject(sentence, quantity, at)))
        return null
      return followsSubject(sentence, at, act, quantity, named) ? predicate(sentence, at, act.measure) : null
    }
    if (complement?.state && (named || adjacent) && isComplement(units, at)) {
      return predicate(sentence, at, complement.measure)
    }
    if (!passable(sentence, at, quantity) || (bare && at - quantity.to > 6)) return null
  }
  return null
}

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
    sentence.covering(next + 1) === undefined
  return paired ? { measure: 'casualties', from: at, to: next + 1 } : { measure, from: at, to: at + 1 }
}

/** "people … were reported dead": a casualty adjective is a predicate behind an auxiliary or its noun. */
const isComplement = (units: Unit[], at: number): boolean =>
  is(units[at - 1], 'auxiliary') || is(units[at - 1], 'light') || hasAuxiliary(units, at)

function followsSubject(
  sentence: Sentence,
  at: number,
  act: Act,
  quantity: Quantity,
  named: boolean,
): boolean {
  if (act.side === 'after')
    return (
      act.form === 'verb' && quantity.bare && at - quantity.to <= 1 && named && !isActive(sentence, at, act)
    )
  if (!named && at > quantity.to + 1) return false
  if (quantity.yearLike && !named) return false
  if (act.side === 'before') return true
  return !isActive(sentence, at, act)
}

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
  return !(['and', 'or', 'stop', 'clause', 'act'] as const).some((role) => is(next, role))
}

/** Relative clauses and other quantities end the search, except what only tells more of the same people. */
function passable(sentence: Sentence, at: number, quantity: Quantity): boolean {
  const { units } = sentence
  const unit = units[at]
  if (is(unit, 'clause') || is(unit, 'toll')) return false
  if (is(unit, 'tally') && !is(units[at - 1], 'subset') && !is(units[at - 2], 'subset')) return false
  const other = sentence.startingAt(at)
  if (other === undefined || other === quantity) return true
  return isJoined(units, at) || isSubset(units, other)
}

const AGENT_REACH = 6

/** "قتل مسلح شخصين": the noun behind an active verb is its subject where an object follows in the clause. */
export function isAgent(sentence: Sentence, quantity: Quantity): boolean {
  const { units } = sentence
  if (actAt(units[quantity.from - 1])?.form !== 'verb') return false
  const object = nextQuantity(sentence, quantity)
  if (object === undefined) return false
  const { head, inherits } = object.phrase
  if ((head !== 'person' && head !== 'nationality') || inherits || isJoined(units, object.from)) return false
  const before = units[object.from - 1]
  if (units[object.from]?.preposition || (is(before, 'stop') && object.from > quantity.to)) return false
  for (let at = quantity.to; at < object.from; at++) {
    const unit = units[at]
    if (isStop(unit) || isComma(unit) || is(unit, 'clause') || is(unit, 'subset') || actAt(unit)) return false
  }
  return true
}

function nextQuantity(sentence: Sentence, { to }: Quantity): Quantity | undefined {
  for (let at = to; at <= to + AGENT_REACH; at++) {
    const quantity = sentence.startingAt(at)
    if (quantity !== undefined) return quantity
  }
  return undefined
}

export const isSubset = (units: Unit[], quantity: Quantity): boolean => {
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - 3); at--) {
    if (is(units[at], 'subset')) return true
    if (!is(units[at], 'filler') && units[at]?.text !== ':') return false
  }
  return false
}

const BRACKET_REACH = 20

/** "13 شهيدا (12 جديدا، شهيد 1 انتشال)": what stands in brackets behind a count breaks it down. */
export function isBreakdown(sentence: Sentence, { from }: Quantity): boolean {
  const { units } = sentence
  for (let at = from; at >= Math.max(0, from - BRACKET_REACH); at--) {
    if (at < from && units[at]?.text === ')') return false
    if (units[at]?.text === '(') return sentence.endingAt(at) !== undefined
  }
  return false
}

const isSharedSubject = (sentence: Sentence, quantity: Quantity, at: number): boolean =>
  sentence.firstWithin(quantity.from + 1, at) !== undefined

/** "عدد القتلى بلغ 844", "the death toll rose to 20", "Number of injuries: 28". */
export function tallyBefore(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  let lastAct = -1
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - TALLY_REACH); at--) {
    const unit = units[at]
    if (isStop(unit) && unit?.text !== ':') return null
    if (actAt(unit)) lastAct = Math.max(lastAct, at)
    const other = sentence.endingAt(at + 1)
    if (other && !other.bare && !other.startsChange) return null
    const measure = tallied(units, at)
    if (measure === null) continue
    // An act behind the tally governs for itself: "the number of dead in the shelling that wounded 12".
    if (lastAct >= measure.to) return null
    const reached = reachesBefore(units, quantity) || is(units[at - 1], 'reach')
    return reached || measure.to === quantity.from
      ? { measure: measure.measure, from: at, to: Math.min(measure.to, quantity.from) }
      : null
  }
  return null
}

/** The word right before the quantity leads from the tally to its value. */
function reachesBefore(units: Unit[], { from, startsChange }: Quantity): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const unit = units[at]
    if (is(unit, 'reach') || is(unit, 'to') || unit?.text === ':' || unit?.text === '-') return true
    if (startsChange && is(unit, 'from')) return true
    if (!is(unit, 'filler')) return false
  }
  return false
}

/** A tally at a unit: a toll, or a word for number with what it numbers ("العدد التراكمي للشهداء"). */
function tallied(units: Unit[], at: number): { measure: Measure; to: number } | null {
  const toll = wordOf(units[at], 'toll')
  if (toll) return { measure: toll.measure, to: skipRefinements(units, at + 1) }
  if (!is(units[at], 'tally')) return null
  for (let i = at + 1; i <= at + 4; i++) {
    const unit = units[i]
    if (unit === undefined || unit.kind !== 'word') return null
    const casualty = wordOf(unit, 'casualty') ?? actAt(unit)
    if (casualty === undefined) continue
    const next = is(units[i + 1], 'and') ? i + 2 : i + 1
    const second = next > i + 1 || units[next]?.and ? wordOf(units[next], 'casualty') : undefined
    if (second && isKilledAndInjured(casualty.measure, second.measure))
      return { measure: 'casualties', to: next + 1 }
    return { measure: casualty.measure, to: skipRefinements(units, i + 1) }
  }
  return null
}

function skipRefinements(units: Unit[], at: number): number {
  let to = at
  while (is(units[to], 'person') || is(units[to], 'nationality') || units[to]?.text === ':') to++
  return to
}

const COORDINATION_GAP = 5
const PART_GAP = 10

/** Whether the phrase plainly counts people, by its noun or as members of something. */
const countsPeople = ({ head, inherits, partitive }: NounPhrase): boolean =>
  head === 'person' ||
  head === 'nationality' ||
  head === 'casualty' ||
  inherits ||
  (partitive && head === 'unknown')

/**
 * "مقتل 11 مسلحا و10 مدنيين": a joined noun phrase shares the act of the one before it, and its being a part
 * where a marker stands between them ("بينهم قائد الفرقة وخمسة جنود"). Null where they are not coordinated.
 */
export function coordination(
  { units }: Sentence,
  quantity: Quantity,
  previousTo: number,
): 'whole' | 'part' | null {
  if (!countsPeople(quantity.phrase)) return null
  let at = quantity.from - 1
  const joined = isJoined(units, quantity.from)
  if (is(units[at], 'and')) at--
  else if (!joined && isComma(units[at])) at--
  else if (!joined) return null
  let kind: 'whole' | 'part' = 'whole'
  const gap = at - previousTo
  if (gap > PART_GAP) return null
  for (; at >= previousTo; at--) {
    const unit = units[at]
    if (isStop(unit) || is(unit, 'clause') || actAt(unit) || is(unit, 'auxiliary')) return null
    if (is(unit, 'subset')) kind = 'part'
  }
  return kind === 'part' || gap <= COORDINATION_GAP ? kind : null
}

const OBJECT_REACH = 8

/** "توقيف قائد المركب وثلاثة من مساعديه": joined to a person whom the text names and does not count. */
export function sharesNamedObject({ units }: Sentence, quantity: Quantity): Binding | null {
  if (!isJoined(units, quantity.from) || !countsPeople(quantity.phrase)) return null
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - OBJECT_REACH); at--) {
    const unit = units[at]
    if (isStop(unit) || isComma(unit) || is(unit, 'clause') || is(unit, 'stop') || is(unit, 'auxiliary'))
      return null
    const act = actAt(unit)
    if (act === undefined) continue
    const shares = act.form === 'noun' && act.side === 'after' && at < quantity.from - 1
    return shares
      ? { measure: measureOf(act, quantity.phrase), from: quantity.from, to: quantity.from }
      : null
  }
  return null
}
