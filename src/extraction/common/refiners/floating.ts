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
    if (prolongs(draft, bySentence, index, quotation)) return
    draft.attributions.push(
      attribution(draft, {
        sentence: index,
        cueAt: sentence.from,
        links: [linkOf(null, null)],
        content: { from: sentence.from, to: quotation, quote: 'direct', fixed: true },
        carries: 'latest',
        evidence: 0.8,
      }),
    )
  })
}

/** `"…," said X. "…"` in one paragraph is one quotation, interrupted: the content goes on over the sentence's end. */
function prolongs(
  draft: Draft,
  bySentence: ReadonlyMap<number, readonly Attribution[]>,
  index: number,
  end: number,
): boolean {
  const paragraph = draft.sentences[index]?.paragraph
  for (let before = index - 1; draft.sentences[before]?.paragraph === paragraph; before--) {
    const own = bySentence.get(before)
    if (own === undefined) continue
    const host = own.findLast((found) => found.parent === null)
    const closes =
      host?.quote === 'direct' && host.fixed && host.cueAt >= (draft.sentences[before]?.from ?? 0)
    if (host === undefined || !closes || !isInterrupted(draft, host, index)) return false
    host.content.to = end
    return true
  }
  return false
}

/** The attributing clause closes its sentence, or an earlier sentence of the quotation has been joined. */
const isInterrupted = (draft: Draft, host: Attribution, index: number): boolean =>
  host.content.to > (draft.sentences[host.sentence]?.to ?? 0)
    ? host.content.to === (draft.sentences[index - 1]?.to ?? -1)
    : host.sentence === index - 1 && host.cueAt >= host.content.to

function wholeQuotation(draft: Draft, sentence: DraftSentence): number | null {
  const quotation = draft.quotations[draft.opens[sentence.from] ?? -1]
  if (quotation === undefined || !quotation.speech || !quotation.closed) return null
  for (let at = quotation.to; at < sentence.to; at++) if (draft.tokens[at]?.kind !== 'mark') return null
  return Math.min(quotation.to, sentence.to)
}
