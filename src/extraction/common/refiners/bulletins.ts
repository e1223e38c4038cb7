import type { Draft } from '../draft'
import type { FigureLanguage } from '../recognisers/figures'
import type { ReadFigure } from './figures'

/** Fewer items than this are a list inside a report, not a bulletin. */
const BULLETIN_ITEMS = 2
const DATE_TOKENS = 8

/**
 * What the form of an official bulletin says beyond its sentences: a line under an item that adds up to it breaks
 * it down, a total since a later beginning is part of the total since an earlier one, and every count runs to the
 * day on the bulletin's date line.
 */
export function readBulletin(draft: Draft, figures: readonly ReadFigure[], language: FigureLanguage): void {
  const items = figures.filter(({ item }) => item !== undefined)
  if (items.length < BULLETIN_ITEMS) return
  breakDownItems(figures)
  nestTotals(items)
  dateCounts(draft, figures, language)
}

/** "Killed: 13" above "12 in the strike, 1 of his wounds": parts that add up to the item are its parts. */
function breakDownItems(figures: readonly ReadFigure[]): void {
  const lines = new Map<number, ReadFigure[]>()
  for (const read of figures) {
    const line = lines.get(read.paragraph)
    if (line === undefined) lines.set(read.paragraph, [read])
    else line.push(read)
  }
  for (const [paragraph, parts] of lines) {
    const wholes = (lines.get(paragraph - 1) ?? []).filter(({ figure }) => !figure.subset)
    const [whole] = wholes
    if (wholes.length !== 1 || whole?.item === undefined || parts.length < 2) continue
    const { measure, low, basis } = whole.figure
    const sum = parts.reduce((total, { figure }) => total + (figure.low ?? Number.NaN), 0)
    const alike = parts.every(
      ({ figure, item }) =>
        item === undefined && (figure.measure === measure || figure.measure === 'recovered'),
    )
    if (sum !== low || !alike) continue
    for (const { figure } of parts) {
      figure.subset = true
      figure.basis = basis
    }
  }
}

/** Running totals of one measure under different headings: who is counted since the later day is in both. */
function nestTotals(items: readonly ReadFigure[]): void {
  const totals = items.filter(
    ({ figure, item }) =>
      figure.basis === 'cumulative' && item?.heading?.basis === 'cumulative' && !figure.subset,
  )
  const greatest = new Map<string, ReadFigure>()
  for (const total of totals) {
    const key = keyOf(total)
    if ((total.figure.low ?? 0) > (greatest.get(key)?.figure.low ?? 0)) greatest.set(key, total)
  }
  for (const total of totals) {
    const whole = greatest.get(keyOf(total))
    if (whole === undefined || whole.item?.heading?.line === total.item?.heading?.line) continue
    if ((total.figure.high ?? Number.POSITIVE_INFINITY) < (whole.figure.low ?? 0)) total.figure.subset = true
  }
}

const keyOf = ({ figure: { measure, population } }: ReadFigure): string =>
  `${measure} ${population.category} ${population.nationality}`

function dateCounts(draft: Draft, figures: readonly ReadFigure[], language: FigureLanguage): void {
  const dates = dateLines(draft, language)
  let next = 0
  for (const { figure, from } of figures) {
    while (next < dates.length - 1 && (dates[next]?.at ?? 0) < from) next++
    if (figure.asOf !== null || figure.basis === 'unknown' || figure.basis === 'incident') continue
    const date = dates[next]
    if (date) figure.asOf = date.day
  }
}

/** Lines that hold nothing but a day with its year. */
function dateLines(draft: Draft, language: FigureLanguage): { at: number; day: string }[] {
  return draft.sentences.flatMap(({ from, to, start, end }) => {
    if (to - from > DATE_TOKENS) return []
    const tokens = draft.tokens.slice(from, to)
    const year = tokens.some(({ kind, text }) => kind === 'number' && /^(19|20)\d\d$/.test(text))
    const day = year ? language.parseDate(draft.text.original.slice(start, end), null) : null
    return day === null ? [] : [{ at: from, day }]
  })
}
