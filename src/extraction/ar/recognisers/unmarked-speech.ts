import { type Content, contentFrom, isComma } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import type { Complement } from './complements'
import { topicOf } from './subjects'

/** Verbs that are followed by speech whatever the mark behind them. */
const SPEAKING = new Set(['قال', 'أضاف'])
const SAYS = 'قال'
const SUBJECT = 16
const CLAUSE = new Set(
  ['هناك', 'نحن', 'هذا', 'هذه', 'لقد', 'إننا', 'إنه', 'لم', 'لن', 'لا', 'ليس', 'ليست'].map(fold),
)

/** "وأضاف، شاركت الفرق في البحث": copy that has a comma where a colon belongs, before a clause of its own. */
export function afterComma(draft: Draft, cue: CueForm, at: number, limit: number): Complement | null {
  if (!SPEAKING.has(cue.lemma)) return null
  for (let to = at + 1; to < Math.min(limit - 1, at + SUBJECT); to++) {
    if (draft.tokens[to]?.text === '.' || draft.words[to]?.cue != null) return null
    if (isComma(draft, to) && opensClause(draft, to + 1)) return { slotEnd: to, at: to + 1, evidence: 0.75 }
  }
  return null
}

const opensClause = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Verb | Tag.Result | Tag.Auxiliary) ||
  isPastFeminine(draft, at) ||
  CLAUSE.has(draft.tokens[at]?.text ?? '')

/** تلقت، انتقلت: no noun of news ends so without its article, but for plurals in ات. */
const isPastFeminine = (draft: Draft, at: number): boolean =>
  draft.words[at]?.tags === 0 && /[^ا]ت$/.test(draft.tokens[at]?.text ?? '')

/** "وقال:" at the end of a paragraph: what is said is the first sentence, or the quotation, of the next one. */
export function inNextParagraph(
  draft: Draft,
  sentence: number,
  at: number,
): { sentence: number; content: Content } | null {
  const here = draft.sentences[sentence]
  const next = draft.sentences[sentence + 1]
  if (here === undefined || next === undefined || at < here.to || draft.tokens[at - 1]?.text !== ':')
    return null
  if (next.kind !== 'body' && next.kind !== 'headline') return null
  return { sentence: sentence + 1, content: contentFrom(draft, next.from, next.to) }
}

/** "أما فلان فيقول لا بد من حل": whoever أما sets apart speaks in all that follows قال without any mark. */
export function afterTopic(
  draft: Draft,
  cue: CueForm,
  at: number,
  limit: number,
  floor: number,
): Complement | null {
  if (cue.lemma !== SAYS || at + 2 >= limit || draft.tokens[at + 1]?.kind !== 'word') return null
  if (has(draft.words[at + 1], Tag.Preposition) || topicOf(draft, at, floor)?.mention?.to !== at) return null
  return { slotEnd: at + 1, at: at + 1, evidence: 0.75 }
}
