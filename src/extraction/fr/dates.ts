import { fr } from 'chrono-node'
import { parseDay } from '../common/recognisers/dates'
import type { WordGroup } from '../common/recognisers/figures/language'

export const months: WordGroup[] = [
  {
    word: { role: 'month' },
    forms:
      'janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, janv, févr, sept, oct, nov, déc',
  },
]

/** The day of a French as-of phrase ("au 10 juin"). */
export const parseDate = (text: string, publishedAt: string | null): string | null =>
  parseDay(fr, text, publishedAt)
