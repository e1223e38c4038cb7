import type { Draft } from '../../common/draft'
import { has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { FEMININE_STATES } from '../lexicon'
import { HEADS } from './phrase-ends'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(fold))
/** To whom demands, charges and news go. */
const PEOPLE = words(
  `أهالي أهل سكان فصائل شباب آباء أمهات مسلمين مواطنين لاعبين جماهير جميع أطراف طرفين جانبين ناس مجتمع عالم شعب أمة طلاب
  تجار دول عرب مقيمين جنود ضباط سفراء نواب وزراء قادة متمردين انقلابيين متظاهرين محتجين إرهابيين مستوطنين احتلال نظام
  معارضة مقاومة سائقين موظفين عمال أطباء معلمين صحفيين صحافيين نازحين لاجئين ناخبين مستثمرين مزارعين عالمين أكراد`,
)
/** Who is somebody's by relation: with a pronoun they stand for another party than the subject. */
const RELATED = new Set(
  words(
    `نظير نظيرت نظراء نظيري خصم خصوم حليف حلفاء حليفت سلف خلف منافس منافسي منافسة زميل زملاء زميلت معارضي منتقدي أنصار
    مؤيدي شريك شركاء مضيف ضيف جمهور قوات جنود شعب حكومت وزراء جيران أسرت عائلت ذوي مواطني رعايا جارت محاور محاوري محامي
    مساعدي مستشاري نواب قيادات قادة موظفي أبناء`,
  ),
)
const OWNER = /(ه|ها|هم|هما)$/
/** Stand before another office or a name: السيد الرئيس، اللواء الدكتور. */
const COURTESIES = words(
  'سيد سيدة دكتور دكتورة شيخ أستاذ أستاذة مهندس مهندسة أمير أميرة ملك ملكة لواء عميد عقيد فريق مقدم رائد نقيب ملازم مستشار جنرال',
)
/** Offices that behind another one are its rank: المدير المساعد، العضو المنتدب. */
const RANKS = words('مساعد مساعدة مفوض مفوضة قائد ممثل')
/** What a nationality is of: سوري الجنسية. */
const ORIGINS = words('جنسية أصل مولد هوية هوى منشأ')
/** Nouns in ي that are no adjectives and govern what follows. */
const DEFECTIVE = words('نادي أراضي مباني وادي أيادي نواحي ضواحي مساعي قاضي')
/** Ends of given names: نظام الدين. */
const BELIEF = words('دين إسلام حق')
const BISM = fold('باسم')
/** "some of", "dozens of": no part of a finished name. */
const QUANTITIES = words('بعض عدد معظم غالبية عشرات مئات آلاف')
const FEMININE_END = /[هاي]$/

/**
 * Where the object of a verb that takes one begins inside the phrase `[from, to)` read behind the verb, which is then
 * its subject no further; `to` where the phrase holds none: "اتهم الوزير الجيش بـ", "أبلغ الوسيط الطرفين أن".
 */
export function objectIn(draft: Draft, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const word = draft.words[at]
    if (word === undefined || draft.tokens[at]?.kind !== 'word') continue
    if (word.preposition !== '' || has(word, Tag.Preposition | Tag.Conjunction)) continue
    if (has(draft.words[at - 1], Tag.Preposition)) continue
    if (isAddressed(draft, at, from) || isRelated(draft, at) || isOther(draft, at, from)) return at
  }
  return to
}

/**
 * The function behind a finished subject that is the object, since the clause has no other: "أبلغ فلان مدير المشفى أن";
 * `to` where there is none. With another object behind it, it tells who the subject is.
 */
export function functionIn(draft: Draft, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const word = draft.words[at]
    if (!has(word, Tag.Title | Tag.Role) || has(word, Tag.Definite | Tag.Conjunction)) continue
    if (word?.preposition !== '' || !has(draft.words[at + 1], Tag.Definite) || at + 1 >= to) continue
    const before = draft.words[at - 1]
    const complete =
      isName(draft, from, at) ||
      (has(before, Tag.Definite) && !has(before, Tag.Preposition) && !COURTESIES.has(before?.base ?? ''))
    if (complete) return at
  }
  return to
}

/** A plural of people behind a complete subject; in جامعة الدول it completes a name. */
function isAddressed(draft: Draft, at: number, from: number): boolean {
  const word = draft.words[at]
  if (!PEOPLE.has(word?.base ?? '') || !has(word, Tag.Definite)) return false
  const before = draft.words[at - 1]
  const ranked = has(draft.words[from], Tag.Title) && has(draft.words[from], Tag.Definite) && at > from + 1
  return (
    ranked || has(before, Tag.Definite) || draft.tokens[at - 1]?.kind === 'mark' || isName(draft, from, at)
  )
}

