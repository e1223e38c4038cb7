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

/** Counted nouns that say what happened to those whom they count. */
export const casualties: WordGroup[] = [
  ...casualty('killed', 'قتيل', 'قتلى'),
  ...casualty('killed', 'قتيلة', 'قتيلات'),
  ...casualty('killed', 'غريق', 'غرقى'),
  ...casualty('killed', 'شهيد', 'شهداء'),
  ...casualty('killed', 'شهيدة', 'شهيدات'),
  ...casualty('killed', 'متوفى', 'متوفين, متوفون, وفيات'),
  counting('killed', 'وفاة, وفيات'),
  ...casualty('injured', 'جريح', 'جرحى'),
  ...casualty('injured', 'جريحة', 'جريحات'),
  ...casualty('injured', 'مصاب', 'مصابون, مصابين'),
  ...casualty('injured', 'مصابة', 'مصابات'),
  // Singular, it is the act: one injury alone is written with its noun.
  counting('injured', 'إصابة, إصابات'),
  { word: { role: 'casualty', measure: 'injured', count: 2 }, forms: 'إصابتين, إصابتان', clitics: 'noun' },
  // With its adjective an injury is one of those that a report counts.
  {
    word: { role: 'casualty', measure: 'injured', count: 1 },
    forms: [
      'إصابة واحدة, إصابة أخرى, إصابة خطيرة, إصابة خطرة, إصابة متوسطة, إصابة بالغة, إصابة بليغة, إصابة طفيفة',
      'إصابة حرجة, إصابة بسيطة, حالة إصابة',
    ].join(','),
    clitics: 'noun',
  },
  { word: { role: 'casualty', measure: 'killed', count: 1 }, forms: 'حالة وفاة', clitics: 'noun' },
  {
    word: { role: 'casualty', measure: 'killed', count: 2 },
    forms: 'حالتي وفاة, حالتا وفاة, وفاتين, وفاتان',
    clitics: 'noun',
  },
  ...casualty('casualties', 'ضحية', 'ضحايا'),
  ...casualty('missing', 'مفقود', 'مفقودون, مفقودين'),
  ...casualty('held', 'أسير', 'أسرى', 'prisoners'),
  ...casualty('held', 'أسيرة', 'أسيرات', 'prisoners'),
  ...casualty('held', 'سجين', 'سجناء', 'prisoners'),
  ...casualty('held', 'معتقل', 'معتقلون, معتقلين', 'prisoners'),
  ...casualty('held', 'محتجز', 'محتجزون, محتجزين', 'hostages'),
  ...casualty('held', 'رهينة', 'رهائن', 'hostages'),
  ...casualty('held', 'مختطف', 'مختطفون, مختطفين', 'hostages'),
  ...casualty('displaced', 'نازح', 'نازحون, نازحين'),
  ...casualty('displaced', 'مشرد', 'مشردون, مشردين'),
  ...casualty('recovered', 'جثة', 'جثث'),
  ...casualty('recovered', 'جثمان', 'جثامين'),
]
