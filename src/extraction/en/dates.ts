import { en } from 'chrono-node'
import { parseDay } from '../common/recognisers/dates'
import type { WordGroup } from '../common/recognisers/figures/language'

export const months: WordGroup[] = [
  {
    word: { role: 'month' },
    forms:
      'january, february, march, april, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, may',
  },
]

/** The day of an English as-of phrase. */
export const parseDate = (text: string, publishedAt: string | null): string | null =>
  parseDay(en, text, publishedAt)
