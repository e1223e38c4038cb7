import { cueAt, isComma, linkOf } from '../../common/attributions'
import type { Draft, DraftLink, Mention } from '../../common/draft'
import { isMediumKind } from '../../common/mentions'
import { has, Tag } from '../../common/words'
import { isMedium, mentionOf, readSource } from './noun-phrases'
import { isAcronym } from './people'
import { kindOf } from './phrase-kinds'
import { isArticle, isCapital, textAt } from './shape'

const LEADS = new Set(['with', 'to', 'by', 'on', 'in', 'for', 'the', 'from'])

/** Media named in the adjuncts of a verb of saying ("in an interview with X", "carried by X") pass it on. */
export function relaysIn(draft: Draft, from: number, to: number): DraftLink[] {
  const found: DraftLink[] = []
  for (let at = from; at < to; at++) {
    const name = draft.names.get(at)
    const interviews = name !== undefined && textAt(draft, name.to) === 'interview'
    if (!LEADS.has(textAt(draft, at - 1)) && !interviews) continue
    const mention =
      name === undefined
        ? unregistered(draft, at, to)
        : isMediumKind(name.source)
          ? readSource(draft, at, Math.min(name.to, to))
          : null
    if (mention === null) continue
    found.push(linkOf(unowned(mention), null))
    at = mention.to - 1
  }
  return found
}

