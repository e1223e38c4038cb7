import type { Measure } from '../../../types'
import { actAt, type Binding, STATES } from './acts'
import { comesFrom } from './context'
import { coordination, isBreakdown, isGapped, isOutOf, partMarker } from './coordination'
import {
  actBefore,
  actOfCompanion,
  actOfParenthesis,
  isAgent,
  sharesNamedObject,
  verbBefore,
} from './governors'
import { actAfter, amongWhom } from './predicates'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { tallyAt, tallyBefore } from './tally'
import { taken } from './transport'
import { is, isComma, isStop, type Unit, wordOf } from './units'

export interface Bound extends Binding {
  subset: boolean
}

/** The figure before this one in the sentence, for what is elliptic in this one. */
export interface Previous {
  quantity: Quantity
  measure: Measure
  subset: boolean
}

interface Question {
  sentence: Sentence
  quantity: Quantity
  previous: Previous | null
  /** How the quantity is joined to the figure before it. */
  coordinated: 'whole' | 'part' | null
  /** The measure of the sentence before: what a part that opens its sentence is a part of. */
  earlier: Measure | null
}

/** A figure, null where the quantity is none, undefined where another rule may still tell. */
type Answer = Bound | null | undefined

/** A measure that no word of its own governs: the figure's extent is the quantity. */
const elliptic = ({ from }: Quantity, measure: Measure, subset: boolean): Bound => ({
  from,
  to: from,
  measure,
  subset,
})

const whole = (binding: Binding | null): Bound | undefined =>
  binding ? { ...binding, subset: false } : undefined

const OPENING = 4
const RETRIEVED_REACH = 4

/** "1 martyr recovered", "two whose bodies were recovered": of a part, that it was found and not newly killed. */
function retrieved({ units }: Sentence, { to }: Quantity, reach = RETRIEVED_REACH): Measure | undefined {
  for (let at = to; at < to + reach; at++) {
    const unit = units[at]
    if (unit === undefined || unit.kind !== 'word' || unit.and) return undefined
    if (actAt(unit)?.measure === 'recovered') return 'recovered'
  }
  return undefined
}

function partOf({ sentence, quantity, previous, earlier }: Question): Answer {
  const marker = partMarker(sentence.units, quantity)
  if (marker === undefined) return undefined
  const measure =
    retrieved(sentence, quantity) ??
    marker.measure ??
    quantity.phrase.measure ??
    previous?.measure ??
    actAfter(sentence, quantity)?.measure ??
    (quantity.from <= OPENING ? earlier : undefined) ??
    undefined
  return measure === undefined ? null : elliptic(quantity, measure, true)
}

function replaced({ sentence, quantity, previous }: Question): Answer {
  const marked = is(sentence.units[quantity.from - 1], 'superseded') || comesFrom(sentence, quantity.from)
  if (previous === null || !marked) return undefined
  return elliptic(quantity, quantity.phrase.measure ?? previous.measure, previous.subset)
}

function breakdown({ sentence, quantity, previous }: Question): Answer {
  if (previous === null || !isBreakdown(sentence, quantity)) return undefined
  return elliptic(
    quantity,
    retrieved(sentence, quantity) ?? quantity.phrase.measure ?? previous.measure,
    true,
  )
}

function outOf({ sentence, quantity, previous }: Question): Answer {
  if (previous === null || !isOutOf(sentence, quantity, previous.quantity)) return undefined
  return elliptic(quantity, previous.measure, true)
}

function tallied({ sentence, quantity }: Question): Answer {
  const tally = quantity.bare ? null : tallyBefore(sentence, quantity)
  return tally ? { ...tally, measure: quantity.phrase.measure ?? tally.measure, subset: false } : undefined
}

