import * as ar from './ar/day-count.lexicon'
import * as en from './en/day-count.lexicon'

const LANGUAGES = [ar, en]

/**
 * Whether a count over a period is of one day, so that it can be held against the totals of two days. What its
 * own sentence says goes before what the text says: a bulletin names its 24 hours once, above a list.
 *
 * @param sentence the sentence of the count
 * @param text the whole text that it stands in
 */
export function countsOneDay(sentence: string, text: string): boolean {
  const says = (where: string, what: 'ONE_DAY' | 'OTHER_STRETCH') =>
    LANGUAGES.some((language) => language[what].test(where))
  if (says(sentence, 'OTHER_STRETCH')) return false
  return says(sentence, 'ONE_DAY') || says(text, 'ONE_DAY')
}
