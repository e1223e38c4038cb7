import type { Statement, StatementFigure } from './types'

/** Smaller ones are days of a month, ages and parts of names: as good as in every text. */
const LEAST_TELLING = 32
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100

/** Whether a number alone tells one statement from most others. */
export function isTelling(number: string): boolean {
  const value = Number(number)
  return !Number.isInteger(value) || (value >= LEAST_TELLING && !isYear(value))
}

export interface Anchors {
  /** Counts that both give, each once. */
  equalFigures: StatementFigure[]
  /** How many counts of the same thing have other numbers, and stand in neither of the two as in the other. */
  contraryFigures: number
  equalNumbers: string[]
  /** Each of the two holds a telling number that the other does not. */
  contraryNumbers: boolean
}

/** Where the numbers of two claims meet, and where they part. */
export function anchorsOf(a: Statement, b: Statement): Anchors {
  const pairs = a.figures.flatMap((figure) =>
    b.figures.filter((other) => countsSame(figure, other)).map((other) => [figure, other] as const),
  )
  const equal = pairs.filter(([figure, other]) => hasSameBounds(figure, other))
  const settled = new Set(equal.flat())
  const [ofA, ofB] = [tellingNumbers(a), tellingNumbers(b)]
  return {
    equalFigures: [...new Map(equal.map(([figure]) => [nameOf(figure), figure])).values()],
    contraryFigures: pairs.filter(([figure, other]) => !settled.has(figure) && !settled.has(other)).length,
    equalNumbers: [...ofA].filter((number) => ofB.has(number)),
    contraryNumbers:
      [...ofA].some((number) => !ofB.has(number)) && [...ofB].some((number) => !ofA.has(number)),
  }
}

const countsSame = (a: StatementFigure, b: StatementFigure): boolean =>
  a.measure === b.measure &&
  a.aside === b.aside &&
  (a.category === b.category || a.category === 'people' || b.category === 'people')

const nameOf = ({ measure, low, high, aside }: StatementFigure): string =>
  `${measure} ${low ?? high} ${aside}`

/** Equal numbers, whichever side of them is open: "at least 40" and "40". */
const hasSameBounds = (a: StatementFigure, b: StatementFigure): boolean => {
  if (a.qualifier === 'order' || b.qualifier === 'order') return a.qualifier === b.qualifier
  if (a.qualifier === 'range' || b.qualifier === 'range') return a.low === b.low && a.high === b.high
  return (a.low ?? a.high) === (b.low ?? b.high)
}

function tellingNumbers(statement: Statement): Set<string> {
  const bounds = statement.figures.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null)
  return new Set([...statement.numbers, ...bounds.map(String)].filter(isTelling))
}
