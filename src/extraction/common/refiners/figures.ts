import type { PopulationCategory } from '../../types'
import type { FoundFigure } from '../claims'
import type { Attribution, Draft } from '../draft'
import type { FigureFinding, FigureLanguage } from '../recognisers/figures'
import { readBulletin } from './bulletins'
import { findLists } from './lists'
import { findSums } from './parts'
import { continueStories } from './stories'

/** A figure with its place in the document. */
export interface ReadFigure extends FoundFigure, Pick<FigureFinding, 'item'> {
  sentence: number
  paragraph: number
}

/** Settles what only the whole document says of its figures; runs when its speakers are known. */
export function settleFigures(draft: Draft, figures: readonly ReadFigure[], language: FigureLanguage): void {
  continueStories(draft, figures, language)
  if (figures.length < 2) return
  readBulletin(draft, figures, language)
  const said = new Map<number, Attribution[]>()
  for (const attribution of draft.attributions) {
    const own = said.get(attribution.sentence)
    if (own === undefined) said.set(attribution.sentence, [attribution])
    else own.push(attribution)
  }
  const originator = (read: ReadFigure): unknown => originatorOf(said.get(read.sentence) ?? [], read)
  findSums(figures, originator)
  findParts(figures, originator)
  findLists(figures)
}

/** Kinds of people that a toll of people takes in whole; armed men may be counted beside it. */
const TAKEN_IN = new Set<PopulationCategory>([
  'civilians',
  'children',
  'women',
  'medics',
  'journalists',
  'aid_workers',
])
const SENTENCES = 4
const LOOKED_AT = 20

/**
 * A count of children, women or the like over a stated span is part of the count of all people over that span which
 * the same source gives shortly before it. Of one incident it may be another's, so there the text has to say it.
 */
function findParts(figures: readonly ReadFigure[], originator: (figure: ReadFigure) => unknown): void {
  figures.forEach((part, index) => {
    const { subset, superseded, basis, population } = part.figure
    if (
      subset ||
      superseded ||
      (basis !== 'cumulative' && basis !== 'period') ||
      !TAKEN_IN.has(population.category)
    )
      return
    for (let at = index - 1; at >= Math.max(0, index - LOOKED_AT); at--) {
      const whole = figures[at]
      if (whole === undefined || part.sentence - whole.sentence > SENTENCES) return
      if (!contains(whole, part) || originator(whole) !== originator(part)) continue
      part.figure.subset = true
      return
    }
  })
}

function contains({ figure: whole }: ReadFigure, { figure: part }: ReadFigure): boolean {
  if (whole.measure !== part.measure || whole.basis !== part.basis) return false
  if (whole.subset || whole.superseded || whole.population.category !== 'people') return false
  const { nationality } = part.population
  if (nationality !== null && nationality !== whole.population.nationality) return false
  return part.low !== null && whole.low !== null && part.low < whole.low
}

/** Whoever says it first: the entity, or null for the outlet itself. */
function originatorOf(attributions: readonly Attribution[], { from, to }: ReadFigure): unknown {
  let innermost: Attribution | null = null
  for (const attribution of attributions) {
    const { content } = attribution
    if (content.from > from || content.to < to) continue
    if (innermost === null || content.to - content.from <= innermost.content.to - innermost.content.from)
      innermost = attribution
  }
  return innermost?.links[0]?.entity ?? null
}
