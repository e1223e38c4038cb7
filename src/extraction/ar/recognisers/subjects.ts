import type { Draft, Mention } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { INFORMING, TELLING } from '../lemmas.lexicon'
import { FEMININE_STATES } from '../lexicon'
import { actorOf } from './actors'
import { skipAt } from './adjuncts'
import { readAntecedent, readClauseSubject, readSourceBefore } from './before-verb'
import { opensCircumstance } from './circumstance'
import type { Complement } from './complements'
import { functionIn, objectIn } from './direct-objects'
import { readSource } from './noun-phrases'
import { HEADS } from './phrase-ends'
import { ON } from './prepositional'
import { toldMedium } from './recipients'

const IMPERSONAL = new Set(
  ['يذكر', 'يشير', 'يعتبر', 'تعتبر', 'يقال', 'تذكر', 'يبين', 'تبين', 'يظهر', 'يعلم'].map(fold),
)
const AS_FOR = fold('أما')
const ALL = new Set(['جميع', 'كافة', 'كل', 'مختلف', 'سائر'].map(fold))
const TOPIC = 14
const FRONTED = 22
const ISSUER = 5
const STATEMENTS = new Set(['بيان', 'تقرير', 'كلمة', 'تصريح', 'تصريحات', 'دراسة'].map(fold))
/** وبسؤاله عن، وعما إذا: what somebody was asked. */
const QUESTIONS = new Set(
  ['بسؤاله', 'بسؤالها', 'بسؤالهم', 'عما'].flatMap((form) => [form, `و${form}`, `ف${form}`]).map(fold),
)
const RESUMED = new Set(['فيها', 'فيه', 'بها', 'به', 'عنها', 'عنه'].map(fold))
/** With the ending of the object they are in no list. */
const ISSUED = /^(بيان|تقرير|تصريح|خطاب|تسجيل|مقال)ا$/
/** أطلقها، أدلى بها: with a pronoun, what is done with remarks. */
const MADE = new Set(
  ['أطلق', 'ألقا', 'ألقى', 'أصدر', 'كتب', 'وجه', 'أجرا', 'نشر']
    .flatMap((verb) => ['ها', 'ه', 'تها', 'ته'].map((end) => verb + end))
    .concat('أدلى', 'أدلت')
    .map(fold),
)
const MAKING = 24
const WHO = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان'].map(fold))

