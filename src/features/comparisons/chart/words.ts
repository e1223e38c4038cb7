import type { Basis, Bucket, Language, Measure, PopulationCategory } from '../../../contract/contract'

/** What a chart says, in one language. Numbers are Western digits in both, as in the explanations. */
export interface ChartWords {
  locale: string
  rightToLeft: boolean
  measures: Record<Measure, string>
  categories: Record<PopulationCategory, string>
  bases: Record<Basis, string>
  buckets: Record<Bucket, string>
  people: string
  part: string
  ownVoice: string
  openBound: string
  approximate: string
  span: string
  conflict: string
  revised: string
  nothing: string
  source: (origins: string, figures: string) => string
  knownAt: (time: string) => string
  undrawn: (series: string) => string
  leftOut: (points: string, before: string) => string
  fromTo: (name: string, first: string, last: string) => string
  onDay: (value: string, day: string) => string
  atLeast: (value: string) => string
  moreThan: (value: string) => string
  atMost: (value: string) => string
  fewerThan: (value: string) => string
  about: (value: string) => string
  range: (low: string, high: string) => string
}

const english: ChartWords = {
  locale: 'en-GB',
  rightToLeft: false,
  measures: {
    killed: 'Killed',
    injured: 'Injured',
    casualties: 'Killed and injured',
    missing: 'Missing',
    held: 'Held',
    captured: 'Captured',
    released: 'Released',
    rescued: 'Rescued',
    displaced: 'Displaced',
    recovered: 'Bodies recovered',
  },
  categories: {
    people: 'people',
    civilians: 'civilians',
    soldiers: 'soldiers',
    fighters: 'fighters',
    police: 'police',
    children: 'children',
    women: 'women',
    medics: 'medics',
    journalists: 'journalists',
    aid_workers: 'aid workers',
    hostages: 'hostages',
    prisoners: 'prisoners',
  },
  bases: {
    cumulative: 'Totals',
    period: 'Counts of a period',
    incident: 'Counts of single incidents',
    unknown: 'Counts that do not say what they cover',
  },
  buckets: { day: 'by day', week: 'by week', month: 'by month' },
  people: 'Number of people',
  part: 'part of a total',
  ownVoice: 'own voice',
  openBound: 'Arrow: at least, or at most, the number at its foot.',
  approximate: 'Hollow: about.',
  span: 'Bar: from the lowest to the highest that was stated.',
  conflict: 'Ring: in conflict with another figure.',
  revised: '▼: lower than before.',
  nothing: 'Nothing is stated.',
  source: (origins, figures) => `Source: ${origins}. Figures: ${figures}. Compiled by Isnad.`,
  knownAt: (time) => `As known on ${time}.`,
  undrawn: (series) => `Series not drawn: ${series}.`,
  leftOut: (points, before) => `Points before ${before} not drawn: ${points}.`,
  fromTo: (name, first, last) => `${name}: ${first}; ${last}.`,
  onDay: (value, day) => `${value} on ${day}`,
  atLeast: (value) => `at least ${value}`,
  moreThan: (value) => `more than ${value}`,
  atMost: (value) => `at most ${value}`,
  fewerThan: (value) => `fewer than ${value}`,
  about: (value) => `about ${value}`,
  range: (low, high) => `${low} to ${high}`,
}

const arabic: ChartWords = {
  locale: 'ar-EG-u-nu-latn',
  rightToLeft: true,
  measures: {
    killed: 'القتلى',
    injured: 'المصابون',
    casualties: 'القتلى والمصابون',
    missing: 'المفقودون',
    held: 'المحتجزون',
    captured: 'الأسرى والمعتقلون',
    released: 'المفرج عنهم',
    rescued: 'من جرى إنقاذهم',
    displaced: 'النازحون',
    recovered: 'الجثامين المنتشلة',
  },
  categories: {
    people: 'أشخاص',
    civilians: 'مدنيون',
    soldiers: 'جنود',
    fighters: 'مقاتلون',
    police: 'شرطة',
    children: 'أطفال',
    women: 'نساء',
    medics: 'طواقم طبية',
    journalists: 'صحفيون',
    aid_workers: 'عمال إغاثة',
    hostages: 'رهائن',
    prisoners: 'سجناء',
  },
  bases: {
    cumulative: 'الحصيلة الإجمالية',
    period: 'حصيلة فترة',
    incident: 'حصيلة حوادث منفردة',
    unknown: 'أعداد لا يُذكر ما تشمله',
  },
  buckets: { day: 'بحسب اليوم', week: 'بحسب الأسبوع', month: 'بحسب الشهر' },
  people: 'عدد الأشخاص',
  part: 'جزء من حصيلة',
  ownVoice: 'رواية الوسيلة نفسها',
  openBound: 'السهم: العدد عند قاعدته حد أدنى أو أقصى.',
  approximate: 'العلامة المفرغة: نحو.',
  span: 'الخط العمودي: من أدنى ما ذُكر إلى أعلاه.',
  conflict: 'الدائرة: يتعارض مع رقم آخر.',
  revised: '▼: أقل مما سبقه.',
  nothing: 'لا يوجد ما يُعرض.',
  source: (origins, figures) => `المصدر: ${origins}. عدد الأرقام: ${figures}. جمعها إسناد.`,
  knownAt: (time) => `بحسب المعروف في ${time}.`,
  undrawn: (series) => `سلاسل غير مرسومة: ${series}.`,
  leftOut: (points, before) => `نقاط غير مرسومة قبل ${before}: ${points}.`,
  fromTo: (name, first, last) => `${name}: ${first}؛ ${last}.`,
  onDay: (value, day) => `${value} في ${day}`,
  atLeast: (value) => `${value} على الأقل`,
  moreThan: (value) => `أكثر من ${value}`,
  atMost: (value) => `${value} على الأكثر`,
  fewerThan: (value) => `أقل من ${value}`,
  about: (value) => `نحو ${value}`,
  range: (low, high) => `من ${low} إلى ${high}`,
}

export const WORDS: Record<Language, ChartWords> = { en: english, ar: arabic }

/** The text as a run of its own, read from right to left where the language is (UAX #9, isolates). */
export const isolated = (text: string, { rightToLeft }: ChartWords): string =>
  rightToLeft ? `\u2067${text}\u2069` : text

/** A name within such a run, whose own direction is that of its letters. */
export const named = (name: string, { rightToLeft }: ChartWords): string =>
  rightToLeft ? `\u2068${name}\u2069` : name

/**
 * Lines of words that fit the plot. Vega guesses the width of a text from its letters, generously, and makes the
 * picture as wide as its longest line.
 */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
