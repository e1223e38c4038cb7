import type { Draft } from '../../common/draft'
import { ABBREVIATIONS } from '../lexicon'
import { isCapital, textAt } from '../recognisers/shape'

const LONGEST = 200

/**
 * A quotation is one sentence of the report, whatever it holds; what is attributed inside it ends with the
 * sentence of its own that it stands in: `"Officials told us to go. We did not believe it," X said.`
 */
export function settleInnerSentences(draft: Draft): void {
  for (const { cueAt, content, fixed } of draft.attributions) {
    const quotation = draft.quotations[draft.inside[cueAt] ?? -1]
    if (fixed || quotation === undefined || content.from < cueAt) continue
    for (let at = content.from + 1; at < Math.min(content.to - 1, content.from + LONGEST); at++) {
      if (!endsSentence(draft, at) || draft.inside[at] !== draft.inside[cueAt]) continue
      content.to = at
      break
    }
  }
}

function endsSentence(draft: Draft, at: number): boolean {
  const mark = textAt(draft, at)
  if (mark !== '.' && mark !== '!' && mark !== '?') return false
  const before = textAt(draft, at - 1)
  if (mark === '.' && (before.length < 2 || ABBREVIATIONS.has(before) || before === '.')) return false
  return isCapital(draft, at + 1) && (draft.tokens[at]?.end ?? 0) < (draft.tokens[at + 1]?.start ?? 0)
}
