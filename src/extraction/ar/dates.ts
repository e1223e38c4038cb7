import { ar } from 'chrono-node'
import { parseDay } from '../common/recognisers/dates'
import type { WordGroup } from '../common/recognisers/figures/language'

/** Month names of the Levant, Egypt and the Gulf, the Maghreb, and the Hijri year: what makes a number a date. */
const MONTHS = [
  'يناير, كانون الثاني, جانفي',
  'فبراير, شباط, فيفري',
  'مارس, آذار',
  'أبريل, إبريل, نيسان, أفريل',
  'مايو, أيار, ماي',
  'يونيو, يونية, حزيران, جوان',
  'يوليو, يولية, تموز, جويلية, يوليوز',
  'أغسطس, آب, أوت, غشت',
  'سبتمبر, أيلول, شتنبر',
  'أكتوبر, تشرين الأول',
  'نوفمبر, تشرين الثاني, نونبر',
  'ديسمبر, كانون الأول, دجنبر',
  'محرم, صفر, ربيع الأول, ربيع الآخر, ربيع الثاني, جمادى الأولى, جمادى الآخرة, رجب, شعبان, رمضان, شوال, ذي القعدة, ذو القعدة, ذي الحجة, ذو الحجة',
]

export const months: WordGroup[] = MONTHS.map((forms) => ({
  word: { role: 'month' },
  forms,
  clitics: 'none',
}))

/** The day of an Arabic as-of phrase; of a doubled month ("تشرين الأول/أكتوبر") the first name counts. */
export const parseDate = (text: string, publishedAt: string | null): string | null =>
  parseDay(ar, text, publishedAt)
