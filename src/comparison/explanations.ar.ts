import { eventName, type Phrasebook, percentIn } from './phrasebook'
import type { Stand } from './positions'
import type {
  Basis,
  Difference,
  Measure,
  OrderOfMagnitude,
  Population,
  PopulationCategory,
  ToldPosition,
} from './types'

/** Egyptian month names, as most newsrooms print them, with Western digits. */
const LOCALE = 'ar-EG-u-nu-latn'
const NUMBER = new Intl.NumberFormat('en-GB')
const DATE = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' })
const LIST = new Intl.ListFormat('ar')
const percent = percentIn(LOCALE)
const REGION = new Intl.DisplayNames('ar', { type: 'region' })

/**
 * What is counted, after "عدد". The number follows the verb "بلغ" and governs no noun, so that no agreement of
 * number and noun is needed, which in Arabic differs from 1 to 2, 3–10, 11–99 and the hundreds.
 */
const COUNTED: Record<Measure, string> = {
  killed: 'القتلى',
  injured: 'المصابين',
  casualties: 'القتلى والمصابين',
  missing: 'المفقودين',
  held: 'المحتجزين',
  captured: 'الذين أُسروا أو اعتُقلوا',
  released: 'المفرج عنهم',
  rescued: 'الذين جرى إنقاذهم',
  displaced: 'النازحين',
  recovered: 'الذين انتُشلت جثامينهم',
}

/** In the genitive. */
const CATEGORIES: Record<PopulationCategory, string> = {
  people: 'الأشخاص عموما',
  civilians: 'المدنيين',
  soldiers: 'الجنود',
  fighters: 'المقاتلين',
  police: 'أفراد الشرطة',
  children: 'الأطفال',
  women: 'النساء',
  medics: 'أفراد الطواقم الطبية',
  journalists: 'الصحفيين',
  aid_workers: 'عمال الإغاثة',
  hostages: 'الرهائن',
  prisoners: 'السجناء',
}

const ORDERS: Record<OrderOfMagnitude, string> = {
  dozens: 'بالعشرات',
  hundreds: 'بالمئات',
  thousands: 'بالآلاف',
  tens_of_thousands: 'بعشرات الآلاف',
  hundreds_of_thousands: 'بمئات الآلاف',
  millions: 'بالملايين',
}

const BASES: Record<Basis, string> = {
  cumulative: 'حصيلة تراكمية',
  period: 'حصيلة فترة محددة',
  incident: 'حصيلة حادث واحد',
  unknown: 'حصيلة لا يُذكر ما تشمله',
}

export const arabic: Phrasebook = {
  statement: ({ position, measure }) =>
    `بحسب ${sourceOf(position)}، ${counted(position, measure)} (${dateOf(position)}).`,

  verdict: (verdict, difference) => {
    switch (verdict) {
      case 'agrees':
        return 'الرقمان متطابقان.'
      case 'compatible':
        return 'الرقمان متوافقان: يمكن أن يصح كلاهما.'
      case 'updates':
        return `الرقم اللاحق تحديث للرقم السابق${distance(difference)}.`
      case 'revises':
        return `الرقم اللاحق مراجعة للرقم السابق${distance(difference)}.`
      case 'conflicts':
        return `الرقمان متعارضان${distance(difference)}.`
      case 'not_comparable':
        return 'لا تصح المقارنة بين الرقمين.'
    }
  },

  reasons: {
    same_value: 'يذكران القيمة نفسها.',
    within_bounds: 'الحدود المذكورة تتسع لهما معا.',
    rounding: 'قيمة تقريبية تشمل الأخرى.',
    grows_over_time: 'كان الحدث لا يزال مستمرا، وحصيلته تتزايد.',
    level_changes: 'هذا العدد يرتفع وينخفض مع الوقت.',
    same_origin: 'مصدر الرقمين واحد.',
    disjoint: 'لا يوجد عدد يصح فيهما معا.',
    same_day: 'الرقمان لليوم نفسه.',
    later_lower: 'الرقم اللاحق هو الأدنى، وهذا لا يفسره تزايد الحصيلة.',
    event_ended: ({ event }) =>
      `كان الحدث قد انتهى (${day(event.end)}) قبل الرقم السابق، فلا يفسر تزايد الحصيلة هذا الارتفاع.`,
    population_assumed: (a, b) =>
      `رقم واحد منهما فقط يحدد الجنسية (${statedNationality(a, b)})، فقد لا يحصيان الأشخاص أنفسهم.`,
    basis_assumed: 'لا يذكر الرقمان كلاهما ما يشملانه، وما لا يذكره منهما عُدّ حصيلة إجمالية.',
    different_event: (a, b) =>
      `يتعلق الرقمان بحدثين مختلفين: ${LIST.format([eventName(a.event, 'ar'), eventName(b.event, 'ar')])}.`,
    different_population: ({ position: a }, { position: b }) =>
      `يحصي الرقمان فئتين مختلفتين: ${LIST.format([people(a.population), people(b.population)])}.`,
    different_basis: ({ position: a }, { position: b }) =>
      `أساس العدّ مختلف: ${LIST.format([BASES[a.basis], BASES[b.basis]])}.`,
    different_period: 'يشمل الرقمان فترتين تنتهيان في يومين مختلفين.',
    incident_unknown: 'كل منهما حصيلة حادث واحد، ولا شيء يدل على أنه الحادث نفسه.',
    basis_unknown: 'أحد الرقمين لا يذكر ما يشمله، وقد يكون ذلك وحده سبب الاختلاف.',
    undated: 'ليس للرقمين كليهما تاريخ، فلا يُعرف هل يفسر الوقت الفارق.',
  },
}

