import type { Measure, PopulationCategory, Qualifier } from '../types'

/** A figure of a claim, as far as it tells one statement from another. */
export interface StatementFigure {
  measure: Measure
  /** Stated bounds; an open side is null, both are for `order`. */
  low: number | null
  high: number | null
  qualifier: Qualifier
  category: PopulationCategory
  /** Part of another figure, or an earlier count that the text itself corrects. */
  aside: boolean
}

/** A claim as statements are recognised by: who says what, when, apart from the wording. */
export interface Statement {
  claimId: string
  documentId: string
  /** The registry's slug of who says it, or `label:` and the folded label; null in the outlet's own voice. */
  originator: string | null
  /** The originator withholds the name, so that equal keys need not be one. */
  anonymous: boolean
  /** Milliseconds since 1970. */
  datedAt: number
  language: string
  /** Hashes of its content words' stems, each once. */
  terms: readonly number[]
  /** Numbers in digits, normalised, each once. */
  numbers: readonly string[]
  /** Slugs of the registered names in it, each once. */
  names: readonly string[]
  figures: readonly StatementFigure[]
}

/** How the voices of two claims relate. */
export type Voices =
  /** One originator. */
  | 'same'
  /** One of the two credits nobody. */
  | 'dropped'
  /** Two originators, or two unnamed ones. */
  | 'other'
  /** Neither credits anybody. */
  | 'none'

/** Why two claims are taken for one statement. */
export interface MatchEvidence {
  voices: Voices
  /** Content words that both hold. */
  sharedWords: number
  /** Of all content words of the two, the share that both hold; 0 between languages. */
  similarity: number
  /** Of the shorter one's content words, the share that the other holds; 0 between languages. */
  containment: number
  /** Figures of equal measure and bounds. */
  sharedFigures: number
  /** Equal numbers, those of the equal figures among them. */
  sharedNumbers: string[]
  sharedNames: string[]
  /** Time between the two reports, in whole hours. */
  hoursApart: number
}

export interface Match {
  /** Between 0 and 1. */
  confidence: number
  evidence: MatchEvidence
}

export interface Span {
  start: number
  end: number
  exact: string
}

/** A link of a claim's chain. */
export interface Link {
  role: 'originator' | 'relay' | 'outlet'
  /** The registry's slug, or `label:` and the folded label. */
  key: string
  /** The registry's id. */
  sourceId: string | null
  slug: string | null
  /** The registry's name, else the label. */
  name: string
  anonymous: boolean
  mention: Span | null
}

/** A claim among those that are one statement, with all that can change on the way. */
export interface Member extends Statement {
  polarity: 'affirmed' | 'negated'
  span: Span
  /** From the one who says it to the outlet, which is always there. */
  chain: readonly Link[]
  figures: readonly (StatementFigure & { span: Span })[]
  /** Those written in digits, in the order of the text. */
  numberSpans: readonly { value: string; span: Span }[]
}

export type DriftKind =
  /** A figure or another number became another one. */
  | 'number_changed'
  /** "At least 40" became "40". */
  | 'qualifier_dropped'
  /** "About 40" became "at least 40", or "40" became "about 40". */
  | 'qualifier_changed'
  /** What somebody says became a plain fact. */
  | 'attribution_dropped'
  /** It is ascribed to somebody else. */
  | 'attribution_changed'
  /** What is affirmed here is denied there. */
  | 'polarity_changed'
  /** Those through whom it came are named no more. */
  | 'relay_dropped'

/** What changed between the member by which a statement is known and another one. */
export interface Drift {
  kind: DriftKind
  /** The words that changed, in the reference's document. */
  from: Span
  /** What stands for them in the other one. */
  to: Span
  /** What changed, in short: a number, a name; empty where there is nothing any more. */
  before: string
  after: string
}
