import { isComma } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { ADMITTING, CLAIMED, CONCLUDING, DESCRIBED, RESTATING } from '../cues.lexicon'
import { isNameAli } from './name-ali'
import { quotedName } from './noun-phrases'
import { HEADS } from './phrase-ends'
import { isAgain, isStance, needsAgain } from './restatements'
import { isEvent, isEventWithBi } from './verbal-nouns'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(fold))
const ILA = words('إلى الى')
const ALA = words('على علي')
const AN = words('عن')
const MIN = words('من')
/** "after that …" is a date of the speaking, not what is said. */
const CONJUNCTIVE = words(
  `بعد حيث إذ قبل منذ عند دون بدون غير إلا لأن قبيل بعيد كون رغم مع علما خاصة خصوصا سيما بيد حجة دعوى ذريعة أساس اعتبار شرط
  درجة`,
)
/** بملاحقة: the verbal noun of form III, which elsewhere is that of محافظة. */
const PLEDGED = /^ب?م[^ا]ا..ه$/
/** بيان صدر عن المكتب: whose statement it is. */
const ISSUED = words('صدر صدرت صادر صادرة')
const THIS = words('ذلك')
const HOW = fold('كيف')
const CLAIMABLE = words(
  'هجوم هجمات تفجير تفجيرات اعتداء اعتداءات اغتيال عملية عمليات قصف إطلاق خطف قتل استهداف مسؤولية مسئولية',
)
/** What a state recognises, and how a parliament passes a law: neither is admitted. */
const RECOGNISED = words('دولة حكومة استقلال سيادة شرعية جمهورية نظام إجماع أغلبية غالبية قراءة موافقة')
const SAY = 'قال'
const QUOTING = words('نقلا استنادا')
/** "a spokesman of the ministry": من belongs to the subject. */
const OF_SOURCES = Tag.Organisation | Tag.Medium | Tag.Role
/** The preposition stands this near to the pronoun of its clause. */
const RELATIVE_VERB = 4
const WHO = words('الذي التي الذين اللذين اللتين اللذان اللتان')
const REACH = 45
const LONGEST_ASIDE = 12

/** Where the complement of a cue begins: `slotEnd` ends the room for its subject, `at` starts the content. */
export interface Complement {
  slotEnd: number
  at: number
  /** 1 for a reported clause or quotation, less for a noun that stands for one. */
  evidence: number
}

/**
 * The complement that makes a verb an attribution, found left to right; null where there is none before the
 * clause ends. Subjects, dates, recipients and asides between commas, dashes or brackets may come first.
 */
export function complementOf(draft: Draft, cue: CueForm, cueAt: number, limit: number): Complement | null {
  const end = Math.min(limit, cueAt + REACH)
  let at = cueAt + 1
  while (at < end) {
    const token = draft.tokens[at]
    if (token === undefined) return null
    const inner = relativeClauseEnd(draft, at, cueAt, end)
    if (inner > at) {
      at = inner
      continue
    }
    if (token.kind === 'mark') {
      const found = atMark(draft, cue, at, end, cueAt)
      if (typeof found !== 'number') return found
      at = found
      continue
    }
    const found = atWord(draft, cue, at, cueAt, end)
    if (found === 'none') return null
    if (found !== null) return found
    at++
  }
  return null
}

/**
 * "أكدت الحكومة، التي اتهمت الأحزاب بأنها …، أن": a verb of saying in the subject's relative clause has its own clause
 * with أن, which ends at the comma before the cue's; `at` itself where there is no such clause.
 */
function relativeClauseEnd(draft: Draft, at: number, cueAt: number, end: number): number {
  const word = draft.words[at]
  if (word?.cue?.kind !== 'verb' || at <= cueAt + 1 || !WHO.has(draft.tokens[at - 1]?.text ?? '')) return at
  let inner = false
  for (let to = at + 1; to < end; to++) {
    if (!has(draft.words[to], Tag.That)) continue
    if (inner && isComma(draft, to - 1)) return to
    inner = true
  }
  return at
}

