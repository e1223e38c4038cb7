import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { unnamed } from './anonymity'
import { HEADS } from './phrase-ends'

/** What the form of the head and an apposition tell of a phrase whose head no list knows. */
export function described(draft: Draft, found: Mention): Mention {
  const mention = unnamed(draft, found)
  if (mention.kind !== 'other') return mention
  const first = draft.words[mention.from]
  if (mention.known === null && !mention.plural && isSoundPlural(first?.base ?? '', mention.definite))
    return { ...mention, plural: true }
  return isNameWithFunction(draft, mention) ? { ...mention, kind: 'person' } : mention
}

/** "فلان وزير الصحة"; in تأكيدات الوزير the minister is the owner of something. */
function isNameWithFunction(draft: Draft, { from, to }: Mention): boolean {
  for (let at = from + 1; at < to; at++) {
    const word = draft.words[at]
    if (has(word, Tag.Title | Tag.Role)) return at > from + 1 || !has(word, Tag.Definite)
  }
  return false
}

/** المهاجمون، الخطباء، عسكريون: plurals of persons by their form; without the article a name may end in ون. */
const isSoundPlural = (base: string, definite: boolean): boolean =>
  definite ? /^.{3,}ون$|^.{2,3}[^ا]اء$/.test(base) : /^.{3,}يون$/.test(base)

/** فلان المتحدث باسم الوزارة: the function behind a name says that it is one. */
export function hasFunction(draft: Draft, { from, to }: Mention): boolean {
  for (let at = from + 1; at < to; at++) if (has(draft.words[at], Tag.Title | Tag.Role)) return true
  return false
}

/** والروسي فلاديمير بوتين: the adjective of a title left out before a registered person is none of the name. */
export function bareName(draft: Draft, at: number, end: number): number {
  const word = draft.words[at]
  const next = draft.names.get(at + 1)
  if (at + 1 >= end || next?.source.kind !== 'person' || next.skip > 0 || draft.names.has(at)) return at
  return has(word, Tag.Definite) && !has(word, HEADS) && word?.base.endsWith('ي') ? at + 1 : at
}
