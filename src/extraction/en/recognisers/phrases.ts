import {
  attribution,
  type Content,
  contentFrom,
  cueAt,
  isComma,
  leadStart,
  limitOf,
  linkOf,
} from '../../common/attributions'
import type { Attribution, Draft, DraftLink, Mention, Quotation } from '../../common/draft'
import { placed } from '../../common/recognisers/placement'
import { type CueForm, has, Tag } from '../../common/words'
import { PREPOSITIONS } from '../cues.lexicon'
import { actorOf } from './actors'
import { withAntecedent } from './antecedents'
import { hasVerb, quotationBefore, wholeStart } from './closing'
import { complementAfter } from './complements'
import { clauseStart } from './interruptions'
import { isMedium, readSource } from './noun-phrases'
import { startOf } from './phrase-before'
import { citedAt, issuerOf, relaysIn } from './relays'
import { isAdverb, isCapital, isDash, isTime, isWho, textAt } from './shape'
import { readSubject } from './subjects'

/** "according to X (, citing Y)", "in the words of X", "as reported by X", "per X". */
export function readPreposition(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const form = PREPOSITIONS.get(textAt(draft, at))?.find(({ next }) =>
    next.every((word, index) => textAt(draft, at + 1 + index) === word),
  )
  if (form === undefined || scope === undefined) return null
  const limit = limitOf(draft, scope, at)
  const from = at + 1 + form.next.length
  const found = readSource(draft, from, limit)
  if (found === null || !isSource(draft, form, found, at)) return null
  if (textAt(draft, from - 1) === 'by' && qualifies(draft, found, at, scope.from)) return null
  const issuer = issuerOf(draft, found.from, found.to, limit)
  const mention = issuer ?? found
  const links = [withAntecedent(draft, sentence, linkOf(mention, cueAt(draft, at, from, form)))]
  // "figures compiled by X from Y": what follows the issuer says where X has them from.
  let to =
    issuer !== null && issuer.to < found.to && /^(from|based)$/.test(textAt(draft, issuer.to))
      ? issuer.to
      : Math.max(countedFrom(draft, issuer, found), mention.to)
  const inner = citedAt(draft, to, limit)
  if (inner !== null) {
    links.unshift(...inner.links)
    to = inner.to
  } else {
    const relays = relaysIn(draft, to, adjunctLimit(draft, to, limit))
    const quoting = relays.length > 0 ? null : quotedBy(draft, to, limit)
    if (quoting !== null) relays.push(quoting)
    for (const { mention: relay } of relays) to = Math.max(to, relay?.to ?? to)
    links.push(...relays)
  }
  const end = datedTo(draft, apposedTo(draft, to, limit), limit)
  return placed(draft, sentence, at, { links, to: relativeTo(draft, end, at, scope.from, limit) })
}

/** "an AFP tally of official figures": what is counted tells where it is from, behind the tally; else the phrase's end. */
function countedFrom(draft: Draft, issuer: Mention | null, found: Mention): number {
  const of = issuer === null || issuer.from !== found.from ? -1 : issuer.to + 1
  return textAt(draft, of) === 'of' && has(draft.words[of - 1], Tag.Document) ? of : found.to
}

/** "according to residents cited by X", "according to the ministry, quoted by X": whoever quotes them passes it on. */
function quotedBy(draft: Draft, to: number, limit: number): DraftLink | null {
  const at = isComma(draft, to) ? to + 1 : to
  if (!/^(quoted|cited)$/.test(textAt(draft, at)) || textAt(draft, at + 1) !== 'by') return null
  const relay = readSource(draft, at + 2, limit)
  return relay === null ? null : linkOf(relay, null)
}

/** "…, according to a medic who said …": behind its content the phrase holds the clause about its source. */
function relativeTo(draft: Draft, to: number, at: number, floor: number, limit: number): number {
  if (at === floor || !isComma(draft, at - 1)) return to
  if (isWho(draft, to)) return limit
  if (!isComma(draft, to) || !isWho(draft, to + 1)) return to
  for (let end = to + 2; end < limit; end++) if (isComma(draft, end)) return end
  return limit
}

