import type { NumberKind, WordGroup } from '../common/recognisers/figures/language'

const number = (kind: NumberKind, value: number, forms: string): WordGroup => ({
  word: { role: 'number', kind, value },
  forms,
})

const UNITS = 'one two three four five six seven eight nine'.split(' ')
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** English cardinals; hyphens and "and" between their parts are read by the number grammar. */
export const numbers: WordGroup[] = [
  ...UNITS.map((form, at) => number('unit', at + 1, form)),
  ...TEENS.map((form, at) => number('teen', at + 10, form)),
  ...TENS.map((form, at) => number('ten', (at + 2) * 10, form)),
  number('hundred', 100, 'hundred'),
  number('scale', 1000, 'thousand'),
  number('scale', 1_000_000, 'million'),
  number('scale', 1_000_000_000, 'billion'),
  number('scale', 12, 'dozen'),
  number('fraction', 0.5, 'half a'),
  number('fraction', 0.25, 'a quarter of a, quarter of a'),
]
