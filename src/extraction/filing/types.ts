/** An event as filing needs to know it; the server fills these from its registry. */
export interface KnownEvent {
  slug: string
  /** Calendar dates, both inclusive; a null end is an event that still runs. */
  start: string
  end: string | null
  /** ISO 3166-1 codes of those whose casualties it counts; empty for everybody's. */
  nationalities: string[]
  /** Names of places, in any language. */
  places: string[]
  /** Each holds where all its terms occur in one sentence. */
  triggers: { terms: string[] }[]
}

export type FilingReason =
  | 'trigger_in_sentence'
  | 'nearest_trigger'
  | 'trigger_in_document'
  | 'place_in_sentence'
  | 'place_in_document'
  | 'nationality'
  | 'ambiguous'
  | 'no_evidence'

/** An event that something might be filed under, with what speaks for it. */
export interface FilingCandidate {
  event: string
  reasons: FilingReason[]
}

/** Where a figure or a claim is filed, and why; `event` is null where nothing, or more than one event alike, speaks for it. */
export interface Filing {
  event: string | null
  reasons: FilingReason[]
  /** The events that are spoken for alike, by slug; empty where it is not ambiguous. */
  candidates: FilingCandidate[]
}

export interface FilableFigure {
  /** Code points in the document's text. */
  start: number
  nationality: string | null
}

/** A claim that gives no figure. */
export interface FilableClaim {
  /** Code points in the document's text. */
  start: number
}

export interface FilableSentence {
  start: number
  end: number
}
