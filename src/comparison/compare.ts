import { eventIndex } from './events'
import { explainIn } from './explanations'
import { pairUp, type StandPair } from './pairing'
import { standsOf } from './positions'
import { summarise } from './summary'
import type { CompareOptions, Comparison, Observation, Pair } from './types'
import { judge } from './verdicts'

/**
 * Compares the figures of one measure: who states what as of when, and how each two of these positions relate.
 * The answer is the same for every order of the observations.
 *
 * @throws RangeError where the figures have different measures, or one is of an event that is not given
 */
export function compare(observations: readonly Observation[], options: CompareOptions): Comparison {
  assertOneMeasure(observations)
  const stands = standsOf(observations, eventIndex(options.events))
  const { pairs: chosen, paired } = pairUp(stands)
  const explain = explainIn(options.language)
  const pairs = chosen.map(([a, b]: StandPair): Pair => {
    const judgement = judge(a, b)
    return { a: a.position.id, b: b.position.id, ...judgement, explanation: explain(a, b, judgement) }
  })

  const inPairs = new Set(pairs.flatMap((pair) => [pair.a, pair.b]))
  for (const { position } of stands) {
    position.compared = position.setAside === null || inPairs.has(position.id)
  }
  return {
    summary: summarise(observations, stands, pairs, paired),
    positions: stands.map((stand) => stand.position),
    pairs,
  }
}

function assertOneMeasure(observations: readonly Observation[]): void {
  const measures = new Set(observations.map((observation) => observation.measure))
  if (measures.size > 1) throw new RangeError(`figures of different measures: ${[...measures].join(', ')}`)
}
