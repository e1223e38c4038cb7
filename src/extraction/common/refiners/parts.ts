import type { ReadFigure } from './figures'

/** Figures of one measure behind a total that are looked at, and how far they may stand from it. */
const PARTS = 4
const SENTENCES = 8
const LOOKED_AT = 12
/** A sum that is smaller than this may come about by chance. */
const TELLING_SUM = 20

/**
 * "12 were killed and 30 wounded … 5 of the dead …, 7 …": counts behind a total that add up to it exactly are its
 * parts, where they are groups by one source of all the people, or where a second measure beside it adds up as well.
 */
export function findSums(figures: readonly ReadFigure[], originator: (figure: ReadFigure) => unknown): void {
  const byMeasure = new Map<string, ReadFigure[]>()
  for (const read of figures) {
    if (read.figure.superseded || read.figure.qualifier !== 'exact') continue
    const { measure } = read.figure
    const list = byMeasure.get(measure)
    if (list === undefined) byMeasure.set(measure, [read])
    else list.push(read)
  }
  const found = [...byMeasure.values()].flatMap((list) => list.flatMap((total, at) => sumOf(list, total, at)))
  for (const { total, parts } of found) {
    const speaker = originator(total)
    const large =
      (total.figure.low ?? 0) >= TELLING_SUM &&
      parts.every((part) => isGroupOf(part, total) && originator(part) === speaker)
    const paired = found.some(
      (other) =>
        other.total.figure.measure !== total.figure.measure && other.total.sentence === total.sentence,
    )
    if (large || paired) for (const { figure } of parts) figure.subset = true
  }
}

interface Sum {
  total: ReadFigure
  parts: ReadFigure[]
}

/** The next counts of a measure, repetitions aside, while they do not exceed the total. */
function sumOf(list: readonly ReadFigure[], total: ReadFigure, at: number): Sum[] {
  const whole = total.figure.low ?? 0
  const parts: ReadFigure[] = []
  let sum = 0
  for (
    let next = at + 1;
    next < Math.min(list.length, at + LOOKED_AT) && parts.length < PARTS && sum < whole;
    next++
  ) {
    const part = list[next]
    if (part === undefined || part.sentence - total.sentence > SENTENCES) break
    const { low } = part.figure
    if (part.figure.subset || low === whole || parts.some(({ figure }) => figure.low === low)) continue
    sum += low ?? whole
    parts.push(part)
  }
  return !total.figure.subset && sum === whole && parts.length >= 2 ? [{ total, parts }] : []
}

const isGroupOf = ({ figure: part }: ReadFigure, { figure: total }: ReadFigure): boolean =>
  total.population.category === 'people' && part.population.category !== 'people'
