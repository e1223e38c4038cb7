import { attribution, linkOf } from '../attributions'
import type { Attribution, Draft, DraftSentence } from '../draft'

/** A sentence that is nothing but a quotation goes on with the speaker of the sentence before it. */
export function attachFloatingQuotations(draft: Draft): void {
  const bySentence = new Map<number, Attribution[]>()
  for (const found of draft.attributions) {
    const list = bySentence.get(found.sentence)
    if (list === undefined) bySentence.set(found.sentence, [found])
    else list.push(found)
  }
  let spoke = false
  draft.sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'body') {
      spoke = false
      return
    }
    if (bySentence.has(index)) {
      spoke = true
      return
    }
    const quotation = spoke ? wholeQuotation(draft, sentence) : null
    if (quotation === null) {
      spoke = false
      return
    }
    draft.attributions.push(
      attribution(draft, {
        sentence: index,
        cueAt: sentence.from,
        links: [linkOf(null, null)],
        content: { from: sentence.from, to: quotation, quote: 'direct', fixed: true },
        evidence: 0.8,
      }),
    )
  })
}

function wholeQuotation(draft: Draft, sentence: DraftSentence): number | null {
  const quotation = draft.quotations[draft.opens[sentence.from] ?? -1]
  if (quotation === undefined || !quotation.speech || !quotation.closed) return null
  for (let at = quotation.to; at < sentence.to; at++) if (draft.tokens[at]?.kind !== 'mark') return null
  return Math.min(quotation.to, sentence.to)
}
