import { explainFinding, type ToldFinding } from '../../../src/comparison/checks/explanations'
import type { EvidenceRole } from '../../../src/comparison/checks/types'
import { value } from '../support'

const told = (role: EvidenceRole, n: number, asOf: string) => ({
  role,
  position: {
    ...value('exact', n),
    origin: { slug: 'gaza-health-ministry', name: 'Gaza Health Ministry', ownVoice: false },
    relays: [],
    orderOf: null,
    population: { category: 'people' as const, nationality: null, text: null },
    asOf,
    asOfStated: true,
  },
})

const fall: ToldFinding = {
  kind: 'falling_total',
  measure: 'killed',
  difference: 1_024,
  publishedOn: '2024-06-12',
  evidence: [told('total', 36_100, '2024-06-12'), told('previous_total', 37_124, '2024-06-10')],
}

it.each([
  ['en' as const, /36,100 people were killed \(as of 12 June 2024\).*37,124.*10 June 2024.*lower by 1,024/s],
  ['ar' as const, /36,100 \(حتى 12 يونيو 2024\).*37,124.*10 يونيو 2024.*الفارق 1,024/s],
])('tells in %s both totals with source and date, and by how much they fall', (language, words) => {
  expect(explainFinding(fall, language)).toMatch(words)
})

it.each([
  ['en' as const, /57.*37,164.*37,124.*17 apart/s],
  ['ar' as const, /57.*37,164.*37,124.*مقدار الاختلاف 17/s],
])('tells in %s the count of a day and both totals', (language, words) => {
  const evidence = [
    told('daily_count', 57, '2024-06-11'),
    told('total', 37_164, '2024-06-11'),
    told('previous_total', 37_124, '2024-06-10'),
  ]
  expect(explainFinding({ ...fall, kind: 'daily_mismatch', difference: 17, evidence }, language)).toMatch(
    words,
  )
})

it('tells parts that exceed their whole together from one that does by itself', () => {
  const [a, b, whole] = [told('part', 6, ''), told('part', 5, ''), told('whole', 10, '')].map((one) => ({
    ...one,
    position: { ...one.position, asOf: null },
  }))
  const excess = (evidence: ToldFinding['evidence']) =>
    explainFinding({ ...fall, kind: 'part_exceeds_whole', difference: 1, evidence }, 'en')
  expect(excess([a!, b!, whole!])).toMatch(/Together the parts exceed what they are part of by 1/)
  expect(excess([told('part', 11, '2024-06-10'), whole!])).toMatch(/A part cannot exceed its whole/)
})

it.each([
  ['en' as const, /published \(10 June 2024\) before the day/],
  ['ar' as const, /نُشر التقرير \(10 يونيو 2024\) قبل اليوم/],
])('tells in %s when the report was published', (language, words) => {
  const evidence = [told('dated_count', 37_124, '2024-06-20')]
  expect(
    explainFinding(
      { ...fall, kind: 'as_of_after_publication', difference: null, publishedOn: '2024-06-10', evidence },
      language,
    ),
  ).toMatch(words)
})