/** At a mark: a complement, null for none at all, or the token to go on from. */
function atMark(
  draft: Draft,
  cue: CueForm,
  at: number,
  end: number,
  cueAt: number,
): Complement | null | number {
  const mark = draft.tokens[at]?.text
  if (mark === ':')
    return (cue.takes & Takes.Quotation) !== 0 ? { slotEnd: at, at: at + 1, evidence: 1 } : null
  if (mark === '"') {
    const quotation = draft.quotations[draft.opens[at] ?? -1]
    if (quotation === undefined) return null
    const name = quotedName(draft, at)
    const named = name > 0 && (!quotation.speech || goesOn(draft, name, end))
    if (named) return name
    return (cue.takes & Takes.Quotation) !== 0 ? { slotEnd: at, at, evidence: 1 } : quotation.to
  }
  if (mark === '(' || mark === '-') return aside(draft, mark, at, end)
  if (mark === '.') return at > cueAt + 1 && (draft.tokens[at - 1]?.text.length ?? 0) === 1 ? at + 1 : null
  // أجريت في كانون الثاني/يناير: inside a date.
  if (mark === '/') return at + 1
  return mark === ',' || mark === '،' ? afterComma(draft, at, end) : null
}

/** "أكدت الحكومة، تزامنا مع الحملة، أنها": an adjunct between commas holds no complement. */
function afterComma(draft: Draft, at: number, end: number): number {
  const first = draft.words[at + 1]
  const base = first?.base ?? ''
  const own = ILA.has(base) || ALA.has(base) || AN.has(base) || MIN.has(base)
  if (own || !has(first, Tag.Adverb | Tag.Preposition)) return at + 1
  for (let to = at + 2; to < Math.min(end, at + LONGEST_ASIDE); to++) {
    const mark = draft.tokens[to]?.text
    if (mark === ',' || mark === '،') return to
    const stops = mark === ':' || mark === '"' || mark === '.'
    if (stops || has(draft.words[to], Tag.That) || draft.words[to]?.cue != null) return at + 1
  }
  return at + 1
}

/** After a short quotation the subject's slot goes on: it was a name, not the words said. */
const goesOn = (draft: Draft, at: number, end: number): boolean => at < end && draft.tokens[at]?.text !== '.'

function aside(draft: Draft, mark: string, at: number, end: number): number {
  const closer = mark === '(' ? ')' : '-'
  for (let to = at + 1; to < Math.min(end, at + 30); to++)
    if (draft.tokens[to]?.text === closer) return to + 1
  return at + 1
}

function atWord(
  draft: Draft,
  cue: CueForm,
  at: number,
  cueAt: number,
  end: number,
): Complement | null | 'none' {
  const word = draft.words[at]
  const before = draft.words[at - 1]
  if (word === undefined) return 'none'
  // Speech that follows without any mark cannot be told from its speaker.
  if (has(word, Tag.Negation) && !has(word, Tag.Preposition | Tag.Relative | Tag.Event))
    return inRelativeClause(draft, at, cueAt) ? null : 'none'
  if (has(word, Tag.That)) return thatClause(draft, cue, at, before?.base ?? '')
  if (word.base === HOW && at > cueAt + 1 && (cue.takes & Takes.Question) !== 0)
    return { slotEnd: at, at, evidence: 1 }
  // أعلن ذلك الوزير: what was announced stands in the sentence before.
  if (at === cueAt + 1 && THIS.has(word.base) && !has(draft.words[at + 1], Tag.That)) return 'none'
  const noun = nounComplement(draft, cue, at, cueAt, end)
  if (noun !== null) return noun
  // "he added, saying:" is one cue.
  if (word.cue?.kind === 'participle' && word.cue.lemma === SAY && cue.class !== 'deny') return null
  if (word.cue !== null && at > cueAt + 1 && !isSubordinate(draft, at, before)) return 'none'
  return has(word, Tag.Connector) && !has(word, Tag.Relative) ? 'none' : null
}