/** "أصدرت الوزارة بيانا قالت فيه", "في حديثه الذي أكد فيه": a document or an occasion stands before the verb. */
function isIssued(draft: Draft, at: number): boolean {
  const noun = WHO.has(draft.tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return has(draft.words[noun], Tag.Document | Tag.Occasion) || ISSUED.test(draft.tokens[noun]?.text ?? '')
}

/** Without a subject of its own, a verb in the middle of a clause describes a noun ("items that demand"). */
function opensClause(draft: Draft, at: number, floor: number): boolean {
  if (at <= floor) return true
  if (draft.tokens[at - 1]?.kind === 'mark') return true
  return (
    has(draft.words[at - 1], Tag.Connector | Tag.That | Tag.Auxiliary) &&
    !has(draft.words[at - 1], Tag.Relative)
  )
}

export interface Subject {
  mention: Mention | null
  before: boolean
}

/** "تصريحات أطلقها الوزير …، قال فيها": whoever made the remarks that the pronoun takes up. */
function makerOf(draft: Draft, at: number, floor: number): Mention | null {
  for (let made = at - 2; made > Math.max(floor, at - MAKING); made--) {
    if (!MADE.has(draft.words[made]?.base ?? '')) continue
    const found = readSource(
      draft,
      RESUMED.has(draft.tokens[made + 1]?.text ?? '') ? made + 2 : made + 1,
      at,
      false,
    )
    return found === null || found.kind === 'other' ? null : found
  }
  return null
}

function resumed(
  draft: Draft,
  cue: CueForm,
  at: number,
  complement: Complement,
  floor: number,
): Subject | 'none' {
  // الخطة التي أعلن عنها فلان تأتي في إطار: what was announced stands before the verb, its predicate behind.
  if (complement.evidence < 1 && WHO.has(draft.tokens[at - 1]?.text ?? '')) return 'none'
  const own = takesObject(cue) ? null : readSource(draft, at + 2, complement.slotEnd, false)
  if (own !== null) return { mention: own, before: false }
  const maker = own === null ? makerOf(draft, at, floor) : null
  if (maker !== null) return { mention: maker, before: true }
  const issuer = isIssued(draft, at) ? actorOf(draft, { from: floor }, at - 1) : null
  return issuer === null || issuer.kind === 'other' ? 'none' : { mention: issuer, before: true }
}

/** Who says it: in the slot behind the verb, before the verb, or nobody here. */
export function subjectOf(
  draft: Draft,
  cue: CueForm,
  at: number,
  complement: Complement,
  floor: number,
  inHeadline: boolean,
): Subject | 'none' {
  const joined = has(draft.words[at], Tag.Conjunction)
  // Verbs with an object ("X accuses Y of") have their subject before them where a noun stands there.
  const ahead =
    (takesObject(cue) || TELLING.has(cue.lemma)) && !joined ? readSourceBefore(draft, at, floor) : null
  if (ahead !== null) return { mention: ahead, before: true }
  // "in which he said": the relative clause is about the saying; its subject can only stand right behind.
  if (RESUMED.has(draft.tokens[at + 1]?.text ?? '')) return resumed(draft, cue, at, complement, floor)
  // "وتدعو جميع الأطراف": everybody is who is called on.
  if (joined && takesObject(cue) && ALL.has(draft.tokens[at + 1]?.text ?? ''))
    return { mention: null, before: false }
  const behind = subjectAfter(draft, cue, at + 1 + cue.next.length, complement)
  // A verb in the plural has its subject before it or nowhere: كما بينوا الأسباب.
  const after = cue.number === 'p' && behind?.kind === 'other' && !behind.plural ? null : behind
  // "واتهم فلان بالقتل": without anybody else before the charge, he is the one who is charged.
  if (cue.class === 'accuse' && isCharged(cue, after, complement)) return 'none'
  if (after !== null && (isCalledOn(cue, after) || isOblique(cue, after)))
    return { mention: null, before: false }
  if (after !== null) return afterOrBefore(draft, after, at, floor, inHeadline)
  if (cue.next.length > 0) return 'none'
  const before = joined ? topicOf(draft, at, floor) : subjectBefore(draft, at, floor)
  if (before !== null) return before
  return cue.tense === 'present' && isOfThings(draft, at, floor) ? 'none' : { mention: null, before: false }
}

/**
 * A verb in the present without a subject: the narrator's (يُذكر أن), one that opens its sentence, or one that a noun
 * far before it governs (أعمال كهذه …، تؤكد أن). Only joined to a clause does it go on for somebody.
 */
const isOfThings = (draft: Draft, at: number, floor: number): boolean =>
  IMPERSONAL.has(draft.words[at]?.base ?? '') ||
  at <= floor + 1 ||
  !(has(draft.words[at], Tag.Conjunction) || has(draft.words[at - 1], Tag.Connector))

/** "ودعا الهند إلى": behind a masculine verb a feminine body is whom it calls on; whoever calls is carried over. */
const isCalledOn = (cue: CueForm, { feminine, kind, words }: Mention): boolean =>
  cue.class === 'call_for' &&
  cue.gender === 'm' &&
  cue.number === 's' &&
  ((feminine && kind !== 'person') || FEMININE_STATES.has(words[0] ?? ''))

/** البريطانيين: an oblique plural with the article is no subject. */
const isOblique = (cue: CueForm, { definite, words, kind }: Mention): boolean =>
  cue.class === 'call_for' &&
  definite &&
  kind === 'other' &&
  words.length === 1 &&
  /^(..+ي|.{4,})ين$/.test(words[0] ?? '')

/** A short name between the verb and the charge, where that is no noun of blame behind a party of its own, or whatever a verb in the plural has behind it. */
const isCharged = (cue: CueForm, after: Mention | null, { slotEnd }: Complement): boolean =>
  after?.to === slotEnd &&
  cue.takes !== 0 &&
  cue.object !== true &&
  (cue.number === 'p' || (after.kind === 'other' && after.words.length <= 2))

/** The noun behind the verb, unless it looks like its object and a subject stands before. */
function afterOrBefore(
  draft: Draft,
  after: Mention,
  at: number,
  floor: number,
  inHeadline: boolean,
): Subject | 'none' {
  const doubtful = couldBeObject(draft, after, at, floor)
  const ahead = doubtful ? subjectBefore(draft, at, floor) : null
  if (ahead !== null && ahead !== 'none') return ahead
  return doubtful && inHeadline ? 'none' : { mention: after, before: false }
}

/** "أما الباحث فبيّن أن": the noun that أما sets apart is the subject of the verb with ف. */
export function topicOf(draft: Draft, at: number, floor: number): Subject | null {
  if (!draft.tokens[at]?.text.startsWith('ف')) return null
  for (let from = at - 2; from >= Math.max(floor, at - TOPIC); from--) {
    if (draft.words[from]?.base !== AS_FOR) continue
    const mention = readSource(draft, from + 1, at, false)
    return mention === null ? null : { mention, before: true }
  }
  return null
}

/** "فلان يكشف تفاصيل جديدة عن": behind a verb in the middle of its clause an indefinite noun is its object. */
function couldBeObject(draft: Draft, mention: Mention, at: number, floor: number): boolean {
  if (mention.kind !== 'other' || mention.definite || mention.words.length < 2) return false
  return !has(draft.words[at], Tag.Conjunction) && !opensClause(draft, at, floor)
}

/** The subject before its verb; null where the verb opens a clause and may carry its subject over. */
function subjectBefore(draft: Draft, at: number, floor: number): Subject | 'none' | null {
  const relative = at > floor && WHO.has(draft.tokens[at - 1]?.text ?? '')
  const found = relative ? readAntecedent(draft, at - 1, floor) : readSourceBefore(draft, at, floor)
  if (found !== null && (found.kind !== 'other' || !relative)) return { mention: found, before: true }
  const apart = relative ? null : readClauseSubject(draft, at, floor)
  if (apart !== null) return { mention: apart, before: true }
  if (relative) return 'none'
  const fronted = frontedFrom(draft, at, floor)
  const issuer = fronted < 0 ? null : issuerIn(draft, fronted, at)
  if (issuer !== null) return { mention: issuer, before: true }
  return fronted >= 0 || opensClause(draft, at, floor) ? null : 'none'
}

/** "وفي بيان لمجلس الأمن، شدد على": whose statement it is speaks in it; one made to a medium is somebody else's. */
function issuerIn(draft: Draft, from: number, end: number): Mention | null {
  if (!has(draft.words[from], Tag.Preposition) || !STATEMENTS.has(draft.words[from + 1]?.base ?? ''))
    return null
  for (let at = from + 2; at < Math.min(end, from + ISSUER); at++) {
    if (draft.words[at]?.preposition !== 'ل' && (draft.names.get(at)?.skip ?? 0) === 0) continue
    const found = readSource(draft, at, end, false)
    return found === null || found.kind === 'medium' || found.kind === 'other' ? null : found
  }
  return null
}

/**
 * Where an adjunct opens the clause before a verb, nobody acting between: "وعن أسباب التأخير قال", "وبسؤالها عن ذلك
 * أفادت"; -1 where none does. An indefinite person right before the verb is what it describes (لمسؤول قال إنه).
 */
export function frontedFrom(draft: Draft, at: number, floor: number): number {
  const before = draft.words[at - 1]
  if (has(before, HEADS) && !has(before, Tag.Definite)) return -1
  for (let from = at - 1; from >= Math.max(floor, at - FRONTED); from--) {
    const word = draft.words[from]
    if (word?.cue != null || has(word, Tag.Verb | Tag.Result | Tag.That | Tag.Relative)) return -1
    const starts = from === floor || (draft.tokens[from - 1]?.kind === 'mark' && from < at - 1)
    if (starts) return isAdjunct(draft, from) ? from : -1
  }
  return -1
}

const isAdjunct = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Preposition | Tag.Adverb) ||
  draft.words[at]?.preposition === 'ب' ||
  draft.words[at]?.preposition === 'ل' ||
  QUESTIONS.has(draft.tokens[at]?.text ?? '')

