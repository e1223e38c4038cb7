import type { Population } from './types'

export type PopulationMatch = 'same' | 'assumed' | 'different'

/**
 * Whether two figures count the same population. Categories are equal or they differ: people hold civilians,
 * soldiers and the rest as parts, and a part's count says nothing for or against the whole's. Nationalities
 * are equal, or one of them is unstated: then they are assumed equal, and whoever uses it has to say so.
 */
export function matchPopulations(a: Population, b: Population): PopulationMatch {
  if (a.category !== b.category) return 'different'
  if (a.nationality === b.nationality) return 'same'
  return a.nationality === null || b.nationality === null ? 'assumed' : 'different'
}
