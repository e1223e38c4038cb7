import type { StatementClaim } from '../../database/statements/claims.reads'
import { type ContentReader, numbersOf } from '../../extraction/content/content'
import { nameKey } from '../../extraction/name-key'
import type { Claim, Extraction, Span } from '../../extraction/types'
import type { DocumentVersionEntity } from './document.entity'

/** What a claim is recognised by in other reports; null for a headline's, which repeats its own report. */
export type ClaimContent = Omit<StatementClaim, 'claimId' | 'documentId' | 'datedAt'>

/** One for each claim of the extraction, in its order. */
export const contentsOf = (
  { claims, sentences, language }: Extraction,
  read: ContentReader,
): (ClaimContent | null)[] =>
  claims.map((claim) =>
    sentences[claim.sentenceIndex]?.kind === 'body' ? contentOf(claim, language, read) : null,
  )

/** The claims of a version, as they are stored with these ids in the order of the extraction. */
export const statementClaims = (
  { documentId, datedAt }: Pick<DocumentVersionEntity, 'documentId' | 'datedAt'>,
  contents: readonly (ClaimContent | null)[],
  ids: readonly string[],
): StatementClaim[] =>
  contents.flatMap((content, at) =>
    content === null ? [] : [{ ...content, claimId: ids[at]!, documentId, datedAt: datedAt.getTime() }],
  )

function contentOf(claim: Claim, language: string, read: ContentReader): ClaimContent {
  const first = claim.attribution[0]
  const originator = first?.role === 'originator' ? first : null
  return {
    originator: originator && (originator.source ?? `label:${nameKey(originator.label)}`),
    anonymous: originator?.anonymous ?? false,
    language,
    ...wordsAndNumbers(claim.span, language, read),
    figures: claim.figures.map(({ measure, low, high, qualifier, population, subset, superseded, span }) => ({
      measure,
      low,
      high,
      qualifier,
      category: population.category,
      aside: subset || superseded,
      span,
    })),
  }
}

/** The part of it that the claim's own words say, whoever is credited with them. */
export function wordsAndNumbers(
  { start, exact }: Span,
  language: string,
  read: ContentReader,
): Pick<ClaimContent, 'terms' | 'names' | 'numbers' | 'numberSpans'> {
  const { terms, names, numbers } = read(exact, language)
  const numberSpans = numbersOf(exact).map(({ value, span }) => ({
    value,
    span: { ...span, start: span.start + start, end: span.end + start },
  }))
  return { terms, names, numbers, numberSpans }
}