/** Whom it is told to, or who is charged or warned, may stand behind its subject; an object on the verb leaves no room. */
const hasObject = (cue: CueForm): boolean =>
  cue.object !== true && (takesObject(cue) || cue.class === 'warn' || INFORMING.has(cue.lemma))

const takesObject = (cue: CueForm): boolean => cue.class === 'accuse' || cue.class === 'call_for'

/** "اتهم الرئيس فلان أوروبا", "دعا الشيخ فلان الشباب": what stands behind a complete subject is the object. */
function withoutObject(draft: Draft, found: Mention, slotEnd: number): Mention {
  let to = objectIn(draft, found.from, found.to)
  for (let at = found.from + 1; at < to; at++) {
    const name = draft.names.get(at)
    if (name?.source.kind === 'person' && name.to < to && !has(draft.words[name.to], HEADS)) to = name.to
  }
  if (to === found.to && to === slotEnd) to = functionIn(draft, found.from, to)
  return to < found.to ? (readSource(draft, found.from, to, true) ?? found) : found
}

/** "شددت، وفقا لما نقلته الوكالة، على": behind a phrase of attribution stands who passed it on. */
const opensPhrase = (draft: Draft, at: number): boolean =>
  draft.words[at]?.phrases !== undefined && !ON.has(draft.words[at]?.base ?? '')

/** The subject in the slot between verb and complement, past dates, asides and recipients. */
function subjectAfter(draft: Draft, cue: CueForm, from: number, complement: Complement): Mention | null {
  let at = from
  const end = toldMedium(draft, cue, from, complement.slotEnd)
  for (let steps = 0; at < end && steps < 12; steps++) {
    if (opensCircumstance(draft.words[at]) || opensPhrase(draft, at)) return null
    const next = skipAt(draft, at, end)
    if (next > at) {
      at = next
      continue
    }
    // Before an object the subject is the registered name alone: طالب فلان الولايات المتحدة بـ.
    const name = takesObject(cue) ? draft.names.get(at) : undefined
    const found = readSource(draft, at, name === undefined ? end : Math.min(end, name.to), true)
    const mention = found !== null && hasObject(cue) ? withoutObject(draft, found, complement.slotEnd) : found
    if (mention !== null || at > from + 8) return mention
    at++
  }
  return null
}
