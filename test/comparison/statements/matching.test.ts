import fc from 'fast-check'
import { keysOf } from '../../../src/comparison/statements/keys'
import { matchStatements } from '../../../src/comparison/statements/matching'
import type { Statement, StatementFigure } from '../../../src/comparison/statements/types'

const HOUR = 3_600_000

const killed = (low: number, rest: Partial<StatementFigure> = {}): StatementFigure => ({
  measure: 'killed',
  low,
  high: low,
  qualifier: 'exact',
  category: 'people',
  aside: false,
  ...rest,
})

const statement = (rest: Partial<Statement> = {}): Statement => ({
  claimId: 'a',
  documentId: 'a',
  originator: 'gaza-health-ministry',
  anonymous: false,
  datedAt: 0,
  language: 'en',
  terms: [1, 2, 3, 4, 5, 6, 7, 8],
  numbers: [],
  names: [],
  figures: [],
  ...rest,
})

const confidence = (a: Partial<Statement>, b: Partial<Statement>): number =>
  matchStatements(statement(a), statement(b))?.confidence ?? 0

it('takes equal words of one speaker for one statement, for four days', () => {
  expect(confidence({}, { datedAt: 90 * HOUR })).toBeGreaterThan(0.9)
  expect(confidence({}, { datedAt: 97 * HOUR })).toBe(0)
})

it('asks for more of the words where two voices say them', () => {
  const terms = [1, 2, 3, 4, 5, 6, 20, 21]
  expect(confidence({}, { terms })).toBeGreaterThan(0)
  expect(confidence({}, { terms, originator: null })).toBe(0)
  expect(confidence({}, { terms, originator: 'hamas' })).toBe(0)
})

it('asks for more of the words where the numbers differ', () => {
  const figures = [killed(40)]
  expect(confidence({ figures }, { figures: [killed(42)] })).toBeGreaterThan(0)
  expect(confidence({ figures }, { figures: [killed(42)], terms: [1, 2, 3, 4, 5, 6, 20, 21] })).toBe(0)
})

it('never takes the tallies of two days for one', () => {
  const figures = [killed(37_084)]
  expect(confidence({ figures }, { figures: [killed(37_124)], datedAt: 24 * HOUR })).toBe(0)
})

it('takes a speaker who is named at length and in short for one', () => {
  const long = 'label:jim craft police chief of lafayette'
  expect(confidence({ originator: long }, { originator: 'label:police chief jim craft' })).toBeGreaterThan(
    0.9,
  )
})

it('takes unnamed speakers for one only where the words are nearly the same', () => {
  const officials = { originator: 'label:officials', anonymous: true }
  expect(confidence(officials, { ...officials, terms: [1, 2, 3, 4, 5, 6, 20, 21] })).toBe(0)
  expect(confidence(officials, officials)).toBeGreaterThan(0.9)
})

describe('between languages', () => {
  const arabic = { language: 'ar', terms: [101, 102, 103, 104] }

  it('needs a count that tells', () => {
    expect(confidence({}, arabic)).toBe(0)
    expect(confidence({ figures: [killed(2)] }, { ...arabic, figures: [killed(2)] })).toBe(0)
    expect(confidence({ figures: [killed(37_124)] }, { ...arabic, figures: [killed(37_124)] })).toBe(0.9)
  })

  it('takes a count that only its qualifier tells from another for the same', () => {
    const figures = [killed(37_124, { qualifier: 'at_least', high: null })]
    expect(confidence({ figures: [killed(37_124)] }, { ...arabic, figures })).toBe(0.9)
  })

  it('does not take other counts of the same thing for one statement', () => {
    const figures = [killed(37_124), killed(84_000, { measure: 'injured' })]
    const others = [killed(37_124), killed(84_832, { measure: 'injured' })]
    expect(confidence({ figures }, { ...arabic, figures: others })).toBe(0)
  })
})

const anyStatement = fc.record({
  claimId: fc.constant('a'),
  documentId: fc.constant('a'),
  originator: fc.constantFrom(null, 'hamas', 'label:a b c', 'label:b c'),
  anonymous: fc.boolean(),
  datedAt: fc.integer({ min: 0, max: 100 * HOUR }),
  language: fc.constantFrom('en', 'ar'),
  terms: fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
  numbers: fc.uniqueArray(fc.constantFrom('7', '404', '37124', '2024', '3.5')),
  names: fc.uniqueArray(fc.constantFrom('hamas', 'kremlin')),
  figures: fc.array(
    fc.record({
      measure: fc.constantFrom('killed', 'injured'),
      low: fc.constantFrom(2, 40, 37_124),
      high: fc.constantFrom(null, 40, 37_124),
      qualifier: fc.constantFrom('exact', 'at_least'),
      category: fc.constantFrom('people', 'children'),
      aside: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
}) as fc.Arbitrary<Statement>

it('says the same of two claims in either order', () => {
  fc.assert(
    fc.property(anyStatement, anyStatement, (a, b) => {
      const [there, back] = [matchStatements(a, b), matchStatements(b, a)]
      expect(back?.confidence).toEqual(there?.confidence)
    }),
  )
})

it('finds two equal claims by a key that they share, wherever either has one', () => {
  fc.assert(
    fc.property(anyStatement, (claim) => {
      expect(keysOf(claim)).toEqual(keysOf({ ...claim, claimId: 'b', datedAt: 0 }))
    }),
  )
})

it('mostly finds what differs in one word of ten, and seldom what shares one', () => {
  const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => (from + at) * 7919)
  const own = (terms: number[]) => new Set(keysOf(statement({ originator: null, terms })))
  const share = (a: Set<string>, b: Set<string>) => [...a].some((key) => b.has(key))
  const starts = Array.from({ length: 200 }, (_, at) => at * 1000)
  const near = starts.filter((at) => share(own(words(at, 10)), own([...words(at, 9), -at - 1])))
  const far = starts.filter((at) => share(own(words(at, 10)), own(words(at + 9, 10))))
  expect(near.length).toBeGreaterThan(180)
  expect(far.length).toBeLessThan(10)
})
