import { attribution, contentFrom, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftSentence } from '../../common/draft'
import { has, Tag } from '../../common/words'

/**
 * "قالت الوزارة إن …. وإن …": a sentence that opens with a conjunction and the particle of a reported clause goes on
 * with what was reported up to the full stop before it.
 */
export function continueClauses(draft: Draft): void {
  const reported = new Map<number, Attribution>()
  for (const found of draft.attributions) {
    const first = draft.words[found.content.from]
    const reaches = found.content.to >= (draft.sentences[found.sentence]?.to ?? 0) - 1
    if (reaches && found.quote === 'indirect' && has(first, Tag.That)) reported.set(found.sentence, found)
  }
  draft.sentences.forEach((sentence, index) => {
    if (!goesOn(draft, sentence, draft.sentences[index - 1]) || !reported.has(index - 1)) return
    const found = attribution(draft, {
      sentence: index,
      cueAt: sentence.from,
      links: [linkOf(null, null)],
      content: contentFrom(draft, sentence.from, sentence.to),
      carries: 'latest',
      evidence: 0.9,
    })
    draft.attributions.push(found)
    reported.set(index, found)
  })
}

function goesOn(draft: Draft, sentence: DraftSentence, before: DraftSentence | undefined): boolean {
  const first = draft.words[sentence.from]
  const isBeside =
    before?.paragraph === sentence.paragraph && before.kind === 'body' && sentence.kind === 'body'
  return isBeside && has(first, Tag.That) && (first?.skip ?? 0) > 0 && first?.preposition === ''
}
