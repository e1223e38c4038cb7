import type { Measure } from '../../../types'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isComma, isStop, type Unit } from './units'

const HYPOTHESIS_REACH = 6
const DISEASE_REACH = 8
const SUPERSEDED_REACH = 12

/**
 * "could kill 100", "سيؤدي إلى مقتل": a plan or a fear counts nobody. A subject with a verb of its own behind it
 * begins a clause that the fear of the clause before does not reach.
 */
export function isHypothetical(units: Unit[], from: number, ownClause: boolean): boolean {
  for (let at = from - 1; at >= Math.max(0, from - HYPOTHESIS_REACH); at--) {
    if (isStop(units[at]) && units[at]?.text !== ':') return false
    if (ownClause && isComma(units[at])) return false
    if (is(units[at], 'hypothetical')) return true
  }
  return false
}

const DEMAND_REACH = 9

const OFFER_REACH = 24

function isOffered(units: Unit[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - OFFER_REACH) && !isStop(units[at]); at--)
    if (is(units[at], 'offer')) return true
  return false
}

/** "طالب بالإفراج عن خمسة", "عرض الإفراج عن": whose release is asked for or offered has not been released. */
export function isDemanded(units: Unit[], measure: Measure, from: number): boolean {
  if (measure === 'released' && isOffered(units, from)) return true
  if (measure !== 'released' || !(units[from]?.preposition || is(units[from - 1], 'to'))) return false
  for (let at = from - 1; at >= Math.max(0, from - DEMAND_REACH) && !isStop(units[at]); at--)
    if (is(units[at], 'demand')) return true
  return false
}

/** "4 حالات إصابة بالفيروس": cases of an illness, by the word that the injured share. */
export function isIllness(units: Unit[], measure: Measure, from: number, to: number): boolean {
  if (measure !== 'injured') return false
  for (let at = from; at < Math.min(units.length, to + DISEASE_REACH); at++) {
    if (at >= to && isStop(units[at])) return false
    if (is(units[at], 'disease')) return !isOfIncident(units, at + 1)
  }
  return false
}

const CAUSE_REACH = 5

/** "بضيق تنفس جراء الحريق": what an accident did to somebody is an injury, whatever its name. */
function isOfIncident(units: Unit[], from: number): boolean {
  for (let at = from; at < from + CAUSE_REACH && !isStop(units[at]); at++)
    if (is(units[at], 'incident')) return true
  return false
}

/** An earlier count that the text itself has replaced: "ارتفع من 15 إلى 20", "up from 15", "حصيلة سابقة". */
export function isSuperseded(
  sentence: Sentence,
  { from, startsChange }: Pick<Quantity, 'from' | 'startsChange'>,
): boolean {
  const { units } = sentence
  if (startsChange || comesFrom(sentence, from)) return true
  for (let at = from - 1; at >= Math.max(0, from - SUPERSEDED_REACH); at--) {
    if (isStop(units[at]) && units[at]?.text !== ':') return false
    if (sentence.endingAt(at + 1)?.bare === false) return false
    if (is(units[at], 'superseded')) return true
  }
  return false
}

/** "rose to 48 from 31": the count behind "from" is the one left behind. */
export function comesFrom(sentence: Sentence, from: number): boolean {
  const { units } = sentence
  const later = is(units[from - 1], 'from') ? sentence.endingAt(from - 1) : undefined
  const link = later && units[later.from - 1]
  return is(link, 'reach') || is(link, 'to')
}
