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
import type { Attribution, Draft, DraftLink, DraftSentence, Mention } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { CLAIMED, DESCRIBED } from '../lemmas.lexicon'
import { CONTINUING } from '../speakers.lexicon'
import { actorNear, actorOf, canAct } from './actors'
import { isBetween } from './between'
import type { Complement } from './complements'
import { nounClauseEnd } from './noun-clauses'
import { originsInSlot } from './origins'
import { isPresentVerb } from './phrase-ends'
import { isPlausible } from './plausibility'
import { relaysInSlot } from './prepositions'
import { isPurpose, purposeActor } from './purpose'
import { recipients, recipientsBefore } from './recipients'
import { whatIsSaid } from './said'
import { isScripture } from './scripture'
import { frontedFrom, type Subject, subjectOf } from './subjects'
import { inNextParagraph } from './unmarked-speech'

const LOOSE = 10
const ADVERSATIVE = new Set(['غير', 'إلا', 'بيد'].map(fold))
const BARE_THAT = new Set(['أن', 'إن', 'بأن'].map(fold))
const TIME = fold('وقت')
const IN = fold('في')
const CALLED = 'دعا'
const FROM_WHAT = fold('مما')
const WHAT = fold('ما')
const WHILE = fold('إذ')
const IT = new Set(['هو', 'أمر'].map(fold))

/** V + source + complement, source + V + complement, and V + complement with a carried-over source. */
export function readVerb(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const word = draft.words[at]
  const cue = word?.cue
  if (scope === undefined || cue == null || word === undefined) return null
  if (at > scope.from && has(draft.words[at - 1], Tag.Negation) && !has(word, Tag.Conjunction)) return null
  if (isNounHere(draft, at, scope.from) || isScripture(draft, at) || isNoSpeech(draft, cue, at)) return null
  // طالب يدرس: before a verb in the present the form is a noun that the verb describes.
  if (isPresentVerb(draft.words[at + 1])) return null
  if (cue.next.some((needed, index) => draft.tokens[at + 1 + index]?.text !== needed)) return null
  const limit = limitOf(draft, scope, at)
  const cueEnd = at + 1 + cue.next.length
  const complement = whatIsSaid(draft, cue, at, limit, scope.from)
  if (complement === null || isBetween(draft, cue, at, complement, scope.from)) return null
  const floor = floorOf(draft, scope, at)
  const found = subjectOf(draft, cue, at, complement, floor, scope.kind === 'headline')
  const purpose = isPurpose(draft, at)
  const subject = purpose ? forPurpose(draft, sentence, at, floor, cue, found) : found
  if (subject === 'none' || isScripture(draft, at, subject.mention)) return null
  if (!isPlausible(draft, at, cue, complement, subject)) return null
  if (subject.mention === null && cue.tense === 'present') {
    if (!somebodyActs(draft, sentence, at) || goesOnInside(draft, sentence, at, cue)) return null
  }
  agree(cue, subject)
  const link = linkOf(subject.mention, cueAt(draft, at, cueEnd, cue))
  if (subject.mention === null) link.antecedent = actorBeside(draft, sentence, at, cue)
  const start = purpose ? at : startOf(draft, at, scope, floor, subject)
  const said = inNextParagraph(draft, sentence, complement.at)
  return attribution(draft, {
    sentence: said?.sentence ?? sentence,
    cueAt: at,
    from: leadStart(draft, start, scope.from),
    links: linksOf(draft, at, complement, subject, link, floor),
    content:
      said?.content ??
      contentOf(draft, cue, at, opening(draft, cue, cueEnd, complement, subject), limit, scope.from),
    sibling: !purpose && isBeside(draft, scope, at, start, subject),
    feminine: cue.gender === null ? null : cue.gender === 'f',
    plural: cue.number === 'p',
    evidence: complement.evidence * clarity(subject, complement),
  })
}

/**
 * "قال إن الشعب يرفض …، ويؤكد …": a verb in the present, joined to one in the present inside what was said in the past,
 * has the subject of that clause.
 */
function goesOnInside(draft: Draft, sentence: number, at: number, cue: CueForm): boolean {
  const last = draft.attributions.at(-1)
  if (last?.sentence !== sentence || last.fixed || CONTINUING.has(cue.lemma)) return false
  if (draft.words[last.cueAt]?.cue?.tense !== 'past' || !has(draft.words[at], Tag.Conjunction)) return false
  if (!BARE_THAT.has(draft.words[last.content.from]?.base ?? '')) return false
  const prefix = cue.gender === 'f' ? 'ت' : 'ي'
  for (let before = last.content.from + 2; before < at; before++) {
    const word = draft.words[before]
    const present = isPresentVerb(word) || has(word, Tag.Verb) || word?.cue?.tense === 'present'
    if (present && word?.base.startsWith(prefix) === true) return !has(draft.words[before - 1], Tag.Relative)
  }
  return false
}

