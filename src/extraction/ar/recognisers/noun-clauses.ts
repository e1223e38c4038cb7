import { isComma } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'

/** Connectors that set the narrator's next clause beside the one before. */
const BESIDE = new Set(['كما', 'لكن'].map(fold))

/** Where a noun that stands for a clause ends: before a comma behind which somebody else acts. */
export function nounClauseEnd(draft: Draft, from: number, limit: number): number {
  for (let at = from + 2; at < limit - 1; at++) {
    if (draft.inside[at] !== draft.inside[from] || !isComma(draft, at)) continue
    const word = draft.words[at + 1]
    if (BESIDE.has(draft.tokens[at + 1]?.text ?? '')) return at
    // وجرح is a verbal noun beside the first as well as a verb.
    const acts = has(word, Tag.Verb | Tag.Auxiliary) && !has(word, Tag.Event)
    if (has(word, Tag.Conjunction) && acts) return at
  }
  return limit
}
