import type { Basis } from '../../../types'
import type { Word } from './language'
import { is, isComma, isJoined, isStop, type Unit } from './units'

const BEFORE = 10
const AFTER = 14
const WINDOW_BEFORE = 25
const WINDOW_AFTER = 25
const WINDOW_LENGTH = 5
const SUPERLATIVE_REACH = 6

type Stated = 'since' | 'period' | 'total'

const statedRole = (words: readonly Word[]): Stated | null => {
  for (const { role } of words) {
    if (role === 'since' || role === 'period' || role === 'total') return role
    if (role === 'calendar') return 'period'
  }
  return null
}

/** A beginning or a period says more than the word "total", which either may have beside it. */
export class StatedBasis {
  private basis: Basis | null = null
  private total = false

  /** True once nothing nearer can be said. */
  add(words: readonly Word[]): boolean {
    return this.take(statedRole(words))
  }

  take(role: Stated | null): boolean {
    if (role === 'total') this.total = true
    else if (role !== null) this.basis = role === 'since' ? 'cumulative' : 'period'
    return this.basis !== null
  }

  get(): Basis | null {
    return this.basis ?? (this.total ? 'cumulative' : null)
  }
}

/** What a figure's clause says of its span; `single` is a noun without a numeral, which counts no running total. */
export function statedBasis(units: Unit[], from: number, to: number, single: boolean): Basis | null {
  const found = new StatedBasis()
  const inOne = behind(units, to, single, found)
  if (found.get() !== 'period') inFront(units, { from, to, single, inOne }, found)
  return found.get() ?? (!single && opensWithSince(units, from) ? 'cumulative' : null)
}

/** Reads on to the end of the clause; tells whether one happening is told there before any span. */
function behind(units: Unit[], to: number, single: boolean, found: StatedBasis): boolean {
  let incident = false
  for (let at = to; at < Math.min(units.length, to + WINDOW_AFTER); at++) {
    if (isStop(units[at]) || (is(units[at], 'clause') && !is(units[at], 'since'))) break
    if (isComma(units[at])) {
      if (statedAt(units, at + 1, single) === null) break
    } else if (incident && units[at]?.and) break
    incident ||= is(units[at], 'incident')
    const role = statedAt(units, at, single)
    if (role !== 'period' && at >= to + AFTER) continue
    if (found.take(role)) break
  }
  return incident
}

interface Place {
  from: number
  to: number
  single: boolean
  inOne: boolean
}

function inFront(units: Unit[], { from, to, single, inOne }: Place, found: StatedBasis): void {
  let incident = inOne
  for (let at = to - 1; at >= Math.max(0, from - WINDOW_BEFORE); at--) {
    const far = at < from - BEFORE
    if (far && (incident || isStop(units[at]))) return
    incident ||= is(units[at], 'incident')
    const role = statedAt(units, at, single)
    if (far && !isWindow(units, at)) continue
    if (found.take(role)) return
  }
}

function statedAt(units: Unit[], at: number, single: boolean): Stated | null {
  for (const { role } of units[at]?.words ?? []) {
    if (role === 'period' || (role === 'total' && !single)) return role
    if (role === 'since') return single || isOfSuperlative(units, at) ? null : role
  }
  return isWindow(units, at) ? 'period' : null
}

/** "the worst attack since", "أسوأ هجوم منذ": since when there was none like it, not since when the count runs. */
function isOfSuperlative(units: Unit[], since: number): boolean {
  for (let at = since - 1; at >= Math.max(0, since - SUPERLATIVE_REACH); at--) {
    if (isStop(units[at]) || isComma(units[at])) return false
    if (is(units[at], 'superlative')) return true
  }
  return false
}

/** "خلال 24 ساعة", "اليومين الماضيين", "السبت والأحد": a stretch of time with two ends. */
function isWindow(units: Unit[], at: number): boolean {
  const unit = units[at]
  if (is(unit, 'weekday')) return is(units[at + 1], 'weekday') && isJoined(units, at + 1)
  const within = is(unit, 'within')
  if (!within && !(is(unit, 'stretch') && unit?.definite)) return false
  for (let end = within ? at + 1 : at; end <= at + WINDOW_LENGTH; end++) {
    const next = units[end]
    if (next === undefined || next.kind === 'mark') return false
    if (is(next, 'month')) return within
    if (is(next, 'time') && within) return !is(units[end + 1], 'future') && !is(units[end + 1], 'day')
    if (is(next, 'past')) return true
    const measures = end === at || next.kind === 'number' || is(next, 'number') || is(next, 'qualifier')
    if (!measures && !is(next, 'order') && !is(next, 'filler') && !is(next, 'boundary')) return false
  }
  return false
}

/** "Since he took office in May …, 800 people have been killed": it governs its whole sentence. */
function opensWithSince(units: Unit[], from: number): boolean {
  if (!is(units[0], 'since') && !is(units[1], 'since')) return false
  for (let at = 0; at < from; at++) if (isStop(units[at]) && units[at]?.text !== '/') return false
  return true
}
