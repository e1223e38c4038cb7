import type { CueForm, Word } from '../../common/words'
import { fold } from '../../folded-text'
import { REPEATED, SAYINGS } from '../lemmas.lexicon'

/** Nouns of taking a stand, which one can renew in words: جدد رفضه; whoever renews an attack says nothing. */
const STANCES = new Set(
  `دعم تأكيد رفض التزام تمسك موقف مطالبة مطلب دعوة إدانة تضامن ثقة استعداد حرص اتهام اتهامات نفي تحذير تأييد تعهد
  مساندة رغبة عزم ترحيب إصرار مناشدة شكر`
    .trim()
    .split(/\s+/)
    .map(fold),
)
const AGAIN = new Set(['تأكيد', 'قول', 'تحذير', 'إعلان', 'إعراب'].map(fold))

/** القول، التأكيد، تأكيده: the noun through which a verb of repeating takes a clause. */
export const isAgain = (word: Word | undefined): boolean =>
  word !== undefined && (SAYINGS.has(word.base) || AGAIN.has(word.base))

/** Whether the verb says nothing without a noun of saying: أعاد الكتاب. */
export const needsAgain = ({ lemma }: CueForm): boolean => lemma === REPEATED

/** A stance that is renewed, with its owner's pronoun or before its owner: دعمه، دعوتها، رفض بلاده. */
export function isStance(word: Word): boolean {
  if (word.preposition !== '') return false
  if (STANCES.has(word.base)) return true
  const bare = word.base.replace(/(ها|هم|هما|ه)$/, '')
  return STANCES.has(bare) || STANCES.has(bare.replace(/ت$/, 'ه'))
}
