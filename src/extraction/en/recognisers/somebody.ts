import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { isCapital, isTime, textAt } from './shape'

const PEOPLE = Tag.Role | Tag.Title | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Anonymous
const QUANTITY =
  /^(many|some|most|several|few|others|half|two-thirds|majority|percentage|share|proportion|number|third|quarter|handful|dozens|hundreds|thousands|millions|both|all|percent|more|everyone|everybody|others|those|who)$/

/** A person, a body, a group of people or a document, as far as the phrase tells: whoever can hold a view. */
export function isSomebody(draft: Draft, mention: Mention): boolean {
  if (mention.pronoun) return !/^(i|we|you)$/.test(textAt(draft, mention.from))
  if (mention.known !== null || (mention.kind !== 'other' && mention.kind !== 'document')) return true
  for (let at = mention.from; at < mention.to; at++) {
    if (at > mention.from && has(draft.words[at], Tag.Preposition)) break
    if (has(draft.words[at], PEOPLE) || QUANTITY.test(textAt(draft, at))) return true
    // A capital that opens a longer phrase may be any noun's: it opens the sentence.
    const named = at > mention.from || mention.to - mention.from <= 3
    if (named && isCapital(draft, at) && !isTime(draft, at)) return true
  }
  return false
}
