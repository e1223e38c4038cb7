import { countedOn, eventOf } from './events'
import { groupBy } from './grouping'
import { type Interval, intervalOf } from './intervals'
import type {
  Backing,
  EventWindow,
  Measure,
  Observation,
  Position,
  PositionObservation,
  SourceName,
  SourceRef,
  StatedCount,
} from './types'

/** A position with what its comparison needs and its reader does not. */
export interface Stand {
  /** Its words, outlets, relays and observations are empty until `backUp` gives them. */
  position: Position
  /** What was stated, by id: they differ in what some of them leave out. */
  counts: StatedCount[]
  measure: Measure
  event: EventWindow
  originKey: string
  interval: Interval
  /** Its place in the order of all positions. */
  index: number
}

interface Dated {
  count: StatedCount
  asOf: string | null
}

/**
 * One position per origin, stated interval and as-of date, in the order of event, date and value. The order and
 * the ids depend on the counts alone, not on their order.
 */
export function standsOf(counts: readonly StatedCount[], events: ReadonlyMap<string, EventWindow>): Stand[] {
  const dated = counts.map((count) => ({ count, asOf: countedOn(count, eventOf(events, count.event)) }))
  const stands = [...groupBy(dated, statementKey).values()]
    .flatMap(splitByScope)
    .map((group) => toStand(group, events))
    .sort(byEventDateAndValue)
  for (const [index, stand] of stands.entries()) {
    stand.index = index
    stand.position.id = `p${index + 1}`
  }
  return stands
}

/** The origin's key, which alone may hold any character, stands last. */
function statementKey({ count: c, asOf }: Dated): string {
  return `${asOf} ${c.low} ${c.high} ${c.qualifier} ${c.orderOf} ${c.category} ${setAside(c)} ${c.event} ${c.origin.key}`
}

/**
 * Outlets that carry one statement leave out a nationality or "since the beginning" as they like. What one
 * leaves out stands with what the others say, unless these differ: then nothing tells which one it is.
 */
function splitByScope(group: Dated[]): Dated[][] {
  if (group.length === 1) return [group]
  const nationalities = new Set(group.map(({ count }) => count.nationality).filter((value) => value !== null))
  const bases = new Set(group.map(({ count }) => count.basis).filter((value) => value !== 'unknown'))
  if (nationalities.size <= 1 && bases.size <= 1) return [group]
  const scopeKey = ({ count }: Dated): string =>
    `${nationalities.size > 1 ? count.nationality : null} ${bases.size > 1 ? count.basis : null}`
  return [...groupBy(group, scopeKey).values()]
}

function setAside(count: StatedCount): Position['setAside'] {
  if (count.superseded) return 'superseded'
  return count.subset ? 'subset' : null
}

function toStand(group: Dated[], events: ReadonlyMap<string, EventWindow>): Stand {
  const counts = group.map(({ count }) => count).sort((a, b) => compareText(a.id, b.id))
  const first = counts[0]!
  const asOf = group[0]!.asOf
  const interval = intervalOf(first)
  const position: Position = {
    id: '',
    event: first.event,
    origin: { ...nameOf(first.origin), ownVoice: counts.some((count) => count.ownVoice) },
    low: first.low,
    high: first.high,
    lowOpen: first.qualifier !== 'order' && (interval.lowOpen || first.low === null),
    highOpen: interval.highOpen,
    qualifier: first.qualifier,
    orderOf: first.orderOf,
    text: '',
    population: { category: first.category, nationality: statedNationality(counts), text: null },
    basis: counts.find((count) => count.basis !== 'unknown')?.basis ?? 'unknown',
    asOf,
    asOfStated: counts.some((count) => count.asOfStated && count.asOf === asOf),
    compared: false,
    setAside: setAside(first),
    figures: counts.reduce((sum, count) => sum + count.figures, 0),
    relays: [],
    outlets: [],
    observations: [],
  }
  return {
    position,
    counts,
    measure: first.measure,
    event: eventOf(events, first.event),
    originKey: first.origin.key,
    interval,
    index: 0,
  }
}

const statedNationality = (counts: StatedCount[]): string | null =>
  counts.find((count) => count.nationality !== null)?.nationality ?? null

/** Gives a position its words, outlets, relays and observations. */
export function backUp({ position, counts }: Stand, backings: ReadonlyMap<string, Backing>): void {
  const backed = counts.flatMap((count) => {
    const backing = backings.get(count.id)
    return backing === undefined ? [] : [{ count, backing }]
  })
  const seen = backed
    .flatMap(({ count, backing }) => backing.observations.map((observation) => ({ count, observation })))
    .sort((a, b) => compareText(a.observation.figureId, b.observation.figureId))
  const telling = seen.reduce((best, next) => (score(next) > score(best) ? next : best), seen[0]!)
  position.text = telling.observation.exact
  position.population = { ...position.population, text: telling.observation.populationText }
  position.outlets = distinctNames(backed.flatMap(({ backing }) => backing.outlets))
  position.relays = distinctNames(backed.flatMap(({ backing }) => backing.relays))
  position.observations = seen.map((one) => toPositionObservation(one, position.asOf))
}

interface Seen {
  count: StatedCount
  observation: Observation
}

/** The words that name a nationality, then those that stand with a stated date, then the longer ones. */
function score({ count, observation }: Seen): number {
  return Number(count.nationality !== null) * 2e6 + Number(count.asOfStated) * 1e6 + observation.exact.length
}

function toPositionObservation({ count, observation: o }: Seen, asOf: string | null): PositionObservation {
  return {
    figureId: o.figureId,
    claimId: o.claimId,
    documentId: o.documentId,
    exact: o.exact,
    asOf,
    asOfStated: count.asOfStated && count.asOf === asOf,
    outlet: nameOf(o.outlet),
    relays: o.relays.map(nameOf),
  }
}

function nameOf({ slug, name }: SourceRef): SourceName {
  return { slug, name }
}

function distinctNames(sources: SourceRef[]): SourceName[] {
  return [...groupBy(sources, (source) => source.key).values()]
    .map(([first]) => first!)
    .sort((a, b) => compareText(a.key, b.key))
    .map(nameOf)
}

function byEventDateAndValue(a: Stand, b: Stand): number {
  const [p, q] = [a.position, b.position]
  return (
    compareText(a.event.start, b.event.start) ||
    compareText(p.event, q.event) ||
    // The undated come last.
    compareText(p.asOf ?? '~', q.asOf ?? '~') ||
    compareNumbers(a.interval.low, b.interval.low) ||
    compareNumbers(a.interval.high, b.interval.high) ||
    compareText(a.originKey, b.originKey) ||
    compareText(p.setAside ?? '', q.setAside ?? '') ||
    compareText(p.population.category, q.population.category) ||
    compareText(p.population.nationality ?? '', q.population.nationality ?? '') ||
    compareText(p.basis, q.basis) ||
    compareText(a.counts[0]!.id, b.counts[0]!.id)
  )
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
