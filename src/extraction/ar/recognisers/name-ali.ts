import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import type { FoldedText } from '../../folded-text'
import { fold } from '../../folded-text'

const ALA = fold('على')
const distinguishing = new WeakMap<FoldedText, boolean>()

/** Whether a text writes the preposition على with its dotless ya, so that علي can only be the name. */
function distinguishes(draft: Draft): boolean {
  let known = distinguishing.get(draft.text)
  if (known === undefined) {
    known = /(^|[\s،])و?على[\s]/.test(draft.text.original)
    distinguishing.set(draft.text, known)
  }
  return known
}

/** علي folds like على: it is the name where the text keeps the two apart, or right behind a title. */
export function isNameAli(draft: Draft, at: number): boolean {
  const token = draft.tokens[at]
  if (draft.words[at]?.base !== ALA || token === undefined) return false
  if (draft.text.original[token.end - 1] !== 'ي') return false
  const next = draft.words[at + 1]
  if (distinguishes(draft)) return !has(next, Tag.Event)
  const bare =
    next !== undefined && next.tags === 0 && next.cue === null && draft.tokens[at + 1]?.kind === 'word'
  return bare && (has(draft.words[at - 1], Tag.Title) || draft.words[at - 1]?.cue != null)
}
