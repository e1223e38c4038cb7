import type { Basis } from '../../../types'
import type { Word } from './language'
import { is, isComma, isStop, type Unit } from './units'

const STATED_BEFORE = 10
const STATED_AFTER = 8
const EVENT_BEFORE = 40
const EVENT_AFTER = 20

/**
 * What span of events a figure counts: a running total, a stated period, or one incident. A stated basis wins;
 * then the bulletin heading's; else the nearest event in the sentence decides, a war being counted up and an attack
 * once; else a day stands for what happened on it, and a month or the time between two days for a period.
 */
export function basisOf(units: Unit[], from: number, to: number, heading: Basis | null): Basis {
  return (
    statedBasis(units, from, to) ??
    heading ??
    eventBasis(units, from, to) ??
    calendarBasis(units, from, to) ??
    'unknown'
  )
}

type Stated = 'since' | 'period' | 'total'

const statedRole = (words: readonly Word[]): Stated | null => {
  for (const { role } of words) if (role === 'since' || role === 'period' || role === 'total') return role
  return null
}

/** A beginning or a period says more than the word "total", which either may have beside it. */
export class StatedBasis {
  private basis: Basis | null = null
  private total = false

  /** True once nothing nearer can be said. */
  add(words: readonly Word[]): boolean {
    const role = statedRole(words)
    if (role === 'total') this.total = true
    else if (role !== null) this.basis = role === 'since' ? 'cumulative' : 'period'
    return this.basis !== null
  }

  get(): Basis | null {
    return this.basis ?? (this.total ? 'cumulative' : null)
  }
}

function statedBasis(units: Unit[], from: number, to: number): Basis | null {
  const found = new StatedBasis()
  for (let at = to; at < Math.min(units.length, to + STATED_AFTER); at++) {
    if (isStop(units[at]) || isComma(units[at]) || found.add(units[at]?.words ?? [])) break
  }
  for (let at = to - 1; at >= Math.max(0, from - STATED_BEFORE) && found.get() !== 'period'; at--) {
    if (found.add(units[at]?.words ?? [])) break
  }
  return found.get() ?? (opensWithSince(units, from) ? 'cumulative' : null)
}

/** "Since he took office in May …, 800 people have been killed": it governs its whole sentence. */
function opensWithSince(units: Unit[], from: number): boolean {
  if (!is(units[0], 'since') && !is(units[1], 'since')) return false
  for (let at = 0; at < from; at++) if (isStop(units[at]) && units[at]?.text !== '/') return false
  return true
}

function eventBasis(units: Unit[], from: number, to: number): Basis | null {
  for (let at = to - 1; at >= Math.max(0, from - EVENT_BEFORE); at--) {
    if (is(units[at], 'campaign')) return 'cumulative'
    if (is(units[at], 'incident')) return 'incident'
    if (at < from && isStop(units[at])) break
  }
  for (let at = to; at < Math.min(units.length, to + EVENT_AFTER); at++) {
    if (isStop(units[at])) return null
    if (is(units[at], 'campaign')) return 'cumulative'
    if (is(units[at], 'incident')) return 'incident'
  }
  return null
}

const DATE_BEFORE = 10
const DATE_AFTER = 12
const BETWEEN_REACH = 6

/** "on 7 October", "in July", "between 1 January and 30 June": with no event named, the calendar says the span. */
function calendarBasis(units: Unit[], from: number, to: number): Basis | null {
  for (let at = to; at < Math.min(units.length, to + DATE_AFTER); at++) {
    if (isStop(units[at]) || is(units[at], 'clause')) break
    const basis = dateBasis(units, at)
    if (basis !== null) return basis
  }
  for (let at = from - 1; at >= Math.max(0, from - DATE_BEFORE); at--) {
    if (isStop(units[at]) && !isBracket(units[at])) break
    const basis = dateBasis(units, at)
    if (basis !== null) return basis
  }
  return null
}

const isBracket = (unit: Unit | undefined): boolean => unit?.text === '(' || unit?.text === ')'

function dateBasis(units: Unit[], at: number): Basis | null {
  if (!is(units[at], 'month')) return null
  for (let i = at - 1; i >= Math.max(0, at - BETWEEN_REACH); i--) if (is(units[i], 'between')) return 'period'
  const before = isDay(units[at - 1]) ? at - 2 : at - 1
  if (before === at - 1 && !isDay(units[at + 1])) return is(units[before], 'during') ? 'period' : null
  return is(units[before], 'on_day') ? 'incident' : null
}

const isDay = (unit: Unit | undefined): boolean => unit?.kind === 'number' && /^\d{1,2}$/.test(unit.text)
