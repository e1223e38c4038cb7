import { linkOf } from '../../common/attributions'
import type { Draft, DraftLink, Mention } from '../../common/draft'
import { mentionAt } from '../../common/mentions'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { CARRIED_BY, PLATFORMS, RECIPIENT_PREPOSITIONS } from '../lexicon'
import type { Complement } from './complements'
import { isMedium, quotedName, readSource, unclitic } from './noun-phrases'

const REMARKS = new Set(
  [
    'تصريح',
    'تصريحات',
    'حديث',
    'حديثه',
    'حديثها',
    'تصريحه',
    'تصريحها',
    'مقابلة',
    'حوار',
    'اتصال',
    'لقاء',
    'مداخلة',
    'تصريحاته',
  ].map(fold),
)
const REACH = 14
const LONGEST_NAME = 6

/** "في تصريح لـ… قال فلان": the medium that is named before the verb passes the words on as well. */
export function recipientsBefore(draft: Draft, at: number, floor: number): DraftLink[] {
  for (let from = at - 1; from >= Math.max(floor, at - REACH); from--) {
    const word = draft.words[from]
    if (word?.cue != null || draft.tokens[from]?.text === '.') return []
    if (!REMARKS.has(word?.base ?? '') || !has(draft.words[from - 1], Tag.Preposition)) continue
    for (let to = from + 1; to < at; to++) {
      const found = recipientAt(draft, to, at)
      if (found !== null) return [linkOf(found, null)]
    }
    return []
  }
  return []
}

/** Media to which, or through which, something was said: each passes it on. */
export function recipients(
  draft: Draft,
  at: number,
  complement: Complement,
  subject: Mention | null,
): DraftLink[] {
  const links: DraftLink[] = []
  for (let to = at + 1; to < complement.slotEnd; to++) {
    if (subject !== null && to >= subject.from && to < subject.to) continue
    const found = recipientAt(draft, to, complement.slotEnd)
    if (found === null) continue
    links.push(linkOf(found, null))
    to = found.to - 1
  }
  return links
}

/** لـ(…): a newspaper's own way of naming itself. */
function inBrackets(draft: Draft, at: number, end: number): Mention | null {
  let to = at + 1
  while (to < Math.min(end, at + LONGEST_NAME) && draft.tokens[to]?.kind === 'word') to++
  if (to === at + 1 || draft.tokens[to]?.text !== ')') return null
  return { ...mentionAt(draft, at + 1, to, unclitic), kind: 'medium' }
}

/** The medium that stands at `at` behind li-, مع or على, or null. */
export function recipientAt(draft: Draft, at: number, end: number): Mention | null {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (word === undefined || token === undefined) return null
  if (token.text === '(' && draft.words[at - 1]?.base === 'ل') return inBrackets(draft, at, end)
  const introduced =
    word.preposition === 'ل' ||
    RECIPIENT_PREPOSITIONS.has(draft.tokens[at - 1]?.text ?? '') ||
    CARRIED_BY.has(draft.words[at - 1]?.base ?? '') ||
    draft.words[at - 1]?.base === 'ل'
  if (!introduced && !(draft.names.get(at)?.skip ?? 0)) return null
  if (token.text === '"' && quotedName(draft, at) === 0) return null
  if (PLATFORMS.has(word.base) || PLATFORMS.has(draft.words[at + 1]?.base ?? '')) return null
  const mention = readSource(draft, at, end, false)
  if (mention === null) return null
  if (isMedium(mention)) return mention
  // لـ«…»: a quoted name to which something is said is a newspaper or a channel.
  return token.text === '"' ? { ...mention, kind: 'medium' } : null
}
