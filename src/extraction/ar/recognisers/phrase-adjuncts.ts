import type { Draft } from '../../common/draft'
import { has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { AUDIENCES } from '../lexicon'
import { REPORTED } from '../objects.lexicon'
import { HEADS, NEVER } from './phrase-ends'
import { ALA } from './prepositional'
import { isAboutNoun } from './verbal-nouns'

export const PROGRAMME = fold('برنامج')
const FI = fold('في')
const BISM = fold('باسم')
const MIN = fold('من')
const ABOUT = fold('عن')
const NOT_OF_PHRASE = new Set(
  `على إلى الى بعد قبل خلال بشأن حول منذ حتى مع عقب عبر أمام حيال تجاه إزاء رغم بسبب نتيجة جراء أثناء عند دون بدون
  بعيد قبيل بمناسبة بموجب بهدف مقابل إثر نحو`
    .split(/\s+/)
    .map(fold),
)
/** القوات الموالية للحكومة, الجماعة المنتمية إلى: adjectives that say nothing without their prepositional phrase. */
const RELATIONAL = new Set(
  `تابع تابعة تابعين موالي موالية موالين منضوي منضوية منضوين منتمي منتمية منتمين منبثق منبثقة مقرب مقربة مقربون مقربين
  متحالف متحالفة مناهض مناهضة مناوئ مناوئة مؤيد مؤيدة داعم داعمة مدعوم مدعومة مكلف مكلفة معني معنية مختص مختصة
  متخصص متخصصة محسوب محسوبة مرتبط مرتبطة متمركز متمركزة خاضع خاضعة مشارك مشاركة`
    .split(/\s+/)
    .map(fold),
)
/** القائمون على الدراسة: by themselves they name nobody. */
const IN_CHARGE = new Set(
  'قائمون قائمين قائم قائمة مشرفون مشرفين مشرف مشرفة مطلعون مطلعين مطلع محافظون محافظين'.split(' ').map(fold),
)
const PHRASE_HEADS = Tag.Role | Tag.Document | Tag.Anonymous | Tag.Title

export enum Phrases {
  None,
  Place,
  Any,
}

/** Which prepositional phrases belong to a phrase with this head. */
export function phrasesOf(draft: Draft, from: number): Phrases {
  const word = draft.words[from]
  if (has(word, PHRASE_HEADS)) return Phrases.Any
  return has(word, Tag.Organisation | Tag.Medium) ? Phrases.Place : Phrases.None
}

/** A preposition, or a word with one written onto it. */
export const isPrepositional = (word: Word): boolean => has(word, Tag.Preposition) || word.preposition !== ''

/** Whether the prepositional phrase at `at` belongs to the noun phrase that began at `from` and may reach to `end`. */
export function takesPhrase(
  draft: Draft,
  at: number,
  { end, phrases, from }: { end: number; phrases: Phrases; from: number },
): boolean {
  const word = draft.words[at]
  if (word?.base === BISM || isCharge(draft, at, from)) return true
  if (word === undefined || phrases === Phrases.None) return false
  const separate = has(word, Tag.Preposition)
  const object = separate ? draft.words[at + 1] : word
  if (at + 1 >= end && separate) return false
  // لـ عكاظ، لـ(عكاظ): what is told to a medium.
  if (separate && (draft.tokens[at + 1]?.text === '(' || word.base === 'ل')) return false
  if (separate && draft.tokens[at + 1]?.text === '"') return word.base === FI || word.base === MIN
  if (word.base === PROGRAMME && draft.tokens[at + 1]?.text === '"') return false
  if (object === undefined || has(object, Tag.Occasion | Tag.Time | NEVER) || isOfVerb(word, object))
    return false
  // البوابة الإلكترونية لصحيفة: a medium's own outlet; elsewhere a medium is told.
  if (has(object, Tag.Medium) && word.preposition === 'ل')
    return has(draft.words[from], Tag.Medium) && at > from + 1
  if (word.preposition === 'ل' && AUDIENCES.has(word.base)) return false
  if (word.base === ABOUT) return takesAbout(draft, at, from)
  if (phrases === Phrases.Place) return word.base === FI || isServed(draft, at, from)
  return isOfPhrase(word)
}

/** أمام النواب, كالعادة: how or where it was said is none of it. */
const isOfPhrase = ({ preposition, base }: Word): boolean => preposition !== 'ك' && !NOT_OF_PHRASE.has(base)

/** القائمون على الدراسة, القوات الموالية للحكومة. */
const isCharge = (draft: Draft, at: number, from: number): boolean =>
  isRelated(draft, at) ||
  (at === from + 1 && draft.words[at]?.base === ALA && IN_CHARGE.has(draft.words[from]?.base ?? ''))

function isRelated(draft: Draft, at: number): boolean {
  const before = draft.words[at - 1]
  const object = has(draft.words[at], Tag.Preposition) ? draft.words[at + 1] : draft.words[at]
  if (!RELATIONAL.has(before?.base ?? '') || !has(before, Tag.Definite)) return false
  return !has(object, Tag.Occasion | Tag.Time | Tag.Event | NEVER)
}

/** سخر الوزير من ادعاءات خصومه: what others have said or done is the verb's. */
const isOfVerb = (word: Word, object: Word): boolean =>
  isEventOnly(object) || (word.base === MIN && REPORTED.has(object.base))

/** تقرير عن التعليم، هيئة الدفاع عن الأسرى. */
const takesAbout = (draft: Draft, at: number, from: number): boolean =>
  has(draft.words[from], Tag.Document) || isAboutNoun(draft.words[at - 1])

/** الهيئة العامة للطيران، المكتب الإعلامي للحركة: the body that a definite body with its adjective serves. */
function isServed(draft: Draft, at: number, from: number): boolean {
  const word = draft.words[at]
  if (word?.preposition !== 'ل' || at < from + 2) return false
  return [draft.words[from], draft.words[at - 1], word].every((each) => has(each, Tag.Definite))
}

const isEventOnly = (word: Word): boolean => has(word, Tag.Event) && !has(word, HEADS | Tag.Definite)
