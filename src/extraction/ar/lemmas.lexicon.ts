import { fold } from '../folded-text'

/** Claiming an attack as one's own; of anything else it is adopting: تبنى البرلمان القانون. */
export const CLAIMED = 'تبنى'

/** With عن names what was spoken about, which alone states nothing: تحدث عن المشروع. */
export const TALKED = 'تحدث'

/** Says something of an object: وصف القرار بأنه ظالم. */
export const DESCRIBED = 'وصف'

/** Puts a stand into words, with عن: عبّر عن أسفه; without it a crossing, and of things a sign: يعبر عن الواقع. */
export const EXPRESSED = 'عبر'
export const EXPRESSING: ReadonlySet<string> = new Set(['أعرب', EXPRESSED])

/** Saying again: أعاد does so only with a noun of saying (أعاد التأكيد أن), the others also with a stance (جدد دعمه). */
export const REPEATED = 'أعاد'
export const RESTATING: ReadonlySet<string> = new Set([REPEATED, 'جدد', 'كرر'])

/** Ends in a finding: خلصت اللجنة إلى أن; with any other complement it is reaching or being done. */
export const CONCLUDING: ReadonlySet<string> = new Set(['خلص', 'توصل'])

/** Found out, or was found: وجدت اللجنة أن, but وجد مصابا. */
export const FOUND = 'وجد'

/** Tells somebody that; with عن a medium does so, anybody else reports an offence. */
export const INFORMED = 'أبلغ'

/** Takes whom it tells for its object: أبلغ الوكالة أن. */
export const INFORMING: ReadonlySet<string> = new Set([INFORMED, 'أخبر', 'أفاد'])

/** Of these, those that mostly have whom they tell right behind them, their subject standing before: الوزير أبلغ السفراء. */
export const TELLING: ReadonlySet<string> = new Set([INFORMED, 'أخبر'])

/** Admits or recognises: اعترف بخطئه, but اعترفت بالدولة. */
export const ADMITTING: ReadonlySet<string> = new Set(['أقر', 'اعترف'])

/** What a medium learns from somebody it passes on, and what it ascribes to somebody. */
export const LEARNT = 'علم'
export const ASCRIBED = 'نسب'

/** Passes on what stands على لسان; else publishes a list: نشرت الوزارة قائمة. */
export const PUBLISHED = 'نشر'

/** Counts or records what happened; a thing that does so says nothing. */
export const COUNTED = 'أحصى'
export const RECORDING: ReadonlySet<string> = new Set(['وثق', 'رصد', COUNTED])

/** Shows or proves: of itself a thing does so, and nobody carries it over. */
export const SHOWING: ReadonlySet<string> = new Set(['أظهر', 'أثبت'])

/** Forms of "his saying" that open the content after نقل … عن …. */
export const SAYINGS: ReadonlySet<string> = new Set(
  ['قوله', 'قولها', 'قولهم', 'قولهما', 'القول', 'تأكيده', 'تأكيدها', 'تأكيدهم'].map(fold),
)

/** What is quoted from somebody may also be his denial or his warning. */
export const QUOTED: ReadonlySet<string> = new Set(
  `نفيه نفيها نفيهم إعلانه إعلانها إعلانهم تحذيره تحذيرها تحذيرهم توضيحه توضيحها تبنيه تبنيها تبنيهم رفضه رفضها رفضهم
  اتهامه اتهامها اتهامهم توقعه توقعها توقعهم ترجيحه ترجيحها ترجيحهم استبعاده استبعادها`
    .split(/\s+/)
    .map(fold),
)
