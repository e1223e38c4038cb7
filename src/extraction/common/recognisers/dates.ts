import type { ar, ParsedComponents, ParsedResult } from 'chrono-node'

/** What chrono offers for one language. */
type Parser = Pick<typeof ar, 'parse'>

/**
 * The day on which an as-of phrase ends, as a full-date. A date without its year, and a weekday, is the last one
 * before publication, since a count cannot run into the future. Null where the text names no day, or where a
 * relative date has no publication date to stand on.
 */
export function parseDay(parser: Parser, text: string, publishedAt: string | null): string | null {
  const published = publishedAt === null ? null : new Date(publishedAt)
  const reference = published ?? new Date(0)
  // Noon UTC keeps the calendar day of the reference in every time zone that the process may run in.
  const instant = new Date(`${reference.toISOString().slice(0, 10)}T12:00:00Z`)
  const result: ParsedResult | undefined = parser.parse(text, { instant, timezone: 0 })[0]
  if (result === undefined || result.index > 3) return null
  const { start } = result
  if (!start.isCertain('day') && !start.isCertain('weekday')) return null
  if (published === null && !start.isCertain('year')) return null
  return fullDate(beforePublication(start, instant))
}

const DAY = 86_400_000

function beforePublication(start: ParsedComponents, instant: Date): Date {
  const date = new Date(
    Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1, 12),
  )
  if (start.isCertain('year') || date <= instant) return date
  if (!start.isCertain('month')) return new Date(date.getTime() - 7 * DAY)
  date.setUTCFullYear(date.getUTCFullYear() - 1)
  return date
}

const fullDate = (date: Date): string => date.toISOString().slice(0, 10)
