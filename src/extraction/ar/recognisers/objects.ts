import { isComma } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { PUBLISHED } from '../lemmas.lexicon'
import type { Complement } from './complements'
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
/** The noun of what was caused or measured may be this long. */
const OBJECT = 20

/** What the words behind the subject must be for the verb to be one of saying, by its lemma. */
const SAYS_OF: Readonly<Record<string, (draft: Draft, at: number, limit: number) => boolean>> = {
  عزا: (draft, at, limit) => reaches(draft, at, limit, (word) => TO.has(word.base)),
  أرجع: (draft, at, limit) =>
    isEffect(draft.words[at]) && reaches(draft, at, limit, (word) => TO.has(word.base)),
  قدر: (draft, at, limit) => reaches(draft, at, limit, isWithBi),
  سجل: (draft, at) => isChange(draft, at),
  أحصى: (draft, at) => isChange(draft, at),
  حمل: (draft, at, limit) => reaches(draft, at, limit, (word) => BLAME.has(word.base)),
  أعلن: (draft, at) => LISTS.has(draft.words[at]?.base ?? ''),
  [PUBLISHED]: (draft, at) => LISTS.has(draft.words[at]?.base ?? ''),
}

/**
 * Verbs whose object and its predicate together are what is said: "عزا الوزير النقص إلى الحصار", "قدرت الهيئة قوة
 * الزلزال بست درجات". The subject stands right behind the verb and is of a kind that speaks; null elsewhere.
 */
export function objectOf(draft: Draft, cue: CueForm, at: number, limit: number): Complement | null {
  const saysOf = SAYS_OF[cue.lemma]
  if (saysOf === undefined) return null
  let from = at + 1
  while (from < limit && has(draft.words[from], Tag.Time)) from++
  const subject = readSource(draft, from, limit, true)
  if (subject === null || subject.kind === 'other') return null
  let object = subject.to
  while (object < limit && (has(draft.words[object], Tag.Time) || isComma(draft, object))) object++
  const word = draft.words[object]
  if (object >= limit || draft.tokens[object]?.kind === 'mark') return null
  if (word === undefined || has(word, Tag.Preposition | Tag.Relative) || word.preposition !== '') return null
  return saysOf(draft, object, limit) ? { slotEnd: object, at: object, evidence: 0.8 } : null
}

/** تراجعا بنسبة، 20 وفاة: what has gone up or down, or how many cases there were. */
const isChange = (draft: Draft, at: number): boolean =>
  CHANGES.has(draft.words[draft.tokens[at]?.kind === 'number' ? at + 1 : at]?.base ?? '')

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
