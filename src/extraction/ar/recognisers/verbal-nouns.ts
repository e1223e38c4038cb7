import { has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { WORD_TAGS } from '../lexicon'

const SOURCES = Tag.Title | Tag.Role | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Anonymous

/** Patterns of the verbal nouns of forms II, III, VII, VIII and X, by the folded spelling. */
export const MASDAR = /^(است..ا.|ان..ا.|ا.ت.ا.|ت.[^ا]ي[^ه])$/

/** بتقوية: behind bi- the pattern of defective verbs is safe, which elsewhere is that of تركية. */
const WITH_BI = new RegExp(`${MASDAR.source}|^ت..يه$`)

/** Whether an indefinite noun has the pattern of a verbal noun. */
const looksLikeMasdar = (word: Word): boolean => (word.tags & SOURCES) === 0 && MASDAR.test(word.base)

/** Nouns of taking a stand that are told from other words even with a pronoun: دعمه. */
const SHORT_STANCES = new Set(['دعم', 'حرص', 'عزم'].map(fold))

/** A noun that can stand for a clause: listed, of the pattern of a verbal noun, or one with its agent's pronoun. */
export const isEvent = (word: Word): boolean =>
  has(word, Tag.Event) || (!has(word, Tag.Definite) && (looksLikeMasdar(word) || isPossessedEvent(word)))

/** انسحابه، مسؤوليتها: before a pronoun ta marbuta is written as ta. */
const isPossessedEvent = (word: Word): boolean => {
  if ((word.tags & ~Tag.Conjunction) !== 0) return false
  const bare = word.base.replace(/(ها|هم|هما|ه)$/, '')
  // أسره may be a family, قتله a verb.
  if (word.base.length < 5) return SHORT_STANCES.has(bare)
  if (bare === word.base) return false
  return isListed(bare) || isListed(bare.replace(/ت$/, 'ه')) || MASDAR.test(bare)
}

const isListed = (bare: string): boolean => ((WORD_TAGS.get(bare) ?? 0) & Tag.Event) !== 0

/** باستخدام: a verbal noun that no list has, with bi- written onto it. */
export const isEventWithBi = (word: Word): boolean =>
  word.preposition === 'ب'
    ? isEvent(word)
    : word.base.startsWith('ب') &&
      word.tags === 0 &&
      (WITH_BI.test(word.base.slice(1)) || MASDAR.test(word.base.slice(1).replace(/(ها|هم|هما|ه)$/, '')))

/** هيئة الدفاع عن، لجنة البحث عن: verbal nouns that take عن themselves. */
const WITH_ABOUT = new Set(
  'دفاع بحث إفراج تنقيب كشف إعلان تعبير إفصاح تخلي تنازل امتناع توقف تراجع مسؤول مسؤولة مسؤولين'
    .split(' ')
    .map(fold),
)

/** Whether عن behind this word belongs to it. */
export const isAboutNoun = (word: Word | undefined): boolean =>
  word !== undefined && word.cue === null && WITH_ABOUT.has(word.base)
