import { atClauseEnd } from '../../common/attributions'
import type { Draft, Mention } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { skipAt } from './adjuncts'
import { opensFiniteClause } from './finite'
import { readSource } from './noun-phrases'
import { objectComplement } from './objects'
import { kindOf } from './phrase-kinds'
import { OWNED, STAFF } from './relays'
import { isArticle, isCapital, isDeterminer, isTime, textAt } from './shape'

const REACH = 40

/** What a cue says, to its right: `at` starts the content. */
export interface Complement {
  at: number
  evidence: number
  recipient: Mention | null
}

/** The complement to the right of a cue, past dates, places of speaking and whom it was told to. */
export function complementAfter(draft: Draft, cue: CueForm, cueAt: number, limit: number): Complement | null {
  if (
    textAt(draft, cueAt + 1) === 'by' &&
    draft.tokens[cueAt + 2]?.kind !== 'number' &&
    !/^(telephone|phone|email|text|video|letter)$/.test(textAt(draft, cueAt + 2))
  )
    return null
  if (cue.takes === 0) return null
  const end = Math.min(limit, cueAt + REACH)
  const recipient = cue.lemma === 'tell' ? recipientAt(draft, cueAt + 1, limit) : null
  if (cue.lemma === 'tell' && recipient === null) return null
  const start = recipient?.to ?? cueAt + 1
  if (cue.lemma === 'tell' && textAt(draft, start) === 'to') return null
  const told = ADDRESSES.test(cue.lemma) ? addressed(draft, cue, cueAt + 1, end) : null
  if (told !== null) return told
  const object = objectComplement(draft, cue, cueAt, end)
  if (object !== null) return { at: object, evidence: 0.75, recipient: null }
  let at = start
  while (at < end) {
    const next = skipAt(draft, cue, at, start, end)
    if (next === at) return complementAt(draft, cue, at, start, end, recipient)
    at = next
  }
  return null
}

/** Verbs that may name whom they speak to before what they say. */
const ADDRESSES = /^(warn|caution|assure|inform|notify|remind|promise|advise|ask|beg|question)$/

/** "warned residents that …", "asked the minister why …", `assured them: "…"`: what is said behind the recipient. */
function addressed(draft: Draft, cue: CueForm, at: number, end: number): Complement | null {
  if (has(draft.words[at], Tag.That | Tag.Preposition) || textAt(draft, at) === 'to') return null
  const recipient = recipientAt(draft, at, end)
  if (recipient === null) return null
  const to = recipient.to
  if (has(draft.words[to], Tag.That) && (cue.takes & Takes.That) !== 0)
    return { at: to, evidence: 1, recipient }
  if (isQuestion(draft, to) && (cue.takes & Takes.Question) !== 0) return { at: to, evidence: 0.8, recipient }
  const plain = has(draft.words[recipient.from], Tag.Role | Tag.Plural) || OBJECTS.test(textAt(draft, at))
  if ((cue.takes & Takes.Clause) === 0 || !plain || textAt(draft, to) === 'to') return null
  return opensFiniteClause(draft, to, end) ? { at: to, evidence: 0.85, recipient } : null
}

const OBJECTS = /^(him|her|them|me|us|it)$/
/** Whom something was told: a pronoun, a registered name, or a noun phrase. */
export function recipientAt(draft: Draft, at: number, limit: number): Mention | null {
  const name = draft.names.get(at) ?? (isArticle(draft, at) ? draft.names.get(at + 1) : undefined)
  const named = name !== undefined && !textAt(draft, name.to - 1).endsWith("'s")
  if (named && !isOwned(draft, name.to) && !goesOnAsMedium(draft, name.to)) {
    let to = name.to
    while (has(draft.words[to], Tag.Medium)) to++
    return readSource(draft, at, Math.min(to, limit))
  }
  if (OBJECTS.test(textAt(draft, at)) && !(textAt(draft, at) === 'her' && isOwned(draft, at + 1)))
    return readSource(draft, at, at + 1)
  const found = readSource(draft, at, mediumEnd(draft, at, limit))
  return found !== null && isOrdered(draft, found) ? null : found
}

/** "told France Inter radio", "told Oslo TV": what begins with a registered name is a medium's by its last word. */
function goesOnAsMedium(draft: Draft, from: number): boolean {
  let at = from
  while (at < from + 3 && isCapital(draft, at) && kindOf(draft, at) !== 'medium') at++
  return at > from || isCapital(draft, at) ? kindOf(draft, at) === 'medium' : false
}

