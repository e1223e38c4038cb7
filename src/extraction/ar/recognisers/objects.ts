import { isComma } from '../../common/attributions'
import type { Draft, Mention } from '../../common/draft'
import { type CueForm, has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { ASCRIBED, PUBLISHED } from '../lemmas.lexicon'
import { DISCLOSED, REPORTED } from '../objects.lexicon'
import { canAct } from './actors'
import type { Complement } from './complements'
import { objectIn } from './direct-objects'
import { readSource } from './noun-phrases'
import { isEvent } from './verbal-nouns'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(fold))
const TO = words('إلى الى')
const CAUSED = words('سبب أسباب ذلك')
const CHANGES = words(
  'تراجع ارتفاع انخفاض زيادة نمو هبوط تحسن حالة حالات إصابة إصابات وفاة وفيات تراجعا ارتفاعا انخفاضا نموا هبوطا تحسنا',
)
const BLAME = words('مسؤولية مسئولية مسؤوليته مسؤوليتها تبعات تبعة')
const LISTS = words('قائمة قوائم لائحة أسماء كشوفات حصيلة إحصائية إحصاءات')
const BLAMED = 'حمل'
/** What others have said is confirmed or denied. */
const CONFIRMING = new Set(['أكد', 'نفى', 'أنكر'])
/** The noun of what was caused or measured may be this long. */
const OBJECT = 20
/** Words of the subject, behind which the object stands. */
const SUBJECT = 12

const isIn =
  (nouns: ReadonlySet<string>) =>
  (draft: Draft, at: number): boolean =>
    nouns.has(draft.words[at]?.base ?? '')

/** What the words behind the subject must be for the verb to be one of saying, by its lemma. */
const SAYS_OF: Readonly<Record<string, (draft: Draft, at: number, limit: number) => boolean>> = {
  عزا: (draft, at, limit) => reaches(draft, at, limit, (word) => TO.has(word.base)),
  أرجع: (draft, at, limit) =>
    isEffect(draft.words[at]) && reaches(draft, at, limit, (word) => TO.has(word.base)),
  قدر: (draft, at, limit) => reaches(draft, at, limit, isWithBi),
  سجل: (draft, at) => isChange(draft, at),
  أحصى: (draft, at) => isChange(draft, at),
  حمل: (draft, at, limit) => reaches(draft, at, limit, (word) => BLAME.has(word.base)),
  أعلن: (draft, at) => LISTS.has(draft.words[at]?.base ?? '') || DISCLOSED.has(draft.words[at]?.base ?? ''),
  [PUBLISHED]: isIn(LISTS),
  [ASCRIBED]: (draft, at, limit) =>
    (has(draft.words[at], Tag.Definite) || isEffect(draft.words[at])) &&
    reaches(draft, at, limit, (word) => TO.has(word.base)),
  أكد: isIn(REPORTED),
  نفى: isIn(REPORTED),
  أنكر: isIn(REPORTED),
  كذب: isIn(REPORTED),
  دحض: isIn(REPORTED),
  فند: isIn(REPORTED),
  كشف: (draft, at) => DISCLOSED.has(draft.words[at]?.base ?? '') || isBareEvent(draft.words[at]),
  أوضح: (draft, at) => isBareEvent(draft.words[at]),
  ذكر: (draft, at) => DISCLOSED.has(draft.words[at]?.base ?? '') || isBareEvent(draft.words[at]),
}

/**
 * Verbs whose object, or object and its predicate together, are what is said: "عزا الوزير النقص إلى الحصار", "قدرت
 * الهيئة قوة الزلزال بست درجات", "نفت الوزارة صحة النبأ". The subject stands right behind the verb and is of a kind
 * that speaks; null elsewhere.
 */
