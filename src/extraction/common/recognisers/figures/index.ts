import type { FoldedText } from '../../../folded-text'
import type { Figure, Measure, Population, SentenceKind } from '../../../types'
import { isAddition } from './additions'
import { readAsOf } from './as-of'
import { basisOf, type Placed, shareSpans } from './basis'
import { type Heading, headingOf, isListItem } from './bulletin'
import { isDemanded, isHypothetical, isIllness, isSuperseded } from './context'
import { isSubset } from './coordination'
import type { FigureLanguage } from './language'
import { type Bound, bindMeasure, type Previous } from './measure'
import { populationOf } from './population'
import { bounds } from './qualifiers'
import { findQuantities, type Quantity } from './quantities'
import { Sentence } from './sentence'
import { is, readUnits } from './units'

export { type Event, eventAt } from './basis'
export { compileFigures } from './compile'
export type { FigureLanguage, FigureWords } from './language'

/** A count of people in the text; `from` and `to` are indexes into its tokens, `[from, to)`. */
export interface FigureFinding {
  figure: Omit<Figure, 'span'>
  from: number
  to: number
  /** Where the sentence is an item of a list: the heading that it stands under, null where none is known. */
  item?: { heading: Heading | null }
}

/** What stands before the sentence. */
export interface FigureContext {
  publishedAt: string | null
  /** What happened to the people of whom the sentence before speaks, where it speaks of one fate alone. */
  earlier?: Measure | null
}

const NONE: readonly FigureFinding[] = []

/**
 * Finds the counts of people killed, injured, missing, held and the like in one sentence, in order. Reads the
 * sentence's tokens once with bounded look-around, and knows no language but the one that it is handed.
 */
export function recogniseFigures(
  text: FoldedText,
  sentence: { from: number; to: number; kind: SentenceKind },
  language: FigureLanguage,
  context: FigureContext,
): readonly FigureFinding[] {
  if (sentence.kind === 'furniture' || sentence.kind === 'credit') return NONE
  const units = readUnits(text, sentence.from, sentence.to, language, (context.earlier ?? null) !== null)
  if (units === null) return NONE
  const quantities = findQuantities(units, language)
  if (quantities.length === 0) return NONE
  const scene = new Sentence(units, quantities)
  const asOf = readAsOf(text, units, language, context.publishedAt)
  const findings: FigureFinding[] = []
  const spans: Placed[] = []
  let previous: Previous | null = null
  let population: Population | null = null
  let item: FigureFinding['item'] | null = null
  for (const quantity of quantities) {
    const bound = bindMeasure(scene, quantity, previous, context.earlier ?? null)
    if (bound === null || !isFigure(scene, quantity, bound)) continue
    previous = { quantity, measure: bound.measure, subset: bound.subset }
    const who: Population = populationOf(text, units, quantity, bound, population)
    if (!bound.subset) population = who
    const extent = extentOf(scene, quantity, bound)
    if (item === null)
      item = isListItem(text, sentence.from)
        ? { heading: headingOf(text, sentence.from, language) }
        : undefined
    const added = isAddition(units, quantity)
    const { basis, weak } = basisOf(units, { ...extent, quantity, bound }, item?.heading?.basis ?? null)
    findings.push({
      figure: {
        measure: bound.measure,
        ...boundsOf(quantity, bound),
        population: who,
        basis: added ? 'cumulative' : basis,
        asOf: asOf(extent),
        subset: bound.subset || added,
        superseded: isSuperseded(scene, quantity),
      },
      from: units[extent.from]?.from ?? sentence.from,
      to: units[extent.to - 1]?.to ?? sentence.to,
      ...(item && { item }),
    })
    spans.push({ ...extent, weak: weak && !added })
  }
  shareSpans(units, findings, spans)
  return findings
}

function boundsOf(
  { low, high, qualifier }: Quantity,
  bound: Bound,
): Pick<Figure, 'low' | 'high' | 'qualifier'> {
  if (bound.qualifier === undefined || qualifier !== 'exact' || low === null) return { low, high, qualifier }
  return { ...bounds(low, bound.qualifier), qualifier: bound.qualifier }
}

function isFigure({ units }: Sentence, quantity: Quantity, bound: Bound): boolean {
  const governed = bound.from < quantity.from && bound.to === quantity.from
  if (quantity.yearLike && quantity.phrase.head === 'none' && !governed) return false
  if (isHypothetical(units, Math.min(bound.from, quantity.from), bound.from >= quantity.to)) return false
  if (isDemanded(units, bound.measure, bound.from)) return false
  return !isIllness(units, bound.measure, Math.min(bound.from, quantity.from), quantity.to)
}

/**
 * The governing words, the qualifier, the number and its noun, with the marker that makes it a part; without a
 * predicate that stands behind the next of several subjects.
 */
function extentOf(scene: Sentence, quantity: Quantity, bound: Bound): { from: number; to: number } {
  const { units } = scene
  let from = Math.min(bound.from, quantity.from)
  const shared = scene.firstWithin(quantity.to, bound.from, (q) => !isSubset(units, q)) !== undefined
  const to = shared ? quantity.to : Math.max(bound.to, quantity.to)
  if (bound.subset && is(units[from - 1], 'subset')) from--
  if (to > quantity.to && is(units[from - 1], 'light')) from--
  return { from, to }
}
