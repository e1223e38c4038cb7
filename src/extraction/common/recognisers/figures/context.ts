import type { Measure } from '../../../types'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isStop, type Unit } from './units'

const HYPOTHESIS_REACH = 6
const DISEASE_REACH = 8
const SUPERSEDED_REACH = 12

/** "could kill 100", "سيؤدي إلى مقتل": a plan or a fear counts nobody. */
export function isHypothetical(units: Unit[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - HYPOTHESIS_REACH); at--) {
    if (isStop(units[at]) && units[at]?.text !== ':') return false
    if (is(units[at], 'hypothetical')) return true
  }
  return false
}

/** "4 حالات إصابة بالفيروس": cases of an illness, by the word that the injured share. */
export function isIllness(units: Unit[], measure: Measure, from: number, to: number): boolean {
  if (measure !== 'injured') return false
  for (let at = from; at < Math.min(units.length, to + DISEASE_REACH); at++) {
    if (at >= to && isStop(units[at])) return false
    if (is(units[at], 'disease')) return true
  }
  return false
}

/** An earlier count that the text itself has replaced: "ارتفع من 15 إلى 20", "up from 15", "حصيلة سابقة". */
export function isSuperseded(sentence: Sentence, { from, startsChange }: Quantity): boolean {
  const { units } = sentence
  if (startsChange) return true
  for (let at = from - 1; at >= Math.max(0, from - SUPERSEDED_REACH); at--) {
    if (isStop(units[at]) && units[at]?.text !== ':') return false
    if (sentence.endingAt(at + 1)?.bare === false) return false
    if (is(units[at], 'superseded')) return true
  }
  return false
}
