import type { Bucket } from './types'

const DAY = 86_400_000

/**
 * The first day of the bucket in which a day lies, both as RFC 3339 full-dates. Weeks begin on Monday (ISO 8601).
 */
export function bucketOf(day: string, bucket: Bucket): string {
  switch (bucket) {
    case 'day':
      return day
    case 'week':
      return mondayOf(day)
    case 'month':
      return `${day.slice(0, 7)}-01`
  }
}

function mondayOf(day: string): string {
  const at = Date.parse(day)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  return new Date(at - sinceMonday * DAY).toISOString().slice(0, 10)
}
