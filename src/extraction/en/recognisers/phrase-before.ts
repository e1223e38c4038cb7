import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { isVerbCue } from './homographs'
import { isInner } from './inner-marks'
import { mentionOf } from './noun-phrases'
import { isArticle, isCapital, isDeterminer, isTime, isVerbal, isWho, textAt } from './shape'

const LONGEST = 18

/** Where a mention starts with its article. */
export const startOf = (draft: Draft, mention: Mention): number =>
  mention.opens ?? (isArticle(draft, mention.from - 1) ? mention.from - 1 : mention.from)

/** The noun phrase that ends before `end`. */
export function phraseBefore(draft: Draft, end: number, floor: number): Mention | null {
  if (has(draft.words[end - 1], Tag.Pronoun)) return mentionOf(draft, end - 1, end)
  if (textAt(draft, end - 1) === ')' && !isInner(draft, end - 1)) {
    const open = openBracket(draft, end - 1, floor)
    return open <= floor ? null : phraseBefore(draft, open, floor)
  }
  if (isParticiple(draft, end - 1)) {
    const head = phraseBefore(draft, end - 1, floor)
    return head?.kind === 'document' ? head : relativeHead(draft, end, floor)
  }
  let from = end
  const least = Math.max(floor, end - LONGEST)
  while (from > least && !endsBackward(draft, from - 1, end, floor)) from--
  const issuer = issuerBehind(draft, from, end)
  if (issuer !== null) return issuer
  const reduced = issuedHead(draft, from, floor)
  if (reduced !== null) return reduced
  if (isWho(draft, from - 1) && looksVerbal(draft, from)) return phraseBefore(draft, from - 1, floor)
  if (opensRelative(draft, from)) return phraseBefore(draft, from - 1, floor)
  const relative = relativeHead(draft, from, floor)
  if (relative !== null) return relative
  from = cutAdverbial(draft, behindTime(draft, from, end), end)
  while (from < end - 1 && has(draft.words[from], Tag.Adverb)) from++
  // "Six in 10 say": of the numbers only a share speaks.
  if (from >= end || (draft.tokens[end - 1]?.kind === 'number' && textAt(draft, end - 2) !== 'in'))
    return null
  if (has(draft.words[from], Tag.Preposition) || has(draft.words[end - 1], Tag.Preposition)) return null
  return mentionOf(draft, behindObject(draft, from, end), end)
}

const COUNTED = /^(dozen|few|couple|hundred|thousand|million|score|further|good|great|total|record)$/
const RANKED =
  /^(senior|top|local|several|some|many|most|other|former|government|military|army|security|police|health|medical|intelligence|western|eastern)$/

/** "an attack senior officials said was planned": what "a" counts is one, so the several behind it are the speakers. */
function behindObject(draft: Draft, from: number, end: number): number {
  if (end - from < 3 || !/^(a|an)$/.test(textAt(draft, from)) || COUNTED.test(textAt(draft, from + 1)))
    return from
  const plural = has(draft.words[end - 1], Tag.Plural) || /[a-z]{2}(?<!s)s$/.test(textAt(draft, end - 1))
  if (!plural || !has(draft.words[end - 1], Tag.Role | Tag.Anonymous) || isCapital(draft, end - 1))
    return from
  for (let at = from; at < end; at++)
    if (draft.tokens[at]?.kind !== 'word' || has(draft.words[at], Tag.Preposition | Tag.Conjunction))
      return from
  let start = end - 1
  while (start > from + 2 && (RANKED.test(textAt(draft, start - 1)) || isCapital(draft, start - 1))) start--
  return start
}

function endsBackward(draft: Draft, at: number, end: number, floor: number): boolean {
  const word = draft.words[at]
  if (draft.tokens[at]?.kind === 'mark') return !isInner(draft, at)
  if (has(word, Tag.Pronoun) && at < end - 1) return true
  if (opensClause(draft, at) || (textAt(draft, at) === 'to' && textAt(draft, at - 1) === 'according'))
    return true
  if (has(word, Tag.That | Tag.Relative | Tag.Negation | Tag.Connector)) return textAt(draft, at) !== 'head'
  if (isVerbal(draft, at)) return true
  if (word?.cue != null && isVerbCue(draft, at, floor)) return true
  return has(word, Tag.Conjunction) && !joinsBackward(draft, at, floor)
}

/** "… had come up after X, asked about it, had said": before a name these words open a clause of their own. */
const opensClause = (draft: Draft, at: number): boolean =>
  /^(after|before|since|until|once)$/.test(textAt(draft, at)) &&
  !isTime(draft, at + 1) &&
  (isCapital(draft, at + 1) || has(draft.words[at + 1], Tag.Pronoun) || UNITS.test(textAt(draft, at - 1)))

/** "A and B said" joins two sources; behind a verb of the same clause "and" starts the next one. */
function joinsBackward(draft: Draft, at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - LONGEST); before--) {
    const mark = textAt(draft, before)
    if (mark === ',' || mark === ';' || mark === '"') return before < at - 1
    const cue = draft.words[before]?.cue
    if (isVerbal(draft, before) || (cue != null && isVerbCue(draft, before, floor))) return false
  }
  return true
}

/** "a report published by X said": who speaks is X. */
function issuerBehind(draft: Draft, from: number, end: number): Mention | null {
  if (
    !/^(by|from)$/.test(textAt(draft, from)) ||
    !/^(issued|released|published|compiled|posted|made|written|put)$/.test(textAt(draft, from - 1))
  )
    return null
  if (!has(draft.words[from - 2], Tag.Document | Tag.Occasion)) return null
  return mentionOf(draft, from + 1, end)
}