/** "told state television two men had fled": a medium that is named by whose it is ends with its noun. */
function mediumEnd(draft: Draft, from: number, limit: number): number {
  let at = isArticle(draft, from) ? from + 1 : from
  if (!OWNED.test(textAt(draft, at)) || !has(draft.words[at + 1], Tag.Medium)) return limit
  while (has(draft.words[at + 1], Tag.Medium)) at++
  return isCapital(draft, at + 1) || STAFF.test(textAt(draft, at + 1)) ? limit : at + 1
}

/** "told X supporters that", "told her supporters": people and things behind a name or a possessive. */
function isOwned(draft: Draft, at: number): boolean {
  const word = draft.words[at]
  if (draft.tokens[at]?.kind !== 'word' || isCapital(draft, at) || has(word, Tag.Pronoun | Tag.That))
    return false
  if (has(word, Tag.Role | Tag.Plural | Tag.Organisation)) return true
  const leads = has(draft.words[at + 1], Tag.That) || (draft.opens[at + 1] ?? -1) >= 0
  return leads && !has(word, Tag.Preposition | Tag.Adverb | Tag.Time)
}

/** "told them to leave" is an order: behind "to" stands a verb. */
function isOrdered(draft: Draft, found: Mention): boolean {
  for (let at = found.from; at < found.to; at++) {
    if (textAt(draft, at) === 'to' && !isCapital(draft, at + 1) && !isDeterminer(draft, at + 1)) return true
  }
  return false
}

function complementAt(
  draft: Draft,
  cue: CueForm,
  at: number,
  start: number,
  end: number,
  recipient: Mention | null,
): Complement | null {
  const mark = textAt(draft, at)
  const word = draft.words[at]
  if ((draft.opens[at] ?? -1) >= 0) return quotationAt(draft, cue, at, recipient)
  if (has(word, Tag.That)) return thatClause(draft, cue, at, recipient)
  if (mark === ':') return { at: at + 1, evidence: 1, recipient }
  if (mark === ',') {
    if ((draft.opens[at + 1] ?? -1) >= 0) return quotationAt(draft, cue, at + 1, recipient)
    if (at > start && has(draft.words[at + 1], Tag.That)) return thatClause(draft, cue, at + 1, recipient)
    return behindSetting(draft, cue, at, start, end, recipient)
  }
  if (draft.tokens[at]?.kind === 'mark') return null
  if ((cue.takes & Takes.Question) !== 0 && isQuestion(draft, at)) return { at, evidence: 0.8, recipient }
  return clauseAt(draft, cue, at, end, recipient)
}

/**
 * "said at the time of the vote, there was calm", "estimated by 2040, demand would double": when and where stands
 * before the clause that it belongs to. A day or an occasion of speaking belongs to the verb.
 */
function behindSetting(
  draft: Draft,
  cue: CueForm,
  comma: number,
  start: number,
  end: number,
  recipient: Mention | null,
): Complement | null {
  if ((cue.takes & Takes.Clause) === 0 || comma === start || !has(draft.words[start], Tag.Preposition))
    return null
  const dated = isTime(draft, start + 1) || isTime(draft, comma + 2)
  if (dated || !opensFiniteClause(draft, comma + 1, end)) return null
  for (let at = start; at < comma; at++) {
    if (has(draft.words[at], Tag.Occasion)) return { at: comma + 1, evidence: 0.85, recipient }
    if (draft.tokens[at]?.kind === 'mark') return null
  }
  return { at: start, evidence: 0.85, recipient }
}

/** "by 2040, demand would double" behind a verb that also takes objects. */
function isSetting(draft: Draft, at: number, end: number): boolean {
  for (let to = at + 1; to < Math.min(end, at + 8); to++) {
    if (textAt(draft, to) === ',') return !isTime(draft, at + 1) && opensFiniteClause(draft, to + 1, end)
    if (draft.tokens[to]?.kind === 'mark' || has(draft.words[to], Tag.Occasion)) return false
  }
  return false
}

const isQuestion = (draft: Draft, at: number): boolean =>
  /^(whether|why|how|what|where|when|who|if)$/.test(textAt(draft, at))

/** "announced that day": a demonstrative before a noun of time opens no clause. */
const thatClause = (draft: Draft, cue: CueForm, at: number, recipient: Mention | null): Complement | null => {
  if (isTime(draft, at + 1)) return null
  if ((cue.takes & Takes.That) !== 0) return { at, evidence: 1, recipient }
  return (cue.takes & Takes.Noun) !== 0 ? { at, evidence: 0.7, recipient } : null
}

