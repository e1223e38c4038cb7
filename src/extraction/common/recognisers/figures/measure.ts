import type { Measure } from '../../../types'
import { type Binding, STATES } from './acts'
import { coordination, isBreakdown, isSubset } from './coordination'
import { actBefore, isAgent, sharesNamedObject, verbBefore } from './governors'
import { actAfter } from './predicates'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { tallyBefore } from './tally'
import { is, isComma } from './units'

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

function partOf({ sentence, quantity, previous }: Question): Answer {
  if (!isSubset(sentence.units, quantity)) return undefined
  const measure = quantity.phrase.measure ?? previous?.measure ?? actAfter(sentence, quantity)?.measure
  return measure === undefined ? null : elliptic(quantity, measure, true)
}

function replaced({ sentence, quantity, previous }: Question): Answer {
  if (previous === null || !is(sentence.units[quantity.from - 1], 'superseded')) return undefined
  return elliptic(quantity, quantity.phrase.measure ?? previous.measure, previous.subset)
}

function breakdown({ sentence, quantity, previous }: Question): Answer {
  if (previous === null || !isBreakdown(sentence, quantity)) return undefined
  return elliptic(quantity, quantity.phrase.measure ?? previous.measure, true)
}

function tallied({ sentence, quantity }: Question): Answer {
  const tally = quantity.bare ? null : tallyBefore(sentence, quantity)
  return tally ? { ...tally, measure: quantity.phrase.measure ?? tally.measure, subset: false } : undefined
}

const governed = ({ sentence, quantity }: Question): Answer =>
  isAgent(sentence, quantity) ? undefined : whole(actBefore(sentence, quantity))

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
  // Behind a comma, a casualty noun of its own goes on with the whole, not with the part.
  const joined = coordinated === 'part' || (coordinated !== null && previous?.subset === true)
  const subset = joined && !isComma(units[from - 1])
  if (STATES.has(measure) && measure !== 'missing') {
    const act = actAfter(sentence, quantity) ?? verbBefore(sentence, quantity)
    if (act && sentence.firstWithin(to, act.from) === undefined) return { ...act, subset }
  }
  const light = is(units[from - 1], 'light')
  // "قتيل وجريحان في …": a headline may begin with its only victim.
  const opens = from === 0 && (measure === 'killed' || measure === 'injured')
  const firm = !bare || low === 2 || light || coordinated !== null || opens
  return firm ? { measure, from: light ? from - 1 : from, to: from, subset } : null
}

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

const ofThem = (question: Question): Answer =>
  question.previous && isOfThem(question)
    ? elliptic(question.quantity, question.previous.measure, true)
    : undefined

function coordinatedWith(question: Question): Answer {
  const { quantity, previous, coordinated } = question
  if (previous === null || !sharesAct(question)) return undefined
  return elliptic(quantity, previous.measure, previous.subset || coordinated === 'part')
}

const objectOf = ({ sentence, quantity }: Question): Answer =>
  quantity.bare && quantity.low === 1 ? undefined : whole(verbBefore(sentence, quantity))

const besidesNamed = ({ sentence, quantity }: Question): Answer =>
  whole(sharesNamedObject(sentence, quantity))

/** From the most to the least certain; the first that answers wins. */
const RULES: readonly ((question: Question) => Answer)[] = [
  partOf,
  replaced,
  breakdown,
  tallied,
  governed,
  exchanged,
  ownMeasure,
  predicated,
  ofThem,
  coordinatedWith,
  objectOf,
  besidesNamed,
]

/** Decides what happened to a quantity's people; null where nothing in the sentence says so. */
export function bindMeasure(sentence: Sentence, quantity: Quantity, previous: Previous | null): Bound | null {
  const coordinated = previous && coordination(sentence, quantity, previous.quantity.to)
  for (const rule of RULES) {
    const answer = rule({ sentence, quantity, previous, coordinated })
    if (answer !== undefined) return answer
  }
  return null
}
