import type { Measure, Qualifier } from '../../../types'
import type { Word } from './language'
import type { NounPhrase } from './noun-phrase'
import { is, type Unit, wordOf } from './units'

/** What tells what happened to the people of a quantity, and which units of the text say so. */
export interface Binding {
  measure: Measure
  /** Units of the governing word, `[from, to)`; empty where the noun or a neighbour says it. */
  from: number
  to: number
  /** A qualifier that stands before the tally, not before the number: "تجاوز عدد القتلى 400". */
  qualifier?: Qualifier
}

export type Act = Extract<Word, { role: 'act' }>

export const actAt = (unit: Unit | undefined): Act | undefined => wordOf(unit, 'act')

/** Of the acts that a form may name ("فقد": lost its own, went missing) the first that can govern the phrase. */
export const actFor = (unit: Unit | undefined, phrase: NounPhrase, form?: Act['form']): Act | undefined =>
  unit?.words.find(
    (word): word is Act =>
      word.role === 'act' && governs(word, phrase) && (form === undefined || word.form === form),
  )

function governs(act: Act, phrase: NounPhrase): boolean {
  if (act.ownPeople) return phrase.own
  if (act.of) return phrase.measure === act.of
  if (act.peopleOnly) return countsPeople(phrase)
  return act.light ? phrase.measure === null : true
}

/** Nouns that name a lasting state yield to what happens now: "إطلاق سراح 100 رهينة", "مقتل 3 أسرى". */
export const STATES = new Set<Measure>(['held', 'displaced', 'injured', 'missing'])

/** Bodies are recovered and the living rescued by the same word; a casualty noun outweighs a light act. */
export function measureOf(act: Act, phrase: NounPhrase): Measure {
  const alive = phrase.head === 'person' || phrase.head === 'nationality'
  if (act.persons && alive) return act.persons
  // "the bodies of 12 victims"
  if (act.measure === 'recovered' && act.form === 'noun' && act.persons === undefined) return act.measure
  if (phrase.measure !== null && !STATES.has(phrase.measure)) return phrase.measure
  return act.measure
}

export const hasAuxiliary = (units: Unit[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (is(units[i], 'auxiliary')) return true
    if (!is(units[i], 'filler') && !actAt(units[i])) return false
  }
  return false
}

/** Whether the phrase plainly counts people, by its noun or as members of something. */
export const countsPeople = ({ head, inherits, partitive }: NounPhrase): boolean =>
  head === 'person' ||
  head === 'nationality' ||
  head === 'casualty' ||
  inherits ||
  (partitive && head === 'unknown')
