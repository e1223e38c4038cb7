import type { FoldedText } from '../../../folded-text'
import type { FigureLanguage } from './language'
import { is, isStop, type Unit } from './units'

const DATE_UNITS = 7
const REACH = 25

/**
 * The day to which a count runs, where the sentence says it ("حتى 10 يونيو", "as of June 10"), as an RFC 3339
 * full-date. The date parser is only called on the few words behind such a marker.
 */
export function asOf(
  text: FoldedText,
  units: Unit[],
  figure: { from: number; to: number },
  language: FigureLanguage,
  publishedAt: string | null,
): string | null {
  const start = Math.max(0, figure.from - REACH)
  const end = Math.min(units.length, figure.to + REACH)
  for (let at = start; at < end; at++) {
    if (!is(units[at], 'as_of')) continue
    let last = at + 1
    while (last < units.length && last <= at + DATE_UNITS && !isStop(units[last])) last++
    const words = text.original.slice(units[at]?.end ?? 0, units[last - 1]?.end ?? 0)
    const date = last > at + 1 ? language.parseDate(words, publishedAt) : null
    if (date !== null) return date
  }
  return null
}
