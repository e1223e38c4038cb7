/**
 * What a comparison takes and gives. Every figure of one call has one measure. Counts are whole people; dates
 * are RFC 3339 full-dates (`2024-06-10`).
 */

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

/** What a count that is written as a bare order of magnitude says. */
export type OrderOfMagnitude =
  | 'dozens'
  | 'hundreds'
  | 'thousands'
  | 'tens_of_thousands'
  | 'hundreds_of_thousands'
  | 'millions'

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

export type Language = 'en' | 'ar'

export interface Population {
  category: PopulationCategory
  /** ISO 3166-1 alpha-2; null where the text names none. */
  nationality: string | null
  /** The words, as written. */
  text: string | null
}

/** A source as a figure's chain names it. Equal keys are one source, whatever the names. */
export interface SourceRef {
  /** The registry's slug, or `label:` and the folded label where the registry knows none. */
  key: string
  slug: string | null
  name: string
}

/** The figures that state one count in one way: one origin, one interval, one scope, one date. */
export interface StatedCount {
  /** Tells it from others; made of what is stated, not of the figures that state it. */
  id: string
  /** Slug of the event under which the figures are filed. */
  event: string
  measure: Measure
  basis: Basis
  /** Stated bounds; an open side is null, both are for `order`. */
  low: number | null
  high: number | null
  qualifier: Qualifier
  /** Set where the qualifier is `order`. */
  orderOf: OrderOfMagnitude | null
  category: PopulationCategory
  nationality: string | null
  subset: boolean
  superseded: boolean
  /** The date stated for the count, else the publication date; null where neither is known. */
  asOf: string | null
  asOfStated: boolean
  /** The publication date, where a date is stated: it takes over where that is the event's own. */
  publishedOn: string | null
  /** Who says it first; the outlet where nobody is credited. */
  origin: SourceRef
  /** Some of the figures stand in an outlet's own voice. */
  ownVoice: boolean
  /** How many figures state it. */
  figures: number
}

/** One figure of one claim of one document, which states a count. */
export interface Observation {
  figureId: string
  claimId: string
  documentId: string
  /** The words, as written. */
  exact: string
  populationText: string | null
  outlet: SourceRef
  relays: SourceRef[]
}

/** What stands behind a stated count: every outlet and relay, and some of the observations (all of a few). */
export interface Backing {
  outlets: SourceRef[]
  relays: SourceRef[]
  observations: Observation[]
}

/** An event's days, both inclusive; `end` null while it goes on. */
export interface EventWindow {
  slug: string
  start: string
  end: string | null
  names: { language: string; name: string }[]
}

export type Verdict = 'agrees' | 'compatible' | 'updates' | 'revises' | 'conflicts' | 'not_comparable'

export type Reason =
  /** Equal bounds and equal openness. */
  | 'same_value'
  /** The intervals meet because a bound is open or a span is stated. */
  | 'within_bounds'
  /** The intervals meet because a value is approximate. */
  | 'rounding'
  /** A running total that is higher at a later date. */
  | 'grows_over_time'
  /** The number of people held, missing or displaced goes up and down. */
  | 'level_changes'
  | 'same_origin'
  | 'disjoint'
  | 'same_day'
  | 'later_lower'
  /** The event was over at the earlier date: growth does not explain a higher later figure. */
  | 'event_ended'
  /** Only one of the two names a nationality. */
  | 'population_assumed'
  /** A figure that does not say what it counts over is read as a total. */
  | 'basis_assumed'
  | 'different_event'
  | 'different_population'
  | 'different_basis'
  /** Both count over a period, and the periods end on different days. */
  | 'different_period'
  /** Both count the toll of one incident, and nothing says that it is the same one. */
  | 'incident_unknown'
  /** A figure does not say what it counts over, and a part of the other is the likelier reading. */
  | 'basis_unknown'
  /** Apart, and without both dates nothing tells whether time explains it. */
  | 'undated'

export interface SourceName {
  slug: string | null
  name: string
}

export interface PositionOrigin extends SourceName {
  /** Some observation gives it in an outlet's own voice, so the outlet is the origin. */
  ownVoice: boolean
}

/** A figure behind a position: a row of the CSV. */
export interface PositionObservation {
  figureId: string
  claimId: string
  documentId: string
  exact: string
  asOf: string | null
  asOfStated: boolean
  outlet: SourceName
  relays: SourceName[]
}

/** What one origin states as of one date. */
export interface Position {
  /** Stable within one answer: `p1`, `p2` … by event, date and value. */
  id: string
  event: string
  origin: PositionOrigin
  /** Bounds as stated; null on a side that is open, on both for `order`. */
  low: number | null
  high: number | null
  /**
   * The interval does not hold its end: the bound is excluded ("more than 1,300") or there is none (null).
   * Both are false for `order`, whose words bound it.
   */
  lowOpen: boolean
  highOpen: boolean
  qualifier: Qualifier
  orderOf: OrderOfMagnitude | null
  /** The words of the observation that says most. */
  text: string
  population: Population
  basis: Basis
  asOf: string | null
  asOfStated: boolean
  /** It stands in a comparison with others; a superseded count and a lone subset do not. */
  compared: boolean
  /** Why it is not compared with totals. */
  setAside: 'subset' | 'superseded' | null
  /** How many figures stand behind it, of which `observations` may be some. */
  figures: number
  relays: SourceName[]
  outlets: SourceName[]
  observations: PositionObservation[]
}

/** What is told of a position in one sentence. */
export type ToldPosition = Pick<
  Position,
  'origin' | 'relays' | 'low' | 'high' | 'qualifier' | 'orderOf' | 'population' | 'asOf' | 'asOfStated'
>

export interface Difference {
  /** People between the nearest ends of the two intervals. */
  absolute: number
  /** `absolute` as a share of the lower figure's nearest end, unrounded; null where that end is 0. */
  relative: number | null
  /** The true difference may be greater: at least one of the two is no single number. */
  atLeast: boolean
}

export interface Pair {
  /** Position ids, in the order of the positions: the earlier first. */
  a: string
  b: string
  verdict: Verdict
  reasons: Reason[]
  /** Null where the intervals meet without being one number, and where the two are not comparable. */
  difference: Difference | null
  explanation: string
}

export interface Summary {
  observations: number
  positions: number
  /** Distinct origins, relays and outlets behind all positions. */
  origins: number
  relays: number
  outlets: number
  /** Least and greatest stated bound of the totals; null where one of them is open on that side. */
  low: number | null
  high: number | null
  /** Pairs in conflict. */
  conflicts: number
  /** The most serious of the pairs; null where there is none. */
  verdict: Verdict | null
  /** `neighbours`: more than 50 positions, so only neighbours in time and the extremes are paired. */
  paired: 'all' | 'neighbours'
}

export interface Comparison {
  summary: Summary
  /** All of up to 200; beyond it the extremes, the latest of each origin, those in conflict, and the latest. */
  positions: Position[]
  /** Those of the positions that are here. */
  pairs: Pair[]
}
