import { linkOf } from '../../common/attributions'
import type { Draft, DraftLink, Mention } from '../../common/draft'
import { isMediumKind, mentionAt } from '../../common/mentions'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { INFORMING } from '../lemmas.lexicon'
import { CARRIED_BY, PLATFORMS, RECIPIENT_PREPOSITIONS } from '../lexicon'
import type { Complement } from './complements'
import { isMedium, quotedName, readSource } from './noun-phrases'
import { PROGRAMME } from './phrase-adjuncts'
import { HEADS } from './phrase-ends'
import { spell } from './spelling'

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
    'أسئلة',
    'سؤال',
  ].map(fold),
)
/** What somebody else's words are carried in. */
const RECORDS = new Set(
  ['بيان', 'بيانات', 'رسالة', 'خطاب', 'كلمة', 'تسجيل', 'مقطع', 'شريط', 'فيديو', 'مقال', 'برقية'].map(fold),
)
/** "تلقت الصحيفة نسخة منه": the copy is none of the medium's name. */
const COPY = new Set(['نسخة', 'نسخا', 'صورة'].map(fold))
/** لمراسل وكالة: through whom a medium is told. */
const REPORTERS = new Set(['مراسل', 'مراسلة', 'موفد', 'مندوب', 'صحافي', 'صحفي', 'صحافية', 'صحفية'].map(fold))
/** خص بها الصحيفة: remarks made to one medium alone. */
const MADE = new Set(['خص', 'خصت', 'أدلى', 'أدلت'].map(fold))
const REACH = 14
const PROGRAMME_REACH = 4
const LONGEST_NAME = 6

/** "في تصريح لـ… قال فلان": the medium that is named before the verb passes the words on as well. */
export function recipientsBefore(draft: Draft, at: number, floor: number): DraftLink[] {
  for (let from = at - 1; from >= Math.max(floor, at - REACH); from--) {
    const word = draft.words[from]
    if ((word?.cue != null && !MADE.has(word.base)) || draft.tokens[from]?.text === '.') return []
    const opens = isRemark(word?.base ?? '') && has(draft.words[from - 1], Tag.Preposition)
    if (opens) return mediaIn(draft, from + 1, at, null, at)
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
  const before = subject !== null && subject.to <= at
  const object = toldMedium(draft, draft.words[at]?.cue ?? null, at + (before ? 0 : 1), complement.slotEnd)
  return mediaIn(draft, at + 1, complement.slotEnd, subject, object)
}

/** Whether a noun is that of an occasion or a record of speech which others may pass on. */
export const isRemark = (base: string): boolean => REMARKS.has(base) || RECORDS.has(base)

/** The media between `from` and `end`, each a link; a programme stands for the channel only where none is named. */
export function mediaIn(
  draft: Draft,
  from: number,
  end: number,
  subject: Mention | null,
  object: number,
): DraftLink[] {
  const links: DraftLink[] = []
  for (let to = from; to < end; to++) {
    if (subject !== null && to >= subject.from && to < subject.to) continue
    const found = to === object ? recipientOf(draft, to, end) : recipientAt(draft, to, end)
    if (found === null) continue
    if (draft.words[links.at(-1)?.mention?.from ?? -1]?.base === PROGRAMME) links.pop()
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
  let named = false
  for (let at = from + 1; at < end; at++) {
    const before = draft.words[at - 1]
    const name = draft.names.get(at)
    named ||= draft.tokens[at - 1]?.kind === 'word' && !has(before, Tag.Time | Tag.Preposition | Tag.Adverb)
    if (!named || has(draft.words[at], Tag.Conjunction)) continue
    if (draft.tokens[at]?.text === '"' && quotedName(draft, at) === end && !has(before, Tag.Medium)) return at
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
  return { ...mentionAt(draft, at + 1, to, spell), kind: 'medium' }
}

/** The medium that stands at `at` behind li-, مع or على, or null. */
export function recipientAt(draft: Draft, at: number, end: number): Mention | null {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (word === undefined || token === undefined) return null
  if (token.text === '(' && draft.words[at - 1]?.base === 'ل') return inBrackets(draft, at, end)
  const passedOn =
    CARRIED_BY.has(draft.words[at - 1]?.base ?? '') ||
    (CARRIED_BY.has(draft.words[at - 2]?.base ?? '') && has(draft.words[at - 1], Tag.Preposition | Tag.Time))
  const introduced =
    passedOn ||
    word.preposition === 'ل' ||
    RECIPIENT_PREPOSITIONS.has(draft.tokens[at - 1]?.text ?? '') ||
    draft.words[at - 1]?.base === 'ل' ||
    MADE.has(draft.words[at - 2]?.base ?? '')
  if (!introduced && !(draft.names.get(at)?.skip ?? 0)) return null
  if (REPORTERS.has(word.base)) return recipientOf(draft, afterPrepositions(draft, at + 1), end)
  if (word.base === PROGRAMME) return programmeAt(draft, at, end)
  if (token.text === '"' && quotedName(draft, at) === 0) return null
  if (PLATFORMS.has(word.base) || PLATFORMS.has(draft.words[at + 1]?.base ?? '')) return null
  const copy = passedOn ? copyAt(draft, at, end) : end
  return recipientOf(draft, at, copy) ?? abbreviated(draft, at, end)
}

const copyAt = (draft: Draft, at: number, end: number): number => {
  for (let to = at + 1; to < Math.min(end, at + LONGEST_NAME); to++)
    if (COPY.has(draft.words[to]?.base ?? '')) return to
  return end
}

/** صحافي في الإذاعة: the medium somebody works for. */
const afterPrepositions = (draft: Draft, at: number): number =>
  has(draft.words[at], Tag.Preposition) ? at + 1 : at

/** برنامج «…», or a programme that remarks are made in; برنامج الأغذية is a body. */
function programmeAt(draft: Draft, at: number, end: number): Mention | null {
  if (draft.names.has(at)) return null
  let to = quotedName(draft, at + 1)
  for (let before = at - 1; to === 0 && before >= at - PROGRAMME_REACH; before--) {
    if (!REMARKS.has(draft.words[before]?.base ?? '')) continue
    to = readSource(draft, at + 1, end, false)?.to ?? 0
  }
  return to > at + 1 && to <= end ? { ...mentionAt(draft, at, to, spell), kind: 'medium' } : null
}

/** لـ عكاظ: li- written apart before a bare name, right before what is said, is a newspaper naming itself. */
function abbreviated(draft: Draft, at: number, end: number): Mention | null {
  const apart = draft.tokens[at - 1]
  if (apart?.kind !== 'word' || draft.words[at - 1]?.base !== 'ل' || draft.tokens[at]?.kind !== 'word')
    return null
  for (let to = at; to < end; to++)
    if (to > at + 1 || draft.tokens[to]?.kind !== 'word' || has(draft.words[to], HEADS | Tag.Plural))
      return null
  return { ...mentionAt(draft, at, end, spell), kind: 'medium' }
}

/** The medium that stands at `at`, or behind the one who reports for it. */
function recipientOf(draft: Draft, at: number, end: number): Mention | null {
  const token = draft.tokens[at]
  // «عكاظ» مدير المستشفى: behind the closing mark somebody else may follow.
  const quoted = quotedName(draft, at)
  const mention = readSource(draft, at, quoted > 0 ? Math.min(quoted, end) : end, false)
  if (mention === null || token === undefined) return null
  if (isMedium(mention)) return mention
  // لـ«…»: a quoted name to which something is said is a newspaper or a channel.
  return token.text === '"' ? { ...mention, kind: 'medium' } : null
}
