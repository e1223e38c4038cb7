import type { Basis, Measure, StatedCount } from '../types'

/**
 * What arithmetic finds wrong with counts that are stated. A finding is a reason to look, never to refuse: the
 * numbers may be corrected, added to later, or misread.
 */
export type FindingKind =
  /** A running total is lower than the same origin's total before it. */
  | 'falling_total'
  /** The count of a day is not the difference between the totals of that day and of the day before. */
  | 'daily_mismatch'
  /** Some of those counted are more than all of them. */
  | 'part_exceeds_whole'
  /** A count stands as of a day that lies after the report of it. */
  | 'as_of_after_publication'

/** What a count is to a finding; the first of a finding's counts is the one that it is about. */
export type EvidenceRole = 'total' | 'previous_total' | 'daily_count' | 'part' | 'whole' | 'dated_count'

/** A stated count of a series; `daily` tells a count of one day from those of other or unknown stretches. */
export interface SeriesCount extends StatedCount {
  daily: boolean
}

/** A finding on what an origin states; several counts of one role state the same with more or less scope. */
export interface SeriesFinding {
  kind: FindingKind
  evidence: { role: EvidenceRole; counts: StatedCount[]; asOf: string | null }[]
  /** People by which it is off, at least. */
  difference: number
}

/** A figure of one claim, as its words state it. */
export interface ClaimedFigure
  extends Pick<StatedCount, 'low' | 'high' | 'qualifier' | 'orderOf' | 'category' | 'subset' | 'superseded'> {
  id: string
  measure: Measure
  basis: Basis
}

/** A finding on the figures of one claim, by their ids. */
export interface ClaimFinding {
  kind: FindingKind
  evidence: { role: EvidenceRole; figureId: string }[]
  difference: number | null
}