function governed({ sentence, quantity, previous }: Question): Answer {
  const act = isAgent(sentence, quantity) ? null : actBefore(sentence, quantity)
  if (act === null && is(sentence.units[quantity.from], 'one_of_them')) return null
  if (act && is(sentence.units[act.from], 'life') && savesLives(sentence, act.from))
    return { ...act, measure: 'rescued', subset: false }
  // "stabbed two people to death"
  const deadly = act?.measure === 'injured' && is(sentence.units[quantity.to], 'deadly')
  if (act && previous?.measure === act.measure && is(sentence.units[quantity.to - 1], 'of_them'))
    return { ...act, subset: true }
  return whole(act && deadly ? { ...act, measure: 'killed' } : act)
}

/** "ليرتفع إلى 48 عدد القتلى": the tally behind the number that it has reached. */
function talliedBehind({ sentence: { units }, quantity }: Question): Answer {
  const { from, to, phrase } = quantity
  if (phrase.head !== 'none' || !(is(units[from - 1], 'to') || is(units[from - 1], 'reach'))) return undefined
  if (!is(units[from - 2], 'change') && !is(units[from - 2], 'reach')) return undefined
  const tally = tallyAt(units, to)
  return tally ? { measure: tally.measure, from: to, to: tally.to, subset: false } : undefined
}

const LIFE_REACH = 6

/** "أنقذت الفرق أرواح 4 عمال": lives are taken, unless the verb before saves them. */
function savesLives({ units }: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - LIFE_REACH) && !isStop(units[at]); at--) {
    const act = actAt(units[at])
    if (act) return act.measure === 'rescued'
  }
  return false
}

/** "فقد 12 شخصا حياتهم": who loses his life is not missing. */
function lostLives({ sentence: { units }, quantity: { from, to } }: Question): Answer {
  if (!is(units[from - 1], 'loss')) return undefined
  for (let at = to; at < to + LIFE_REACH && !isStop(units[at]); at++)
    if (is(units[at], 'life')) return { measure: 'killed', from: from - 1, to: from, subset: false }
  return undefined
}

function exchanged({ sentence: { units }, quantity, previous }: Question): Answer {
  const { from } = quantity
  const exchange = is(units[from - 1], 'exchange') || is(units[from - 2], 'exchange')
  return exchange && previous?.measure === 'released' ? elliptic(quantity, 'released', false) : undefined
}

/** A casualty noun speaks for itself, unless it names a state and a verb says what happens in it. */
function ownMeasure({ sentence, quantity, previous, coordinated }: Question): Answer {
  const { units } = sentence
  const { from, phrase, bare, low, to } = quantity
  const { measure } = phrase
  if (measure === null) return undefined
  const before = is(units[from - 1], 'and') ? units[from - 2] : units[from - 1]
  // Behind a comma, a casualty noun of its own goes on with the whole, not with the part.
  const joined = coordinated === 'part' || (coordinated !== null && previous?.subset === true)
  const subset = (joined && !isComma(before)) || phrase.someOf
  if (STATES.has(measure) && measure !== 'missing') {
    const act = actAfter(sentence, quantity) ?? verbBefore(sentence, quantity)
    if (act && sentence.firstWithin(to, act.from) === undefined) return { ...act, subset }
  }
  const light = is(units[from - 1], 'light')
  // "قتيل وجريحان في …": a headline may begin with its only victim.
  const opens = from === 0 && (measure === 'killed' || measure === 'injured')
  const result = (measure === 'killed' || measure === 'injured') && isOutcome(units, from)
  const own = wordOf(units[from], 'casualty')?.firm === true && !is(units[from - 1], 'locative')
  const firm = !bare || low === 2 || own || light || coordinated !== null || opens || result
  const found = measure === 'killed' ? retrieved(sentence, quantity, 1) : undefined
  return firm ? { measure: found ?? measure, from: light ? from - 1 : from, to: from, subset } : null
}

const OUTCOME_REACH = 7

/** "نتج عن الحادث حالة وفاة", "أسفر الانفجار عن قتيل": what an event led to is counted, be it one. */
function isOutcome(units: Unit[], from: number): boolean {
  if (units[from]?.preposition) return false
  for (let at = from - 1; at >= Math.max(0, from - OUTCOME_REACH); at--) {
    if (isStop(units[at]) || isComma(units[at]) || actAt(units[at])) return false
    if (is(units[at], 'outcome')) return true
  }
  return false
}

