import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftLink, DraftSentence, Mention } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { actorOf } from './actors'
import { withAntecedent } from './antecedents'
import { readAsClause, readPassive } from './clauses'
import { readClosing } from './closing'
import { type Complement, complementAfter } from './complements'
import { saidContent } from './contents'
import { isVerbCue } from './homographs'
import { calling } from './objects'
import { startOf } from './phrase-before'
import { citedIn, issuerOf, relaysIn, saidIn, toldTo } from './relays'
import { isAdverb, isCapital, isDash, isVerbal, isWho, textAt } from './shape'
import { isMereEvent, isSomebody } from './somebody'
import { readSubject, type Subject } from './subjects'
import { deniedCue, isUnsaid } from './unsaid'

/** X said (that) …; X told Y …; "…," said X; "…," X said; …, X said. */
export function readVerb(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const form = draft.words[at]?.cue
  if (scope === undefined || form == null) return null
  const denied = deniedCue(draft, form, at)
  const cue = denied?.cue ?? calling(draft, form, at)
  const floor = floorOf(draft, scope, at)
  if (!isVerbCue(draft, at, floor)) return null
  const limit = limitOf(draft, scope, at)
  if (denied === null && isUnsaid(draft, at, floor)) return readPassive(draft, sentence, at, floor, limit)
  const before = readSubject(draft, at, floor)
  const as = readAsClause(draft, sentence, at, before, floor, limit)
  if (as !== null) return as
  const closing = readClosing(draft, cue, sentence, at, before, floor, limit)
  if (closing !== null) return closing
  const complement =
    complementAfter(draft, cue, at, limit) ??
    nextLine(draft, cue, sentence, at, limit) ??
    shownClause(draft, cue, at, before, limit)
  if (complement === null) return null
  const subject = denied === null ? before : readSubject(draft, denied.from, floor)
  const again = subject === null ? goesOn(draft, sentence, at, floor) : null
  if (subject === null ? again === null : cannotSpeak(draft, cue, at, subject.mention)) return null
  const speaker = subject === null ? (again?.mention ?? null) : whoOf(draft, subject.mention, at)
  if (speaker !== null && !maySay(draft, cue, complement.evidence, speaker)) return null
  const start = subject === null ? (again?.from ?? at) : startOf(draft, subject.mention)
  const inserted = subject?.inserted.from ?? at
  const spoken = withAntecedent(draft, sentence, linkOf(speaker, cueAt(draft, at, at + 1, cue)), true)
  const heard = saidIn(draft, complement.at, limit)
  const links = [
    ...citedAround(draft, inserted, at, complement.at, floor, start),
    spoken,
    ...relaysAround(draft, complement, { at, subject, floor, start }),
    ...heard.links,
  ]
  const later = complement.at >= scope.to
  const shared = {
    links,
    evidence: complement.evidence * (cue.class === 'believe' ? BELIEF : 1),
    participle: subject === null && again?.mention == null,
  }
  if (later) return onNextLine(draft, sentence + 1, shared)
  const end = clauseLimit(draft, at, complement.at, heard.from)
  return attribution(draft, {
    ...shared,
    sentence,
    cueAt: at,
    from: leadStart(draft, start, scope.from),
    content: saidContent(draft, complement, start, end),
    sibling: opensBeside(draft, start, scope.from, subject === null),
  })
}

/** "a source quoted by X said": what stands between who speaks and the verb. */
const QUOTED = /^(quoted|cited|interviewed|contacted|reached)$/

/** The media that pass it on: whom it was told to, and those in the adjuncts before and behind the verb. */
function relaysAround(
  draft: Draft,
  { at: content, recipient }: Complement,
  place: { at: number; subject: Subject | null; floor: number; start: number },
): DraftLink[] {
  const { at, subject, floor, start } = place
  const behind = subject?.mention.to ?? at
  const inserted = QUOTED.test(textAt(draft, behind)) ? behind : (subject?.inserted.from ?? at)
  return [
    ...toldTo(draft, recipient),
    ...relaysIn(draft, recipient?.to ?? at + 1, content),
    ...relaysIn(draft, inserted, at),
    ...relaysIn(draft, floor, start),
  ]
}

/** What somebody holds is known less surely than what they say. */
const BELIEF = 0.85

