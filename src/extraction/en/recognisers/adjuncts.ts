import { isInTime } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { isAdverb, isCapital, isDash, isDeterminer, isTime, isVerbal, textAt } from './shape'

/** The token behind a date, an adverb or an adjunct at `at`, with the comma before it; else `at` itself. */
export function skipAt(draft: Draft, cue: CueForm, at: number, start: number, end: number): number {
  if (cue.lemma === 'point') return textAt(draft, at) === 'out' ? at + 1 : at
  if (isInTime(draft, at)) return afterTime(draft, at)
  if (textAt(draft, at) === ',' || isDash(draft, at)) return insertionEnd(draft, at, start, end)
  if (at > start && isAside(draft, at)) return at + 1
  if (isQuantified(draft, at)) return at
  if (isDated(draft, at)) return at + 2
  if (isTime(draft, at) || isAdverb(draft, at)) return opensClause(draft, cue, at) ? at : at + 1
  if (!has(draft.words[at], Tag.Preposition) || has(draft.words[at], Tag.Connector)) return at
  const spoken = cue.lemma === 'say' || cue.lemma === 'tell' || cue.lemma === 'state'
  const gerund = spoken ? behindGerund(draft, at, end) : -1
  if (gerund >= 0) return gerund
  const end_ = adjunctEnd(draft, at, end)
  if (
    spoken ||
    has(draft.words[end_], Tag.That) ||
    textAt(draft, end_) === '"' ||
    textAt(draft, end_) === ':'
  )
    return end_
  if (isTime(draft, at + 1) || saysWhere(draft, at, end_)) return end_
  return (cue.takes & Takes.Clause) === 0 && laterThat(draft, end_, end) ? end_ : at
}

/** Behind the minutes of "6:30 a.m.". */
function afterTime(draft: Draft, colon: number): number {
  let to = colon + 2
  while (/^([ap]|m|[ap]m|\.)$/.test(textAt(draft, to))) to++
  return to
}

/** "said earlier this week": a demonstrative with its noun of time, unless a clause is about that time. */
const isDated = (draft: Draft, at: number): boolean =>
  /^(this|last|next|that)$/.test(textAt(draft, at)) &&
  isTime(draft, at + 1) &&
  (!has(draft.words[at + 2], Tag.Auxiliary) || isAdverb(draft, at + 2))

/** "nearly 300", "about a dozen", "at least 40": the clause begins with its count. */
const isQuantified = (draft: Draft, at: number): boolean =>
  (textAt(draft, at) === 'at' && /^(least|most)$/.test(textAt(draft, at + 1))) ||
  (/^(about|around|over|under|nearly|almost|roughly|approximately|only|exactly|just|up|between)$/.test(
    textAt(draft, at),
  ) &&
    (draft.tokens[at + 1]?.kind === 'number' ||
      /^(to|a|one|two|three|four|five|six|seven|eight|nine|ten|half|all|every|dozens|hundreds|thousands)$/.test(
        textAt(draft, at + 1),
      )))

/** "in a statement posted on …", "in remarks aired by …". */
const isAside = (draft: Draft, at: number): boolean =>
  /^(posted|broadcast|aired|carried|published|issued|released|sent|shared|given|made|televised|read|dated|obtained|seen)$/.test(
    textAt(draft, at),
  ) && has(draft.words[at + 1], Tag.Preposition | Tag.Time)

/** "announced in a statement": the adjunct names an occasion of speaking. */
function saysWhere(draft: Draft, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (has(draft.words[at], Tag.Occasion)) return true
  return false
}

const laterThat = (draft: Draft, from: number, end: number): boolean => {
  for (let at = from; at < Math.min(end, from + 12); at++) {
    if (has(draft.words[at], Tag.That) || (draft.opens[at] ?? -1) >= 0) return true
    if (draft.tokens[at]?.kind === 'mark') return false
  }
  return false
}

