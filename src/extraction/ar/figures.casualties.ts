import type { WordGroup } from '../common/recognisers/figures/language'
import type { Measure, PopulationCategory } from '../types'
import { inflect } from './figures.people'

const casualty = (
  measure: Measure,
  singular: string,
  plurals: string,
  category?: PopulationCategory,
): WordGroup[] =>
  inflect({ role: 'casualty', measure, count: 1, ...(category && { category }) }, singular, plurals)
const counting = (measure: Measure, forms: string): WordGroup => ({
  word: { role: 'casualty', measure, count: null },
  forms,
  clitics: 'noun',
})

const cases = (measure: Measure, count: 1 | 2 | null, forms: string): WordGroup => ({
  word: { role: 'casualty', measure, count },
  forms,
  clitics: 'noun',
})
const firm = (measure: Measure, forms: string): WordGroup => ({
  word: { role: 'casualty', measure, count: 1, firm: true },
  forms,
  clitics: 'noun',
})

const GRAVITIES = ['خطيرة', 'خطرة', 'حرجة', 'متوسطة', 'بسيطة', 'طفيفة', 'بليغة', 'بالغة']
const grave = (noun: string): string => GRAVITIES.map((adjective) => `${noun} ${adjective}`).join(',')
const GRAVE_DUAL = GRAVITIES.map((adjective) => adjective.slice(0, -1))
  .flatMap((stem) => [`حالتين ${stem}تين`, `حالتان ${stem}تان`])
  .join(',')

/** Counted nouns that say what happened to those whom they count. */
export const casualties: WordGroup[] = [
  ...casualty('killed', 'قتيل', 'قتلى'),
  ...casualty('killed', 'قتيلة', 'قتيلات'),
  ...casualty('killed', 'غريق', 'غرقى'),
  ...casualty('killed', 'شهيد', 'شهداء'),
  ...casualty('killed', 'شهيدة', 'شهيدات'),
  ...casualty('killed', 'متوفى', 'متوفين, متوفون, وفيات'),
  ...casualty('killed', 'متوفاة', 'متوفيات'),
  ...casualty('killed', 'صريع', 'صرعى'),
  counting('killed', 'هلكى, أموات, مقتولين, مقتولون, مغدورين, مغدورون'),
  counting('killed', 'وفاة, وفيات'),
  ...casualty('injured', 'جريح', 'جرحى'),
  ...casualty('injured', 'جريحة', 'جريحات'),
  ...casualty('injured', 'مصاب', 'مصابون, مصابين'),
  ...casualty('injured', 'مصابة', 'مصابات'),
  // Singular, it is the act: one injury alone is written with its noun.
  counting('injured', 'إصابة, إصابات, حالة اختناق, حالات اختناق'),
  cases('injured', 2, 'إصابتين, إصابتان, حالتي إصابة, حالتا إصابة, حالتي اختناق, حالتا اختناق'),
  // With its adjective an injury is one of those that a report counts.
  cases('injured', 1, 'إصابة خطيرة, إصابة خطرة, إصابة متوسطة, إصابة بالغة, إصابة بليغة, إصابة طفيفة'),
  cases('injured', 1, 'إصابة حرجة, إصابة بسيطة'),
  firm('injured', 'إصابة واحدة, إصابة أخرى, حالة إصابة'),
  // Reports of accidents count the injured as cases, by their gravity.
  cases('injured', 1, grave('حالة')),
  cases('injured', 2, `${grave('حالتين')}, ${grave('حالتان')}, ${GRAVE_DUAL}`),
  cases('injured', null, grave('حالات')),
  firm('killed', 'حالة وفاة'),
  cases('killed', 2, 'حالتي وفاة, حالتا وفاة, وفاتين, وفاتان'),
  ...casualty('casualties', 'ضحية', 'ضحايا'),
  ...casualty('missing', 'مفقود', 'مفقودون, مفقودين'),
  ...casualty('held', 'أسير', 'أسرى', 'prisoners'),
  ...casualty('held', 'أسيرة', 'أسيرات', 'prisoners'),
  ...casualty('held', 'سجين', 'سجناء', 'prisoners'),
  ...casualty('held', 'معتقل', 'معتقلون, معتقلين', 'prisoners'),
  ...casualty('held', 'محتجز', 'محتجزون, محتجزين', 'hostages'),
  ...casualty('held', 'رهينة', 'رهائن', 'hostages'),
  ...casualty('held', 'مختطف', 'مختطفون, مختطفين', 'hostages'),
  ...casualty('held', 'معتقلة', 'معتقلات', 'prisoners'),
  ...casualty('held', 'سجينة', 'سجينات', 'prisoners'),
  ...casualty('held', 'موقوف', 'موقوفون, موقوفين', 'prisoners'),
  ...casualty('held', 'مخطوف', 'مخطوفون, مخطوفين', 'hostages'),
  ...casualty('held', 'محتجزة', 'محتجزات', 'hostages'),
  ...casualty('held', 'مختطفة', 'مختطفات', 'hostages'),
  ...casualty('missing', 'مفقودة', 'مفقودات'),
  ...casualty('displaced', 'نازح', 'نازحون, نازحين'),
  ...casualty('displaced', 'نازحة', 'نازحات'),
  ...casualty('displaced', 'مهجر', 'مهجرون, مهجرين'),
  ...casualty('displaced', 'مشرد', 'مشردون, مشردين'),
  ...casualty('recovered', 'جثة', 'جثث'),
  ...casualty('recovered', 'جثمان', 'جثامين'),
  // Before the noun of the dead, the dual drops its nun.
  {
    word: { role: 'casualty', measure: 'recovered', count: 2, construct: true },
    forms: 'جثتي, جثتا, جثماني, جثمانا, على جثتي',
    clitics: 'noun',
  },
  cases('recovered', 1, 'على جثة, على جثمان'),
]
