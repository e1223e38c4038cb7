import fc from 'fast-check'
import { checkSeries } from '../../../src/comparison/checks/series'
import type { SeriesCount } from '../../../src/comparison/checks/types'
import { attack, countsOf, events, observe, outletA, type Stated, source, value } from '../support'

const DAILY = { basis: 'period' } as const

/** Findings as kind, difference and the lower bounds of the counts compared. */
const check = (...stated: Stated[]) => told(checkSeries(seriesOf(stated), events))

const seriesOf = (stated: Stated[]): SeriesCount[] =>
  countsOf(stated.map((one) => observe(one))).map((count) => ({ ...count, daily: count.basis === 'period' }))

const told = (findings: ReturnType<typeof checkSeries>) =>
  findings.map(({ kind, difference, evidence }) => [
    kind,
    difference,
    ...evidence.map(({ counts }) => counts[0]!.low),
  ])

describe('a running total that falls', () => {
  const before = { ...value('exact', 37_124), asOf: '2024-06-10' }

  it('is found, with the total before it and by how much', () => {
    expect(check(before, { ...value('exact', 37_100), asOf: '2024-06-12' })).toEqual([
      ['falling_total', 24, 37_100, 37_124],
    ])
  })

  it.each([
    ['rises', value('exact', 37_164), {}],
    ['stays', value('exact', 37_124), {}],
    ['may have risen', value('at_least', 37_000), {}],
    ['is about the same', value('about', 37_000), {}],
    ['is of another origin', value('exact', 37_100), { originator: source('united-nations') }],
    ['is of other people', value('exact', 37_100), { population: { category: 'children' as const } }],
    ['is a part', value('exact', 15_000), { subset: true }],
    ['was replaced by its own text', value('exact', 37_100), { superseded: true }],
    ['is the toll of an incident', value('exact', 40), { basis: 'incident' as const }],
    ['may be the toll of a day', value('exact', 40), { basis: 'unknown' as const }],
    ['is a level', value('exact', 37_100), { measure: 'held' as const }],
  ])('is not found where it %s', (_how, later, scope) => {
    const measure = 'measure' in scope ? { measure: scope.measure } : {}
    expect(check({ ...before, ...measure }, { ...later, ...scope, asOf: '2024-06-12' })).toEqual([])
  })

  it('is found once, on the day of the fall', () => {
    expect(
      check(
        before,
        { ...value('exact', 37_100), asOf: '2024-06-11' },
        { ...value('exact', 37_110), asOf: '2024-06-12' },
      ),
    ).toEqual([['falling_total', 24, 37_100, 37_124]])
  })

  it('is measured from the total that is nearest, where a report of the day before has another', () => {
    expect(
      check(
        { ...value('exact', 985), asOf: '2024-06-10' },
        before,
        { ...value('exact', 992), asOf: '2024-06-11' },
        { ...value('exact', 37_120), asOf: '2024-06-11' },
      ),
    ).toEqual([['falling_total', 4, 37_120, 37_124]])
  })

  it('looks past a day that says nothing comparable', () => {
    expect(
      check(
        before,
        { ...value('exact', 40), basis: 'unknown', asOf: '2024-06-11' },
        { ...value('exact', 37_100), asOf: '2024-06-12' },
      ),
    ).toEqual([['falling_total', 24, 37_100, 37_124]])
  })

  it('is found in an event that is over, where a final toll is corrected', () => {
    const scope = { event: attack.slug, originator: outletA, basis: 'incident' as const, asOfStated: false }
    expect(
      check(
        { ...scope, ...value('exact', 1_400), asOf: '2023-10-20' },
        { ...scope, ...value('exact', 1_200), asOf: '2023-11-10' },
      ),
    ).toEqual([['falling_total', 200, 1_200, 1_400]])
  })

  it('is found whatever the order of the counts', () => {
    const counts = seriesOf([
      before,
      { ...value('exact', 37_100), asOf: '2024-06-11' },
      { ...value('exact', 37_164), asOf: '2024-06-12' },
      { ...value('exact', 30), ...DAILY, asOf: '2024-06-12' },
      { ...value('exact', 37_150), asOf: '2024-06-13' },
    ])
    const expected = told(checkSeries(counts, events))
    expect(expected).toHaveLength(3)
    fc.assert(
      fc.property(fc.shuffledSubarray(counts, { minLength: counts.length }), (shuffled) => {
        expect(told(checkSeries(shuffled, events))).toEqual(expected)
      }),
    )
  })
})

describe('the count of a day', () => {
  const totals = [
    { ...value('exact', 37_124), asOf: '2024-06-10' },
    { ...value('exact', 37_164), asOf: '2024-06-11' },
  ]

  it('is found where it is not the difference of the totals', () => {
    expect(check(...totals, { ...value('exact', 57), ...DAILY, asOf: '2024-06-11' })).toEqual([
      ['daily_mismatch', 17, 57, 37_164, 37_124],
    ])
  })

  it.each([
    ['is the difference', value('exact', 40), '2024-06-11'],
    ['may be the difference', value('at_least', 30), '2024-06-11'],
    ['is about the difference', value('about', 41), '2024-06-11'],
    ['is of a day without a total before it', value('exact', 57), '2024-06-10'],
    ['is of a day without a total', value('exact', 57), '2024-06-12'],
  ])('is not found where it %s', (_how, count, asOf) => {
    expect(check(...totals, { ...count, ...DAILY, asOf })).toEqual([])
  })

  it('is not found between totals that leave room for it', () => {
    expect(
      check({ ...value('at_least', 37_124), asOf: '2024-06-10' }, totals[1]!, {
        ...value('exact', 30),
        ...DAILY,
        asOf: '2024-06-11',
      }),
    ).toEqual([])
  })

  it('is not found for a count over another stretch', () => {
    const counts = seriesOf([...totals, { ...value('exact', 300), ...DAILY, asOf: '2024-06-11' }])
    expect(
      checkSeries(
        counts.map((count) => ({ ...count, daily: false })),
        events,
      ),
    ).toEqual([])
  })
})

describe('a part', () => {
  const children = { population: { category: 'children' as const } }

  it('is found where it exceeds its whole', () => {
    expect(check(value('exact', 10_000), { ...value('at_least', 10_500), ...children })).toEqual([
      ['part_exceeds_whole', 500, 10_500, 10_000],
    ])
  })

  it.each([
    ['is all of it', value('exact', 37_124), {}],
    ['may be less', value('at_most', 40_000), {}],
    ['is of another day', value('exact', 40_000), { asOf: '2024-07-10' }],
    ['is of another origin', value('exact', 40_000), { originator: source('united-nations') }],
    [
      'is of other people',
      value('exact', 40_000),
      { population: { category: 'children' as const, nationality: 'IL' } },
    ],
    ['does not say what it counts over', value('exact', 40_000), { basis: 'unknown' as const }],
  ])('is not found where it %s', (_how, part, scope) => {
    expect(check({ population: { nationality: 'PS' } }, { ...part, ...children, ...scope })).toEqual([])
  })
})
