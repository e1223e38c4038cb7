import { attribution, isComma, leadStart, limitOf } from '../../common/attributions'
import type { Attribution, Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { words } from './prepositional'
import { isRemark, mediaIn } from './recipients'

const WITHIN = words('في خلال ضمن')
const THAT = words('ذلك')
/** Days and places that may follow the medium. */
const LONGEST_REST = 8

/** "قال فلان إن …، (وذلك) في تصريحات لصحيفة …": the medium behind what was said passes it on. */
export function readCarriedIn(draft: Draft, sentence: number, at: number): Attribution | null {
  if (!WITHIN.has(draft.words[at]?.base ?? '') || !isRemark(draft.words[at + 1]?.base ?? '')) return null
  const scope = draft.sentences[sentence]
  const host = draft.attributions.at(-1)
  if (scope === undefined || host?.sentence !== sentence || host.trailing || host.content.from >= at)
    return null
  const start = THAT.has(draft.words[at - 1]?.base ?? '') ? at - 1 : at
  if (!isComma(draft, start - 1) && host.content.to !== start) return null
  const limit = limitOf(draft, scope, at)
  const links = mediaIn(draft, at + 2, limit, null, limit)
  const last = links.at(-1)?.mention
  if (last == null || !endsWith(draft, last.to, limit)) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, start, scope.from),
    links,
    content: { from: host.content.from, to: start, quote: 'indirect', fixed: true },
    sibling: true,
    trailing: true,
  })
}

/** Whether nothing more is told behind the medium than when and where it was. */
function endsWith(draft: Draft, from: number, limit: number): boolean {
  if (limit - from > LONGEST_REST) return false
  for (let at = from; at < limit; at++) {
    const word = draft.words[at]
    if (isComma(draft, at) || word?.cue != null || has(word, Tag.Verb | Tag.That | Tag.Conjunction))
      return false
  }
  return true
}
