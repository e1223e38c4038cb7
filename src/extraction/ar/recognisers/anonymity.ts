import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { WORD_TAGS } from '../lexicon'

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

/** A source that asks not to be named, or whose head is in the accusative (أن مصدرا قضائيا), is anonymous. */
export function unnamed(draft: Draft, mention: Mention): Mention {
  if (mention.anonymous || mention.known !== null) return mention
  if (isAccusative(mention)) return { ...mention, anonymous: true, kind: 'anonymous' }
  return isWithheld(draft, mention.to) ? { ...mention, anonymous: true } : mention
}

const isAccusative = ({ words: [head = ''] }: Mention): boolean =>
  head.endsWith('ا') && ((WORD_TAGS.get(head.slice(0, -1)) ?? 0) & Tag.Anonymous) !== 0

/** طبيب طلب عدم ذكر اسمه; who only withholds his full name (اسمه الكامل) has been named. */
function isWithheld(draft: Draft, to: number): boolean {
  const mark = draft.tokens[to]?.text
  let at = mark === ',' || mark === '،' ? to + 1 : to
  if (has(draft.words[at], Tag.Relative)) at++
  const end = afterAnonymity(draft, at, draft.tokens.length)
  return end > at && !has(draft.words[end], Tag.Definite)
}