/** Beliefs, wishes and judgements of a thing by its name need somebody who can hold them: a storm slams a coast. */
const maySay = (draft: Draft, cue: CueForm, evidence: number, speaker: Mention): boolean =>
  !isNobody(draft, speaker) &&
  !isMereEvent(draft, cue.lemma, speaker) &&
  ((cue.class !== 'believe' && evidence >= 0.8) || isSomebody(draft, speaker))

const cannotSpeak = (draft: Draft, cue: CueForm, at: number, mention: Mention): boolean =>
  isNone(draft, mention) ||
  isPosted(draft, cue, at, mention) ||
  isTold(draft, mention) ||
  isOwnBelief(draft, cue, at, mention)

/** "X said he hopes …": what somebody says of what they hold is their saying, and no belief beside it. */
function isOwnBelief(draft: Draft, cue: CueForm, at: number, mention: Mention): boolean {
  const last = draft.attributions.at(-1)
  if (cue.class !== 'believe' || !mention.pronoun || last === undefined) return false
  return last.content.from <= mention.from && at < last.content.to
}

/** "he" inside somebody's quotation is whomever the quotation tells of, not whoever spoke last in the report. */
const isTold = (draft: Draft, mention: Mention): boolean =>
  mention.pronoun && draft.quotations[draft.inside[mention.from] ?? -1]?.speech === true

/** "a message posted on X": what is posted does not post. */
const isPosted = (draft: Draft, cue: CueForm, at: number, mention: Mention): boolean =>
  cue.lemma === 'post' &&
  has(draft.words[at + 1], Tag.Preposition) &&
  (mention.kind === 'document' || has(draft.words[mention.to - 1], Tag.Occasion))

/** "an official statement by X said": who speaks is X. */
const whoOf = (draft: Draft, mention: Mention, to: number): Mention =>
  issuerOf(draft, mention.from, mention.to, to) ?? mention

/** A clause beside the one before it: behind a connector or a semicolon, or with the same subject. */
function opensBeside(draft: Draft, start: number, floor: number, again: boolean): boolean {
  if (start <= floor) return false
  return (
    again || textAt(draft, start - 1) === ';' || has(draft.words[start - 1], Tag.Connector | Tag.Conjunction)
  )
}

/** "X, who has accused …, said": the content of a relative clause ends where the main verb follows its comma. */
function clauseLimit(draft: Draft, at: number, from: number, limit: number): number {
  let before = at - 1
  while (has(draft.words[before], Tag.Auxiliary | Tag.Adverb)) before--
  if (!isWho(draft, before)) return limit
  for (let to = from + 1; to < limit; to++) {
    if (textAt(draft, to) !== ',' && !isDash(draft, to)) continue
    if (isVerbal(draft, to + 1) || draft.words[to + 1]?.cue?.tense === 'past') return to
  }
  return limit
}

/** First and second persons are parts of a quotation's own telling; "there" and "it" before "is said" are nobody. */
const isNobody = (draft: Draft, mention: Mention): boolean =>
  mention.to - mention.from === 1 &&
  !(textAt(draft, mention.from) === 'one' && isCapital(draft, mention.from)) &&
  /^(i|we|you|there|one|this|these|those|what|that|nobody|no)$/.test(textAt(draft, mention.from))

const isNone = (draft: Draft, mention: Mention): boolean =>
  /^(no|none|neither|nobody|nor)$/.test(textAt(draft, mention.from - 1)) ||
  (textAt(draft, mention.from - 1) === 'of' && /^(none|neither)$/.test(textAt(draft, mention.from - 2)))

/** "citing Y" between a medium and its verb, behind the verb, or opening the sentence. */
function citedAround(
  draft: Draft,
  inserted: number,
  at: number,
  content: number,
  floor: number,
  start: number,
): DraftLink[] {
  const between = citedIn(draft, inserted, at)
  if (between.links.length > 0) return between.links
  const behind = citedIn(draft, at + 1, content)
  if (behind.links.length > 0) return behind.links
  return textAt(draft, floor).endsWith('ing') ? citedIn(draft, floor, start).links : []
}

