import { arabic } from '../explanations.ar'
import { english } from '../explanations.en'
import type { Phrasebook } from '../phrasebook'
import type { Language, Measure, ToldPosition } from '../types'
import type { EvidenceRole, FindingKind } from './types'

/** What is told of a finding. */
export interface ToldFinding {
  kind: FindingKind
  measure: Measure
  /** Null where it is no number of people that is wrong. */
  difference: number | null
  /** The date of the report that the finding is about, an RFC 3339 full-date; null where it has none. */
  publishedOn: string | null
  evidence: { role: EvidenceRole; position: ToldPosition }[]
}

type Conclusions = Record<FindingKind, (finding: ToldFinding) => string>

const NUMBER = new Intl.NumberFormat('en-GB')
const count = ({ difference }: ToldFinding): string => NUMBER.format(difference ?? 0)
const parts = ({ evidence }: ToldFinding): number => evidence.filter(({ role }) => role === 'part').length

const dayIn = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return ({ publishedOn }: ToldFinding): string =>
    publishedOn === null ? '' : ` (${format.format(Date.parse(publishedOn))})`
}
const englishDay = dayIn('en-GB')
const arabicDay = dayIn('ar-EG-u-nu-latn')

const ENGLISH: Conclusions = {
  falling_total: (finding) =>
    `A running total cannot fall: the later one is lower by ${count(finding)}. Either it was corrected, or one of the two is wrong or counts something else.`,
  daily_mismatch: (finding) =>
    `The count of the day is not the difference between the two totals: they are ${count(finding)} apart.`,
  part_exceeds_whole: (finding) =>
    parts(finding) > 1
      ? `Together the parts exceed what they are part of by ${count(finding)}.`
      : `A part cannot exceed its whole: it does by ${count(finding)}.`,
  as_of_after_publication: (finding) =>
    `The report was published${englishDay(finding)} before the day as of which it counts.`,
}

const ARABIC: Conclusions = {
  falling_total: (finding) =>
    `لا يمكن أن تنخفض حصيلة تراكمية، والحصيلة اللاحقة أدنى، والفارق ${count(finding)}. فإما أنها صُححت، وإما أن إحدى الحصيلتين خاطئة أو تحصي شيئا آخر.`,
  daily_mismatch: (finding) => `عدد اليوم لا يساوي الفرق بين الحصيلتين، ومقدار الاختلاف ${count(finding)}.`,
  part_exceeds_whole: (finding) =>
    parts(finding) > 1
      ? `مجموع الأجزاء يتجاوز الكل، والفارق ${count(finding)}.`
      : `لا يمكن أن يتجاوز الجزء الكل، والفارق ${count(finding)}.`,
  as_of_after_publication: (finding) => `نُشر التقرير${arabicDay(finding)} قبل اليوم الذي يُنسب إليه العدد.`,
}

const LANGUAGES: Record<Language, { phrases: Phrasebook; conclusions: Conclusions }> = {
  en: { phrases: english, conclusions: ENGLISH },
  ar: { phrases: arabic, conclusions: ARABIC },
}

/** Writes a finding in plain sentences: each count with its source and date, then what is wrong with them. */
export function explainFinding(finding: ToldFinding, language: Language): string {
  const { phrases, conclusions } = LANGUAGES[language]
  const statements = finding.evidence.map(({ position }) =>
    phrases.statement({ position, measure: finding.measure }),
  )
  return [...statements, conclusions[finding.kind](finding)].join(' ')
}
