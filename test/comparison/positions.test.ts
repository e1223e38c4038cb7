import {
  afp,
  attack,
  compared,
  ministry,
  observe,
  outletA,
  outletB,
  positionWith,
  source,
  value,
} from './support'

describe('one position', () => {
  it('holds what one origin states through several outlets and relays', () => {
    const { positions } = compared([
      observe({ outlet: outletA, relays: [afp] }),
      observe({ outlet: outletB, relays: [source('reuters')] }),
    ])
    expect(positions).toHaveLength(1)
    expect(positions[0]).toMatchObject({
      id: 'p1',
      origin: { slug: ministry.slug, ownVoice: false },
      relays: [{ slug: 'afp' }, { slug: 'reuters' }],
      outlets: [{ slug: 'outlet-a' }, { slug: 'outlet-b' }],
    })
  })

  it('takes in the outlet that leaves out nationality and basis, and shows what the other states', () => {
    const { positions } = compared([
      observe({ outlet: outletA, basis: 'unknown', exact: '37,124 killed' }),
      observe({
        outlet: outletB,
        population: { nationality: 'PS', text: 'Palestinians' },
        exact: 'toll: 37,124',
      }),
    ])
    expect(positions).toHaveLength(1)
    expect(positions[0]).toMatchObject({
      basis: 'cumulative',
      population: { nationality: 'PS', text: 'Palestinians' },
      text: 'toll: 37,124',
    })
  })

  it('is split where the stated nationalities differ', () => {
    const { positions } = compared([
      observe(),
      observe({ population: { nationality: 'PS' } }),
      observe({ population: { nationality: 'IL' } }),
    ])
    expect(positions.map((position) => position.population.nationality)).toEqual([null, 'IL', 'PS'])
  })

  it('is split by value, openness and as-of date', () => {
    const { positions } = compared([
      observe(value('exact', 40)),
      observe(value('at_least', 40)),
      observe(value('exact', 41)),
      observe({ ...value('exact', 40), asOf: '2024-06-11' }),
    ])
    expect(positions).toHaveLength(4)
  })

  it('shows the bounds as stated, with their openness', () => {
    const { positions } = compared([
      observe(value('more_than', 1_300)),
      observe(value('fewer_than', 90)),
      observe(value('about', 100)),
      observe({ ...value('order', 0), orderOf: 'dozens' }),
    ])
    const shown = positions.map(({ qualifier, low, high, lowOpen, highOpen }) => [
      qualifier,
      low,
      high,
      lowOpen,
      highOpen,
    ])
    expect(shown).toEqual([
      ['fewer_than', null, 90, true, true],
      ['order', null, null, false, false],
      ['about', 100, 100, false, false],
      ['more_than', 1_300, null, true, true],
    ])
  })

  it('is in the order of its date, the undated last', () => {
    const { positions } = compared([
      observe({ ...value('exact', 3), asOf: null }),
      observe({ ...value('exact', 2), asOf: '2024-06-12' }),
      observe({ ...value('exact', 1), asOf: '2024-06-11' }),
    ])
    expect(positions.map((position) => [position.id, position.low])).toEqual([
      ['p1', 1],
      ['p2', 2],
      ['p3', 3],
    ])
  })
})

describe('origins', () => {
  it("takes an unattributed figure for its outlet's own", () => {
    const { positions } = compared([observe({ originator: null, outlet: outletA })])
    expect(positions[0]!.origin).toEqual({ slug: 'outlet-a', name: 'Outlet A', ownVoice: true })
  })

  it('is one source where its name differs from document to document', () => {
    const { summary } = compared([
      observe(),
      observe({ originator: { ...ministry, name: 'وزارة الصحة في غزة' } }),
    ])
    expect(summary).toMatchObject({ origins: 1, positions: 1 })
  })
})

describe('subsets and superseded counts', () => {
  const children = { subset: true, population: { category: 'children' } } as const

  it('are shown, and not compared with totals', () => {
    const comparison = compared([
      observe(),
      observe({ ...value('exact', 5), subset: true }),
      observe({ ...value('exact', 36_900), superseded: true }),
    ])
    expect(comparison.pairs).toEqual([])
    expect(positionWith(comparison, 5)).toMatchObject({ setAside: 'subset', compared: false })
    expect(positionWith(comparison, 36_900)).toMatchObject({ setAside: 'superseded', compared: false })
    expect(positionWith(comparison, 37_124)).toMatchObject({ setAside: null, compared: true })
    expect(comparison.summary).toMatchObject({ low: 37_124, high: 37_124, verdict: null })
  })

  it('lets two subsets of one category stand against each other', () => {
    const police = source('local-police')
    const { pairs, positions } = compared([
      observe({ ...children, ...value('exact', 5) }),
      observe({ ...children, ...value('exact', 7), originator: police }),
      observe({ subset: true, ...value('exact', 6), population: { category: 'women' } }),
    ])
    expect(pairs).toMatchObject([{ verdict: 'conflicts', reasons: ['disjoint', 'same_day'] }])
    expect(positions.filter((position) => position.compared)).toHaveLength(2)
  })

  it('keeps the subsets of two events apart', () => {
    const { pairs } = compared([observe(children), observe({ ...children, event: attack.slug })])
    expect(pairs).toEqual([])
  })
})

describe('the bounds of the whole', () => {
  it('are the least and the greatest stated, an order of magnitude by its words', () => {
    const dozens = observe({ ...value('order', 0), orderOf: 'dozens' })
    expect(compared([dozens, observe(value('exact', 50))]).summary).toMatchObject({ low: 20, high: 99 })
  })

  it('are open where one figure is', () => {
    expect(compared([observe(value('at_most', 60)), observe(value('exact', 50))]).summary).toMatchObject({
      low: null,
      high: 60,
    })
  })
})