/** نظيره، خصومه: a relation to the subject. */
const isRelated = (draft: Draft, at: number): boolean => {
  const token = draft.tokens[at]
  if (token === undefined || !OWNER.test(token.text)) return false
  const written = draft.text.original[token.end - 1]
  return written !== 'ة' && RELATED.has(token.text.replace(OWNER, ''))
}

/** A noun that no adjective of the phrase can be. */
function isOther(draft: Draft, at: number, from: number): boolean {
  const word = draft.words[at]
  const before = draft.words[at - 1]
  if (isState(word) || QUANTITIES.has(word?.base ?? ''))
    return isName(draft, from, at) || has(before, Tag.Definite)
  if (!has(word, Tag.Definite) && PEOPLE.has(word?.base ?? '') && isName(draft, from, at))
    return (
      (has(draft.words[at + 1], Tag.Definite) && !BELIEF.has(draft.words[at + 1]?.base ?? '')) ||
      isState(draft.words[at + 1])
    )
  if (!has(word, Tag.Definite)) return isBody(word) && isName(draft, from, at)
  if (has(before, Tag.Definite)) return isAnother(draft, at, from)
  if (isName(draft, from, at)) return isBody(word) && !word?.base.endsWith('يه')
  return isBehindNationality(draft, at, from)
}

/** Behind a noun with the article: a body, an office, or what does not agree with the head. */
function isAnother(draft: Draft, at: number, from: number): boolean {
  const word = draft.words[at]
  const before = draft.words[at - 1]
  const head = draft.words[from]
  if (word === undefined) return false
  if (isBody(word) && !/ي[هن]?$/.test(word.base) && !COURTESIES.has(before?.base ?? '')) return true
  if (has(word, Tag.Title | Tag.Role) && has(before, Tag.Title | Tag.Role))
    return !COURTESIES.has(before?.base ?? '') && !COURTESIES.has(word.base) && !RANKS.has(word.base)
  // An oblique plural is no adjective of a subject; inside a construct it may be one of its last noun.
  if (/..ين$/.test(word.base))
    return isDefiniteThroughout(draft, from, at) || before?.base.endsWith('ه') === true
  if (!isDefiniteThroughout(draft, from, at) || has(head, Tag.Plural)) return false
  if (isManly(head)) return word.base.endsWith('ه') && /ة\p{M}*$/u.test(written(draft, at))
  return (
    isWomanly(draft, from) && !has(word, Tag.Adverb) && word.base.length > 3 && !FEMININE_END.test(word.base)
  )
}

const isBody = (word: Word | undefined): boolean =>
  has(word, Tag.Organisation) && !has(word, Tag.Title | Tag.Role | Tag.Event)

const isState = (word: Word | undefined): boolean =>
  word !== undefined && !has(word, HEADS) && FEMININE_STATES.has(word.base)

/** الوزير، النائب: one man, whose adjectives have no feminine ending. */
const isManly = (word: Word | undefined): boolean =>
  has(word, Tag.Title) && !has(word, Tag.Plural | Tag.Feminine) && word?.base.endsWith('ه') === false

/** الحكومة، المنظمة: a body whose adjectives have the feminine ending. */
const isWomanly = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Organisation) && /ة\p{M}*$/u.test(written(draft, at))

const written = (draft: Draft, at: number): string => {
  const token = draft.tokens[at]
  return token === undefined ? '' : draft.text.original.slice(token.start, token.end)
}

/** No construct: the head with its adjectives. */
function isDefiniteThroughout(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!has(draft.words[at], Tag.Definite) || draft.words[at]?.preposition !== '') return false
  return true
}

/** Two words or more that no list knows, behind the head or as the phrase: a person's full name. */
function isName(draft: Draft, from: number, at: number): boolean {
  if (draft.names.get(from)?.source.kind === 'person' && draft.names.get(from)?.to === at) return true
  const [last, first] = [draft.words[at - 1], draft.words[at - 2]]
  if (at - 2 < from || last?.tags !== 0) return false
  // البابا فرنسيس: behind an office with the article one name is enough.
  if (at - 2 === from && has(first, Tag.Title) && has(first, Tag.Definite))
    return last.preposition === '' && last.base !== BISM
  return first?.tags === 0 && !has(first, HEADS) && last.preposition === '' && first.preposition === ''
}

/** مسؤول فلسطيني الاحتلال: an adjective without the article governs nothing. */
function isBehindNationality(draft: Draft, at: number, from: number): boolean {
  const before = draft.words[at - 1]
  if (at !== from + 2 || has(draft.words[from], Tag.Definite) || !has(draft.words[from], HEADS)) return false
  if (before?.tags !== 0 || before.base.length < 4 || DEFECTIVE.has(before.base)) return false
  return /ي$/.test(written(draft, at - 1)) && !ORIGINS.has(draft.words[at]?.base ?? '')
}
