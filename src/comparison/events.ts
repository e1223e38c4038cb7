import type { EventWindow, Measure, StatedCount } from './types'

const DAY = 86_400_000

/** An event of at most this many days is one incident: its toll and "the incident's toll" are the same. */
const INCIDENT_DAYS = 3

/** Counts of people in a state, which others enter and leave, so that they fall as well as rise. */
const LEVELS: ReadonlySet<Measure> = new Set<Measure>(['held', 'missing', 'displaced'])

export function isLevel(measure: Measure): boolean {
  return LEVELS.has(measure)
}

/** The windows by slug. */
export function eventIndex(events: readonly EventWindow[]): ReadonlyMap<string, EventWindow> {
  return new Map(events.map((event) => [event.slug, event]))
}

/** @throws RangeError where a count names an event that the options do not describe. */
export function eventOf(index: ReadonlyMap<string, EventWindow>, slug: string): EventWindow {
  const event = index.get(slug)
  if (event === undefined) throw new RangeError(`no window for the event "${slug}"`)
  return event
}

/** Whether the event is short enough that a toll of it can only be the toll of all of it. */
export function isSingleIncident(event: EventWindow): boolean {
  const known = incidents.get(event)
  if (known !== undefined) return known
  const isIncident =
    event.end !== null && (Date.parse(event.end) - Date.parse(event.start)) / DAY < INCIDENT_DAYS
  incidents.set(event, isIncident)
  return isIncident
}

/** Asked for every pair of an event, and answered by reading two dates. */
const incidents = new WeakMap<EventWindow, boolean>()

/** Whether people can still come to be counted after the date: the event runs on, or ran on that day. */
export function isRunning(event: EventWindow, date: string): boolean {
  return event.end === null || date <= event.end
}

/**
 * The day as of which a figure stands. "1,194 people were killed on 7 October" names the day of the attack,
 * not of the count: a stated date within a single incident, in a report published after it, gives way to the
 * publication date.
 */
export function countedOn(count: StatedCount, event: EventWindow): string | null {
  const { asOf, asOfStated, publishedOn } = count
  if (asOf === null || !asOfStated || publishedOn === null || event.end === null) return asOf
  const isEventsOwn =
    isSingleIncident(event) && asOf >= event.start && asOf <= event.end && publishedOn > event.end
  return isEventsOwn ? publishedOn : asOf
}
