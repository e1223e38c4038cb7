import { attribution, cueAt, isComma, linkOf } from '../../common/attributions'
import type { Attribution, Draft } from '../../common/draft'
import { has, Tag, Takes } from '../../common/words'
import { readSource } from './noun-phrases'

/** "«…»، قال الوزير": the verb and its source behind the quotation that they credit. */
export function readPostposed(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue?.kind !== 'verb' || (cue.takes & Takes.Quotation) === 0) return null
  if (has(draft.words[at], Tag.Conjunction)) return null
  const quotation = quotationBefore(draft, at, scope.from)
  if (quotation === null) return null
  const mention = readSource(draft, at + 1, scope.to, false)
  if (mention === null) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    links: [linkOf(mention, cueAt(draft, at, at + 1, cue))],
    content: { ...quotation, quote: 'direct', fixed: true },
    evidence: 0.95,
  })
}

/** The closed quotation that ends right before `at`, a comma aside, where it opens its sentence. */
function quotationBefore(draft: Draft, at: number, floor: number): { from: number; to: number } | null {
  const end = isComma(draft, at - 1) ? at - 1 : at
  const found = draft.quotations[draft.inside[end - 2] ?? -1]
  if (found === undefined || found.to !== end || !found.closed || !found.speech) return null
  return found.from < floor || found.from > floor + 1 ? null : { from: found.from, to: found.to }
}
