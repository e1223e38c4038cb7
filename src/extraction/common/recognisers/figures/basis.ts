import type { Basis, Measure } from '../../../types'
import type { Bound } from './measure'
import type { Quantity } from './quantities'
import { statedBasis } from './stated-basis'
import { is, isStop, type Unit } from './units'

const EVENT_BEFORE = 40
const EVENT_AFTER = 20

/** A figure as far as its basis asks: its extent, and what counts whom. */
export interface Counted {
  from: number
  to: number
  quantity: Quantity
  bound: Bound
}

/**
 * What span of events a figure counts: a running total, a stated period, or one incident. A part with a happening of
 * its own counts that; else a stated basis wins; then the bulletin heading's; then a toll that has risen, which runs
 * on; then the nearest event, a war being counted up and an attack once, where a calendar month or week outweighs
 * several attacks but dates a single one; then the calendar.
 */
export function basisOf(units: Unit[], counted: Counted, heading: Basis | null): BasisReading {
  const certain = certainBasis(units, counted, heading)
  if (certain !== null) return { basis: certain, weak: false }
  const { from, to, quantity, bound } = counted
  if (LASTING.has(bound.measure)) return { basis: 'unknown', weak: true }
  // One man is killed once.
  const once = isSingle(quantity) && !bound.subset
  const dated = eventOf(units, from, to) === 'series' || once || isDated(units, from, to)
  return { basis: dated ? 'incident' : 'unknown', weak: true }
}

/** A weak basis yields to a span that the figures joined to this one state. */
export interface BasisReading {
  basis: Basis
  weak: boolean
}

/** What a day finds going on. */
const LASTING = new Set<Measure>(['held', 'missing', 'displaced'])

const isSingle = ({ bare, low }: Quantity): boolean => bare && low === 1

function certainBasis(units: Unit[], counted: Counted, heading: Basis | null): Basis | null {
  const { from, to, quantity, bound } = counted
  const single = isSingle(quantity)
  if (bound.subset && is(units[to], 'locative') && is(units[to + 1], 'incident')) return 'incident'
  const stated = statedBasis(units, from, to, single) ?? heading
  if (stated !== null) return stated
  if (isRisen(units, counted)) return 'cumulative'
  const event = eventOf(units, from, to)
  if (event === 'campaign') return 'cumulative'
  if (event === 'incident') return 'incident'
  return calendarBasis(units, from, to, single)
}

const RISEN_REACH = 3
const OWN_EVENT_REACH = 6

/** "ارتفع عدد القتلى إلى 103": of a toll that no event of its own limits. */
function isRisen(units: Unit[], { quantity, bound }: Counted): boolean {
  if (bound.from >= quantity.from || !(is(units[bound.from], 'tally') || is(units[bound.from], 'toll')))
    return false
  if (!is(units[quantity.from - 1], 'to')) return false
  let risen = false
  for (let at = bound.from - 1; at >= Math.max(0, bound.from - RISEN_REACH); at--)
    risen ||= is(units[at], 'change')
  if (!risen) return false
  for (let at = bound.from; at < quantity.from && !is(units[at], 'clause'); at++)
    if (is(units[at], 'incident') || is(units[at], 'series')) return false
  for (let at = quantity.to; at < quantity.to + OWN_EVENT_REACH && !isStop(units[at]); at++)
    if (is(units[at], 'incident')) return false
  return true
}

export type Event = 'campaign' | 'incident' | 'series'

/** The kind of event that a unit names, where it names one. */
export function eventAt(unit: Pick<Unit, 'words'> | undefined): Event | null {
  for (const { role } of unit?.words ?? [])
    if (role === 'campaign' || role === 'incident' || role === 'series') return role
  return null
}

