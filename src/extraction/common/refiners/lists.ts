import type { ReadFigure } from './figures'

const SENTENCES = 8
const LOOKED_AT = 30
/** Fewer are two of whom each could be anybody. */
const LEAST = 3

/**
 * "Three people were killed. … two women and a boy died when …": counts joined in one sentence that add up exactly to
 * a count of people given before are its members one by one.
 */
export function findLists(figures: readonly ReadFigure[]): void {
  for (let from = 0; from < figures.length; ) {
    const to = listEnd(figures, from)
    const sum = sumOf(figures, from, to)
    if (to - from >= 2 && sum >= LEAST && hasTotal(figures, from, sum))
      for (let at = from; at < to; at++) {
        const part = figures[at]
        if (part) part.figure.subset = true
      }
    from = to
  }
}

function listEnd(figures: readonly ReadFigure[], from: number): number {
  const first = figures[from]
  let to = from + 1
  for (; to < figures.length; to++) {
    const next = figures[to]
    if (next === undefined || first === undefined || next.sentence !== first.sentence) break
    if (next.figure.measure !== first.figure.measure || next.figure.subset) break
  }
  return to
}

function sumOf(figures: readonly ReadFigure[], from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) {
    const figure = figures[at]?.figure
    if (figure === undefined || figure.subset || figure.superseded || figure.qualifier !== 'exact') return 0
    sum += figure.low ?? 0
  }
  return sum
}

function hasTotal(figures: readonly ReadFigure[], from: number, sum: number): boolean {
  const part = figures[from]
  for (let at = from - 1; at >= Math.max(0, from - LOOKED_AT); at--) {
    const whole = figures[at]
    if (whole === undefined || part === undefined || part.sentence - whole.sentence > SENTENCES) return false
    const { measure, low, subset, superseded, population } = whole.figure
    if (measure === part.figure.measure && low === sum && !subset && !superseded)
      return whole.sentence < part.sentence && population.category === 'people'
  }
  return false
}
