import { attribution, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftSentence, Quotation } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { textAt } from '../recognisers/shape'

type BySentence = ReadonlyMap<number, readonly Attribution[]>

/**
 * A quotation of several paragraphs whose speaker is named behind the last of them: every paragraph opens with a
 * mark and only the last closes it. The attribution there takes the whole of it, with what is said inside.
 */
export function closedLater(draft: Draft, bySentence: BySentence, index: number): Attribution | null {
  const first = openAt(draft, index)
  if (first === null || first.closed || (bySentence.get(index) ?? []).some(({ cueAt }) => cueAt >= first.to))
    return null
  for (let next = index + 1; next < draft.sentences.length; next++) {
    const sentence = draft.sentences[next]
    if (sentence?.kind !== 'body') return null
    if (sentence.paragraph === draft.sentences[next - 1]?.paragraph) continue
    const quotation = openAt(draft, next)
    if (quotation === null) return null
    const host = bySentence.get(next)?.find(({ content }) => content.from === quotation.from)
    if (host !== undefined && closes(host)) return takeIn(host, bySentence, index, first)
    if (quotation.closed) return null
  }
  return null
}

/** The quotation that a sentence, the first of its paragraph, opens with. */
function openAt(draft: Draft, index: number): Quotation | null {
  const sentence = draft.sentences[index]
  if (sentence === undefined || sentence.paragraph === draft.sentences[index - 1]?.paragraph) return null
  const quotation = draft.quotations[draft.opens[sentence.from] ?? -1]
  return quotation?.speech === true ? quotation : null
}

const closes = (found: Attribution): boolean =>
  found.fixed && found.quote === 'direct' && found.cueAt >= found.content.to

function takeIn(host: Attribution, bySentence: BySentence, index: number, first: Quotation): Attribution {
  host.content.from = first.from
  for (let inside = index; inside < host.sentence; inside++)
    for (const inner of bySentence.get(inside) ?? []) inner.parent ??= host
  return host
}

/** Tokens between an attributing clause and the second quotation that it leads on to. */
const BETWEEN = 8

/** `"…", it added; and, later, "…"`: the second quotation of a sentence, behind nothing but words that lead on, is added. */
export function splitOff(
  draft: Draft,
  sentence: DraftSentence,
  index: number,
  own: readonly Attribution[],
): Attribution | null {
  const host = own.findLast((found) => closes(found) && found.parent === null)
  if (host === undefined || own.some(({ cueAt }) => cueAt > host.cueAt)) return null
  const mention = host.links[0]?.mention ?? null
  const from = Math.max(host.cueAt + 1, mention?.to ?? 0)
  for (let at = from; at < Math.min(sentence.to, from + BETWEEN); at++) {
    const quotation = draft.quotations[draft.opens[at] ?? -1]
    if (quotation !== undefined) {
      const led = at > from && /^[,;:]$/.test(textAt(draft, at - 1)) && quotation.to > host.content.to
      if (!led || !quotation.speech) return null
      const second = goesOn(draft, index, quotation)
      draft.attributions.push(second)
      return second
    }
    if (draft.tokens[at]?.kind !== 'mark' && !has(draft.words[at], LEADS_ON)) return null
  }
  return null
}

const LEADS_ON = Tag.Conjunction | Tag.Connector | Tag.Adverb | Tag.Time

const goesOn = (draft: Draft, sentence: number, quotation: Quotation): Attribution =>
  attribution(draft, {
    sentence,
    cueAt: quotation.from,
    links: [linkOf(null, null)],
    content: { from: quotation.from, to: quotation.to, quote: 'direct', fixed: true },
    carries: 'latest',
    evidence: 0.9,
  })
