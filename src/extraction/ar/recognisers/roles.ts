import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { HEADS } from './phrase-ends'

const BISM = fold('باسم')
const FUNCTION = Tag.Title | Tag.Role

/**
 * What else a phrase calls its person: a rank or office with the article, or one behind a complete phrase
 * ("فلان وزير الصحة"). The office inside a construct is somebody else's: نائب وزير الصحة.
 */
export function rolesOf(draft: Draft, mention: Mention): readonly string[] {
  const roles: string[] = []
  for (let at = mention.from + 1; at < mention.to; at++) {
    const word = draft.words[at]
    if (word === undefined || !has(word, FUNCTION) || has(word, Tag.Conjunction) || word.preposition !== '')
      continue
    const before = draft.words[at - 1]
    const governed =
      before?.base === BISM || (has(before, HEADS | Tag.Preposition) && !has(before, Tag.Definite))
    if (!governed) roles.push(word.base)
  }
  return roles
}
