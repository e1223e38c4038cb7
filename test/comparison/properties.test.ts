import fc from 'fast-check'
import { eventIndex } from '../../src/comparison/events'
import { difference, intervalOf, meet, type StatedFigure } from '../../src/comparison/intervals'
import { standsOf } from '../../src/comparison/positions'
import type { Basis, OrderOfMagnitude, Position, Qualifier } from '../../src/comparison/types'
import { judge, verdictOf } from '../../src/comparison/verdicts'
import { compared, countsOf, events, observe, type Stating, source, value } from './support'

const count = fc.nat({ max: 400 })
const qualifier = fc.constantFrom<Qualifier>(
  'exact',
  'about',
  'at_least',
  'more_than',
  'at_most',
  'fewer_than',
  'range',
)
const bounds = fc
  .tuple(qualifier, count, count)
  .map(([q, n, more]) => ({ ...value(q, n, n + more), orderOf: null }))
const lexical = fc
  .constantFrom<OrderOfMagnitude>('dozens', 'hundreds', 'thousands')
  .map((orderOf) => ({ ...value('order', 0), orderOf }))
const stated = fc.oneof({ weight: 5, arbitrary: bounds }, { weight: 1, arbitrary: lexical })

const origin = fc.constantFrom('one', 'two', 'three').map((slug) => source(slug))
const date = fc.constantFrom(
  '2014-07-20',
  '2014-09-01',
  '2023-10-07',
  '2023-10-20',
  '2024-06-09',
  '2024-06-10',
)
const context = fc.record({
  event: fc.constantFrom(...events.map((event) => event.slug)),
  basis: fc.constantFrom<Basis>('cumulative', 'period', 'incident', 'unknown'),
  subset: fc.boolean(),
  superseded: fc.boolean(),
  asOf: fc.option(date),
  asOfStated: fc.boolean(),
  publishedOn: fc.option(date),
  outlet: origin,
  originator: fc.option(origin),
  relays: fc.array(origin, { maxLength: 2 }),
  population: fc.record({
    category: fc.constantFrom('people' as const, 'children' as const),
    nationality: fc.option(fc.constantFrom('PS', 'IL')),
    text: fc.constant(null),
  }),
})
const observation = fc
  .tuple(stated, context)
  .map(([figure, rest]): Stating => observe({ ...rest, ...figure }))
const few = fc.array(observation, { minLength: 2, maxLength: 12 })
const many = fc.array(observation, { minLength: 60, maxLength: 120 })

function position(positions: Position[], id: string): Position {
  return positions.find((candidate) => candidate.id === id)!
}

describe('whatever the figures', () => {
  it('the answer is the same in every order', () => {
    const shuffled = fc
      .oneof(few, many)
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(shuffled, ([list, reordered]) => expect(compared(reordered)).toEqual(compared(list))),
      {
        numRuns: 150,
      },
    )
  })

  it('a verdict does not depend on which of the two is asked about first', () => {
    fc.assert(
      fc.property(observation, observation, (first, second) => {
        const stands = standsOf(countsOf([first, second]), eventIndex(events))
        fc.pre(stands.length === 2)
        const [a, b] = [stands[0]!, stands[1]!]
        expect(judge(b, a)).toEqual(judge(a, b))
      }),
      { numRuns: 500 },
    )
  })

  it('a pair that is only counted has the verdict that it is told with', () => {
    fc.assert(
      fc.property(observation, observation, (first, second) => {
        const stands = standsOf(countsOf([first, second]), eventIndex(events))
        fc.pre(stands.length === 2)
        const [a, b] = [stands[0]!, stands[1]!]
        expect(verdictOf(a, b)).toBe(judge(a, b).verdict)
      }),
      { numRuns: 500 },
    )
  })

  it('intervals that meet are never in conflict, and intervals apart never agree', () => {
    fc.assert(
      fc.property(few, (list) => {
        const { positions, pairs } = compared(list)
        for (const { a, b, verdict } of pairs) {
          const met = meet(intervalOf(position(positions, a)), intervalOf(position(positions, b)))
          if (met) expect(['conflicts', 'revises']).not.toContain(verdict)
          else expect(['agrees', 'compatible']).not.toContain(verdict)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('two events are never compared', () => {
    fc.assert(
      fc.property(fc.oneof(few, many), (list) => {
        const { positions, pairs } = compared(list)
        for (const { a, b, verdict, reasons } of pairs) {
          const crosses = position(positions, a).event !== position(positions, b).event
          expect(reasons.includes('different_event')).toBe(crosses)
          if (crosses) expect(verdict).toBe('not_comparable')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('every observation stands behind exactly one position', () => {
    fc.assert(
      fc.property(few, (list) => {
        const behind = compared(list).positions.flatMap((p) => p.observations.map((o) => o.figureId))
        expect(behind.toSorted()).toEqual(list.map((o) => o.figureId).toSorted())
      }),
    )
  })

  it('a total is never paired with what is set aside', () => {
    fc.assert(
      fc.property(fc.oneof(few, many), (list) => {
        const { positions, pairs } = compared(list)
        for (const { a, b } of pairs) {
          expect(position(positions, a).setAside).toBe(position(positions, b).setAside)
          expect(position(positions, a).setAside).not.toBe('superseded')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('the difference holds between every two counts that the intervals allow', () => {
    fc.assert(
      fc.property(stated, stated, fc.nat(500), fc.nat(500), (a, b, first, second) => {
        const [x, y] = [countWithin(a, first), countWithin(b, second)]
        fc.pre(x !== null && y !== null)
        const gap = difference(intervalOf(a), intervalOf(b))
        if (gap === null) return
        if (gap.atLeast) expect(Math.abs(x! - y!)).toBeGreaterThanOrEqual(gap.absolute)
        else expect(Math.abs(x! - y!)).toBe(gap.absolute)
      }),
      { numRuns: 1_000 },
    )
  })

  it('the difference is reached by the nearest counts', () => {
    fc.assert(
      fc.property(stated, stated, (a, b) => {
        const gap = difference(intervalOf(a), intervalOf(b))
        if (gap === null) return
        const [low, high] = [intervalOf(a), intervalOf(b)].sort((p, q) => p.low - q.low || p.high - q.high)
        const below = [low!.high, low!.high - 1].map(Math.floor).find((n) => n < low!.high || !low!.highOpen)!
        const above = [high!.low, high!.low + 1].map(Math.ceil).find((n) => n > high!.low || !high!.lowOpen)!
        expect(above - below).toBe(gap.absolute)
      }),
      { numRuns: 1_000 },
    )
  })
})

/** A whole number of people that the words allow, some way into the interval; null where there is none. */
function countWithin(figure: StatedFigure, offset: number): number | null {
  const { low, high, lowOpen, highOpen } = intervalOf(figure)
  const least = lowOpen ? low + 1 : Math.ceil(low)
  const chosen = Math.min(least + offset, highOpen ? high - 1 : Math.floor(high))
  return chosen < least ? null : chosen
}