/** "in an interview with CNN's Jane Roe": the medium without its possessive. */
function unowned(mention: Mention): Mention {
  const label = mention.label.replace(/['’]s?$/, '')
  return { ...mention, label, end: mention.end - (mention.label.length - label.length) }
}

/** The medium in the possessive that opens a phrase: "Sky News's Jane Roe". */
function ownerOf(draft: Draft, from: number, to: number): Mention | null {
  for (let at = from; at < Math.min(to, from + 4) && isCapital(draft, at); at++) {
    if (!/['’]s?$/.test(textAt(draft, at))) continue
    const medium = kindOf(draft, at) === 'medium' || isMediumKind(draft.names.get(from)?.source ?? null)
    return medium && isCapital(draft, at + 1) ? mentionOf(draft, from, at + 1) : null
  }
  return null
}

export const STAFF =
  /^(reporter|reporters|correspondent|correspondents|journalist|journalists|cameraman|photographer|producer|crew|team|interviewer|stringer|anchor|host)$/

/** The medium that something was told to, itself or by its people ("told a Reuters cameraman"). */
export function toldTo(draft: Draft, recipient: Mention | null): DraftLink[] {
  if (recipient === null) return []
  if (isMedium(recipient) || isByLetters(draft, recipient)) return [linkOf(recipient, null)]
  const owner = ownerOf(draft, recipient.from, recipient.to)
  if (owner !== null) return [linkOf(unowned(owner), null)]
  let staff = recipient.from
  while (staff < recipient.to && !STAFF.test(textAt(draft, staff))) staff++
  if (staff === recipient.to) return []
  const name = draft.names.get(recipient.from)
  const end = name !== undefined && isMediumKind(name.source) ? name.to : staff
  const medium = end > recipient.from ? readSource(draft, recipient.from, end) : null
  return medium === null || !isMedium(medium) || !hasCapital(draft, medium) ? [] : [linkOf(medium, null)]
}

/** States, alliances and bodies of the United Nations by their letters: they are told things too. */
const BODIES =
  /^(eu|un|us|uk|usa|uae|drc|nato|opec|asean|ecowas|unesco|unicef|unhcr|unrwa|unifil|nasa|fifa|uefa|opcw|iaea|who|imf|icc|icj|ioc|osce|cia|fbi|idf|irs|fema|mps|nhs)$/

/** "told NRK": letters without an article that stand for no known body; what is told things to pass on is a medium. */
const isByLetters = (draft: Draft, { from, to, known }: Mention): boolean =>
  known === null &&
  to - from === 1 &&
  isAcronym(draft, from) &&
  !isArticle(draft, from - 1) &&
  !BODIES.test(textAt(draft, from))

/** "to LA Weekly", "with the newspaper X": a medium by its name, whoever keeps the registry. */
function unregistered(draft: Draft, at: number, to: number): Mention | null {
  const lead = textAt(draft, at - 1)
  if (!/^(with|to|by|on|in)$/.test(lead)) return null
  const owner = lead === 'in' ? null : ownerOf(draft, at, to)
  if (owner !== null) return owner
  const found = (lead === 'on' ? channelAt(draft, at, to) : null) ?? readSource(draft, at, to)
  if (found === null) return null
  const given = /^(with|to)$/.test(lead) && has(draft.words[at - 2], Tag.Occasion)
  const carried = lead === 'by' && CARRIED.test(textAt(draft, at - 2))
  if ((given || carried) && isByLetters(draft, found)) return found
  return isMedium(found) && isPress(found) && passesOn(draft, lead, found) ? found : null
}

/** Whether the preposition before a medium makes it one that passed something on: "on" a broadcaster, "in" a newspaper. */
function passesOn(draft: Draft, lead: string, found: Mention): boolean {
  const head = found.words[0] ?? ''
  const airs = BROADCAST.test(head) || (lead === 'on' && head === 'channel')
  if (lead === 'on' ? !airs : lead === 'in' && airs) return false
  const whose = airs || /^(media|newspapers?|press)$/.test(head)
  const again = /^(with|to|by)$/.test(lead) && found.definite && NEWSPAPER.test(head)
  return again || hasCapital(draft, found) || (whose && OWNED.test(textAt(draft, found.from)))
}

/** "on Nova-2 news channel", "on Canal 5 television": capitals and numbers before the noun that says what it is. */
function channelAt(draft: Draft, from: number, limit: number): Mention | null {
  if (!isCapital(draft, from)) return null
  let at = from
  const numbered = (): boolean => draft.tokens[at]?.kind === 'number' || textAt(draft, at) === '-'
  while (at < Math.min(limit, from + 5) && (isCapital(draft, at) || numbered())) at++
  const noun = at
  while (at < limit && has(draft.words[at], Tag.Medium) && !isCapital(draft, at)) at++
  return at === noun ? null : mentionOf(draft, from, at)
}

const CARRIED = /^(carried|published|broadcast|aired|quoted|cited|relayed|reported|run|posted)$/

/** "with the newspaper": one that the text has named, where "the agency" may be any. */
const NEWSPAPER = /^(newspaper|paper|magazine|broadcaster|daily|weekly|tabloid)$/

const BROADCAST = /^(television|tv|radio|broadcasters?)$/
/** "state television", "local media": a kind of medium that says whose it is; "the media" are anybody. */
export const OWNED =
  /^(state|local|national|public|foreign|international|regional|private|official|independent)$/

/** A police station and a space agency are no press. */
const isPress = ({ words }: Mention): boolean =>
  !/^(station|agency|agencies|channel|news|website|blog)$/.test(words[0] ?? '') ||
  words.some((word) => /^(news|radio|tv|television|broadcasting|press)$/.test(word))

const hasCapital = (draft: Draft, { from, to }: Mention): boolean => {
  for (let at = from; at < to; at++) if (isCapital(draft, at)) return true
  return false
}

/**
 * "X said the plan was dead in an interview with Y": behind a reported clause, at the end of its sentence, where it was
 * said; the clause ends there, unless somebody else's words in it may have been said there.
 */
export function saidIn(draft: Draft, content: number, limit: number): { links: DraftLink[]; from: number } {
  const from = occasionBefore(draft, content, limit)
  const links = from < 0 ? [] : relaysIn(draft, from, limit)
  for (let at = content; links.length > 0 && at < from; at++)
    if (draft.words[at]?.cue?.kind === 'verb') return { links: [], from: limit }
  return { links, from: links.length > 0 ? from : limit }
}

/** Where "in an interview", "in remarks" begins that nothing but a phrase follows, or -1. */
function occasionBefore(draft: Draft, content: number, limit: number): number {
  for (let at = limit - 1; at > Math.max(content + 1, limit - 18); at--) {
    const text = textAt(draft, at)
    if (text === ',' || text === '"' || has(draft.words[at], Tag.That | Tag.Relative | Tag.Conjunction))
      return -1
    if (text !== 'in') continue
    for (let noun = at + 1; noun < Math.min(limit, at + 5); noun++)
      if (
        /^(interviews?|statements?|remarks|comments|emails?|letter|message|call)$/.test(textAt(draft, noun))
      )
        return at
  }
  return -1
}

/** The sources cited between `from` and `to`: "X, citing Y, said" has it from Y. */
export function citedIn(draft: Draft, from: number, to: number): { links: DraftLink[]; to: number } {
  for (let at = from; at < to; at++) {
    const cited = citedAt(draft, at, to)
    if (cited !== null) return cited
  }
  return { links: [], to: from }
}

/** ", citing Y" or "based on Y" right at `at`; null where neither stands there. */
export function citedAt(draft: Draft, at: number, limit: number): { links: DraftLink[]; to: number } | null {
  const from = isComma(draft, at) ? at + 1 : at
  const cue = draft.words[from]?.cue
  const citing = cue?.kind === 'transfer' && textAt(draft, from).endsWith('ing')
  const based =
    (textAt(draft, from) === 'based' && textAt(draft, from + 1) === 'on') ||
    (textAt(draft, from) === 'from' && has(draft.words[from + 1], Tag.Anonymous)) ||
    (textAt(draft, from) === 'of' && has(draft.words[from - 1], Tag.Document))
  if (from >= limit || !(citing || based)) return null
  const start = textAt(draft, from) === 'based' ? from + 2 : from + 1
  const mention = readSource(draft, start, limit)
  if (
    mention === null ||
    (mention.kind === 'other' && mention.known === null && !isCapital(draft, mention.from))
  )
    return null
  const form = cue ?? BASED
  return { links: [linkOf(mention, cueAt(draft, from, start, form))], to: mention.to }
}

const BASED = {
  lemma: 'based on',
  class: 'document',
  kind: 'transfer',
  takes: 0,
  gender: null,
  number: null,
  tense: null,
  next: [],
} as const

/**
 * A count is somebody's: "an AFP tally", "a tally by AFP", "a statement from the ministry" name who speaks by
 * its document. The mention of that somebody, else the one given.
 */
export function issuerOf(
  draft: Draft,
  from: number,
  to: number,
  limit: number,
): ReturnType<typeof readSource> {
  for (let at = from; at < to; at++) {
    if (!has(draft.words[at], Tag.Document)) continue
    let next = at + 1
    if (/^(issued|released|published|compiled|posted|made|written)$/.test(textAt(draft, next))) next++
    if (!/^(by|from)$/.test(textAt(draft, next))) break
    const named = draft.names.get(next + 1)
    return readSource(draft, next + 1, named === undefined ? limit : Math.min(limit, named.to))
  }
  const name = draft.names.get(from)
  if (name === undefined || name.to >= to || !has(draft.words[name.to], Tag.Document)) return null
  if (name.to !== to - 1 && textAt(draft, name.to + 1) !== 'of') return null
  const issuer = readSource(draft, from, name.to)
  return issuer !== null && isMedium(issuer) ? issuer : null
}
