import type { Basis, Reason } from './types'

/** Two bases can be compared; `assumed` where one is unstated and read as a total. */
export type BasisMatch = { comparable: true; assumed: boolean } | { comparable: false; reason: Reason }

const COMPARABLE: BasisMatch = { comparable: true, assumed: false }
const ASSUMED: BasisMatch = { comparable: true, assumed: true }

export interface Counted {
  basis: Basis
  asOf: string | null
}

/**
 * Whether two figures of one event count over the same thing.
 * - In a single incident, incident, total and unstated are one: all count the whole of it.
 * - A period is known by its last day only, so two periods are the same where their as-of dates are.
 * - Two incidents within a longer event are not known to be one.
 * - An unstated basis is read as a total beside a total or beside another unstated one.
 */
export function matchBases(a: Counted, b: Counted, singleIncident: boolean): BasisMatch {
  const [first, second] = [a.basis, b.basis]
  if (first === 'period' && second === 'period') {
    if (a.asOf !== null && a.asOf === b.asOf) return COMPARABLE
    return { comparable: false, reason: a.asOf === null || b.asOf === null ? 'undated' : 'different_period' }
  }
  if (first === 'period' || second === 'period') {
    const unknown = !singleIncident && (first === 'unknown' || second === 'unknown')
    return { comparable: false, reason: unknown ? 'basis_unknown' : 'different_basis' }
  }
  if (singleIncident) return COMPARABLE
  if (first === 'incident' && second === 'incident') return { comparable: false, reason: 'incident_unknown' }
  if (first === 'incident' || second === 'incident') {
    const unknown = first === 'unknown' || second === 'unknown'
    return { comparable: false, reason: unknown ? 'basis_unknown' : 'different_basis' }
  }
  return first === 'unknown' || second === 'unknown' ? ASSUMED : COMPARABLE
}
