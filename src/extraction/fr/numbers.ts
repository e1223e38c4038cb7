import type { NumberKind, WordGroup } from '../common/recognisers/figures/language'

const number = (kind: NumberKind, value: number, forms: string): WordGroup => ({
  word: { role: 'number', kind, value },
  forms,
})

const UNITS = 'deux trois quatre cinq six sept huit neuf'.split(' ')
const TEENS = 'dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf'.split(' ')
const TENS = 'vingt trente quarante cinquante soixante'.split(' ')
const REGIONAL: readonly [string, number][] = [
  ['septante', 70],
  ['huitante', 80],
  ['octante', 80],
  ['nonante', 90],
]

/** `_` joins the parts of a compound: written with hyphens, which are tokens, or with spaces. */
const written = (form: string): string => `${form.replaceAll('_', ' - ')},${form.replaceAll('_', ' ')}`

/** Twenty to ninety-nine behind a ten: "vingt et un", "vingt-deux", and in teens "soixante et onze". */
function compounds(ten: string, value: number, teens: boolean): WordGroup[] {
  const base = ten === 'quatre_vingt' ? 'quatre_vingt,quatre_vingts' : ten
  const forms: [string, number][] = base.split(',').map((form) => [form, value])
  const one = ten === 'quatre_vingt' ? [`${ten}_un`, `${ten}_une`] : [`${ten}_et_un`, `${ten}_et_une`]
  forms.push(...one.map((form): [string, number] => [form, value + 1]))
  for (const [at, unit] of UNITS.entries()) forms.push([`${ten}_${unit}`, value + 2 + at])
  if (teens) {
    for (const [at, teen] of TEENS.entries()) forms.push([`${ten}_${teen}`, value + 10 + at])
    forms.push([`${ten}_et_onze`, value + 11])
  }
  // One kind for all of them: each is a whole lexicon entry, and stands wherever a unit may.
  return forms.map(([form, sum]) => number('unit', sum, written(form)))
}

/** French cardinals up to 99 are entries, since "quatre-vingt-dix-sept" adds and multiplies; beyond, the grammar. */
export const numbers: WordGroup[] = [
  ...UNITS.map((form, at) => number('unit', at + 2, form)),
  ...TEENS.map((form, at) => number('unit', at + 10, written(form))),
  ...TENS.flatMap((ten, at) => compounds(ten, (at + 2) * 10, ten === 'soixante')),
  ...REGIONAL.flatMap(([ten, value]) => compounds(ten, value, false)),
  ...compounds('quatre_vingt', 80, true),
  number('hundred', 100, 'cent, cents'),
  number('scale', 1000, 'mille'),
  number('scale', 1_000_000, 'million, millions'),
  number('scale', 1_000_000_000, 'milliard, milliards'),
]

/** Collective numbers: "une dizaine" is about ten. */
const COLLECTIVES: readonly [string, number][] = [
  ['huitaine', 8],
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['centaine', 100],
  ['millier', 1000],
]
export const COLLECTIVE_WORDS: ReadonlySet<string> = new Set(COLLECTIVES.map(([form]) => form))
export const collectives: WordGroup[] = COLLECTIVES.map(([form, value]) => number('scale', value, form))