function sourceOf({ origin, relays }: ToldPosition): string {
  const notes = [
    ...(origin.ownVoice ? ['من دون إسناد'] : []),
    ...(relays.length > 0 ? [`عبر ${LIST.format(relays.map((relay) => relay.name))}`] : []),
  ]
  return notes.length === 0 ? origin.name : `${origin.name} (${notes.join('؛ ')})`
}

function dateOf({ asOf, asOfStated }: ToldPosition): string {
  if (asOf === null) return 'من دون تاريخ'
  return asOfStated ? `حتى ${day(asOf)}` : `في تقرير بتاريخ ${day(asOf)}`
}

function day(date: string | null): string {
  return date === null ? '' : DATE.format(Date.parse(date))
}

function counted({ low, high, qualifier, orderOf, population }: ToldPosition, measure: Measure): string {
  const among = population.category === 'people' ? '' : ` من ${CATEGORIES[population.category]}`
  const subject = `عدد ${COUNTED[measure]}${among}`
  const bound = NUMBER.format(low ?? high ?? 0)
  switch (qualifier) {
    case 'exact':
      return `بلغ ${subject} ${bound}`
    case 'about':
      return `بلغ ${subject} نحو ${bound}`
    case 'at_least':
      return `بلغ ${subject} ${bound} على الأقل`
    case 'more_than':
      return `بلغ ${subject} أكثر من ${bound}`
    case 'at_most':
      return `بلغ ${subject} ${bound} على الأكثر`
    case 'fewer_than':
      return `بلغ ${subject} أقل من ${bound}`
    case 'range':
      return `تراوح ${subject} بين ${NUMBER.format(low ?? 0)} و${NUMBER.format(high ?? 0)}`
    case 'order':
      return orderOf === null ? `لم يُحدَّد ${subject}` : `يُقدَّر ${subject} ${ORDERS[orderOf]}`
  }
}

function distance(difference: Difference | null): string {
  if (difference === null) return ''
  const bound = difference.atLeast ? ' على الأقل' : ''
  const share =
    difference.relative === null ? '' : ` (${percent(difference.relative)} في المئة${bound} من الرقم الأدنى)`
  return `: الفارق ${NUMBER.format(difference.absolute)}${bound}${share}`
}

function statedNationality(a: Stand, b: Stand): string {
  return region(a.position.population.nationality ?? b.position.population.nationality)
}

function region(code: string | null): string {
  return code === null ? '' : (REGION.of(code) ?? code)
}

function people({ category, nationality }: Population): string {
  return nationality === null ? CATEGORIES[category] : `${CATEGORIES[category]} (${region(nationality)})`
}