/** Whether the sentence so far has somebody whom a verb in the present goes on with; things show and prove as well. */
function somebodyActs(draft: Draft, sentence: number, at: number): boolean {
  const scope = draft.sentences[sentence]
  if (scope === undefined || draft.attributions.at(-1)?.sentence === sentence) return true
  const actor = actorOf(draft, scope, at)
  return actor !== null && (actor.kind !== 'other' || actor.known !== null || canAct(actor))
}

/**
 * Whoever takes a stand beside it, behind an earlier speaker of the sentence ("قال …، فيما أدان …، وأكد أن"); in a
 * sentence that credits nobody yet, somebody whom only the article marks ("ظهر الكندي …، ويقول").
 */
function actorBeside(draft: Draft, sentence: number, at: number, cue: CueForm): Mention | null {
  const last = draft.attributions.at(-1)
  if (last?.sentence === sentence) return actorNear(draft, at, last.content.from, cue)
  const scope = draft.sentences[sentence]
  const actor = scope === undefined ? null : actorOf(draft, scope, at)
  if (actor === null || actor.kind !== 'other' || !canAct(actor)) return null
  return cue.number === 's' && actor.feminine === (cue.gender === 'f') ? actor : null
}

/** "اتصلت لتبلغني أن": without a subject behind it the verb has the one of the clause that it stands in. */
function forPurpose(
  draft: Draft,
  sentence: number,
  at: number,
  floor: number,
  cue: CueForm,
  found: Subject | 'none',
): Subject {
  if (found !== 'none' && found.mention !== null && !found.before) return found
  return { mention: purposeActor(draft, sentence, at, floor, cue), before: true }
}

/** Words between the speaker and what is said, beyond a date and a place, may hold what was not understood. */
function clarity({ mention, before }: Subject, complement: Complement): number {
  if (mention === null || before) return 1
  return complement.slotEnd - mention.to > LOOSE ? 0.9 : 1
}

/** A verb before its subject has its gender, whatever the noun looks like: قالت المنظمات. */
function agree(cue: CueForm, { mention, before }: Subject): void {
  if (mention === null || cue.gender === null) return
  if (before && cue.number === 'p') mention.plural = true
  if (before || cue.number !== 's') return
  mention.feminine = cue.gender === 'f'
  mention.gendered = true
}

/** From the one who says it outwards: where the subject has it from, the subject, the media it was told to. */
function linksOf(
  draft: Draft,
  at: number,
  complement: Complement,
  subject: Subject,
  link: DraftLink,
  floor: number,
): DraftLink[] {
  const from = originsInSlot(draft, at + 1, complement.slotEnd)
  const told = recipients(draft, at, complement, subject.mention)
  const before = told.length > 0 || subject.before ? [] : recipientsBefore(draft, at, floor)
  const passed = told.length > 0 ? [] : relaysInSlot(draft, at + 1, complement.slotEnd)
  return [...from, link, ...told, ...before, ...passed]
}

/** A noun that stands for a clause ends with its own clause; anything else runs on for now. */
function contentOf(
  draft: Draft,
  cue: CueForm,
  at: number,
  complement: Complement,
  limit: number,
  floor: number,
): Content {
  const from = complement.at
  // Which attack it was is all that is claimed: the rest of the sentence tells of it in another voice.
  const end =
    cue.lemma === CLAIMED ? firstComma(draft, from, limit) : timeClauseEnd(draft, at, from, limit, floor)
  const noun = complement.evidence < 1 && cue.class !== 'say'
  return contentFrom(draft, from, noun ? nounClauseEnd(draft, from, end) : end)
}

/** "في وقت أعلن فلان …، قتل …": where it opens its sentence the main clause behind its comma is the narrator's. */
function timeClauseEnd(draft: Draft, at: number, from: number, limit: number, floor: number): number {
  if (draft.words[at - 1]?.base !== TIME || draft.words[at - 2]?.base !== IN || at - 2 > floor) return limit
  return firstComma(draft, from, limit)
}

function firstComma(draft: Draft, from: number, limit: number): number {
  for (let to = from; to < limit; to++) if (isComma(draft, to)) return to
  return limit
}

