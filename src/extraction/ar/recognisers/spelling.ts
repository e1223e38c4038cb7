import type { Spelling } from '../../common/mentions'
import { has, Tag, type Word } from '../../common/words'

/** Spelling of a mention without the preposition written onto it; للكرملين is الكرملين. */
export const spell = (word: Word, written: string, head: string): Spelling => {
  const feminine = isFeminine(word, head)
  if (word.skip === 0) return { drop: 0, label: written, feminine }
  const letters = [...written]
  let drop = 0
  let left = word.skip
  while (left > 0 && drop < letters.length) {
    drop++
    left--
    while (/[\p{M}\u0640]/u.test(letters[drop] ?? '')) drop++
  }
  const rest = letters.slice(drop).join('')
  const doubled = word.preposition === 'ل' && has(word, Tag.Definite) && rest.startsWith('ل')
  return doubled
    ? { drop: word.skip - 1, label: `ا${rest}`, feminine }
    : { drop: word.skip, label: rest, feminine }
}

/** The ending is asked of the written word: folded, it cannot be told from a pronoun (والدة، والده). */
const isFeminine = (word: Word, head: string): boolean => word.base.endsWith('ه') && /ة\p{M}*$/u.test(head)
