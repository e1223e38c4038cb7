import { eventIndex } from './events'
import { explainIn } from './explanations'
import { listed } from './listing'
import { pairUp } from './pairing'
import { backUp, type Stand, standsOf } from './positions'
import { type Carriers, summarise } from './summary'
import type { Backing, Comparison, EventWindow, Language, StatedCount, Summary } from './types'
import { type JudgedPair, judge, verdictOf } from './verdicts'

/** A comparison before it is told: what stands behind the positions is needed of those that are listed alone. */
export interface Outline {
  summary: Summary
  listed: Stand[]
  pairs: JudgedPair[]
}

/**
 * Compares the counts of one measure: who states what as of when, and how each two of these positions relate.
 * The answer is the same for every order of the counts.
 *
 * @param events every event that a count names
 * @throws RangeError where the counts have different measures, or one is of an event that is not given
 */
export function compare(
  counts: readonly StatedCount[],
  carriers: Carriers,
  events: readonly EventWindow[],
): Outline {
  assertOneMeasure(counts)
  const stands = standsOf(counts, eventIndex(events))
  const { pairs, paired } = pairUp(stands)
  const verdicts = pairs.map(([a, b]) => verdictOf(a, b))
  const conflicts = pairs.filter((_, index) => verdicts[index] === 'conflicts')

  for (const { position } of stands) position.compared = position.setAside === null
  for (const [a, b] of pairs) a.position.compared = b.position.compared = true
  const shown = listed(stands, conflicts)
  const isShown = new Set(shown)
  return {
    summary: { ...summarise(stands, verdicts, carriers), paired },
    listed: shown,
    pairs: pairs
      .filter(([a, b]) => isShown.has(a) && isShown.has(b))
      .map(([a, b]) => ({ a, b, judgement: judge(a, b) })),
  }
}

/**
 * Tells a comparison with what stands behind it, each pair explained.
 *
 * @param backings by id of the stated count, for every count of the listed positions
 */
export function tell(
  { summary, listed, pairs }: Outline,
  backings: ReadonlyMap<string, Backing>,
  language: Language,
): Comparison {
  for (const stand of listed) backUp(stand, backings)
  const explain = explainIn(language)
  return {
    summary,
    positions: listed.map((stand) => stand.position),
    pairs: pairs.map(({ a, b, judgement }) => ({
      a: a.position.id,
      b: b.position.id,
      ...judgement,
      explanation: explain(a, b, judgement),
    })),
  }
}

function assertOneMeasure(counts: readonly StatedCount[]): void {
  const measures = new Set(counts.map((count) => count.measure))
  if (measures.size > 1) throw new RangeError(`figures of different measures: ${[...measures].join(', ')}`)
}
