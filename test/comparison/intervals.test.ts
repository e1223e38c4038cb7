import { difference, intervalOf, meet } from '../../src/comparison/intervals'
import type { Qualifier } from '../../src/comparison/types'
import { value } from './support'

function of(qualifier: Qualifier, n = 0, high = n) {
  return intervalOf({ ...value(qualifier, n, high), orderOf: null })
}

describe('the interval of a figure', () => {
  it.each([
    ['exact', 100, { low: 100, high: 100, lowOpen: false, highOpen: false }],
    ['about', 100, { low: 95, high: 105, lowOpen: false, highOpen: false }],
    ['at_least', 100, { low: 100, high: Infinity, lowOpen: false, highOpen: true }],
    ['more_than', 100, { low: 100, high: Infinity, lowOpen: true, highOpen: true }],
    ['at_most', 100, { low: 0, high: 100, lowOpen: false, highOpen: false }],
    ['fewer_than', 100, { low: 0, high: 100, lowOpen: false, highOpen: true }],
  ] as const)('reads "%s %d"', (qualifier, n, interval) => {
    expect(of(qualifier, n)).toEqual(interval)
  })

  it('reads a range as its ends', () => {
    expect(of('range', 20, 30)).toMatchObject({ low: 20, high: 30 })
  })

  it.each([
    ['dozens', 20, 99],
    ['hundreds', 200, 999],
    ['thousands', 2_000, 9_999],
    ['tens_of_thousands', 20_000, 99_999],
    ['hundreds_of_thousands', 200_000, 999_999],
    ['millions', 2_000_000, 9_999_999],
  ] as const)('reads "%s" as %d to %d', (orderOf, low, high) => {
    expect(intervalOf({ ...value('order', 0), orderOf })).toMatchObject({ low, high })
  })

  it('keeps five per cent free of binary rounding', () => {
    expect(of('about', 2_200)).toMatchObject({ low: 2_090, high: 2_310 })
  })
})

describe('meeting', () => {
  it('leaves the excluded end of "more than" outside', () => {
    expect(meet(of('more_than', 1_300), of('exact', 1_300))).toBe(false)
    expect(meet(of('at_least', 1_300), of('exact', 1_300))).toBe(true)
  })

  it('leaves the excluded end of "fewer than" outside', () => {
    expect(meet(of('fewer_than', 50), of('exact', 50))).toBe(false)
    expect(meet(of('at_most', 50), of('exact', 50))).toBe(true)
  })

  it('lets "about 100" take in 105 and not 106', () => {
    expect(meet(of('about', 100), of('exact', 105))).toBe(true)
    expect(meet(of('about', 100), of('exact', 106))).toBe(false)
  })
})

describe('the difference', () => {
  it('counts from the first whole person of "more than"', () => {
    expect(difference(of('more_than', 1_300), of('exact', 1_194))).toEqual({
      absolute: 107,
      relative: 107 / 1_194,
      atLeast: true,
    })
  })

  it('counts to the last whole person of "fewer than"', () => {
    expect(difference(of('fewer_than', 50), of('exact', 60))).toMatchObject({ absolute: 11, atLeast: true })
  })

  it('is exact between two single numbers', () => {
    expect(difference(of('exact', 40), of('exact', 50))).toEqual({
      absolute: 10,
      relative: 0.25,
      atLeast: false,
    })
  })

  it('is none between equal numbers, and unknown where intervals merely meet', () => {
    expect(difference(of('exact', 40), of('exact', 40))).toEqual({ absolute: 0, relative: 0, atLeast: false })
    expect(difference(of('at_least', 40), of('exact', 50))).toBeNull()
    expect(difference(of('more_than', 40), of('more_than', 40))).toBeNull()
  })

  it('has no share of zero', () => {
    expect(difference(of('exact', 0), of('exact', 5))).toEqual({
      absolute: 5,
      relative: null,
      atLeast: false,
    })
  })
})
