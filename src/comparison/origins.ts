import type { Observation, SourceRef } from './types'

/**
 * Finds each observation's origin: the one who says it first, or, where nobody is credited, the outlet. What
 * copies of one text say in their own voice has one origin, the outlet that carried it first (where dates tie,
 * the least key), so that a reprint never counts as a second witness.
 */
export function originsOf(observations: readonly Observation[]): (observation: Observation) => SourceRef {
  const first = new Map<string, Observation>()
  for (const observation of observations) {
    if (observation.originator !== null || observation.syndication === null) continue
    const other = first.get(observation.syndication)
    if (other === undefined || isEarlier(observation, other)) first.set(observation.syndication, observation)
  }
  return (observation) => {
    if (observation.originator !== null) return observation.originator
    const copy = observation.syndication === null ? undefined : first.get(observation.syndication)
    return (copy ?? observation).outlet
  }
}

const NO_DATE = '9999-12-31'

function isEarlier(a: Observation, b: Observation): boolean {
  const [dateA, dateB] = [a.publishedOn ?? a.asOf ?? NO_DATE, b.publishedOn ?? b.asOf ?? NO_DATE]
  return dateA < dateB || (dateA === dateB && a.outlet.key < b.outlet.key)
}
