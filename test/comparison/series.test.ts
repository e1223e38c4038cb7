import fc from 'fast-check'
import { MAX_POINTS, MAX_SERIES } from '../../src/comparison/series/bounds'
import { bucketOf } from '../../src/comparison/series/buckets'
import { type SeriesOptions, seriesOf } from '../../src/comparison/series/series'
import { attack, countsOf, observe, outletA, outletB, type Stating, source, value, war2023 } from './support'

const over = (figures: readonly Stating[], options: Partial<SeriesOptions> = {}, event = war2023) =>
  seriesOf(countsOf(figures), event, { bucket: 'day', basis: 'cumulative', ...options })

const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)

describe('a bucket', () => {
  it.each([
    ['2024-06-10', 'day', '2024-06-10'],
    ['2024-06-10', 'week', '2024-06-10'],
    ['2024-06-16', 'week', '2024-06-10'],
    ['2024-01-01', 'week', '2024-01-01'],
    ['2023-01-01', 'week', '2022-12-26'],
    ['2024-02-29', 'month', '2024-02-01'],
  ] as const)('%s lies in the %s of %s', (date, bucket, start) => {
    expect(bucketOf(date, bucket)).toBe(start)
  })

  it('gives the least, the greatest and the last of what an origin states in it', () => {
    const [series] = over(
      [
        observe({ ...value('exact', 37_164), asOf: '2024-06-12' }),
        observe({ ...value('exact', 37_084), asOf: '2024-06-10' }),
        observe({ ...value('exact', 37_124), asOf: '2024-06-11' }),
      ],
      { bucket: 'week' },
    ).series
    expect(series!.points).toEqual([
      expect.objectContaining({
        bucket: '2024-06-10',
        low: 37_084,
        high: 37_164,
        last: expect.objectContaining({ asOf: '2024-06-12', low: 37_164, high: 37_164 }),
        positions: 3,
        figures: 3,
      }),
    ])
  })

  it('keeps an open bound open, and makes no number up for it', () => {
    const [series] = over([observe({ ...value('at_least', 37_124) })]).series
    expect(series!.points[0]).toMatchObject({
      low: 37_124,
      lowOpen: false,
      high: null,
      highOpen: true,
      last: { low: 37_124, high: null, highOpen: true, qualifier: 'at_least' },
    })
  })

  it('has an excluded bound where nobody includes it', () => {
    const more = observe({ ...value('more_than', 1_300) })
    const exact = observe({ ...value('exact', 1_300) })
    expect(over([more]).series[0]!.points[0]).toMatchObject({ low: 1_300, lowOpen: true, high: null })
    expect(over([more, exact]).series[0]!.points[0]).toMatchObject({ low: 1_300, lowOpen: false, high: null })
  })

  it('takes the words of a magnitude for the bounds of their span', () => {
    const [series] = over([observe({ ...value('order', 0), orderOf: 'hundreds' })]).series
    expect(series!.points[0]).toMatchObject({ low: 200, high: 999, last: { low: null, orderOf: 'hundreds' } })
  })

  it('takes for the last of one day what is carried most', () => {
    const carried = observe({ ...value('exact', 37_124) })
    const [series] = over([
      carried,
      { ...carried, figureId: 'again' },
      observe({ ...value('exact', 38_000) }),
    ]).series
    expect(series!.points[0]!.last.low).toBe(37_124)
  })
})

