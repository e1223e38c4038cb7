import type { Draft } from '../../common/draft'
import { isMediumKind } from '../../common/mentions'
import { has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { CARRIED_BY, SACRED } from '../lexicon'
import { REPORTED } from '../objects.lexicon'
import { ALA, KAMA } from './prepositional'
import { isEvent, MASDAR } from './verbal-nouns'

/** "general" behind a function (مدير عام), "year" elsewhere. */
const AAM = fold('عام')
const FIRST = fold('أول')
const UN = fold('غير')
/** Verbal nouns that are also branches of an administration. */
const DEPARTMENTS = new Set(
  'تعليم تنمية تخطيط تسويق تطوير تشغيل تدريب إعلام استثمار إنتاج تحرير تموين'.split(' ').map(fold),
)
const BISM = fold('باسم')
/** Newspapers called after a part of the day. */
const DAILIES = new Set(['يوم', 'صباح', 'مساء'].map(fold))
/** What is counted or measured: no part of the body that does so. */
const COUNTED = new Set(['عدد', 'أعداد', 'حجم', 'قيمة', 'كلفة', 'تكلفة', 'نسبة'].map(fold))
/** Parts of a personal name that need what follows them. */
const NAME_LINKS = new Set(['بن', 'ابن', 'بنت', 'آل', 'أبو', 'ابو', 'أم', 'عبد', 'ذو', 'ولد', 'سي'].map(fold))
const NAMES_IN_YA = new Set(
  [
    'يوسف',
    'يحيى',
    'يونس',
    'يعقوب',
    'يزيد',
    'يسري',
    'يوخنا',
    'يوشع',
    'يسرى',
    'يوهان',
    'يوهانس',
    'يوري',
    'يمني',
    'يمنية',
    'يمنيون',
  ].map(fold),
)
const CLASSES = new Set(['anonymous', 'witnesses', 'other'])
/** Behind a name they tell who somebody is, in apposition: عائلة فلان الشاب الأميركي. */
const VICTIMS = new Set(
  [
    'شاب',
    'شابة',
    'طفل',
    'طفلة',
    'فتى',
    'فتاة',
    'طالب',
    'طالبة',
    'رهينة',
    'أسير',
    'معتقل',
    'قتيل',
    'ضحية',
  ].map(fold),
)
const PERSONS = Tag.Title | Tag.Role
const THINGS = Tag.Organisation | Tag.Document | Tag.Medium | Tag.Event | Tag.Occasion
export const HEADS = PERSONS | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Anonymous
export const NEVER =
  Tag.That | Tag.Relative | Tag.Connector | Tag.Negation | Tag.Auxiliary | Tag.Verb | Tag.Result | Tag.Adverb

/** What is known of a noun phrase while it is read. */
export interface PhraseState {
  from: number
  stopAtEvents: boolean
  /** A definite noun or a name has closed the construct: only adjectives, names and appositions may follow. */
  closed: boolean
  /** A function or rank has been read, or the phrase is a bare name: a personal name may follow. */
  named: boolean
  /** Nothing but a rank and a name so far: a noun with the article is no genitive of it. */
  bare: boolean
}

export function openPhrase(draft: Draft, from: number, stopAtEvents: boolean): PhraseState {
  const word = draft.words[from]
  const bare = !has(word, HEADS) || (has(word, Tag.Definite) && has(word, PERSONS))
  const state: PhraseState = { from, stopAtEvents, closed: false, named: !has(word, HEADS), bare }
  passed(draft, from, state)
  return state
}

/** Takes note of the word at `at`, which belongs to the phrase. */
export function passed(draft: Draft, at: number, state: PhraseState): void {
  const word = draft.words[at]
  const name = draft.names.get(at)
  if (name !== undefined) {
    // A registered class of sources is a common noun: مصدر أمني may go on with its country.
    if (!CLASSES.has(name.source.kind)) state.closed = true
    if (name.source.kind === 'person') state.named = true
    return
  }
  // Several have no name behind their function: مسؤولو الأرصاد قوة الزلزال.
  const several = at === state.from && has(word, Tag.Plural) && !has(word, Tag.Anonymous)
  if (has(word, PERSONS) && !several) state.named = true
  if (has(word, Tag.Preposition) || (has(word, HEADS) && !has(word, Tag.Definite))) state.bare = false
  if (has(word, HEADS) && !has(word, Tag.Definite)) state.closed = false
  else if (has(word, Tag.Definite)) state.closed = true
}

/** مصادر غير رسمية: before an adjective غير is "un-", before أن it sets another clause against the one before. */
export const isUn = (draft: Draft, at: number): boolean =>
  draft.words[at]?.base === UN &&
  draft.words[at]?.preposition === '' &&
  !has(draft.words[at], Tag.Conjunction) &&
  draft.tokens[at + 1]?.kind === 'word' &&
  !has(draft.words[at + 1], Tag.That | Tag.Preposition | Tag.Negation)

/** لتوجيه، لاستكمال: what something is done for, its verbal noun in no list. */
const isPurposed = ({ base, tags }: Word): boolean =>
  tags === 0 && base.startsWith('ل') && MASDAR.test(base.slice(1))

/** سماحته الحادث: a title with its owner's pronoun is complete, save for a name or office behind it. */
const isPastPronoun = (draft: Draft, at: number): boolean =>
  has(draft.words[at - 1], Tag.Pronoun) &&
  !has(draft.words[at], PERSONS | Tag.Preposition) &&
  !draft.names.has(at)

/** Whether the word at `at` cannot belong to the noun phrase before it. */
export function endsPhrase(draft: Draft, at: number, state: PhraseState): boolean {
  const word = draft.words[at]
  const before = draft.words[at - 1]
  if (word === undefined) return true
  // سموه الحادث: a form of courtesy stands for the person, and takes nothing but a title behind it.
  if (has(before, Tag.Pronoun) && !has(word, PERSONS)) return true
  if (isDaily(word, before) || isUn(draft, at)) return false
  if (isPurposed(word) || isPastPronoun(draft, at)) return true
  if (isCarried(word) || word.cue !== null || has(word, NEVER | Tag.Pronoun | Tag.Demonstrative)) return true
  if (word.base === AAM && has(before, PERSONS)) return false
  if (has(word, Tag.Time)) return endsAtTime(word, before)
  if (word.base !== ALA && word.base !== KAMA && word.phrases !== undefined) return true
  // "X and Y" is one source only where Y looks like one.
  if (has(word, Tag.Conjunction) && !has(word, HEADS | Tag.Definite)) return true
  if (isLinked(before)) return false
  if (has(word, PERSONS) && has(word, Tag.Definite) && isMediumHead(draft, state.from)) return true
  if (
    isPresentVerb(word) ||
    isVerbWithObject(word) ||
    isNextVerb(word) ||
    isWithPronoun(draft, at, state) ||
    isTanwin(draft, at) ||
    isObjectOfVerb(draft, at, state)
  )
    return true
  if (!state.stopAtEvents || !isEvent(word) || word.preposition !== '' || has(word, Tag.Role)) return false
  if (isDepartment(draft, at)) return false
  // وزارة الصحة: a definite noun right behind the head is what the body is for.
  return !(has(word, Tag.Definite) && has(before, HEADS) && !has(before, Tag.Definite))
}

/** مدير تعليم جدة, مدير عام تعليم جدة: what an office without the article is over, before a place or a noun. */
function isDepartment(draft: Draft, at: number): boolean {
  const before = draft.words[at - 1]
  const office = before?.base === AAM ? draft.words[at - 2] : before
  return DEPARTMENTS.has(draft.words[at]?.base ?? '') && has(office, Tag.Title) && !has(office, Tag.Definite)
}

/** بيان نشرته الوكالة: what a medium does with it is told in a clause of its own. */
const isCarried = ({ base, tags }: Word): boolean =>
  tags === 0 && /[^ا]ها?$/.test(base) && CARRIED_BY.has(base)

/** صحيفة اليوم; but الصحيفة اليوم is when it said so. */
const isDaily = (word: Word, before: Word | undefined): boolean =>
  DAILIES.has(word.base) && has(word, Tag.Definite) && has(before, Tag.Medium) && !has(before, Tag.Definite)

const isLinked = (before: Word | undefined): boolean => before !== undefined && NAME_LINKS.has(before.base)

/** A date ends the phrase, save for نائب الرئيس الأول and newspapers called after it (صحيفة اليوم). */
function endsAtTime(word: Word, before: Word | undefined): boolean {
  if (has(word, HEADS) && !has(word, Tag.Definite)) return false
  if (!has(word, Tag.Definite)) return true
  if (word.base === AAM) return !has(before, Tag.Definite)
  return word.base !== FIRST
}

/** A medium has nobody's function behind its name: لوكالة … المتحدث باسم. */
const isMediumHead = (draft: Draft, from: number): boolean =>
  has(draft.words[from], Tag.Medium) || isMediumKind(draft.names.get(from)?.source ?? null)

/** يدرس، يتولى: the prefix of the present tense marks a verb, save for a few given names. */
export const isPresentVerb = (word: Word | undefined): boolean =>
  word?.tags === 0 &&
  word.cue === null &&
  word.skip === 0 &&
  /^ي[^ا]..+/.test(word.base) &&
  !NAMES_IN_YA.has(word.base)

/** استخدمه، استقدمته: form X without the alef of its verbal noun (استخدامه), with a pronoun, is a verb. */
const isVerbWithObject = (word: Word): boolean => word.tags === 0 && /^است[^ا]{3}ت?(ه|ها|هم)$/.test(word.base)

/** وتكلم، وتوجه: no name begins so. */
const isNextVerb = (word: Word): boolean =>
  word.tags === 0 && word.cue === null && /^وت..../.test(`${word.base}.`)

/** "المدير منعه وقال": behind a noun with the article, and before the next verb, a word with a pronoun is what he did. */
function isWithPronoun(draft: Draft, at: number, { from }: PhraseState): boolean {
  const word = draft.words[at]
  const next = draft.words[at + 1]
  if (word?.tags !== 0 || at !== from + 1 || draft.names.has(at)) return false
  if (!/^..+[^ي]ه$/.test(word.base) || !has(draft.words[from], Tag.Definite)) return false
  return next?.cue?.kind === 'verb' && has(next, Tag.Conjunction)
}

/** An accusative with its tanwin written is an adverb or an object. */
function isTanwin(draft: Draft, at: number): boolean {
  const end = draft.tokens[at]?.end ?? 0
  const written = draft.text.original.slice(Math.max(0, end - 2), end)
  return written.includes('ً')
}

/** A noun that a closed phrase cannot take in: it is what the subject did something to, or with. */
function isObjectOfVerb(draft: Draft, at: number, state: PhraseState): boolean {
  const word = draft.words[at]
  const before = draft.words[at - 1]
  if (word === undefined || word.preposition !== '' || has(word, Tag.Preposition)) return false
  if (before?.base === BISM) return false
  if (has(word, Tag.Definite))
    return isApposition(draft, at, state) || isDefiniteObject(word, before, draft.words[at - 2], state)
  if (has(word, Tag.Conjunction) || draft.tokens[at - 1]?.kind === 'mark') return false
  if (isPossessed(word) && at > state.from + 1) return true
  if (state.bare && at === state.from + 1 && isSurname(before) && word.tags === 0) return true
  if (!state.closed) return false
  if (has(before, Tag.Title | Tag.Preposition) || (before?.preposition ?? '') !== '') return false
  if (COUNTED.has(word.base)) return true
  if (has(word, THINGS) && !has(word, PERSONS)) return true
  // في العاصمة صنعاء: the place of a phrase may have its name behind it.
  if (has(draft.words[at - 2], Tag.Preposition)) return false
  return !state.named && (word.tags & ~Tag.Plural) === 0 && !isMediumKind(draft.names.get(at)?.source ?? null)
}

/** Behind the name of a relative's relative: "عائلة فلان الشاب الأميركي". */
const isApposition = (draft: Draft, at: number, { from }: PhraseState): boolean =>
  at > from + 1 &&
  VICTIMS.has(draft.words[at]?.base ?? '') &&
  draft.words[at - 1]?.tags === 0 &&
  has(draft.words[at + 1], Tag.Definite)

/** الدعاة، الاتهامات، التأكيد behind a complete phrase: neither an adjective of it nor a surname. */
function isDefiniteObject(
  word: Word,
  before: Word | undefined,
  described: Word | undefined,
  state: PhraseState,
): boolean {
  if (state.bare && disagrees(before, word)) return true
  if (isAnotherBody(word, before, described)) return true
  if (REPORTED.has(word.base) && has(before, Tag.Definite) && !has(word, HEADS | Tag.Conjunction)) return true
  if (isReadMatter(word) && has(before, Tag.Definite) && has(before, PERSONS | Tag.Organisation)) return true
  if (has(word, HEADS | Tag.Conjunction)) return false
  const complete = (before !== undefined && has(before, Tag.Definite)) || (state.bare && before?.tags === 0)
  if (!complete || (!has(before, Tag.Definite) && has(before, HEADS))) return false
  if (/ين$/.test(word.base) && before?.base.endsWith('يه')) return true
  return has(word, Tag.Event) || MASDAR.test(word.base) || /ات$/.test(word.base)
}

/** النقابة الشركة, المجلس الوطني الحكومة: behind a body with the article another one has its own part in the clause. */
const isAnotherBody = (word: Word, before: Word | undefined, described: Word | undefined): boolean =>
  has(word, Tag.Organisation) &&
  !has(word, PERSONS | Tag.Event | Tag.Conjunction) &&
  !word.base.endsWith('يه') &&
  has(before, Tag.Definite) &&
  !has(before, PERSONS) &&
  (has(before, Tag.Organisation | Tag.Document) || (before?.tags === Tag.Definite && isBody(described)))

const isBody = (word: Word | undefined): boolean => has(word, Tag.Definite) && has(word, Tag.Organisation)

/** الوزير القرار: a document behind a complete speaker is what the verb is about. */
const isReadMatter = (word: Word): boolean =>
  has(word, Tag.Document) && !has(word, PERSONS | Tag.Organisation | Tag.Conjunction)

/** العامري: a surname alone is complete; what follows it without the article is an object. */
const isSurname = (word: Word | undefined): boolean =>
  has(word, Tag.Definite) && (word?.tags ?? 0) === Tag.Definite && /[^ي]ي$/.test(word?.base ?? '')

/** الرئيس المعارضة: behind a man's function a feminine with the article is no adjective of it. */
const disagrees = (before: Word | undefined, word: Word): boolean =>
  has(before, Tag.Title) &&
  has(before, Tag.Definite) &&
  !has(before, Tag.Plural | Tag.Feminine) &&
  before?.base.endsWith('ه') === false &&
  word.base.endsWith('ه') &&
  !has(word, Tag.Title)

/** مسؤوليتها، تصريحاته: a noun with its owner's pronoun is no part of a name. */
const isPossessed = (word: Word): boolean =>
  (word.tags & HEADS) === 0 && word.base.length > 5 && /(ته|ها|هم|هما)$/.test(word.base)

/** Words that never open a source, whatever follows them. */
export const isSacred = (word: Word | undefined): boolean => word !== undefined && SACRED.has(word.base)
