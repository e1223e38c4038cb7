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

/** What findings do by being there, and events seem to. */
const SHOWS = /^(suggest|indicate|show|demonstrate|imply|reveal|conclude|find)$/
const EVIDENCE =
  /^(evidence|proof|research|footage|videos?|images?|imagery|photos?|photographs?|pictures?|maps?|tests?|scans?|x-rays?|experiments?|trials?|models?|calculations|numbers?|statistics|findings?|autopsy|autopsies|history|experience|signs?|indications?)$/

/** "The rise in attacks suggests …": what an event shows is the reporter's own conclusion. */
export function isMereEvent(draft: Draft, lemma: string, mention: Mention): boolean {
  if (!SHOWS.test(lemma) || mention.kind !== 'other' || mention.known !== null || mention.pronoun)
    return false
  for (let at = mention.from; at < mention.to; at++) {
    if (at > mention.from && has(draft.words[at], Tag.Preposition)) break
    const named = at > mention.from && isCapital(draft, at) && !isTime(draft, at)
    if (named || has(draft.words[at], PEOPLE) || EVIDENCE.test(textAt(draft, at))) return false
    if (QUANTITY.test(textAt(draft, at))) return false
  }
  return mention.to - mention.from > 1 || !isCapital(draft, mention.from)
}
