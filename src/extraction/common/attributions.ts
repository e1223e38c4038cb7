import type { Attribution, Draft, DraftCue, DraftLink, DraftSentence, Mention, Range } from './draft'
import { startAfter } from './mentions'
import { type CueForm, has, Tag } from './words'

/** A cue that covers tokens `[from, to)`. */
export function cueAt(draft: Draft, from: number, to: number, form: CueForm): DraftCue {
  const skip = draft.words[from]?.skip ?? 0
  const start = startAfter(draft, from, skip)
  return { start, end: draft.tokens[to - 1]?.end ?? start, lemma: form.lemma, class: form.class }
}

export const linkOf = (mention: Mention | null, cue: DraftCue | null): DraftLink => ({
  mention,
  cue,
  entity: null,
  antecedent: null,
  resolvedBy: mention === null ? 'carry_over' : 'mention',
  distance: 0,
})

/** The last token that a content starting around `at` may reach: its quotation's end, or the sentence's. */
export function limitOf(draft: Draft, sentence: DraftSentence, at: number): number {
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  if (quotation === undefined || !quotation.closed) return sentence.to
  return Math.min(sentence.to, quotation.to - 1)
}

export const isComma = (draft: Draft, at: number): boolean => {
  const text = draft.tokens[at]?.text
  return text === ',' || text === '،' || text === ';'
}

/** The place before the connectors and commas that lead up to `at`: where an earlier content ends. */
export function leadStart(draft: Draft, at: number, from: number): number {
  let start = at
  while (start > from && (has(draft.words[start - 1], Tag.Connector) || isComma(draft, start - 1))) start--
  return start
}

/** Whether only connectors, commas and quotation marks stand between `from` and `at`. */
export function atClauseStart(draft: Draft, from: number, at: number): boolean {
  for (let before = from; before < at; before++) {
    if (draft.tokens[before]?.kind !== 'mark' && !has(draft.words[before], Tag.Connector | Tag.That))
      return false
  }
  return true
}

/** Whether nothing more is said between `at` and `to`: only closing marks. */
export function atClauseEnd(draft: Draft, at: number, to: number): boolean {
  for (let after = at; after < to; after++) if (draft.tokens[after]?.kind !== 'mark') return false
  return true
}

export interface Content extends Range {
  quote: Attribution['quote']
  fixed: boolean
}

/**
 * The content that starts at `at`. A quotation that fills its clause is a direct quotation and stays as it is;
 * one that goes on after the closing mark is part of mixed speech; anything else runs to `limit` for now.
 */
export function contentFrom(draft: Draft, at: number, limit: number): Content {
  let from = at
  while (from < limit && draft.tokens[from]?.kind === 'mark' && (draft.opens[from] ?? -1) < 0) from++
  const lead = has(draft.words[from], Tag.That) ? from + 1 : from
  const quotation = draft.quotations[draft.opens[lead] ?? -1]
  if (quotation !== undefined && quotation.to >= limit) {
    return { from, to: limit, quote: quotation.speech ? 'direct' : 'mixed', fixed: false }
  }
  if (quotation?.speech && quotation.closed && endsClause(draft, quotation.to, limit)) {
    return { from, to: quotation.to, quote: 'direct', fixed: true }
  }
  return { from, to: limit, quote: 'indirect', fixed: false }
}

/** After a closing mark: the end, a full stop, a comma, or a connector, so that the quotation stands alone. */
function endsClause(draft: Draft, at: number, limit: number): boolean {
  if (at >= limit) return true
  const token = draft.tokens[at]
  if (token?.kind === 'mark') return token.text !== '(' && token.text !== '"'
  const word = draft.words[at]
  return word?.cue != null || has(word, Tag.Connector)
}

/** An attribution whose parts are what most have, save those given; written out, so that all have one shape. */
export function attribution(
  draft: Draft,
  parts: Pick<Attribution, 'sentence' | 'cueAt' | 'links'> & {
    content: Content
    from?: number
  } & Partial<Attribution>,
): Attribution {
  const { content } = parts
  return {
    sentence: parts.sentence,
    from: parts.from ?? parts.cueAt,
    cueAt: parts.cueAt,
    links: parts.links,
    content: { from: content.from, to: Math.min(content.to, draft.tokens.length) },
    quote: content.quote,
    sibling: parts.sibling ?? false,
    fixed: content.fixed,
    parent: parts.parent ?? null,
    carries: parts.carries ?? 'speaker',
    feminine: parts.feminine ?? null,
    plural: parts.plural ?? false,
    participle: parts.participle ?? false,
    trailing: parts.trailing ?? false,
    evidence: parts.evidence ?? 1,
  }
}

/** The colon of 6:19, which opens nothing. */
export function isInTime(draft: Draft, at: number): boolean {
  const [hour, mark, minute] = [draft.tokens[at - 1], draft.tokens[at], draft.tokens[at + 1]]
  const numbers = hour?.kind === 'number' && minute?.kind === 'number'
  return mark?.text === ':' && numbers && hour.end === mark.start && mark.end === minute.start
}