export function objectOf(draft: Draft, cue: CueForm, at: number, limit: number): Complement | null {
  const saysOf = SAYS_OF[cue.lemma]
  if (saysOf === undefined) return null
  let from = at + 1
  while (from < limit && has(draft.words[from], Tag.Time)) from++
  const subject = readSource(draft, from, limit, true)
  if (subject === null) return null
  for (const end of endsOf(draft, cue, subject)) {
    const speaker = end === subject.to ? subject : readSource(draft, from, end, true)
    if (speaker?.to !== end || !(canSpeak(speaker) || canBlame(cue, speaker))) continue
    const object = afterSubject(draft, end, limit)
    if (object > 0 && saysOf(draft, object, limit)) return { slotEnd: object, at: object, evidence: 0.8 }
  }
  return null
}

/** "مؤكدين معلومات نشرت", "نافيا صحة النبأ": the object of a participle stands right behind it; its subject never does. */
export function participleObject(draft: Draft, { lemma }: CueForm, at: number): Complement | null {
  const word = draft.words[at + 1]
  if (!CONFIRMING.has(lemma) || word?.preposition !== '' || !REPORTED.has(word.base)) return null
  return { slotEnd: at + 1, at: at + 1, evidence: 0.8 }
}

/** حمّل فلان الحكومة المسؤولية: the frame itself tells that somebody speaks; a bare surname does for it. */
const canBlame = ({ lemma }: CueForm, { words: name }: Mention): boolean =>
  lemma === BLAMED && name.length <= 3

const canSpeak = (speaker: Mention): boolean => speaker.kind !== 'other' || canAct(speaker)

/** Where the subject may end: where its phrase does, or before a noun in it that its verb may have for an object. */
function* endsOf(draft: Draft, { lemma }: CueForm, { from, to, kind }: Mention): Generator<number> {
  yield to
  const object = objectIn(draft, from, to)
  if (object < to) yield object
  for (let at = from + 1; at < Math.min(to, from + SUBJECT); at++) {
    const base = draft.words[at]?.base ?? ''
    if (REPORTED.has(base) || DISCLOSED.has(base) || CAUSED.has(base) || isEffect(draft.words[at])) yield at
  }
  if (lemma === BLAMED && kind === 'other') yield from + 1
}

/** The noun right behind the subject, past a date or a comma; 0 where something else stands there. */
function afterSubject(draft: Draft, from: number, limit: number): number {
  let at = from
  while (at < limit && (has(draft.words[at], Tag.Time) || isComma(draft, at))) at++
  const word = draft.words[at]
  if (at >= limit || word === undefined || draft.tokens[at]?.kind === 'mark') return 0
  return has(word, Tag.Preposition | Tag.Relative) || word.preposition !== '' ? 0 : at
}

/** تراجعا بنسبة، 20 وفاة: what has gone up or down, or how many cases there were. */
const isChange = (draft: Draft, at: number): boolean =>
  CHANGES.has(draft.words[draft.tokens[at]?.kind === 'number' ? at + 1 : at]?.base ?? '')

/** سقوط قتلى: a verbal noun that governs what follows. */
const isBareEvent = (word: Word | undefined): boolean =>
  word !== undefined && isEvent(word) && !has(word, Tag.Definite | Tag.Demonstrative)

/** أرجع is also to bring back: only what happened, or its cause, is traced to something. */
const isEffect = (word: Word | undefined): boolean =>
  word !== undefined && (isEvent(word) || CAUSED.has(word.base) || /^ت...$/.test(word.base))

const isWithBi = (word: Word): boolean =>
  word.preposition === 'ب' ||
  word.base === 'ب' ||
  (word.tags === 0 && word.base.length > 2 && word.base.startsWith('ب'))

function reaches(draft: Draft, from: number, limit: number, is: (word: Word) => boolean): boolean {
  for (let at = from + 1; at < Math.min(limit, from + OBJECT); at++) {
    const word = draft.words[at]
    if (word === undefined || isComma(draft, at) || has(word, Tag.That)) return false
    if (is(word)) return true
  }
  return false
}