/** "who asked that …", "without mention of his name", "quoting X": words inside the subject's room. */
function isSubordinate(draft: Draft, at: number, before: Word | undefined): boolean {
  if (has(before, Tag.Relative | Tag.Event) || draft.names.has(at)) return true
  return QUOTING.has(draft.words[at]?.base ?? '')
}

function thatClause(draft: Draft, cue: CueForm, at: number, before: string): Complement | null | 'none' {
  if (CONJUNCTIVE.has(before)) return null
  const described = cue.lemma === DESCRIBED && draft.words[at]?.base.startsWith('ب') === true
  if ((cue.takes & Takes.That) === 0 && !described) return 'none'
  if (CONCLUDING.has(cue.lemma) && !ILA.has(before)) return 'none'
  const prepositional = ILA.has(before) || ALA.has(before) || AN.has(before) || MIN.has(before)
  const slotEnd = prepositional && !draft.names.has(at - 1) ? at - 1 : at
  // كرر الوزير القول إن: the noun of saying is the verb's, none of the subject's.
  const again = RESTATING.has(cue.lemma) && isAgain(draft.words[slotEnd - 1])
  if (!again && needsAgain(cue)) return 'none'
  return { slotEnd: again ? slotEnd - 1 : slotEnd, at, evidence: 1 }
}

/** After a preposition or another verbal noun, a noun belongs to it: المكلفة بمراقبة وقف إطلاق النار. */
function inConstruct(draft: Draft, at: number, cueAt: number): boolean {
  const before = draft.words[at - 1]
  if (at - 1 <= cueAt || before === undefined || draft.tokens[at - 1]?.kind === 'mark') return false
  if (has(draft.words[at], Tag.Definite) && has(before, HEADS) && !has(before, Tag.Definite)) return true
  return before.preposition !== '' || has(before, Tag.Preposition) || isEventWithBi(before)
}

const isWithBi = (draft: Draft, at: number): boolean =>
  draft.words[at]?.preposition === 'ب' ||
  (draft.words[at]?.tags === 0 && draft.tokens[at]?.text.startsWith('ب') === true)

/** Prepositions and verbal nouns that stand for a clause: أشار إلى مقتل، أفاد بمقتل، كشف عن، أعلن مقتل. */
function nounComplement(
  draft: Draft,
  cue: CueForm,
  at: number,
  cueAt: number,
  end: number,
): Complement | null {
  const word = draft.words[at]
  if (word === undefined || has(word, Tag.Conjunction)) return null
  const evidence = at + 1 < end ? afterPreposition(draft, cue, at, cueAt) : 0
  if (evidence > 0) return { slotEnd: at, at: at + 1, evidence }
  const noun = isBiComplement(draft, cue, at, cueAt) || isObject(draft, cue, at, cueAt)
  return noun ? { slotEnd: at, at, evidence: 0.8 } : null
}

/** A preposition inside a relative clause belongs to its verb: التنظيم الذي يسيطر على المدينة. */
function inRelativeClause(draft: Draft, at: number, cueAt: number): boolean {
  for (let before = at - 1; before > Math.max(cueAt, at - RELATIVE_VERB); before--) {
    if (draft.tokens[before]?.kind === 'mark') return false
    if (WHO.has(draft.tokens[before]?.text ?? '')) return true
  }
  return false
}

/** What a separate preposition weighs as the cue's own; 0 where it is none of it. */
function afterPreposition(draft: Draft, { lemma, takes }: CueForm, at: number, cueAt: number): number {
  const base = draft.words[at]?.base ?? ''
  const next = draft.words[at + 1]
  if (has(next, Tag.That | Tag.Time | Tag.Relative) || inRelativeClause(draft, at, cueAt)) return 0
  if ((takes & Takes.To) !== 0 && ILA.has(base)) return 0.8
  if ((takes & Takes.About) !== 0 && AN.has(base))
    return ISSUED.has(draft.words[at - 1]?.base ?? '') ? 0 : 0.8
  if ((takes & Takes.On) !== 0 && ALA.has(base) && !isNameAli(draft, at)) return 0.75
  if (RESTATING.has(lemma) && ALA.has(base) && isAgain(draft.words[at - 1])) return 0.75
  const from = (takes & Takes.From) !== 0 && MIN.has(base) && !has(next, OF_SOURCES)
  return from ? 0.7 : 0
}

