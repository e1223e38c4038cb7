import { attribution, linkOf } from '../attributions'
import type { Attribution, Draft, Entity } from '../draft'
import { firstAnswer, isQuestion } from '../interviews'
import { has, Tag } from '../words'

const EVIDENCE = 0.8

/**
 * The answers of an interview are the words of whoever spoke last before its first question; where nobody did, they
 * stay with the outlet, as doubtful.
 */
export function creditAnswers(draft: Draft): void {
  const first = firstAnswer(draft)
  const interviewed = isAnnounced(draft, first) ? speakerBefore(draft, first) : null
  if (interviewed === null) return
  const credited = creditedSentences(draft)
  draft.sentences.forEach((sentence, index) => {
    if (index < first || sentence.kind !== 'body' || credited[index] === 1 || isQuestion(draft, sentence))
      return
    const answer = attribution(draft, {
      sentence: index,
      cueAt: sentence.from,
      links: [{ ...linkOf(null, null), entity: interviewed, distance: 1 }],
      content: { from: sentence.from, to: withoutStop(draft, sentence.to), quote: 'indirect', fixed: true },
      evidence: EVIDENCE,
    })
    draft.attributions.push(answer)
  })
}

/** Whether an occasion of speaking (حوار, interview) is named before the first answer: a column may ask as often. */
function isAnnounced({ sentences, words }: Draft, first: number): boolean {
  const end = sentences[first]?.from ?? 0
  for (let at = 0; at < end; at++) if (has(words[at], Tag.Occasion)) return true
  return false
}

/** The person who spoke last before a sentence; null where it was a body, a medium or several. */
function speakerBefore({ attributions }: Draft, first: number): Entity | null {
  let last: Attribution | null = null
  for (const found of attributions) {
    if (found.sentence >= first || found.parent !== null) continue
    if (last === null || found.sentence >= last.sentence) last = found
  }
  const entity = last?.links[0]?.entity ?? null
  const isPerson = entity?.kind === 'person' || entity?.kind === 'other'
  return isPerson && !entity.plural && !entity.anonymous ? entity : null
}

function creditedSentences({ sentences, attributions }: Draft): Uint8Array {
  const found = new Uint8Array(sentences.length)
  for (const { sentence, content } of attributions) {
    for (let at = sentence; at < sentences.length; at++) {
      if (at > sentence && (sentences[at]?.from ?? 0) >= content.to) break
      found[at] = 1
    }
  }
  return found
}

function withoutStop({ tokens }: Draft, to: number): number {
  const text = tokens[to - 1]?.text
  return text === '.' || text === '!' || text === ':' ? to - 1 : to
}