/** "اتهمت الهند مواطنين بالتسلل", "وصف القرار بأنه": whom or what it speaks of belongs to what it says. */
function opening(
  draft: Draft,
  cue: CueForm,
  cueEnd: number,
  complement: Complement,
  { mention, before }: Subject,
): Complement {
  // "اعتبر القرار وصمة عار، وأن …": the clause with "and" is the second thing said.
  const second = cue.class === 'believe' && has(draft.words[complement.at], Tag.Conjunction)
  const speaksOf = cue.class === 'accuse' || cue.lemma === DESCRIBED || second
  if (!speaksOf || cue.object === true || mention === null) return complement
  let at = before ? cueEnd : mention.to
  while (at < complement.at && has(draft.words[at], Tag.Time)) at++
  // "وصف الخطباء، منفذي الهجوم، بالمجرمين": a comma may set the object apart from the speaker.
  if (cue.lemma === DESCRIBED && complement.evidence < 1 && isLoose(draft, at))
    at = firstComma(draft, at, complement.at) + 1
  // What follows the speaker with a preposition or behind a mark says more of the speaker.
  const word = draft.words[at]
  const adjunct = has(word, Tag.Preposition) || word?.preposition !== '' || isLoose(draft, at)
  return adjunct ? complement : { ...complement, at: Math.min(complement.at, at) }
}

const isLoose = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind === 'mark' && (draft.opens[at] ?? -1) < 0

/** وكانت صحيفة … ذكرت: the clause begins at the auxiliary before its subject. */
function clauseStart(draft: Draft, from: number, floor: number): number {
  let start = from
  while (start > floor && has(draft.words[start - 1], Tag.Auxiliary)) start--
  return start
}

/** "…، غير أن مسؤولين قالوا": what sets another voice against the one before begins its clause. */
const adversativeFrom = (draft: Draft, start: number, floor: number): number =>
  start - 2 > floor &&
  has(draft.words[start - 1], Tag.That) &&
  ADVERSATIVE.has(draft.words[start - 2]?.base ?? '')
    ? start - 2
    : start

/** Where the clause of saying begins: at its subject, or at an adjunct with "and" before the verb. */
function startOf(draft: Draft, at: number, scope: DraftSentence, floor: number, subject: Subject): number {
  if (subject.before)
    return adversativeFrom(draft, clauseStart(draft, subject.mention?.from ?? at, scope.from), scope.from)
  const fronted = frontedFrom(draft, at, floor)
  return fronted > scope.from && has(draft.words[fronted], Tag.Conjunction) ? fronted : at
}

/** Whether the clause of saying stands beside the ones before it, rather than inside them. */
function isBeside(draft: Draft, scope: DraftSentence, at: number, start: number, subject: Subject): boolean {
  if (!subject.before)
    return start < at || isSibling(draft, scope, at) || (subject.mention !== null && isComma(draft, at - 1))
  if (start <= scope.from) return false
  if (ADVERSATIVE.has(draft.words[start]?.base ?? '')) return true
  if (has(draft.words[start - 1], Tag.Connector)) return true
  return has(draft.words[start], Tag.Conjunction) && start < (subject.mention?.from ?? at)
}

/**
 * تبني الإخوان الهجمات: with the dots of its last letter, and nothing to join it, a noun; "مما دعا الشرطة إلى": what
 * made somebody do something; "وإذ يؤكد على …، يدعو المجلس": whoever the main clause names does both.
 */
function isNoSpeech(draft: Draft, { lemma, tense }: CueForm, at: number): boolean {
  const before = draft.words[at - 1]?.base
  if (before === WHILE) return tense === 'present' && !has(draft.words[at], Tag.Conjunction)
  if (lemma === CALLED)
    return before === FROM_WHAT || (before === WHAT && IT.has(draft.words[at - 2]?.base ?? ''))
  if (lemma !== CLAIMED || has(draft.words[at], Tag.Conjunction)) return false
  return draft.text.original[(draft.tokens[at]?.end ?? 1) - 1] === 'ي'
}

/** After a preposition or a number a cue's form is a noun: بعد كشف، بين المدن، 20 متهما. */
export function isNounHere(draft: Draft, at: number, floor: number): boolean {
  if (at <= floor || has(draft.words[at], Tag.Conjunction)) return false
  return has(draft.words[at - 1], Tag.Preposition) || draft.tokens[at - 1]?.kind === 'number'
}

/** A reader never looks back over the quotation that it stands in. */
function floorOf(draft: Draft, scope: DraftSentence, at: number): number {
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  return quotation === undefined ? scope.from : Math.max(scope.from, quotation.from + 1)
}

/** A cue with a conjunction, or after a connector, begins a clause beside the ones before it. */
export function isSibling(draft: Draft, scope: DraftSentence, at: number): boolean {
  if (at <= scope.from) return false
  return has(draft.words[at], Tag.Conjunction) || has(draft.words[at - 1], Tag.Connector)
}
