import type { FoldedText } from '../../../folded-text'
import type { FigureLanguage } from './language'
import { is, isStop, type Unit } from './units'

const DATE_UNITS = 7
const REACH = 25

/** The day to which a figure runs, as an RFC 3339 full-date; null where the sentence does not say. */
export type AsOf = (figure: { from: number; to: number }) => string | null

/**
 * Reads the days to which the counts of one sentence run ("حتى 10 يونيو", "as of June 10"). The date parser is only
 * called on the few words behind such a marker, and once for each, however many figures stand around it.
 */
export function readAsOf(
  text: FoldedText,
  units: Unit[],
  language: FigureLanguage,
  publishedAt: string | null,
): AsOf {
  const days = new Map<number, string | null>()
  const dayBehind = (at: number): string | null => {
    const known = days.get(at)
    if (known !== undefined) return known
    let last = at + 1
    while (last < units.length && last <= at + DATE_UNITS && !isStop(units[last])) last++
    const words = text.original.slice(units[at]?.end ?? 0, units[last - 1]?.end ?? 0)
    const day = last > at + 1 ? language.parseDate(words, publishedAt) : null
    days.set(at, day)
    return day
  }
  return ({ from, to }) => {
    const end = Math.min(units.length, to + REACH)
    for (let at = Math.max(0, from - REACH); at < end; at++) {
      const day = is(units[at], 'as_of') ? dayBehind(at) : null
      if (day !== null) return day
    }
    return null
  }
}
