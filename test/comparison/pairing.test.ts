import { compared, events, observe, source, value, war2014 } from './support'

function day(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)
}

function series(length: number) {
  return Array.from({ length }, (_, index) =>
    observe({ ...value('exact', 20_000 + index), asOf: day(index) }),
  )
}

describe('pairs', () => {
  it('are all made up to fifty positions', () => {
    const { summary, pairs } = compared(series(50))
    expect(summary.paired).toBe('all')
    expect(pairs).toHaveLength((50 * 49) / 2)
  })

  it('are neighbours in time and the extremes beyond fifty, and the summary says so', () => {
    const { summary, pairs } = compared(series(51))
    expect(summary).toMatchObject({ paired: 'neighbours', verdict: 'updates' })
    expect(pairs).toHaveLength(51)
    expect(pairs[0]).toMatchObject({ a: 'p1', b: 'p2' })
    expect(pairs).toContainEqual(expect.objectContaining({ a: 'p1', b: 'p51' }))
  })

  it('follow each origin where two alternate', () => {
    const police = source('local-police')
    const lower = Array.from({ length: 60 }, (_, index) =>
      observe({ ...value('exact', 10_000 + index), asOf: day(index), originator: police }),
    )
    const { pairs } = compared([...series(60), ...lower])
    expect(pairs.filter((pair) => pair.reasons.includes('same_origin'))).toHaveLength(2 * 59)
    expect(pairs.filter((pair) => pair.reasons.includes('same_day'))).toHaveLength(60)
  })

  it('find the conflict of the extremes of a day', () => {
    const police = source('local-police')
    const low = observe({ ...value('exact', 20_003), asOf: day(5), originator: police })
    const wide = observe({ ...value('range', 20_003, 20_006), asOf: day(5), originator: source('ngo') })
    const { pairs, positions } = compared([...series(60), low, wide])
    const sameDay = pairs.filter((pair) => pair.verdict === 'conflicts' && pair.reasons.includes('same_day'))
    const lows = sameDay.map(({ a, b }) => [a, b].map((id) => positions.find((p) => p.id === id)!.low))
    expect(lows).toContainEqual([20_003, 20_005])
  })

  it('stay within one scope beyond fifty, and join an unstated nationality with each stated one', () => {
    const scopes = ['PS', 'IL', null].flatMap((nationality) =>
      Array.from({ length: 20 }, (_, index) =>
        observe({
          ...value('exact', 1_000 + index),
          asOf: day(index),
          originator: source(`source-${nationality}`),
          population: { nationality },
        }),
      ),
    )
    const { pairs } = compared(scopes)
    expect(pairs.some((pair) => pair.verdict === 'not_comparable')).toBe(false)
    expect(pairs.some((pair) => pair.reasons.includes('population_assumed'))).toBe(true)
  })

  it('keep daily counts and totals apart beyond fifty', () => {
    const daily = Array.from({ length: 60 }, (_, index) =>
      observe({ ...value('exact', 40), asOf: day(index), basis: 'period' }),
    )
    const { pairs } = compared([...series(60), ...daily])
    expect(pairs.some((pair) => pair.reasons.includes('different_basis'))).toBe(false)
    expect(pairs.filter((pair) => pair.verdict === 'updates')).toHaveLength(60)
  })

  it('never cross events beyond fifty', () => {
    const old = observe({ event: war2014.slug, asOf: '2014-07-19', ...value('exact', 297) })
    const { pairs, positions } = compared([...series(60), old])
    expect(positions[0]).toMatchObject({ id: 'p1', event: war2014.slug })
    expect(pairs.some((pair) => pair.a === 'p1' || pair.b === 'p1')).toBe(false)
    expect(events).toContain(war2014)
  })

  it('grow with the positions, not with their square', () => {
    const { summary, pairs } = compared(series(2_000))
    expect(summary.positions).toBe(2_000)
    expect(pairs.length).toBeLessThanOrEqual(2_000 * 4)
  })
})
