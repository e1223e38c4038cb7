import type { Basis } from '../../src/comparison/types'
import { attack, compared, observe, outletA, outletB, pairOf, source, value, war2014 } from './support'

const police = source('local-police')
const EARLY = '2024-06-09'
const LATE = '2024-06-11'

describe('values that meet', () => {
  it('agree where value and openness are equal', () => {
    const pair = pairOf(
      observe(value('at_least', 40)),
      observe({ ...value('at_least', 40), originator: police }),
    )
    expect(pair).toMatchObject({ verdict: 'agrees', reasons: ['same_value'], difference: null })
  })

  it('agree across dates, with no difference between single numbers', () => {
    const pair = pairOf(observe({ asOf: EARLY }), observe({ asOf: LATE }))
    expect(pair).toMatchObject({
      verdict: 'agrees',
      reasons: ['same_value', 'same_origin'],
      difference: { absolute: 0, relative: 0, atLeast: false },
    })
  })

  it('are compatible within an open bound', () => {
    const pair = pairOf(observe(value('at_least', 37_000)), observe({ originator: police }))
    expect(pair).toMatchObject({ verdict: 'compatible', reasons: ['within_bounds'], difference: null })
  })

  it('are compatible by rounding', () => {
    const pair = pairOf(observe(value('about', 100)), observe({ ...value('exact', 103), originator: police }))
    expect(pair).toMatchObject({ verdict: 'compatible', reasons: ['rounding'] })
  })

  it('are compatible where an order of magnitude takes the number in', () => {
    const dozens = observe({ ...value('order', 0), orderOf: 'dozens', originator: police })
    expect(pairOf(dozens, observe(value('exact', 34))).verdict).toBe('compatible')
    expect(pairOf(dozens, observe(value('exact', 340))).verdict).toBe('conflicts')
  })

  it('update where one origin raises the floor that it gave before', () => {
    const floor = observe({ ...value('at_least', 37_000), asOf: EARLY })
    expect(pairOf(floor, observe({ asOf: LATE })).verdict).toBe('updates')
    expect(pairOf(floor, observe({ asOf: LATE, originator: police })).verdict).toBe('compatible')
  })
})

describe('values that lie apart', () => {
  it('are an update where a running total is higher later, whoever says so', () => {
    const pair = pairOf(
      observe({ ...value('exact', 37_000), asOf: EARLY }),
      observe({ ...value('exact', 37_100), asOf: LATE, originator: police }),
    )
    expect(pair).toMatchObject({
      verdict: 'updates',
      reasons: ['grows_over_time'],
      difference: { absolute: 100, relative: 100 / 37_000, atLeast: false },
    })
  })

  it('are a revision where the same origin is lower later', () => {
    const pair = pairOf(
      observe({ ...value('exact', 37_100), asOf: EARLY }),
      observe({ ...value('exact', 37_000), asOf: LATE, outlet: outletB }),
    )
    expect(pair).toMatchObject({ verdict: 'revises', reasons: ['same_origin', 'later_lower'] })
  })

  it('are a conflict where another origin is lower later', () => {
    const pair = pairOf(
      observe({ ...value('exact', 37_100), asOf: EARLY }),
      observe({ ...value('exact', 37_000), asOf: LATE, originator: police }),
    )
    expect(pair).toMatchObject({ verdict: 'conflicts', reasons: ['disjoint', 'later_lower'] })
  })

  it('are a conflict on the same day', () => {
    const pair = pairOf(observe(), observe({ ...value('exact', 36_000), originator: police }))
    expect(pair).toMatchObject({ verdict: 'conflicts', reasons: ['disjoint', 'same_day'] })
  })

  it('are not judged without both dates', () => {
    const pair = pairOf(observe({ asOf: null }), observe({ ...value('exact', 36_000), originator: police }))
    expect(pair).toMatchObject({ verdict: 'not_comparable', reasons: ['undated'], difference: null })
  })

  it('are put down to time for the number held, in both directions', () => {
    const before = observe({ ...value('exact', 240), measure: 'held', asOf: EARLY })
    const after = observe({ ...value('exact', 120), measure: 'held', asOf: LATE, originator: police })
    expect(pairOf(before, after)).toMatchObject({ verdict: 'updates', reasons: ['level_changes'] })
  })

  it('leave nothing to assume about the basis of the number held', () => {
    const before = observe({ ...value('exact', 240), measure: 'held', basis: 'unknown', asOf: EARLY })
    const after = observe({
      ...before,
      figureId: 'after',
      ...value('exact', 50),
      asOf: LATE,
      originator: police,
    })
    expect(pairOf(before, after)).toMatchObject({ verdict: 'updates', reasons: ['level_changes'] })
  })
})

