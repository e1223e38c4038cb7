import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { PLACES } from '../places'
import { isAcronym } from './people'
import { isCapital, textAt } from './shape'

/** What newspapers and broadcasters are named after, as the last word of the name. */
const MASTHEADS = new Set(
  'times post journal herald tribune guardian gazette telegraph mail chronicle magazine weekly news tv radio television broadcasting mirror independent examiner enquirer standard globe bulletin courier monde figaro parisien repubblica corriere pais mundo vanguardia spiegel bild zeitung haaretz ynet hurriyet kommersant izvestia novosti folha nacion asahi yomiuri politico axios newsweek bloomberg rai bbc cnn cbs nbc cnbc msnbc npr pbs zdf rtl rte itv rtve nhk trt ansa tass interfax xinhua yonhap kyodo anadolu euronews'.split(
    ' ',
  ),
)

/** The kind of source that the noun or name at the head of a phrase is. */
export function kindOf(draft: Draft, head: number): Mention['kind'] {
  const word = draft.words[head]
  const name = isCapital(draft, head)
  if (has(word, Tag.Anonymous)) return 'anonymous'
  if (name && followsMedium(draft, head)) return 'medium'
  if (has(word, Tag.Medium) || (name && MASTHEADS.has(textAt(draft, head)))) return 'medium'
  if (name && isCalledRadio(draft, head)) return 'medium'
  if (has(word, Tag.Organisation)) return 'organisation'
  if (has(word, Tag.Document)) return 'document'
  return has(word, Tag.Title | Tag.Role) ? 'person' : 'other'
}

/** "Radio Free Europe", "Channel One": names of broadcasters begin with what they are. */
function isCalledRadio(draft: Draft, head: number): boolean {
  for (let at = head - 1; at >= head - 3 && isCapital(draft, at); at--)
    if (/^(radio|television|tv|channel|agence)$/.test(textAt(draft, at))) return true
  return false
}

/** "the newspaper Le Monde": what the capitals at the end of a phrase are the name of. */
function followsMedium(draft: Draft, head: number): boolean {
  let at = head - 1
  while (at > head - 4 && isCapital(draft, at)) at--
  return has(draft.words[at], Tag.Medium) && !isCapital(draft, at)
}

/** Words in the names of bodies that no other word shows to be one: "Human Rights Watch". */
const BODY_WORDS =
  /^(rights|watch|international|national|united|nations|house|world|global|amnesty|republic|states|front|cross|crescent|society|trust|labor|labour|islamic|people's)$/

/** A country, a capital or an abbreviation that speaks is a body, and so is a name with such a word in it. */
export function namesBody(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (has(draft.words[at], Tag.Preposition)) break
    if (draft.tokens[at]?.kind === 'mark') continue
    if (!isCapital(draft, at)) return false
    if (BODY_WORDS.test(textAt(draft, at))) return true
  }
  if (to - from > 1)
    return PLACES.has(
      draft.text.original.slice(draft.tokens[from]?.start, draft.tokens[to - 1]?.end).toLowerCase(),
    )
  return PLACES.has(draft.words[from]?.base ?? '') || isAcronym(draft, from)
}
