import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(fold))
const ASKING = words(
  'طالبا طالبة طالبين طلب طلبت طلبوا رفض رفضت رفضوا رافضا رافضة رافضين فضل فضلت فضلوا مفضلا مفضلة مفضلين اشترط اشترطت اشترطوا مشترطا مشترطة مشترطين آثر آثرت آثروا',
)
const IDENTITY = words(
  'اسمه اسمها اسمهم اسمهما اسميهما أسمائهم أسماءهم أسمائهما هويته هويتها هويتهم هويتهما هوياتهم',
)
/** The name that is withheld stands at most this far behind the verb: طلب عدم الكشف عن اسمه. */
const REACH = 6

/**
 * The token behind a formula that tells why a source is unnamed ("طالبا عدم كشف هويته", "لم يذكر اسمه"), which stands
 * between a source and what it says; `at` itself where there is none.
 */
export function afterAnonymity(draft: Draft, at: number, end: number): number {
  const word = draft.words[at]
  if (!ASKING.has(word?.base ?? '') && !has(word, Tag.Negation)) return at
  for (let to = at + 1; to < Math.min(end, at + REACH); to++) {
    if (draft.tokens[to]?.kind === 'mark' || has(draft.words[to], Tag.That)) return at
    if (IDENTITY.has(draft.words[to]?.base ?? '')) return to + 1
  }
  return at
}
