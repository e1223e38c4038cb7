import type { Measure } from '../../../types'
import {
  actAfter,
  actBefore,
  type Binding,
  coordination,
  isAgent,
  isBreakdown,
  isSubset,
  STATES,
  sharesNamedObject,
  tallyBefore,
  verbBefore,
} from './binding'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
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

const MAX_BARE_GAP = 3

/** Decides what happened to a quantity's people; null where nothing in the sentence says so. */
export function bindMeasure(sentence: Sentence, quantity: Quantity, previous: Previous | null): Bound | null {
  const { units } = sentence
  const { phrase, from, to } = quantity
  const nowhere = { from, to: from }
  if (isSubset(units, quantity)) {
    const measure = phrase.measure ?? previous?.measure ?? actAfter(sentence, quantity)?.measure
    return measure === undefined ? null : { ...nowhere, measure, subset: true }
  }
  const partOfPrevious = previous !== null && is(units[to - 1], 'of_them')
  if (previous !== null && is(units[from - 1], 'superseded')) {
    return { ...nowhere, measure: phrase.measure ?? previous.measure, subset: previous.subset }
  }
  if (previous !== null && isBreakdown(sentence, quantity)) {
    return { ...nowhere, measure: phrase.measure ?? previous.measure, subset: true }
  }
  const tally = quantity.bare ? null : tallyBefore(sentence, quantity)
  if (tally) return { ...tally, measure: phrase.measure ?? tally.measure, subset: false }
  const direct = isAgent(sentence, quantity) ? null : actBefore(sentence, quantity)
  if (direct) return { ...direct, subset: false }
  if (previous !== null && isExchanged(sentence, quantity) && previous.measure === 'released') {
    return { ...nowhere, measure: 'released', subset: false }
  }
  const coordinated = previous && coordination(sentence, quantity, previous.quantity.to)
  const subset = previous !== null && (previous.subset || coordinated === 'part')
  if (phrase.measure !== null) return ownMeasure(sentence, quantity, coordinated ? { subset } : null)
  const after = actAfter(sentence, quantity)
  // A joined noun without a numeral shares the act before it, unless its own verb follows at once.
  const shares = previous && coordinated && (!quantity.bare || from - previous.quantity.to <= MAX_BARE_GAP)
  if (after && !(shares && quantity.bare && after.to > to + 2)) return { ...after, subset: partOfPrevious }
  if (partOfPrevious) return { ...nowhere, measure: previous.measure, subset: true }
  if (shares) {
    return { ...nowhere, measure: previous.measure, subset }
  }
  const verb = quantity.bare && quantity.low === 1 ? null : verbBefore(sentence, quantity)
  if (verb) return { ...verb, subset: false }
  const shared = sharesNamedObject(sentence, quantity)
  return shared && { ...shared, subset: false }
}

/** A casualty noun speaks for itself, unless it names a state and a verb says what happens in it. */
function ownMeasure(
  sentence: Sentence,
  quantity: Quantity,
  joinedTo: { subset: boolean } | null,
): Bound | null {
  const { units } = sentence
  const { phrase, from } = quantity
  const measure = phrase.measure
  if (measure === null) return null
  // Behind a comma, a casualty noun of its own goes on with the whole, not with the part.
  const subset = (joinedTo?.subset ?? false) && !isComma(units[from - 1])
  if (STATES.has(measure) && measure !== 'missing') {
    const act = actAfter(sentence, quantity) ?? verbBefore(sentence, quantity)
    const shared = act && sentence.firstWithin(quantity.to, act.from) !== undefined
    if (act && !shared) return { ...act, subset }
  }
  const light = is(units[from - 1], 'light')
  const firm = !quantity.bare || quantity.low === 2 || light || joinedTo !== null || from === 0
  return firm ? { measure, from: light ? from - 1 : from, to: from, subset } : null
}

const isExchanged = ({ units }: Sentence, { from }: Quantity): boolean =>
  is(units[from - 1], 'exchange') || is(units[from - 2], 'exchange')