/** "a source quoted by X said", "the army, in a statement carried by X, said": the phrase tells more of who speaks. */
function qualifies(draft: Draft, { to }: Mention, at: number, floor: number): boolean {
  if (at === floor) return false
  const inserted = isComma(draft, to)
  const verb = draft.words[inserted ? to + 1 : to]?.cue
  if (verb?.kind !== 'verb') return false
  return inserted ? verb.tense === 'past' : draft.tokens[at - 1]?.kind === 'word'
}

/** "per day" and "reported by many" credit nobody; they need a medium or a name. */
function isSource(draft: Draft, form: CueForm, found: Mention, at: number): boolean {
  if (found.pronoun && /^(i|you|we)$/.test(textAt(draft, found.from))) return false
  if (form.lemma === 'per') return found.known !== null || (found.kind !== 'other' && found.definite)
  if (form.next.length > 1 || form.lemma === 'according to') return true
  return isMedium(found) && textAt(draft, at - 1) !== 'was'
}

/** Adjuncts of an attributing phrase end at a comma. */
function adjunctLimit(draft: Draft, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 12); at++)
    if (isComma(draft, at) || (draft.opens[at] ?? -1) >= 0) return at
  return Math.min(limit, from + 12)
}

/** Behind a date that closes the phrase: "according to X on 3 May, the road …". */
function datedTo(draft: Draft, to: number, limit: number): number {
  let at = /^(on|in|of|from|this|last)$/.test(textAt(draft, to)) ? to + 1 : to
  const first = at
  while (at < limit && isDatePart(draft, at)) at++
  return at > first && (at >= limit || isComma(draft, at)) ? at : to
}

const isDatePart = (draft: Draft, at: number): boolean =>
  isTime(draft, at) ||
  draft.tokens[at]?.kind === 'number' ||
  (textAt(draft, at) === 'may' && isCapital(draft, at))

/** Behind an apposition: "according to the coach, Jane Roe, the team won". */
function apposedTo(draft: Draft, to: number, limit: number): number {
  if (!isComma(draft, to)) return to
  const apposed = readSource(draft, to + 1, Math.min(limit, to + 14))
  if (apposed === null || !isComma(draft, apposed.to) || apposed.to + 3 > limit) return to
  const opens = has(draft.words[apposed.from], Tag.Title | Tag.Role) || startOf(draft, apposed) < apposed.from
  const names = has(draft.words[to - 1], Tag.Title | Tag.Role)
  return ((names || (opens && has(draft.words[apposed.from], Tag.Title | Tag.Role))) &&
    apposed.kind !== 'other') ||
    names
    ? apposed.to
    : to
}

/** "X quoted Y as saying …", "Y was quoted (by X) as saying …", "X cited Y saying …", "…, citing Y". */
export function readTransfer(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null) return null
  const limit = limitOf(draft, scope, at)
  const as = asSaying(draft, at + 1, limit)
  if (as < 0) return textAt(draft, at).endsWith('ing') ? readCiting(draft, sentence, at, limit) : null
  const passive = isPassive(draft, at) && !textAt(draft, at).endsWith('ing')
  const by = agentBetween(draft, at + 1, limit)
  const host = passive ? null : subjectOrActor(draft, at, scope.from)
  const speaker = passive ? subjectOrActor(draft, at, scope.from) : readSource(draft, at + 1, as)
  if (speaker === null) return null
  const relay = passive ? by : host
  const saying = draft.words[as]?.cue ?? cue
  const links: DraftLink[] = [linkOf(speaker, cueAt(draft, as, as + 1, saying))]
  if (relay !== null) links.push(linkOf(relay, cueAt(draft, at, at + 1, cue)))
  else if (passive) links.push(...relaysIn(draft, at + 1, as))
  const from = startOf(draft, (passive ? speaker : host) ?? speaker)
  const quoted = quotationBefore(draft, from, scope.from)
  if (quoted !== null) {
    const content = closedBy(draft, quoted, scope.from)
    const sibling = content.from < quoted.from
    return attribution(draft, { sentence, cueAt: at, from, links, content, sibling })
  }
  const behind = textAt(draft, as + 1) === 'by' && by !== null ? by.to - 1 : as
  const complement = complementAfter(draft, { ...saying, takes: saying.takes | 0x1ff }, behind, limit)
  const before = clauseBefore(draft, from, scope.from)
  if (before !== null && (complement === null || isTime(draft, complement.at + 1)))
    return attribution(draft, { sentence, cueAt: at, from, links, content: before, evidence: 0.9 })
  if (complement === null) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, Math.min(at, speaker.from, relay?.from ?? at), scope.from),
    links,
    content: contentFrom(draft, by !== null && complement.at < by.to ? by.to : complement.at, limit),
  })
}

