import { isComma } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import { has, Tag, type Word } from '../../common/words'
import { fold } from '../../folded-text'

/** Connectors that set the narrator's next clause beside the one before. */
const BESIDE = new Set(
  ['كما', 'لكن', 'ولكن', 'لكنه', 'لكنها', 'لكنهم', 'ولكنه', 'ولكنها', 'ولكنهم', 'بيد'].map(fold),
)

/** Where a noun that stands for a clause ends: before a comma behind which somebody else acts. */
export function nounClauseEnd(draft: Draft, from: number, limit: number): number {
  let relative = false
  for (let at = from + 2; at < limit - 1; at++) {
    if (draft.inside[at] !== draft.inside[from]) continue
    relative ||= has(draft.words[at], Tag.Relative | Tag.That)
    // "تتهم جارتها بالتصعيد وتتوعد برد": the same speaker's next speech act.
    if (!relative && isNextAct(draft.words[at])) return at
    if (!isComma(draft, at)) continue
    const word = draft.words[at + 1]
    if (BESIDE.has(draft.tokens[at + 1]?.text ?? '')) return at
    // وجرح is a verbal noun beside the first as well as a verb.
    const acts = has(word, Tag.Verb | Tag.Auxiliary) && !has(word, Tag.Event)
    if (has(word, Tag.Conjunction) && acts) return at
  }
  return limit
}

/** وتتوعد، وأكدت: with "and", in a form that is no noun. */
const isNextAct = (word: Word | undefined): boolean => {
  const cue = word?.cue
  if (cue?.kind !== 'verb' || cue.number !== 's' || !has(word, Tag.Conjunction)) return false
  return cue.tense === 'present' || cue.gender === 'f'
}
