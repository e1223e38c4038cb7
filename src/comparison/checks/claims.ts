import { difference, type Interval, intervalOf, isBelow } from '../intervals'
import type { PopulationCategory } from '../types'
import type { ClaimedFigure, ClaimFinding } from './types'

/** Nobody is both, so that they add up to no more than all. */
const DISJOINT: readonly PopulationCategory[] = ['women', 'children']

/**
 * Checks the parts that a claim names against what they are part of: the last total of the measure before them,
 * each by itself, and women and children together.
 *
 * @param figures of one claim, in the order of its text
 */
export function checkParts(figures: readonly ClaimedFigure[]): ClaimFinding[] {
  const findings: ClaimFinding[] = []
  for (const [whole, parts] of partsByWhole(figures)) {
    const all = intervalOf(whole)
    const before = findings.length
    for (const part of parts) {
      const excess = excessOver(all, intervalOf(part))
      if (excess !== null)
        findings.push({ kind: 'part_exceeds_whole', difference: excess, evidence: evidence([part], whole) })
    }
    const disjoint = DISJOINT.flatMap((category) => parts.find((part) => part.category === category) ?? [])
    if (findings.length > before || disjoint.length < DISJOINT.length) continue
    const excess = excessOver(all, disjoint.map(intervalOf).reduce(sum))
    if (excess !== null)
      findings.push({ kind: 'part_exceeds_whole', difference: excess, evidence: evidence(disjoint, whole) })
  }
  return findings
}

/** The farthest east that a day begins, in hours before UTC: whatever the report's place, its day is no later. */
const FIRST_TO_BEGIN = 14

/**
 * Whether a count stands as of a day that had not begun anywhere when its report was published.
 *
 * @param asOf an RFC 3339 full-date
 */
export function isAfterPublication(asOf: string, publishedAt: Date): boolean {
  return asOf > new Date(publishedAt.getTime() + FIRST_TO_BEGIN * 3_600_000).toISOString().slice(0, 10)
}

function partsByWhole(figures: readonly ClaimedFigure[]): Map<ClaimedFigure, ClaimedFigure[]> {
  const wholes = new Map<ClaimedFigure, ClaimedFigure[]>()
  const last = new Map<string, ClaimedFigure>()
  for (const figure of figures) {
    if (figure.superseded) continue
    if (!figure.subset) last.set(figure.measure, figure)
    const whole = figure.subset ? last.get(figure.measure) : undefined
    if (whole) wholes.set(whole, [...(wholes.get(whole) ?? []), figure])
  }
  return wholes
}

const evidence = (parts: readonly ClaimedFigure[], whole: ClaimedFigure): ClaimFinding['evidence'] => [
  ...parts.map(({ id }) => ({ role: 'part' as const, figureId: id })),
  { role: 'whole', figureId: whole.id },
]

/** By how many every count of the part is more than every count of the whole; null where it need not be. */
const excessOver = (whole: Interval, part: Interval): number | null =>
  isBelow(whole, part) ? (difference(whole, part)?.absolute ?? null) : null

const sum = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high + b.high,
  lowOpen: a.lowOpen || b.lowOpen,
  highOpen: a.highOpen || b.highOpen,
})