describe('an event that has ended', () => {
  const during = { event: war2014.slug, asOf: '2014-07-19', ...value('exact', 297) }
  const after = { event: war2014.slug, asOf: '2014-09-01', ...value('exact', 2_100) }
  const longAfter = { event: war2014.slug, asOf: '2015-06-22', ...value('exact', 2_250) }

  it('still explains growth from a count that was made while it ran', () => {
    expect(pairOf(observe(during), observe({ ...after, originator: police })).verdict).toBe('updates')
  })

  it('explains no growth between counts that were made after it', () => {
    const pair = pairOf(observe(after), observe({ ...longAfter, originator: police }))
    expect(pair).toMatchObject({ verdict: 'conflicts', reasons: ['disjoint', 'event_ended'] })
  })

  it('makes a higher later count of the same origin a revision', () => {
    const pair = pairOf(observe(after), observe(longAfter))
    expect(pair).toMatchObject({ verdict: 'revises', reasons: ['same_origin', 'event_ended'] })
  })
})

describe('scope', () => {
  const other = { originator: police } as const

  it('keeps categories apart, also where one holds the other', () => {
    const pair = pairOf(observe(), observe({ ...other, population: { category: 'children' } }))
    expect(pair).toMatchObject({ verdict: 'not_comparable', reasons: ['different_population'] })
  })

  it('keeps nationalities apart, and assumes an unstated one aloud', () => {
    const one = observe({ population: { nationality: 'PS' } })
    expect(pairOf(one, observe({ ...other, population: { nationality: 'IL' } })).reasons).toEqual([
      'different_population',
    ])
    expect(pairOf(one, observe(other))).toMatchObject({
      verdict: 'agrees',
      reasons: ['same_value', 'population_assumed'],
    })
  })

  it.each([
    ['cumulative', 'period', 'different_basis'],
    ['cumulative', 'incident', 'different_basis'],
    ['incident', 'incident', 'incident_unknown'],
    ['unknown', 'period', 'basis_unknown'],
    ['unknown', 'incident', 'basis_unknown'],
  ] as const)('does not compare %s with %s in a long event', (a, b, reason) => {
    const pair = pairOf(observe({ basis: a }), observe({ ...other, basis: b }))
    expect(pair).toMatchObject({ verdict: 'not_comparable', reasons: [reason] })
  })

  it('reads incident, total and unstated as one where the event is one incident', () => {
    const scope = { event: attack.slug, asOf: '2023-10-20', ...value('exact', 1_200) }
    const bases: Basis[] = ['incident', 'cumulative', 'unknown']
    for (const basis of bases) {
      const pair = pairOf(observe({ ...scope, basis: 'incident' }), observe({ ...scope, ...other, basis }))
      expect(pair).toMatchObject({ verdict: 'agrees', reasons: ['same_value'] })
    }
  })

  it('compares periods that end on the same day, and no others', () => {
    const period = { basis: 'period', ...value('exact', 40) } as const
    expect(pairOf(observe(period), observe({ ...period, ...other, ...value('exact', 50) })).verdict).toBe(
      'conflicts',
    )
    expect(pairOf(observe(period), observe({ ...period, ...other, asOf: LATE }))).toMatchObject({
      verdict: 'not_comparable',
      reasons: ['different_period'],
    })
  })

  it('reads an unstated basis as a total, aloud, where the values are of one size', () => {
    const unstated = observe({ ...other, basis: 'unknown', ...value('exact', 36_000) })
    expect(pairOf(observe(), unstated)).toMatchObject({
      verdict: 'conflicts',
      reasons: ['disjoint', 'same_day', 'basis_assumed'],
    })
  })

  it('takes a much smaller figure of unstated basis for a part, not for a rival', () => {
    const unstated = observe({ ...other, basis: 'unknown', ...value('exact', 20) })
    expect(pairOf(observe(), unstated)).toMatchObject({
      verdict: 'not_comparable',
      reasons: ['basis_unknown'],
    })
  })

  it('keeps a much greater figure of unstated basis a rival: no part exceeds its whole', () => {
    const unstated = observe({ ...other, basis: 'unknown', ...value('exact', 90_000) })
    expect(pairOf(observe(), unstated).verdict).toBe('conflicts')
  })
})

describe('parts of a total', () => {
  const part = (n: number, stated = {}) =>
    observe({ ...value('exact', n), basis: 'period', subset: true, ...stated })

  it('of one origin and day are no conflict at a glance either', () => {
    expect(compared([part(6), part(1)]).summary).toMatchObject({ verdict: 'not_comparable', conflicts: 0 })
  })

  it('that one origin gives apart for one day are two parts, not two counts of one', () => {
    expect(pairOf(part(6), part(1))).toMatchObject({
      verdict: 'not_comparable',
      reasons: ['different_population'],
    })
  })

  it('are rivals where two origins give them', () => {
    expect(pairOf(part(6), part(1, { originator: police })).verdict).toBe('conflicts')
  })
})

describe('the verdict on the whole', () => {
  it('is the most serious of the pairs', () => {
    const { summary } = compared([
      observe({ ...value('exact', 37_100), asOf: EARLY }),
      observe({ ...value('exact', 37_000), asOf: LATE, outlet: outletA }),
      observe({ ...value('exact', 37_100), asOf: EARLY, originator: police }),
    ])
    expect(summary).toMatchObject({ verdict: 'conflicts', conflicts: 1 })
  })
})