/**
 * "a study published in X found", "a witness interviewed by Y said": a participle with a preposition says where a
 * document stands and what was done to somebody, not who speaks; two finite verbs cannot follow each other.
 */
function issuedHead(draft: Draft, from: number, floor: number): Mention | null {
  const phrase = has(draft.words[from], Tag.Preposition) || isSetUp(draft, from - 1)
  if (!phrase || !(isParticiple(draft, from - 1) || isSetUp(draft, from - 1))) return null
  const head = phraseBefore(draft, from - 1, floor)
  if (head === null || head.to !== from - 1) return null
  const speaks = head.kind !== 'other' || has(draft.words[from - 2], Tag.Occasion | Tag.Document)
  return speaks && !head.pronoun ? head : null
}

/** "a council set up to oversee the ports has said". */
const isSetUp = (draft: Draft, at: number): boolean =>
  /^(set|drawn|made|called)$/.test(textAt(draft, at)) && /^(up|together|aside)$/.test(textAt(draft, at + 1))

const isParticiple = (draft: Draft, at: number): boolean =>
  (/[a-z]{2}ed$/.test(textAt(draft, at)) && !isCapital(draft, at)) ||
  /^(sent|broadcast|led|held|seen|known|shown|taken|given|made|caught|hit|put|left|born|run|hurt|driven)$/.test(
    textAt(draft, at),
  )

const NOUNS = Tag.Role | Tag.Title | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Plural | Tag.Anonymous

/** "who lives nearby": behind a relative, what has the form of a verb and is no known noun. */
const looksVerbal = (draft: Draft, at: number): boolean =>
  !isCapital(draft, at) &&
  !isDeterminer(draft, at) &&
  !has(draft.words[at], NOUNS) &&
  /[a-z]{2}(s|ed)$/.test(textAt(draft, at))

/** "agencies that operate in the north have said": "that" between several people or bodies and a bare verb. */
function opensRelative(draft: Draft, from: number): boolean {
  if (textAt(draft, from - 1) !== 'that' || isCapital(draft, from) || isDeterminer(draft, from)) return false
  const noun = from - 2
  const several = has(draft.words[noun], Tag.Role | Tag.Organisation) && /[a-z]s$/.test(textAt(draft, noun))
  return (
    several &&
    draft.words[noun]?.cue == null &&
    !has(draft.words[from], NOUNS | Tag.Pronoun | Tag.Preposition) &&
    !/s$/.test(textAt(draft, from)) &&
    has(draft.words[from + 1], Tag.Preposition)
  )
}

/** "the man who left the town said": behind a verb, whoever the relative clause is about. */
function relativeHead(draft: Draft, from: number, floor: number): Mention | null {
  if (from <= floor || !(isVerbal(draft, from - 1) || draft.words[from - 1]?.cue != null)) return null
  for (let at = from - 1; at > Math.max(floor, from - 14); at--) {
    if (draft.tokens[at]?.kind === 'mark') return null
    if (has(draft.words[at], Tag.Relative)) return phraseBefore(draft, at, floor)
  }
  return null
}

const UNITS = /^(minutes?|hours?|days?|weeks?|months?|years?|decades?)$/

/** Behind a phrase of time that opens the sentence: "Last month the ministry", "Two days ago a spokesman". */
function behindTime(draft: Draft, from: number, end: number): number {
  let at = from
  if (UNITS.test(textAt(draft, from + 1)) && /^(ago|later|earlier|before)$/.test(textAt(draft, from + 2)))
    at = from + 3
  else if (opensTime(draft, from)) {
    at = from + 1
    while (at < end && (isTime(draft, at) || opensTime(draft, at))) at++
  }
  return at < end ? at : from
}

/** "Last month", "this week", "Earlier today", "Yesterday the": words of time that more of them, or a noun, follow. */
function opensTime(draft: Draft, at: number): boolean {
  if (textAt(draft, at) === 'yesterday') return true
  if (/^(this|that)$/.test(textAt(draft, at))) return isTime(draft, at + 1)
  if (!has(draft.words[at], Tag.Time)) return false
  return isTime(draft, at + 1) || (isDeterminer(draft, at + 1) && isTime(draft, at + 2))
}

/** Takes "On Monday", "In a statement" or a conjunction off the front of a subject. */
function cutAdverbial(draft: Draft, from: number, end: number): number {
  if (has(draft.words[from], Tag.Conjunction)) return from + 1
  if (!has(draft.words[from], Tag.Preposition) && !isTime(draft, from)) return from
  for (let at = end - 1; at > from; at--) {
    const opens =
      isDeterminer(draft, at) ||
      has(draft.words[at], Tag.Pronoun) ||
      (isCapital(draft, at) && !isCapital(draft, at - 1)) ||
      (isCapital(draft, at - 1) && !isCapital(draft, at) && has(draft.words[at], Tag.Role | Tag.Plural))
    if (opens && !isTime(draft, at) && !has(draft.words[at - 1], Tag.Preposition)) return at
    if (isTime(draft, at) && !isDeterminer(draft, at - 1)) return at + 1
  }
  return end
}

/** Where the bracket opens that closes at `close`, or -1. */
export function openBracket(draft: Draft, close: number, floor: number): number {
  for (let at = close - 1; at >= Math.max(floor, close - 12); at--) if (textAt(draft, at) === '(') return at
  return -1
}