describe('a series', () => {
  it('is one per origin, however many outlets carry it', () => {
    const { series, summary } = over([
      observe({ outlet: outletA }),
      observe({ outlet: outletB }),
      observe({ originator: null, outlet: outletB }),
    ])
    expect(series.map(({ origin, figures }) => [origin.slug, origin.ownVoice, figures])).toEqual([
      ['gaza-health-ministry', false, 2],
      ['outlet-b', true, 1],
    ])
    expect(summary).toMatchObject({ observations: 3, positions: 2, origins: 2, series: 2, buckets: 1 })
  })

  it('holds totals alone: daily counts are asked for, and counted beside it', () => {
    const figures = [
      observe(),
      observe({ ...value('exact', 40), basis: 'period' }),
      observe({ ...value('exact', 37_084), superseded: true }),
    ]
    const totals = over(figures)
    expect(totals.series).toHaveLength(1)
    expect(totals.series[0]!.points[0]).toMatchObject({ low: 37_124, high: 37_124 })
    expect(totals.leftOut).toMatchObject({ superseded: 1, otherBases: { period: 1, cumulative: 0 } })
    const daily = over(figures, { basis: 'period' })
    expect(daily.series[0]!.points[0]).toMatchObject({ low: 40, high: 40, revised: false })
    expect(daily.leftOut.otherBases).toMatchObject({ period: 0, cumulative: 1 })
  })

  it('reads a figure of unstated basis as a total, unless a total known by then is more than twice it', () => {
    const unstated = (n: number, asOf: string, qualifier: 'exact' | 'at_least' = 'exact') =>
      observe({ ...value(qualifier, n), basis: 'unknown', asOf })
    const figures = [
      unstated(232, '2023-10-07'),
      unstated(37_124, '2024-06-10', 'at_least'),
      unstated(40, '2024-06-11', 'at_least'),
      observe({ ...value('exact', 37_164), asOf: '2024-06-11' }),
    ]
    const totals = over(figures)
    expect(totals.series[0]!.points.map(({ low }) => low)).toEqual([232, 37_124, 37_164])
    expect(totals.leftOut.otherBases.unknown).toBe(1)
    expect(over(figures, { basis: 'unknown' }).series[0]!.points.map(({ low }) => low)).toEqual([40])
  })

  it('takes every toll of a single incident for the whole', () => {
    const toll = observe({ ...value('exact', 1_194), basis: 'incident', event: attack.slug })
    expect(over([toll], {}, attack).series[0]!.points[0]).toMatchObject({ low: 1_194 })
  })

  it('stands apart for each population, and parts stand apart from totals', () => {
    const { series } = over([
      observe(),
      observe({ outlet: outletB }),
      observe({ ...value('exact', 15_517), population: { category: 'children' } }),
      observe({ ...value('exact', 992), subset: true }),
    ])
    expect(series.map(({ id, population, subset }) => [id, population.category, subset])).toEqual([
      ['s1', 'people', false],
      ['s2', 'children', false],
      ['s3', 'people', true],
    ])
  })

  it('joins a nationality that is left out to the only one that the origin names', () => {
    const palestinians = observe({ asOf: '2024-06-09', population: { nationality: 'PS' } })
    const unnamed = observe({ asOf: '2024-06-10' })
    const israelis = observe({ ...value('exact', 30_000), population: { nationality: 'IL' } })
    expect(over([palestinians, unnamed]).series).toMatchObject([
      { population: { nationality: 'PS' }, nationalityAssumed: true, points: [{}, {}] },
    ])
    expect(over([palestinians, unnamed, israelis]).series).toHaveLength(3)
  })

  it('marks the day on which a running total fell, and no day on which it may have grown', () => {
    const { series, summary } = over([
      observe({ ...value('exact', 100), asOf: day(0) }),
      observe({ ...value('at_least', 90), asOf: day(1) }),
      observe({ ...value('exact', 120), asOf: day(2) }),
      observe({ ...value('exact', 110), asOf: day(3) }),
    ])
    expect(series[0]!.points.map(({ revised }) => revised)).toEqual([false, false, false, true])
    expect(summary.revisions).toBe(1)
  })

  it('marks no fall of a number that goes up and down', () => {
    const held = (n: number, asOf: string) =>
      observe({ ...value('exact', n), measure: 'held', basis: 'unknown', asOf })
    const { series } = over([held(240, day(0)), held(130, day(1)), held(50, day(2))])
    expect(series[0]!.points.map(({ low, revised }) => [low, revised])).toEqual([
      [240, false],
      [130, false],
      [50, false],
    ])
  })

  it('marks what is in conflict, on both sides', () => {
    const { series, summary } = over([
      observe({ asOf: day(0), ...value('exact', 100) }),
      observe({ asOf: day(1), ...value('exact', 110) }),
      observe({ asOf: day(1), ...value('exact', 150), originator: source('ngo') }),
    ])
    expect(series.map(({ points }) => points.map(({ conflicts }) => conflicts))).toEqual([[0, 1], [1]])
    expect(summary.conflicts).toBe(1)
  })
})

describe('an answer', () => {
  it('lists the twenty series with the most figures, and counts the rest', () => {
    const figures = Array.from({ length: MAX_SERIES + 5 }, (_, index) =>
      observe({ originator: source(`origin-${index}`) }),
    )
    const popular = observe({ originator: source('origin-24'), asOf: '2024-06-11' })
    const { series, summary, leftOut } = over([...figures, popular])
    expect(series).toHaveLength(MAX_SERIES)
    expect(series[0]).toMatchObject({ id: 's1', origin: { slug: 'origin-24' } })
    expect(summary.series).toBe(MAX_SERIES + 5)
    expect(leftOut.series).toBe(5)
  })

  it('lists the latest buckets where there are too many points, and says from when', () => {
    const figures = Array.from({ length: MAX_POINTS }, (_, index) =>
      observe({ ...value('exact', 10_000 + index), asOf: day(index) }),
    )
    const beside = observe({
      ...value('exact', 13_000),
      asOf: day(MAX_POINTS - 1),
      originator: source('ngo'),
    })
    const { series, leftOut, summary } = over([...figures, beside])
    expect(series.flatMap(({ points }) => points)).toHaveLength(MAX_POINTS)
    expect(leftOut).toMatchObject({ points: 1, before: day(1) })
    expect(summary.buckets).toBe(MAX_POINTS)
  })

  it('is the same for every order of the figures', () => {
    const figures = Array.from({ length: 12 }, (_, index) =>
      observe({
        ...value(index % 3 === 0 ? 'at_least' : 'exact', 20_000 + (index % 5) * 10),
        asOf: day(index % 4),
        basis: index % 2 === 0 ? 'cumulative' : 'unknown',
        originator: source(`origin-${index % 3}`),
        population: { nationality: index % 4 === 0 ? 'PS' : null },
      }),
    )
    const expected = over(figures, { bucket: 'week' })
    fc.assert(
      fc.property(fc.shuffledSubarray(figures, { minLength: figures.length }), (shuffled) => {
        expect(over(shuffled, { bucket: 'week' })).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})