/** توعد بسحق التمرد: right behind the verb what is pledged has an object, which a name like بايدن has not. */
function isPledged(draft: Draft, at: number): boolean {
  if (draft.names.has(at)) return false
  return PLEDGED.test(draft.words[at]?.base ?? '') || has(draft.words[at + 1], Tag.Definite)
}

function isBiComplement(draft: Draft, cue: CueForm, at: number, cueAt: number): boolean {
  const word = draft.words[at]
  if (word === undefined) return false
  if (
    cue.class === 'accuse' &&
    (cue.takes & Takes.By) !== 0 &&
    at > cueAt + (cue.object ? 0 : 2) &&
    word.base.length > 3 &&
    isWithBi(draft, at)
  )
    return true
  // اتهموا بالقتل: without anybody who is accused the verb is passive.
  if (cue.class === 'accuse' && cue.kind === 'verb' && cue.object !== true && at === cueAt + 1) return false
  if ((cue.takes & Takes.By) === 0) return false
  if (ADMITTING.has(cue.lemma)) return isAdmitted(draft, at, cueAt)
  if (cue.class === 'promise' && word.base.length > 3 && isWithBi(draft, at))
    return at > cueAt + 1 || isEventWithBi(word) || isPledged(draft, at)
  return isEventWithBi(word) || (word.preposition === 'ب' && cue.class === 'promise')
}

/** بخطئها، بالتقصير behind a complete subject; a name that begins with ب has no definite noun before it. */
function isAdmitted(draft: Draft, at: number, cueAt: number): boolean {
  const word = draft.words[at]
  if (word === undefined || draft.names.has(at) || !isWithBi(draft, at)) return false
  const noun = word.preposition === 'ب' ? word.base : word.base.slice(1)
  if (RECOGNISED.has(noun) || has(word, HEADS)) return false
  if (isEventWithBi(word)) return true
  // بعلاقته: with its owner's pronoun it is what the speaker admits of himself.
  if (at === cueAt + 1) return /...(ه|ها|هم)$/.test(noun) && !/اه$/.test(noun)
  return noun.length > 2 && has(draft.words[at - 1], Tag.Definite)
}

/** "أكدت صحة المنطقة أن": a body of that name, since the clause follows. */
const speaksNext = (draft: Draft, at: number): boolean =>
  [1, 2, 3].some(
    (step) => has(draft.words[at + step], Tag.That) && !has(draft.words[at + step - 1], Tag.Preposition),
  )

/** What a group claims: an attack, or the responsibility for it. */
const isClaimable = (word: Word): boolean => CLAIMABLE.has(word.base.replace(/ت(ها|هم|ه)$/, 'ه'))

/** جدد دعمه; in التأكيد على أن what is said is the clause. */
function isRenewed(draft: Draft, cue: CueForm, at: number): boolean {
  const word = draft.words[at]
  if (word === undefined || needsAgain(cue) || !isStance(word)) return false
  return !isAgain(word) || !has(draft.words[at + 1], Tag.Preposition | Tag.That)
}

function isObject(draft: Draft, cue: CueForm, at: number, cueAt: number): boolean {
  const word = draft.words[at]
  if (word === undefined || (cue.takes & Takes.Noun) === 0) return false
  if (cue.lemma === CLAIMED && !isClaimable(word)) return false
  if (RESTATING.has(cue.lemma)) return at > cueAt + 1 && isRenewed(draft, cue, at)
  if (word.preposition !== '' || !isEvent(word) || inConstruct(draft, at, cueAt)) return false
  // الذي رفض الدعوة is a verb.
  if (has(draft.words[at - 1], Tag.Relative)) return false
  if (has(word, Tag.Organisation) && speaksNext(draft, at)) return false
  // هذا and هذه are an object only before their noun: أكد المتحدث هذه الحصيلة.
  return !has(word, Tag.Demonstrative) || (at > cueAt + 1 && has(draft.words[at + 1], Tag.Definite))
}