/** Behind ", in a speech in Cairo," or ", citing X,": the token after the closing comma. */
function insertionEnd(draft: Draft, at: number, start: number, end: number): number {
  const next = draft.words[at + 1]
  if (
    next?.cue?.kind === 'transfer' ||
    has(next, Tag.Preposition) ||
    textAt(draft, at + 1) === 'according' ||
    isTime(draft, at + 1)
  ) {
    for (let close = at + 2; close < Math.min(end, at + 22); close++) {
      if (textAt(draft, close) === ',' || (isDash(draft, close) && isDash(draft, at))) return close + 1
      // "…, as a storm that …": that of a clause about when it was said opens no content.
      if (has(draft.words[close], Tag.That) && close > at + 2)
        return WHEN.test(textAt(draft, at + 1)) ? at : close
      if ((draft.opens[close] ?? -1) >= 0) return close
    }
    return at
  }
  return at > start && isTime(draft, at + 1) ? at + 1 : at
}

const WHEN = /^(as|after|before|since|until|when|while|following|amid|despite)$/

/** "said after inspecting the damage that …": the gerund with its object leads up to the clause, or -1. */
function behindGerund(draft: Draft, at: number, end: number): number {
  if (!/^(after|before|while|when|upon|on|by|in)$/.test(textAt(draft, at))) return -1
  if (!/[a-z]{2}ing$/.test(textAt(draft, at + 1))) return -1
  for (let to = at + 2; to < end; to++) {
    if (has(draft.words[to], Tag.That) && !isDeterminer(draft, to - 1)) return to
    if (/^[,;:]$/.test(textAt(draft, to)) || isVerbal(draft, to) || has(draft.words[to], Tag.Relative))
      return -1
  }
  return -1
}

/** "said late rains had come": a word of time that is the subject of the clause. */
const opensClause = (draft: Draft, cue: CueForm, at: number): boolean =>
  (cue.takes & Takes.Clause) !== 0 &&
  isTime(draft, at) &&
  has(draft.words[at + 1], Tag.Auxiliary) &&
  !isAdverb(draft, at + 1)

/** "in a statement on Friday", "at a news conference in Cairo": to the next phrase, clause or mark. */
function adjunctEnd(draft: Draft, from: number, end: number): number {
  let at = from + 1
  if (isDeterminer(draft, at)) at++
  const start = at
  while (at < Math.min(end, from + 9)) {
    if (draft.tokens[at]?.kind === 'mark' && textAt(draft, at) !== '-') return at
    const word = draft.words[at]
    if (has(word, Tag.That | Tag.Preposition | Tag.Pronoun)) return at
    const joined = has(draft.words[at - 1], Tag.Conjunction)
    if (at > start && !joined && (isDeterminer(draft, at) || isVerbal(draft, at))) return at
    if (at > start && isCapital(draft, at) && !isCapital(draft, at - 1) && !isTime(draft, at)) {
      // "to the newspaper Le Monde": the name of the medium goes with the noun before it.
      if (!has(draft.words[at - 1], Tag.Medium)) return at
    }
    const within = start > from + 1 && isTime(draft, at) && goesOnAsNoun(draft, at + 1)
    if (!within && (has(word, Tag.Occasion) || isTime(draft, at))) return behindOccasion(draft, at + 1, end)
    at++
  }
  return at
}

const ENDS_NOUN =
  Tag.That |
  Tag.Preposition |
  Tag.Pronoun |
  Tag.Conjunction |
  Tag.Connector |
  Tag.Time |
  Tag.Relative |
  Tag.Plural

const AIRED = /^(address|broadcast|show|programme|program|sermon|meeting|rally|call)$/

/** "during his regular Friday radio address": a day within the noun phrase that a determiner opens. */
const goesOnAsNoun = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind === 'word' &&
  (has(draft.words[at], Tag.Occasion | Tag.Medium) || !has(draft.words[at], ENDS_NOUN)) &&
  (has(draft.words[at], Tag.Occasion) ||
    has(draft.words[at + 1], Tag.Occasion) ||
    AIRED.test(textAt(draft, at)) ||
    AIRED.test(textAt(draft, at + 1)))

/** Behind the rest of a date or of an occasion: "a news conference Friday evening", "its Telegram channel". */
function behindOccasion(draft: Draft, from: number, end: number): number {
  let at = from
  while (
    at < end &&
    (has(draft.words[at], Tag.Occasion) ||
      isTime(draft, at) ||
      isDay(draft, at) ||
      PLATFORM.test(textAt(draft, at)))
  )
    at++
  return at
}

/** "its Telegram channel", "her X account". */
const PLATFORM = /^(channel|account|page|feed|app|platform|handle)$/

const isDay = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind === 'number' && (isTime(draft, at - 1) || textAt(draft, at - 1) === ',')