function eventOf(units: Unit[], from: number, to: number): Event | null {
  for (let at = to - 1; at >= Math.max(0, from - EVENT_BEFORE); at--) {
    const event = eventAt(units[at])
    if (event !== null) return event
    if (at < from && isStop(units[at])) break
  }
  for (let at = to; at < Math.min(units.length, to + EVENT_AFTER); at++) {
    if (isStop(units[at])) return null
    const event = eventAt(units[at])
    if (event !== null) return event
    // "were killed when", "أثناء مرورهم": a moment holds one happening.
    if (is(units[at], 'moment')) return eventAt(units[at + 1]) ?? eventAt(units[at + 2]) ?? 'incident'
  }
  return null
}

const DATE_BEFORE = 10
const DATE_AFTER = 12
const BETWEEN_REACH = 6

/** "on 7 October", "in July", "between 1 January and 30 June": with no event named, the calendar says the span. */
function calendarBasis(units: Unit[], from: number, to: number, single: boolean): Basis | null {
  for (let at = to; at < Math.min(units.length, to + DATE_AFTER); at++) {
    if (isStop(units[at]) || is(units[at], 'clause')) break
    const basis = dateBasis(units, at, single)
    if (basis !== null) return basis
  }
  for (let at = from - 1; at >= Math.max(0, from - DATE_BEFORE); at--) {
    if (isStop(units[at]) && !isBracket(units[at])) break
    const basis = dateBasis(units, at, single)
    if (basis !== null) return basis
  }
  return null
}

const isBracket = (unit: Unit | undefined): boolean => unit?.text === '(' || unit?.text === ')'

/** Of one person a month or a week tells when it happened. */
function dateBasis(units: Unit[], at: number, single: boolean): Basis | null {
  const span = single ? 'incident' : 'period'
  if (is(units[at], 'calendar')) return span
  if (!is(units[at], 'month')) return null
  for (let i = at - 1; i >= Math.max(0, at - BETWEEN_REACH); i--) if (is(units[i], 'between')) return 'period'
  const before = isDay(units[at - 1]) ? at - 2 : at - 1
  if (before === at - 1 && !isDay(units[at + 1])) return is(units[before], 'during') ? span : null
  return is(units[before], 'on_day') ? 'incident' : null
}

const isDay = (unit: Unit | undefined): boolean => unit?.kind === 'number' && /^\d{1,2}$/.test(unit.text)

const DAY_REACH = 20

/** "أمس", "فجر الخميس": what befell people on a day that the clause names happened at once. */
function isDated(units: Unit[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(units.length, to + DAY_REACH); at++) {
    if (isStop(units[at]) || is(units[at], 'clause')) break
    if (is(units[at], 'day')) return true
  }
  for (let at = from - 1; at >= Math.max(0, from - DAY_REACH); at--) {
    if (isStop(units[at]) || is(units[at], 'clause')) break
    if (is(units[at], 'day')) return true
  }
  return false
}

/** The extent of a figure in its sentence, and whether its basis is weak. */
export interface Placed {
  from: number
  to: number
  weak: boolean
}

/** "The fighting of the last two days left 10 dead, while …  lost 33": what goes on from a period counts over it. */
export function shareSpans(
  units: Unit[],
  figures: readonly { figure: { basis: Basis } }[],
  placed: readonly Placed[],
): void {
  for (let at = 1; at < figures.length; at++) share(units, figures, placed, at, at - 1)
  for (let at = figures.length - 2; at >= 0; at--) share(units, figures, placed, at, at + 1)
}

function share(
  units: Unit[],
  figures: readonly { figure: { basis: Basis } }[],
  placed: readonly Placed[],
  at: number,
  neighbour: number,
): void {
  const own = figures[at]?.figure
  const other = figures[neighbour]?.figure
  if (own === undefined || other?.basis !== 'period' || !placed[at]?.weak) return
  const from = Math.min(placed[at]?.to ?? 0, placed[neighbour]?.to ?? 0)
  const to = Math.max(placed[at]?.from ?? 0, placed[neighbour]?.from ?? 0)
  for (let i = from; i < to; i++) if (isStop(units[i]) || (neighbour > at && is(units[i], 'clause'))) return
  own.basis = 'period'
}