function quotationAt(draft: Draft, cue: CueForm, at: number, recipient: Mention | null): Complement | null {
  const speech = draft.quotations[draft.opens[at] ?? -1]?.speech === true
  const takes = Takes.Clause | Takes.Noun | (speech ? Takes.Quotation : 0)
  return (cue.takes & takes) === 0 ? null : { at, evidence: 1, recipient }
}

const NEVER = Tag.Connector | Tag.Conjunction | Tag.Relative
function clauseAt(
  draft: Draft,
  cue: CueForm,
  at: number,
  end: number,
  recipient: Mention | null,
): Complement | null {
  const word = draft.words[at]
  if (has(word, NEVER) && !has(word, Tag.Demonstrative)) {
    const condition = /^(if|when|because|while|although|as)$/.test(textAt(draft, at)) && cue.lemma === 'say'
    return condition && laterComma(draft, at, end) ? { at, evidence: 0.85, recipient } : null
  }
  if (
    /^(so|to|nothing|little|goodbye|hello|yes|no)$/.test(textAt(draft, at)) &&
    atClauseEnd(draft, at + 1, end)
  )
    return null
  if ((cue.takes & Takes.Clause) !== 0 && isClause(draft, cue, at, end))
    return { at, evidence: 0.9, recipient }
  if (isAct(draft, cue, at) || isStory(draft, cue, at) || takesLives(draft, at)) return null
  const bare = bareDenial(draft, cue, at, end)
  if (bare >= 0) return textAt(draft, bare) === ':' ? { at: bare + 1, evidence: 0.9, recipient } : null
  const counts = textAt(draft, at) === 'at' && /^(least|most)$/.test(textAt(draft, at + 1))
  if (
    (cue.takes & Takes.Noun) === 0 ||
    (has(word, Tag.Preposition) && !counts) ||
    atClauseEnd(draft, at + 1, end)
  )
    return null
  // "posted using", "announced following": how, not what.
  if (/ing$/.test(textAt(draft, at)) && cue.class !== 'deny' && cue.class !== 'confirm') return null
  return textAt(draft, at) === 'to' ? null : { at, evidence: 0.7, recipient }
}

/** "declared war", "announced bankruptcy": done by the saying, nothing is said of it. */
const isAct = (draft: Draft, cue: CueForm, at: number): boolean =>
  cue.class === 'announce' && /^(war|bankruptcy|independence|victory|martial)$/.test(textAt(draft, at))

/** "the paper, which first reported the story": what is reported is not told. */
const isStory = (draft: Draft, cue: CueForm, at: number): boolean =>
  cue.lemma === 'report' &&
  /^(story|news|incident|case|matter|development)$/.test(textAt(draft, isArticle(draft, at) ? at + 1 : at))

const CHARGES =
  /^(allegations?|accusations?|claims?|charges?|reports?|rumou?rs?|suggestions?|it|this|that|them|wrongdoing)$/
const POINTERS = /^(the|these|those|this|that|all|any|such|both|his|her|their|its|of)$/

/** Behind "denied these allegations", which says nothing of what they are; -1 where something is said. */
function bareDenial(draft: Draft, cue: CueForm, at: number, end: number): number {
  if (cue.class !== 'deny') return -1
  let head = at
  while (POINTERS.test(textAt(draft, head)) && draft.tokens[head + 1]?.kind === 'word') head++
  const closed =
    head + 1 >= end || draft.tokens[head + 1]?.kind === 'mark' || has(draft.words[head + 1], Tag.Conjunction)
  return CHARGES.test(textAt(draft, head)) && closed ? head + 1 : -1
}

const laterComma = (draft: Draft, at: number, end: number): boolean => {
  for (let to = at; to < end; to++) if (textAt(draft, to) === ',') return true
  return false
}

/** "claimed the lives of 20": what a disaster does. */
const takesLives = (draft: Draft, at: number): boolean =>
  /^(lives|life)$/.test(textAt(draft, at)) ||
  /^(lives|life)$/.test(textAt(draft, at + 1)) ||
  /^(lives|life)$/.test(textAt(draft, at + 2))

/** Verbs that also take plain objects need a finite verb in what follows to say something. */
function isClause(draft: Draft, cue: CueForm, at: number, end: number): boolean {
  if (textAt(draft, at) === 'to') return false
  if (has(draft.words[at], Tag.Preposition) && cue.class !== 'say') return isSetting(draft, at, end)
  if (takesLives(draft, at)) return false
  if (cue.lemma === 'say' || cue.lemma === 'tell') return end > at + 1 || draft.tokens[at]?.kind === 'word'
  return opensFiniteClause(draft, at, end)
}
