import type { FoldedText } from '../../../folded-text'
import type { Population } from '../../../types'
import type { Binding } from './acts'
import type { Quantity } from './quantities'
import { type Unit, wordOf } from './units'

/** Who the people of a figure are; "others" and "of them" are of the kind that the figure before counts. */
export function populationOf(
  text: FoldedText,
  units: Unit[],
  { phrase }: Quantity,
  binding: Binding,
  previous: Population | null,
): Population {
  const tally = tallied(units, binding)
  const inherited = phrase.inherits ? previous : null
  const specific = phrase.category === 'people' ? null : phrase.category
  return {
    category: specific ?? tally.category ?? inherited?.category ?? phrase.category ?? 'people',
    nationality: phrase.nationality ?? tally.nationality ?? inherited?.nationality ?? null,
    text: phrase.words && wordsOf(text, units, phrase.words),
  }
}

/** "عدد القتلى المدنيين بلغ 844": the tally, not the number, names the kind. */
function tallied(
  units: Unit[],
  { from, to }: Binding,
): Pick<Population, 'nationality'> & { category: Population['category'] | null } {
  let category: Population['category'] | null = null
  let nationality: string | null = null
  for (let at = from; at < to; at++) {
    const person = wordOf(units[at], 'person')?.category
    if (person && person !== 'people') category ??= person
    nationality ??= wordOf(units[at], 'nationality')?.code ?? null
  }
  return { category, nationality }
}

function wordsOf(
  { original }: FoldedText,
  units: Unit[],
  { from, to }: { from: number; to: number },
): string | null {
  const first = units[from]
  const last = units[to - 1]
  // Arabic writes the conjunction onto the noun; it is no part of the name.
  return first && last ? original.slice(first.start + (first.and ? 1 : 0), last.end) : null
}
