import {
  afp,
  attack,
  compared,
  events,
  ministry,
  observe,
  outletA,
  outletB,
  pairBetween,
  source,
  value,
  war2014,
} from './support'

describe('the toll of the 7 October attack', () => {
  const scope = { event: attack.slug, basis: 'incident' } as const
  const ownVoice = observe({
    ...scope,
    ...value('more_than', 1_300),
    originator: null,
    asOf: '2023-10-16',
    asOfStated: false,
    population: { nationality: 'IL' },
  })
  const tally = observe({
    ...scope,
    ...value('exact', 1_194),
    originator: source('israeli-official-figures'),
    relays: [afp],
    outlet: outletB,
    asOf: '2024-06-10',
    asOfStated: false,
  })

  it.each(['incident', 'cumulative', 'unknown'] as const)('is a conflict with its reasons (%s)', (basis) => {
    const { summary, pairs } = compared([ownVoice, { ...tally, basis }])
    expect(summary).toEqual({
      observations: 2,
      positions: 2,
      origins: 2,
      relays: 1,
      outlets: 2,
      low: 1_194,
      high: null,
      conflicts: 1,
      verdict: 'conflicts',
      paired: 'all',
    })
    expect(pairs).toHaveLength(1)
    expect(pairs[0]).toMatchObject({
      verdict: 'conflicts',
      reasons: ['disjoint', 'later_lower', 'population_assumed'],
      difference: { absolute: 107, relative: 107 / 1_194, atLeast: true },
    })
  })

  it('does not take the day of the attack for the day of the count', () => {
    const { positions, summary } = compared([ownVoice, { ...tally, asOf: '2023-10-07', asOfStated: true }])
    expect(positions.map((position) => position.asOf)).toEqual(['2023-10-16', '2024-06-10'])
    expect(summary.verdict).toBe('conflicts')
  })

  it('says whose voice it is', () => {
    const { positions } = compared([ownVoice, tally])
    expect(positions.map((position) => position.origin)).toEqual([
      { slug: 'outlet-a', name: 'Outlet A', ownVoice: true },
      { slug: 'israeli-official-figures', name: 'israeli-official-figures', ownVoice: false },
    ])
  })
})

describe('the running toll of a war', () => {
  const days = [
    observe({ ...value('exact', 37_084), asOf: '2024-06-09' }),
    observe({ ...value('at_least', 37_124), asOf: '2024-06-10' }),
    observe({ ...value('exact', 37_164), asOf: '2024-06-11' }),
  ]

  it('is a series of updates by one origin', () => {
    const { summary, pairs } = compared(days)
    expect(pairs.map((pair) => pair.verdict)).toEqual(['updates', 'updates', 'updates'])
    expect(pairs.every((pair) => pair.reasons.includes('grows_over_time'))).toBe(true)
    expect(summary).toMatchObject({ origins: 1, conflicts: 0, verdict: 'updates' })
  })

  it('is in conflict with another number of the same origin for the same day', () => {
    const comparison = compared([...days, observe({ ...value('exact', 36_000), asOf: '2024-06-10' })])
    const pair = pairBetween(comparison, 36_000, 37_124)
    expect(pair).toMatchObject({ verdict: 'conflicts', reasons: ['disjoint', 'same_day', 'same_origin'] })
    expect(comparison.summary.verdict).toBe('conflicts')
  })

  it('is one position of one origin, however many outlets carry it', () => {
    const copies = ['a', 'b', 'c', 'd', 'e'].map((slug) =>
      observe({ outlet: source(`outlet-${slug}`), originator: ministry, relays: [afp] }),
    )
    const { summary, positions, pairs } = compared(copies)
    expect(summary).toMatchObject({
      observations: 5,
      positions: 1,
      origins: 1,
      relays: 1,
      outlets: 5,
      verdict: null,
    })
    expect(positions[0]!.observations).toHaveLength(5)
    expect(pairs).toEqual([])
  })
})

describe('figures of two events', () => {
  it('are not comparable', () => {
    const { summary, pairs } = compared([
      observe({ ...value('exact', 297), event: war2014.slug, asOf: '2014-07-19', outlet: outletA }),
      observe({ ...value('at_least', 37_124) }),
    ])
    expect(pairs).toMatchObject([
      { verdict: 'not_comparable', reasons: ['different_event'], difference: null },
    ])
    expect(summary.verdict).toBe('not_comparable')
  })
})

describe('what a comparison refuses', () => {
  it('refuses figures of two measures', () => {
    expect(() => compared([observe(), observe({ measure: 'injured' })])).toThrow(/different measures/)
  })

  it('refuses a figure of an event that is not given', () => {
    expect(() => compared([observe()], 'en', events.slice(0, 1))).toThrow(/gaza-war-2023/)
  })

  it('answers nothing with nothing', () => {
    expect(compared([])).toMatchObject({ summary: { positions: 0, low: null, verdict: null }, pairs: [] })
  })
})
