import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { PLACES } from '../places'
import { isAcronym } from './people'
import { isCapital, textAt } from './shape'

/** What newspapers and broadcasters are named after, as the last word of the name. */
const MASTHEADS = new Set(
  `times post journal herald tribune guardian gazette telegraph mail chronicle magazine weekly news tv radio television
  broadcasting mirror independent examiner enquirer inquirer standard globe bulletin courier politico axios newsweek
  bloomberg sky vox euronews franceinfo interfax xinhua yonhap kyodo anadolu antara bernama
  monde figaro parisien liberation echos repubblica corriere stampa messaggero pais mundo vanguardia nacion clarin folha
  globo spiegel bild zeitung tagesspiegel handelsblatt telegraaf volkskrant nyheter dagbladet aftenposten aftonbladet
  expressen sanomat wyborcza rzeczpospolita kommersant izvestia vedomosti gazeta novosti rossiya haaretz ynet hurriyet
  milliyet cumhuriyet jazeera arabiya al-arabiya mayadeen manar al-manar asahi yomiuri mainichi`
    .trim()
    .split(/\s+/),
)

/** Broadcasters and agencies by their letters, in capitals. */
const LETTERS = new Set(
  `bbc itv cnn cbs nbc cnbc msnbc npr pbs cbc ctv abc zdf ard rtl rte rtve rai nos nrk svt yle nhk trt ndtv cctv cgtn sabc
  bfm bfmtv tf1 lci tve afp upi dpa efe ansa tass belga apa ntb pti ani ians irna isna sana wafa spa kcna mena kuna`
    .trim()
    .split(/\s+/),
)

/** Names of newspapers that are words like any other, unless "the" opens them: "the Toronto Star". */
const COMMON_MASTHEADS =
  /^(star|sun|observer|register|record|echo|age|sentinel|dispatch|ledger|press|citizen|insider|reporter|pioneer|monitor|scotsman|economist|australian|hindu)$/

/** What a broadcaster or an agency calls its trade, before "Corporation", "Service", "Agency". */
const TRADES = /^(broadcasting|press|news|media|radio|television|telegraph|telegraphic)$/
const FIRMS = /^(corporation|corp|company|co|service|network|agency|association|union|group|trust|house)$/

/** The kind of source that the noun or name at the head of a phrase is. */
export function kindOf(draft: Draft, head: number): Mention['kind'] {
  const word = draft.words[head]
  const name = isCapital(draft, head)
  if (has(word, Tag.Anonymous)) return 'anonymous'
  if (name && followsMedium(draft, head)) return 'medium'
  if (has(word, Tag.Medium) || (name && isMasthead(draft, head))) return 'medium'
  if (name && isCalledRadio(draft, head)) return 'medium'
  if (has(word, Tag.Organisation) || isForce(draft, head)) return 'organisation'
  if (has(word, Tag.Document)) return 'document'
  return has(word, Tag.Title | Tag.Role) ? 'person' : 'other'
}

/** "the coast guard", "the Revolutionary Guards": a force, where a guard is a man. */
const isForce = (draft: Draft, head: number): boolean =>
  /^guards?$/.test(textAt(draft, head)) &&
  /^(coast|national|revolutionary|republican|civil|border|presidential)$/.test(textAt(draft, head - 1))

function isMasthead(draft: Draft, head: number): boolean {
  const text = draft.words[head]?.base ?? ''
  if (MASTHEADS.has(text) || (LETTERS.has(text) && isAcronym(draft, head))) return true
  if (FIRMS.test(text)) return isCapital(draft, head - 1) && TRADES.test(textAt(draft, head - 1))
  if (!COMMON_MASTHEADS.test(text)) return false
  let from = head
  while (from > head - 4 && isCapital(draft, from - 1)) from--
  return textAt(draft, from - 1) === 'the'
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
