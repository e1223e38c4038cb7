import { countedOn, eventOf } from './events'
import { groupBy } from './grouping'
import { type Interval, intervalOf } from './intervals'
import type {
  Backing,
  EventWindow,
  Measure,
  Observation,
  Population,
  Position,
  PositionObservation,
  PositionOrigin,
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

/**
 * One position per origin, stated interval and as-of date, in the order of event, date and value. The order and
 * the ids depend on the counts alone, not on their order.
 */
export function standsOf(counts: readonly StatedCount[], events: ReadonlyMap<string, EventWindow>): Stand[] {
  const shared = new Shared()
  const stands = daysOf(counts, events).flatMap(({ event, asOf, counts }) =>
    sameStatements(counts)
      .flatMap(splitByScope)
      .map((group) => toStand(group, event, asOf, shared))
      .sort(byValue),
  )
  for (const [index, stand] of stands.entries()) {
    stand.index = index
    stand.position.id = `p${index + 1}`
  }
  return stands
}

interface Day {
  event: EventWindow
  asOf: string | null
  counts: StatedCount[]
}

/** The counts of each event as of each day, in order; the undated come last. */
function daysOf(counts: readonly StatedCount[], events: ReadonlyMap<string, EventWindow>): Day[] {
  const days: Day[] = []
  for (const [slug, ofEvent] of groupBy(counts, (count) => count.event)) {
    const event = eventOf(events, slug)
    for (const [asOf, ofDay] of groupBy(ofEvent, (count) => countedOn(count, event) ?? UNDATED))
      days.push({ event, asOf: asOf === UNDATED ? null : asOf, counts: ofDay })
  }
  return days.sort(
    (a, b) =>
      compareText(a.event.start, b.event.start) ||
      compareText(a.event.slug, b.event.slug) ||
      compareText(a.asOf ?? UNDATED, b.asOf ?? UNDATED),
  )
}

/** Behind every date. */
const UNDATED = '~'

/** Of the counts of one day those that one origin states in the same way. */
function sameStatements(counts: StatedCount[]): StatedCount[][] {
  const groups: StatedCount[][] = []
  let group: StatedCount[] = []
  for (const count of counts.sort((a, b) => byStatement(a, b) || compareText(a.id, b.id))) {
    if (group.length > 0 && byStatement(group[0]!, count) === 0) group.push(count)
    else {
      group = [count]
      groups.push(group)
    }
  }
  return groups
}

/** Numbers first: they are the quickest to compare, and mostly differ. */
function byStatement(a: StatedCount, b: StatedCount): number {
  return (
    compareNumbers(a.low ?? -1, b.low ?? -1) ||
    compareNumbers(a.high ?? -1, b.high ?? -1) ||
    compareText(a.origin.key, b.origin.key) ||
    compareText(a.qualifier, b.qualifier) ||
    compareText(a.category, b.category) ||
    compareText(a.orderOf ?? '', b.orderOf ?? '') ||
    compareText(setAside(a) ?? '', setAside(b) ?? '')
  )
}

/**
 * Outlets that carry one statement leave out a nationality or "since the beginning" as they like. What one
 * leaves out stands with what the others say, unless these differ: then nothing tells which one it is.
 */
function splitByScope(group: StatedCount[]): StatedCount[][] {
  if (group.length === 1) return [group]
  const nationalities = new Set(group.map((count) => count.nationality).filter((value) => value !== null))
  const bases = new Set(group.map((count) => count.basis).filter((value) => value !== 'unknown'))
  if (nationalities.size <= 1 && bases.size <= 1) return [group]
  const scopeKey = (count: StatedCount): string =>
    `${nationalities.size > 1 ? count.nationality : null} ${bases.size > 1 ? count.basis : null}`
  return [...groupBy(group, scopeKey).values()]
}

function setAside(count: StatedCount): Position['setAside'] {
  if (count.superseded) return 'superseded'
  return count.subset ? 'subset' : null
}

/** Parts that tens of thousands of positions have in common, each made once. */
class Shared {
  private readonly own = new Map<SourceRef, PositionOrigin>()
  private readonly credited = new Map<SourceRef, PositionOrigin>()
  private readonly populations = new Map<string, Population>()

  origin(source: SourceRef, ownVoice: boolean): PositionOrigin {
    const origins = ownVoice ? this.own : this.credited
    const origin = origins.get(source) ?? { ...nameOf(source), ownVoice }
    origins.set(source, origin)
    return origin
  }

  population(category: Population['category'], nationality: string | null): Population {
    const key = `${category} ${nationality}`
    const population = this.populations.get(key) ?? { category, nationality, text: null }
    this.populations.set(key, population)
    return population
  }
}

/** Of a position that nobody has backed up. */
const NOTHING: never[] = []

/** @param counts in the order of their ids */
function toStand(counts: StatedCount[], event: EventWindow, asOf: string | null, shared: Shared): Stand {
  const first = counts[0]!
  const interval = intervalOf(first)
  const ownVoice = counts.some((count) => count.ownVoice)
  const position: Position = {
    id: '',
    event: first.event,
    origin: shared.origin(first.origin, ownVoice),
    low: first.low,
    high: first.high,
    lowOpen: first.qualifier !== 'order' && (interval.lowOpen || first.low === null),
    highOpen: interval.highOpen,
    qualifier: first.qualifier,
    orderOf: first.orderOf,
    text: '',
    population: shared.population(first.category, statedNationality(counts)),
    basis: counts.find((count) => count.basis !== 'unknown')?.basis ?? 'unknown',
    asOf,
    asOfStated: counts.some((count) => count.asOfStated && count.asOf === asOf),
    compared: false,
    setAside: setAside(first),
    figures: counts.reduce((sum, count) => sum + count.figures, 0),
    relays: NOTHING,
    outlets: NOTHING,
    observations: NOTHING,
  }
  return {
    position,
    counts,
    measure: first.measure,
    event,
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

/** The order of positions of one event and day. */
function byValue(a: Stand, b: Stand): number {
  const [p, q] = [a.position, b.position]
  return (
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
