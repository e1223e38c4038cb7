import type { Stand } from './positions'
import type { Position, Summary, Verdict } from './types'

const MOST_SERIOUS_FIRST: readonly Verdict[] = [
  'conflicts',
  'revises',
  'updates',
  'compatible',
  'agrees',
  'not_comparable',
]

/** How many sources carry all the counts that are compared. */
export type Carriers = Pick<Summary, 'outlets' | 'relays'>

/**
 * What stands behind an answer, in numbers. Equal keys count as one source.
 * @param verdicts of all pairs
 */
export function summarise(
  stands: readonly Stand[],
  verdicts: readonly Verdict[],
  { outlets, relays }: Carriers,
): Omit<Summary, 'paired'> {
  const totals = stands.filter(({ position }) => position.setAside === null)
  const given = new Set(verdicts)
  return {
    observations: stands.reduce((sum, { position }) => sum + position.figures, 0),
    positions: stands.length,
    origins: new Set(stands.map((stand) => stand.originKey)).size,
    relays,
    outlets,
    low: outermost(totals, (stand) => statedBound(stand, 'low'), Math.min),
    high: outermost(totals, (stand) => statedBound(stand, 'high'), Math.max),
    conflicts: verdicts.filter((verdict) => verdict === 'conflicts').length,
    verdict: MOST_SERIOUS_FIRST.find((verdict) => given.has(verdict)) ?? null,
  }
}

function statedBound({ position, interval }: Stand, side: 'low' | 'high'): Position['low'] {
  const isLexical = position.qualifier === 'order' && position.orderOf !== null
  return isLexical ? interval[side] : position[side]
}

/** Null where there is nothing, or where one of them has no bound on that side. */
function outermost(
  stands: readonly Stand[],
  boundOf: (stand: Stand) => number | null,
  choose: (a: number, b: number) => number,
): number | null {
  const bounds = stands.map(boundOf)
  if (bounds.length === 0) return null
  return bounds.reduce((a, b) => (a === null || b === null ? null : choose(a, b)))
}
