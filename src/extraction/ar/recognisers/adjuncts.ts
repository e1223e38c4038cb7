import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { isNameAli } from './name-ali'

/** Prepositions with their noun's pronoun: a whole adjunct in one word. */
const WITH_PRONOUN = new Set(
  `لي له لها لهم لهما لنا لكم بي به بها بهم بنا فيه فيها فيهم مني منه منها منهم منا عني عنه عنها عنهم عنا عليه عليها
  عليهم عليهما علينا إلي إليه إليها إليهم إلينا معي معه معها معهم معنا لديه لديها لدينا`
    .split(/\s+/)
    .map(fold),
)

/** The token behind a mark, an aside, a date or an adjunct at `at`; `at` itself where a phrase may start. */
export function skipAt(draft: Draft, at: number, end: number): number {
  const token = draft.tokens[at]
  if (token === undefined) return end
  if (token.kind === 'mark' && token.text !== '"') {
    return token.text === '-' || token.text === '(' ? closeAside(draft, at, end) : at + 1
  }
  if (has(draft.words[at], Tag.Time | Tag.Demonstrative) || token.kind === 'number') return at + 1
  if (WITH_PRONOUN.has(draft.words[at]?.base ?? '') && !draft.names.has(at)) return at + 1
  return isAdjunct(draft, at) ? adjunctEnd(draft, at, end) : at
}

function closeAside(draft: Draft, at: number, end: number): number {
  const closer = draft.tokens[at]?.text === '(' ? ')' : '-'
  for (let to = at + 1; to < end; to++) if (draft.tokens[to]?.text === closer) return to + 1
  return at + 1
}

const isAdjunct = (draft: Draft, at: number): boolean => {
  const word = draft.words[at]
  if (isNameAli(draft, at)) return false
  return (
    has(word, Tag.Preposition) || (word?.preposition ?? '') !== '' || (draft.names.get(at)?.skip ?? 0) > 0
  )
}

/** A prepositional phrase ends at a comma, or before a noun that can head a source. */
function adjunctEnd(draft: Draft, from: number, end: number): number {
  const recipient = draft.words[from]?.preposition === 'ل'
  let at = from + 1
  const heads = Tag.Title | Tag.Organisation | Tag.Role | Tag.Anonymous
  while (at < end) {
    const token = draft.tokens[at]
    const word = draft.words[at]
    if (token?.kind === 'mark' && token.text !== '"') return at
    const named = draft.names.get(at)
    const far = at > from + (recipient ? 1 : 2)
    if (far && word?.preposition === '' && has(word, heads) && !has(word, Tag.Occasion | Tag.Document)) {
      if (!has(draft.words[at - 1], Tag.Preposition)) return at
    }
    if (
      named !== undefined &&
      far &&
      named.skip === 0 &&
      !has(draft.words[at - 1], Tag.Preposition | Tag.Medium)
    )
      return at
    at++
  }
  return end
}