/** "… and said", "…, but added": whoever spoke, or acts, in the same sentence. */
function goesOn(
  draft: Draft,
  sentence: number,
  at: number,
  floor: number,
): { mention: Mention | null; from: number } | null {
  let before = at - 1
  while (before > floor && (isAdverb(draft, before) || has(draft.words[before], Tag.Auxiliary))) before--
  if (!has(draft.words[before], Tag.Conjunction | Tag.Connector)) before = beforeAdjunct(draft, before, floor)
  if (before < 0) return null
  const last = draft.attributions.at(-1)
  if (last?.sentence === sentence && last.links[0]?.mention !== null) return { mention: null, from: before }
  const mention = actorOf(draft, floor, before)
  // A base form goes on from an auxiliary or an infinitive, not from whoever acts: "cannot help but think".
  if (draft.tokens[at]?.text === draft.words[at]?.cue?.lemma && mention?.plural !== true) return null
  return mention === null ? null : { mention, from: before }
}

/** "…, but in a later interview said": the connector before the adjunct, or -1. */
function beforeAdjunct(draft: Draft, at: number, floor: number): number {
  for (let before = at; before > Math.max(floor, at - 6); before--) {
    if (draft.tokens[before]?.kind === 'mark' || isVerbal(draft, before)) return -1
    if (has(draft.words[before - 1], Tag.Conjunction | Tag.Connector))
      return has(draft.words[before], Tag.Preposition) ? before - 1 : -1
  }
  return -1
}

function floorOf(draft: Draft, scope: DraftSentence, at: number): number {
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  return quotation === undefined ? scope.from : Math.max(scope.from, quotation.from + 1)
}

const FINITE = /^(is|are|was|were|has|have|had|will|would|can|could|may|might|did|do|does)$/

/** "the figures show the ice is melting": what a document shows, without "that"; a thing it shows has no verb. */
function shownClause(
  draft: Draft,
  cue: CueForm,
  at: number,
  subject: Subject | null,
  limit: number,
): ReturnType<typeof complementAfter> {
  if (!/^(show|indicate|find|reveal|demonstrate|conclude)$/.test(cue.lemma)) return null
  if (!/^(document|medium)$/.test(subject?.mention.kind ?? '')) return null
  for (let to = at + 1; to < Math.min(limit, at + 9); to++) {
    if (draft.tokens[to]?.kind === 'mark' || has(draft.words[to], Tag.Relative | Tag.Connector)) return null
    if (to > at + 1 && FINITE.test(textAt(draft, to))) return { at: at + 1, evidence: 0.85, recipient: null }
  }
  return null
}

/** "X said:" at the end of a line, with the quotation on the next. */
function nextLine(
  draft: Draft,
  cue: CueForm,
  sentence: number,
  at: number,
  limit: number,
): ReturnType<typeof complementAfter> {
  const scope = draft.sentences[sentence]
  const next = draft.sentences[sentence + 1]
  if (scope === undefined || next === undefined || limit !== scope.to || scope.to - at > 20) return null
  const last = textAt(draft, scope.to - 1)
  if ((last !== ':' && last !== ',') || (cue.takes & Takes.Quotation) === 0) return null
  for (let to = at + 1; to < scope.to - 1; to++) if (draft.tokens[to]?.kind === 'mark') return null
  return next.kind === 'body' && (draft.opens[next.from] ?? -1) >= 0
    ? { at: next.from, evidence: 0.9, recipient: null }
    : null
}

function onNextLine(
  draft: Draft,
  sentence: number,
  shared: { links: DraftLink[]; evidence: number; participle: boolean },
): Attribution | null {
  const next = draft.sentences[sentence]
  if (next === undefined) return null
  return attribution(draft, {
    ...shared,
    sentence,
    cueAt: next.from,
    content: contentFrom(draft, next.from, blockEnd(draft, sentence)),
  })
}

/** A paragraph set off as somebody's words is theirs to its end where it goes on in the first person. */
function blockEnd(draft: Draft, sentence: number): number {
  const first = draft.sentences[sentence]
  let to = first?.to ?? 0
  if (first === undefined || (draft.opens[first.from] ?? -1) >= 0) return to
  for (let index = sentence + 1; draft.sentences[index]?.paragraph === first.paragraph; index++) {
    const { from, to: end } = draft.sentences[index] ?? first
    for (let at = from; at < end; at++) if (FIRST_PERSON.test(textAt(draft, at))) to = end
  }
  return to
}

const FIRST_PERSON = /^(i|we|my|our|us|me|i'm|i've|we're|we've)$/