/** The quotation right before the attributing clause, or the whole clause that it is a fragment of. */
function closedBy(draft: Draft, quoted: Quotation, floor: number): Content {
  const from = wholeStart(draft, quoted, floor)
  return { from, to: quoted.to, quote: from === quoted.from ? 'direct' : 'mixed', fixed: true }
}

/** "The road will reopen, X quoted Y as saying": the clause that a comma parts from the attributing one. */
function clauseBefore(draft: Draft, from: number, floor: number): Content | null {
  if (!isComma(draft, from - 1)) return null
  const start = clauseStart(draft, from, floor)
  return hasVerb(draft, start, from - 1) ? { from: start, to: from, quote: 'indirect', fixed: true } : null
}

/** "was later quoted": a form of "be", with adverbs behind it; "has also quoted" is active. */
function isPassive(draft: Draft, at: number): boolean {
  let before = at - 1
  while (isAdverb(draft, before)) before--
  return /^(is|are|was|were|be|been|being)$/.test(textAt(draft, before))
}

const subjectOrActor = (draft: Draft, at: number, floor: number): Mention | null =>
  readSubject(draft, at, floor)?.mention ?? actorOf(draft, floor, at)

/** The participle of "as saying" or "saying" behind a quoted source. */
function asSaying(draft: Draft, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 22); at++) {
    const cue = draft.words[at]?.cue
    if (cue?.kind === 'participle' && textAt(draft, at - 1) === 'as') return at
    if (cue?.lemma === 'say' && cue.kind === 'participle' && at > from && !isComma(draft, at - 1)) return at
    if (textAt(draft, at) === '"' || has(draft.words[at], Tag.That)) return -1
  }
  return -1
}

/** "X reported Y as saying …". */
export function readReportedAs(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  if (scope === undefined || draft.words[at]?.cue?.lemma !== 'report') return null
  const as = asSaying(draft, at + 1, limitOf(draft, scope, at))
  return as > at + 1 && textAt(draft, as - 1) === 'as' ? readTransfer(draft, sentence, at) : null
}

function agentBetween(draft: Draft, from: number, limit: number): Mention | null {
  for (let at = from; at < Math.min(limit, from + 14); at++) {
    if (textAt(draft, at) === 'by') return readSource(draft, at + 1, limit)
    if ((draft.opens[at] ?? -1) >= 0) return null
  }
  return null
}

function readCiting(draft: Draft, sentence: number, at: number, limit: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  // In front of its sentence it belongs to the verb that follows; within one that a verb has read, to that verb.
  if (scope === undefined || at === scope.from || !(isComma(draft, at - 1) || isDash(draft, at - 1)))
    return null
  const mention = cue == null ? null : readSource(draft, at + 1, limit)
  if (cue == null || mention === null || (mention.kind === 'other' && mention.known === null)) return null
  if (isComma(draft, mention.to) && draft.words[mention.to + 1]?.cue?.kind === 'verb') return null
  if (
    draft.attributions.some(
      ({ links, sentence: s }) => s === sentence && links.some((l) => l.mention?.from === mention.from),
    )
  )
    return null
  return placed(draft, sentence, at, {
    links: [linkOf(mention, cueAt(draft, at, at + 1, cue))],
    to: mention.to,
  })
}
