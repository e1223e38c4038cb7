import type { CueForm } from '../common/words'
import { fold } from '../folded-text'

/** Prepositions of attribution; those with `next` need the following word too, `ل` meaning a noun with li-. */
const PREPOSITIONS: { form: string; lemma: string; next?: string[] }[] = [
  { form: 'بحسب', lemma: 'بحسب' },
  { form: 'حسب', lemma: 'حسب' },
  { form: 'وفق', lemma: 'وفق' },
  { form: 'وفقا', lemma: 'وفقا', next: ['ل'] },
  { form: 'طبقا', lemma: 'طبقا', next: ['ل'] },
  { form: 'تبعا', lemma: 'تبعا', next: ['ل'] },
  { form: 'استنادا', lemma: 'استنادا إلى', next: ['إلى'] },
  { form: 'نقلا', lemma: 'نقلا عن', next: ['عن'] },
  { form: 'على', lemma: 'على لسان', next: ['لسان'] },
  { form: 'على', lemma: 'على حد قول', next: ['حد', 'قول'] },
  { form: 'على', lemma: 'على حد تعبير', next: ['حد', 'تعبير'] },
  { form: 'حسبما', lemma: 'حسبما' },
  { form: 'وفقما', lemma: 'وفقما' },
  { form: 'كما', lemma: 'كما' },
  { form: 'مثلما', lemma: 'مثلما' },
  { form: 'على', lemma: 'على ما', next: ['ما'] },
  { form: 'على', lemma: 'على حد', next: ['حد'] },
]

/** Every preposition of attribution by folded form; they are lists, since several begin with على. */
export const PREPOSITION_CUES: ReadonlyMap<string, readonly CueForm[]> = (() => {
  const found = new Map<string, CueForm[]>()
  for (const { form, lemma, next } of PREPOSITIONS) {
    const list = found.get(fold(form)) ?? []
    list.push({
      lemma,
      class: 'according_to',
      kind: 'preposition',
      takes: 0,
      gender: null,
      number: null,
      tense: null,
      next: (next ?? []).map(fold),
    })
    found.set(fold(form), list)
  }
  return found
})()

/** "his words": behind حسب or على حد they credit whoever is speaking. */
export const OWN_WORDS: ReadonlySet<string> = new Set(
  [
    'قوله',
    'قولها',
    'قولهم',
    'تعبيره',
    'تعبيرها',
    'تعبيرهم',
    'وصفه',
    'وصفها',
    'وصفهم',
    'زعمه',
    'زعمها',
    'زعمهم',
  ].map(fold),
)
