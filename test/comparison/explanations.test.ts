import type { Stated } from './support'
import { afp, attack, observe, outletA, pairOf, source, value, war2014 } from './support'

const ownVoice = observe({
  event: attack.slug,
  ...value('more_than', 1_300),
  originator: null,
  outlet: outletA,
  asOf: '2023-10-16',
  asOfStated: false,
  population: { nationality: 'IL' },
})
const tally = observe({
  event: attack.slug,
  ...value('exact', 1_194),
  originator: source('officials', 'Israeli official figures'),
  relays: [afp],
  asOf: '2024-06-10',
})

describe('an explanation in English', () => {
  it('names values, sources, dates, difference and reasons', () => {
    expect(pairOf(ownVoice, tally).explanation).toBe(
      'According to Outlet A (unattributed), more than 1,300 people were killed (in a report of 16 October 2023). ' +
        'According to Israeli official figures (via AFP), 1,194 people were killed (as of 10 June 2024). ' +
        'The two conflict: they are at least 107 apart (at least 9 % of the lower). No number satisfies both. ' +
        'The later figure is the lower one, which growth cannot explain. ' +
        'Only one of them names a nationality (Israel), so they may not count the same people.',
    )
  })

  it.each<[string, Stated]>([
    ['1 person was injured', value('exact', 1)],
    ['about 100 people were injured', value('about', 100)],
    ['at least 37,124 people were injured', value('at_least', 37_124)],
    ['at most 50 soldiers were injured', { ...value('at_most', 50), population: { category: 'soldiers' } }],
    ['fewer than 50 people were injured', value('fewer_than', 50)],
    ['between 20 and 30 people were injured', value('range', 20, 30)],
    ['tens of thousands of people were injured', { ...value('order', 0), orderOf: 'tens_of_thousands' }],
  ])('says "%s"', (words, stated) => {
    const other = observe({ measure: 'injured', asOf: '2024-06-12', originator: afp, ...value('exact', 7) })
    expect(pairOf(observe({ measure: 'injured', ...stated }), other).explanation).toContain(
      `, ${words} (as of`,
    )
  })

  it('names both events where they differ', () => {
    const old = observe({ event: war2014.slug, asOf: '2014-07-19' })
    expect(pairOf(old, observe()).explanation).toContain(
      'cannot be compared. They belong to different events: Gaza war of 2014 and Gaza war since October 2023.',
    )
  })

  it('gives an exact difference without "at least"', () => {
    const { explanation } = pairOf(
      observe({ ...value('exact', 50) }),
      observe({ ...value('exact', 40), originator: afp }),
    )
    expect(explanation).toContain('The two conflict: they are 10 apart (25 % of the lower).')
  })
})

describe('a share', () => {
  it.each([
    [1_000, 1_235, '24 %'],
    [1_000, 1_087, '8.7 %'],
    [37_000, 37_010, '0.03 %'],
  ])('of %d to %d is written as %s', (low, high, share) => {
    const other = observe({ ...value('exact', high), originator: afp })
    expect(pairOf(observe(value('exact', low)), other).explanation).toContain(`(${share} of the lower)`)
  })
})

describe('an explanation in Arabic', () => {
  it('names values, sources, dates, difference and reasons', () => {
    expect(pairOf(ownVoice, tally, 'ar').explanation).toBe(
      'بحسب Outlet A (من دون إسناد)، بلغ عدد القتلى أكثر من 1,300 (في تقرير بتاريخ 16 أكتوبر 2023). ' +
        'بحسب Israeli official figures (عبر AFP)، بلغ عدد القتلى 1,194 (حتى 10 يونيو 2024). ' +
        'الرقمان متعارضان: الفارق 107 على الأقل (9 في المئة على الأقل من الرقم الأدنى). ' +
        'لا يوجد عدد يصح فيهما معا. الرقم اللاحق هو الأدنى، وهذا لا يفسره تزايد الحصيلة. ' +
        'رقم واحد منهما فقط يحدد الجنسية (إسرائيل)، فقد لا يحصيان الأشخاص أنفسهم.',
    )
  })

  it.each<[string, Stated]>([
    ['بلغ عدد المصابين 1', value('exact', 1)],
    ['بلغ عدد المصابين نحو 100', value('about', 100)],
    ['بلغ عدد المصابين 37,124 على الأقل', value('at_least', 37_124)],
    [
      'بلغ عدد المصابين من الجنود 50 على الأكثر',
      { ...value('at_most', 50), population: { category: 'soldiers' } },
    ],
    ['بلغ عدد المصابين أقل من 50', value('fewer_than', 50)],
    ['تراوح عدد المصابين بين 20 و30', value('range', 20, 30)],
    ['يُقدَّر عدد المصابين بعشرات الآلاف', { ...value('order', 0), orderOf: 'tens_of_thousands' }],
  ])('says "%s"', (words, stated) => {
    const other = observe({ measure: 'injured', asOf: '2024-06-12', originator: afp, ...value('exact', 7) })
    expect(pairOf(observe({ measure: 'injured', ...stated }), other, 'ar').explanation).toContain(
      `، ${words} (حتى`,
    )
  })

  it('names both events where they differ', () => {
    const old = observe({ event: war2014.slug, asOf: '2014-07-19' })
    expect(pairOf(old, observe(), 'ar').explanation).toContain('حرب غزة 2014 وحرب غزة منذ أكتوبر 2023')
  })
})
