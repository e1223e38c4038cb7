/**
 * What the extraction engine takes and gives. Offsets are Unicode code points, `[start, end)`, in the text as
 * it was handed over; `exact` always equals the text between its offsets.
 */

export interface Span {
  start: number
  end: number
  exact: string
}

export type SentenceKind = 'body' | 'headline' | 'furniture' | 'dateline' | 'credit'

export interface Sentence {
  index: number
  start: number
  end: number
  kind: SentenceKind
}

export type Quote = 'direct' | 'indirect' | 'mixed' | 'none'
export type Polarity = 'affirmed' | 'negated'
export type AttributionRole = 'originator' | 'relay' | 'outlet'
export type ResolvedBy = 'mention' | 'carry_over' | 'alias' | 'document'

export type CueClass =
  | 'say'
  | 'announce'
  | 'report'
  | 'according_to'
  | 'confirm'
  | 'deny'
  | 'accuse'
  | 'claim'
  | 'warn'
  | 'promise'
  | 'estimate'
  | 'call_for'
  | 'believe'
  | 'document'

export type Measure =
  | 'killed'
  | 'injured'
  | 'casualties'
  | 'missing'
  | 'held'
  | 'captured'
  | 'released'
  | 'rescued'
  | 'displaced'
  | 'recovered'

export type Qualifier =
  | 'exact'
  | 'about'
  | 'at_least'
  | 'more_than'
  | 'at_most'
  | 'fewer_than'
  | 'range'
  | 'order'

export type Basis = 'cumulative' | 'period' | 'incident' | 'unknown'

export type PopulationCategory =
  | 'people'
  | 'civilians'
  | 'soldiers'
  | 'fighters'
  | 'police'
  | 'children'
  | 'women'
  | 'medics'
  | 'journalists'
  | 'aid_workers'
  | 'hostages'
  | 'prisoners'

export interface Cue extends Span {
  lemma: string
  class: CueClass
}

/** One link of the chain from the one who says it, through every relay, to the outlet, which stands last. */
export interface AttributionLink {
  role: AttributionRole
  /** The name as this document gives it; for a carried-over speaker its antecedent's. */
  label: string
  /** The registry's canonical name in the document's language, where the registry knows the source. */
  name: string | null
  /** The registry's slug. */
  source: string | null
  anonymous: boolean
  mention: Span | null
  cue: Cue | null
  resolvedBy: ResolvedBy
}

export interface Population {
  category: PopulationCategory
  /** ISO 3166-1 alpha-2, or null where the text names no nationality. */
  nationality: string | null
  /** The words, as written; null where the number stands without a noun. */
  text: string | null
}

export interface Figure {
  measure: Measure
  /** Stated bounds, inclusive numbers of people; an open side is null. */
  low: number | null
  high: number | null
  qualifier: Qualifier
  population: Population
  basis: Basis
  /** RFC 3339 full-date of the count where the text states one. */
  asOf: string | null
  /** Part of another figure of the text ("among them five children"). */
  subset: boolean
  /** Given by the text as an earlier or corrected count. */
  superseded: boolean
  span: Span
}

export interface Claim {
  sentenceIndex: number
  span: Span
  quote: Quote
  polarity: Polarity
  attribution: AttributionLink[]
  figures: Figure[]
  /** Between 0 and 1. */
  confidence: number
}

export interface Extraction {
  language: string
  sentences: Sentence[]
  claims: Claim[]
}

/** A source as the extractor needs to know it; the server fills these from its registry. */
export interface KnownSource {
  slug: string
  kind: string
  names: { language: string; name: string; primary: boolean }[]
}

export interface ExtractionOptions {
  /** BCP 47; found from the script where absent. */
  language?: string
  /** RFC 3339 date-time; relative dates are resolved against it. */
  publishedAt?: string
  /** The outlet that stands last in every chain. */
  outlet?: { label: string; name: string | null; source: string | null }
}
