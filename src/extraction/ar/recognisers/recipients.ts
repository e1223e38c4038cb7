import { linkOf } from '../../common/attributions'
import type { Draft, DraftLink, Mention } from '../../common/draft'
import { isMediumKind, mentionAt } from '../../common/mentions'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { INFORMING } from '../cues.lexicon'
import { CARRIED_BY, PLATFORMS, RECIPIENT_PREPOSITIONS } from '../lexicon'
import type { Complement } from './complements'
import { isMedium, quotedName, readSource, unclitic } from './noun-phrases'
import { HEADS } from './phrase-ends'

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
/** لمراسل وكالة: through whom a medium is told. */
const REPORTERS = new Set(['مراسل', 'مراسلة', 'موفد', 'مندوب'].map(fold))
/** خص بها الصحيفة: remarks made to one medium alone. */
const MADE = new Set(['خص', 'خصت', 'أدلى', 'أدلت'].map(fold))
const REACH = 14
const LONGEST_NAME = 6

/** "في تصريح لـ… قال فلان": the medium that is named before the verb passes the words on as well. */
export function recipientsBefore(draft: Draft, at: number, floor: number): DraftLink[] {
  for (let from = at - 1; from >= Math.max(floor, at - REACH); from--) {
    const word = draft.words[from]
    if ((word?.cue != null && !MADE.has(word.base)) || draft.tokens[from]?.text === '.') return []
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
  const object = toldMedium(draft, draft.words[at]?.cue ?? null, at + 1, complement.slotEnd)
  for (let to = at + 1; to < complement.slotEnd; to++) {
    if (subject !== null && to >= subject.from && to < subject.to) continue
    const found =
      to === object ? recipientOf(draft, to, complement.slotEnd) : recipientAt(draft, to, complement.slotEnd)
    if (found === null) continue
    links.push(linkOf(found, null))
    to = found.to - 1
  }
  return links
}

/**
 * "أبلغ مسؤول آخر وكالة …": the medium that a verb of informing has for its object, which is none of its subject;
 * `end` where there is none. Right behind its own noun (مراسل وكالة) or a preposition it is another part.
 */
export function toldMedium(draft: Draft, cue: CueForm | null, from: number, end: number): number {
  if (cue === null || !INFORMING.has(cue.lemma)) return end
  for (let at = from + 1; at < end; at++) {
    const before = draft.words[at - 1]
    const name = draft.names.get(at)
    const medium = has(draft.words[at], Tag.Medium) || (name !== undefined && isMediumKind(name.source))
    if (!medium || name?.skip || draft.words[at]?.preposition !== '') continue
    const governed = !has(before, Tag.Definite) && has(before, HEADS | Tag.Preposition)
    if (!governed && before?.preposition === '') return at
  }
  return end
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
    draft.words[at - 1]?.base === 'ل' ||
    MADE.has(draft.words[at - 2]?.base ?? '')
  if (!introduced && !(draft.names.get(at)?.skip ?? 0)) return null
  if (REPORTERS.has(word.base)) return recipientOf(draft, at + 1, end)
  if (token.text === '"' && quotedName(draft, at) === 0) return null
  if (PLATFORMS.has(word.base) || PLATFORMS.has(draft.words[at + 1]?.base ?? '')) return null
  return recipientOf(draft, at, end)
}

/** The medium that stands at `at`, or behind the one who reports for it. */
function recipientOf(draft: Draft, at: number, end: number): Mention | null {
  const token = draft.tokens[at]
  const mention = readSource(draft, at, end, false)
  if (mention === null || token === undefined) return null
  if (isMedium(mention)) return mention
  // لـ«…»: a quoted name to which something is said is a newspaper or a channel.
  return token.text === '"' ? { ...mention, kind: 'medium' } : null
}
