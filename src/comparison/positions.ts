import { countedOn, eventOf } from './events'
import { groupBy } from './grouping'
import { type Interval, intervalOf } from './intervals'
import { originsOf } from './origins'
import type {
  Basis,
  EventWindow,
  Measure,
  Observation,
  Population,
  Position,
  PositionObservation,
  SourceName,
  SourceRef,
} from './types'

/** A position with what its comparison needs and its reader does not. */
export interface Stand {
  position: Position
  measure: Measure
  event: EventWindow
  originKey: string
  interval: Interval
}

interface Traced {
  observation: Observation
  origin: SourceRef
  asOf: string | null
}

/**
 * One position per origin, stated interval and as-of date, in the order of event, date and value, each with
 * every observation behind it. The order and the ids depend on the observations alone, not on their order.
 */
export function standsOf(
  observations: readonly Observation[],
  events: ReadonlyMap<string, EventWindow>,
): Stand[] {
  const originOf = originsOf(observations)
  const traced = observations.map((observation) => ({
    observation,
    origin: originOf(observation),
    asOf: countedOn(observation, eventOf(events, observation.event)),
  }))
  const stands = [...groupBy(traced, statementKey).values()]
    .flatMap(splitByScope)
    .map((group) => toStand(group, events))
    .sort(byEventDateAndValue)
  for (const [index, stand] of stands.entries()) stand.position.id = `p${index + 1}`
  return stands
}

function statementKey({ observation: o, origin, asOf }: Traced): string {
  const statement = [o.qualifier, o.orderOf, o.low, o.high]
  return JSON.stringify([o.event, origin.key, asOf, ...statement, o.population.category, setAside(o)])
}

/**
 * Outlets that carry one statement leave out a nationality or "since the beginning" as they like. What one
 * leaves out stands with what the others say, unless these differ: then nothing tells which one it is.
 */
function splitByScope(group: Traced[]): Traced[][] {
  const nationalities = new Set(group.map(nationality).filter((value) => value !== null))
  const bases = new Set(group.map(basis).filter((value) => value !== 'unknown'))
  const scopeKey = (traced: Traced): string =>
    JSON.stringify([
      nationalities.size > 1 ? nationality(traced) : null,
      bases.size > 1 ? basis(traced) : null,
    ])
  return [...groupBy(group, scopeKey).values()]
}

function nationality({ observation }: Traced): string | null {
  return observation.population.nationality
}

function basis({ observation }: Traced): Basis {
  return observation.basis
}

function setAside(observation: Observation): Position['setAside'] {
  if (observation.superseded) return 'superseded'
  return observation.subset ? 'subset' : null
}

function toStand(group: Traced[], events: ReadonlyMap<string, EventWindow>): Stand {
  const sorted = group.toSorted((a, b) => compareText(a.observation.figureId, b.observation.figureId))
  const { observation: first, origin, asOf } = sorted[0]!
  const telling = sorted.reduce((best, next) => (tellsMore(next, best) ? next : best)).observation
  const observations = sorted.map((traced) => traced.observation)
  const interval = intervalOf(first)
  const position: Position = {
    id: '',
    event: first.event,
    origin: { ...nameOf(origin), ownVoice: observations.some((o) => o.originator === null) },
    low: first.low,
    high: first.high,
    lowOpen: first.qualifier !== 'order' && (interval.lowOpen || first.low === null),
    highOpen: interval.highOpen,
    qualifier: first.qualifier,
    orderOf: first.orderOf,
    text: telling.exact,
    population: populationOf(telling, observations),
    basis: observations.find((o) => o.basis !== 'unknown')?.basis ?? 'unknown',
    asOf,
    asOfStated: observations.some((o) => o.asOfStated && o.asOf === asOf),
    compared: false,
    setAside: setAside(first),
    relays: distinctNames(observations.flatMap((o) => o.relays)),
    outlets: distinctNames(observations.map((o) => o.outlet)),
    observations: sorted.map(toPositionObservation),
  }
  return {
    position,
    measure: first.measure,
    event: eventOf(events, first.event),
    originKey: origin.key,
    interval,
  }
}

/** The words that name a nationality, then those that stand with a stated date, then the longer ones. */
function tellsMore(a: Traced, b: Traced): boolean {
  return score(a) > score(b)
}

function score({ observation: o }: Traced): number {
  return Number(o.population.nationality !== null) * 2e6 + Number(o.asOfStated) * 1e6 + o.exact.length
}

function populationOf(telling: Observation, observations: Observation[]): Population {
  const { category, text } = telling.population
  const stated = observations.find((o) => o.population.nationality !== null)
  return { category, nationality: stated?.population.nationality ?? null, text }
}

function toPositionObservation({ observation: o, asOf }: Traced): PositionObservation {
  return {
    figureId: o.figureId,
    claimId: o.claimId,
    documentId: o.documentId,
    exact: o.exact,
    asOf,
    asOfStated: o.asOfStated && o.asOf === asOf,
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
    compareText(tieKey(a), tieKey(b))
  )
}

function tieKey({ position, originKey }: Stand): string {
  return JSON.stringify([originKey, position.setAside, position.population.category, firstFigure(position)])
}

function firstFigure(position: Position): string {
  return position.observations[0]!.figureId
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