const carried = ({ sentence, quantity }: Question): Answer => whole(taken(sentence, quantity) ?? null)

const MAX_BARE_GAP = 3

/** A joined noun without a numeral shares the act before it, unless its own verb follows at once. */
const sharesAct = ({ quantity, previous, coordinated }: Question): boolean =>
  previous !== null &&
  coordinated !== null &&
  (!quantity.bare || quantity.from - previous.quantity.to <= MAX_BARE_GAP)

const isOfThem = ({ sentence, quantity }: Question): boolean => is(sentence.units[quantity.to - 1], 'of_them')

function predicated(question: Question): Answer {
  const { sentence, quantity, previous } = question
  const act = actAfter(sentence, quantity)
  if (act === null || (quantity.bare && sharesAct(question) && act.to > quantity.to + 2)) return undefined
  return { ...act, subset: previous !== null && isOfThem(question) }
}

/** "إن امرأة وطفلا بين الجرحى": the predicate says among whom they are. */
function counted({ sentence, quantity }: Question): Answer {
  const among = amongWhom(sentence, quantity)
  return among ? { ...among, subset: true } : undefined
}

const ofThem = (question: Question): Answer =>
  question.previous && isOfThem(question)
    ? elliptic(question.quantity, question.previous.measure, true)
    : undefined

function coordinatedWith(question: Question): Answer {
  const { sentence, quantity, previous, coordinated } = question
  if (previous === null || !sharesAct(question)) return undefined
  const part = coordinated === 'part' || isFollowedByPart(sentence, quantity)
  return elliptic(quantity, previous.measure, previous.subset || part)
}

/** "12 people, three children among them": the marker of a part behind it, where nothing else follows to be one. */
function isFollowedByPart({ units }: Sentence, { to }: Quantity): boolean {
  const next = units[to + 1]
  return (
    is(units[to], 'subset') && (next === undefined || isStop(next) || isComma(next) || is(next, 'clause'))
  )
}

const gapped = ({ sentence, quantity, previous }: Question): Answer =>
  previous && isGapped(sentence, quantity, previous.quantity)
    ? elliptic(quantity, previous.measure, previous.subset)
    : undefined

const SUBJECT_REACH = 3

/** A single object needs its verb near, with nothing but a definite subject between: "اعتقلت القوات أحد المنتمين". */
function objectOf({ sentence, quantity }: Question): Answer {
  const verb = verbBefore(sentence, quantity)
  if (verb === null || !quantity.bare || quantity.low !== 1) return whole(verb)
  const { from, bare } = quantity
  const single = bare && from > verb.to && from - verb.to <= SUBJECT_REACH
  const subject = sentence.units.slice(verb.to, from)
  return single && subject.every(({ definite, and }) => definite && !and) ? whole(verb) : undefined
}

const besidesNamed = ({ sentence, quantity }: Question): Answer =>
  whole(
    sharesNamedObject(sentence, quantity) ??
      actOfCompanion(sentence, quantity) ??
      actOfParenthesis(sentence, quantity),
  )

/** From the most to the least certain; the first that answers wins. */
const RULES: readonly ((question: Question) => Answer)[] = [
  partOf,
  replaced,
  breakdown,
  outOf,
  tallied,
  talliedBehind,
  lostLives,
  governed,
  carried,
  exchanged,
  ownMeasure,
  predicated,
  counted,
  ofThem,
  coordinatedWith,
  gapped,
  objectOf,
  besidesNamed,
]

/** Decides what happened to a quantity's people; null where nothing in the sentence says so. */
export function bindMeasure(
  sentence: Sentence,
  quantity: Quantity,
  previous: Previous | null,
  earlier: Measure | null,
): Bound | null {
  const coordinated = previous && coordination(sentence, quantity, previous.quantity.to)
  const question = { sentence, quantity, previous, coordinated, earlier }
  for (const rule of RULES) {
    const answer = rule(question)
    if (answer !== undefined) return answer
  }
  return null
}
