import { LEAST_SHINGLES } from './fingerprint'
import type { Shingles } from './shingles'

/** How much of their wording two texts share. */
export interface Likeness {
  /** Shingles that both have. */
  shared: number
  /** Shared shingles among those of either: Jaccard's index, 0 to 1. */
  resemblance: number
  /** Shared shingles among those of the shorter text, 0 to 1. */
  containment: number
}

/**
 * `copy`: nearly the same text. `cut`: the first is a part of the second, left over when that was cut. `whole`: the
 * other way round.
 */
export type Kinship = 'copy' | 'cut' | 'whole'

/** From here on two texts are one with changes: a ninth of the words may be others. */
const RESEMBLES = 0.4
/** Of one outlet, standing paragraphs make any two short reports alike. */
const RESEMBLES_WITHIN_OUTLET = 0.7
const CONTAINS = 0.7
/** A text in which another takes up less quotes that, or puts several together. */
const LEAST_PART = 0.2

export function likenessOf(one: Uint32Array, other: Uint32Array): Likeness {
  let shared = 0
  for (let at = 0, beside = 0; at < one.length && beside < other.length; ) {
    const [left, right] = [one[at]!, other[beside]!]
    if (left === right) shared++
    if (left <= right) at++
    if (right <= left) beside++
  }
  const shorter = Math.min(one.length, other.length)
  return {
    shared,
    resemblance: shared === 0 ? 0 : shared / (one.length + other.length - shared),
    containment: shared === 0 ? 0 : shared / shorter,
  }
}

/**
 * Whether one text was made of the other by copying, null where not. Texts of which most numbers differ are one form
 * filled in twice, such as the bulletins of two days.
 */
export function kinshipOf(
  one: Shingles,
  other: Shingles,
  likeness: Likeness,
  sameOutlet: boolean,
): Kinship | null {
  if (likeness.shared < LEAST_SHINGLES / 2 || isOneForm(one.numbers, other.numbers)) return null
  if (likeness.resemblance >= (sameOutlet ? RESEMBLES_WITHIN_OUTLET : RESEMBLES)) return 'copy'
  const [shorter, longer] = [one.hashes.length, other.hashes.length].sort((a, b) => a - b) as [number, number]
  if (sameOutlet || likeness.containment < CONTAINS || shorter < longer * LEAST_PART) return null
  return one.hashes.length <= other.hashes.length ? 'cut' : 'whole'
}

function isOneForm(one: Set<string>, other: Set<string>): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  const differing = [...fewer].filter((number) => !more.has(number)).length
  return differing > 2 || (differing === 2 && fewer.size < 4)
}
