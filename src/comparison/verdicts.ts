import { matchBases } from './basis'
import { isLevel, isRunning, isSingleIncident } from './events'
import { difference, type Interval, isBelow, meet } from './intervals'
import { matchPopulations } from './population'
import type { Stand } from './positions'
import type { Difference, Position, Qualifier, Reason, Verdict } from './types'

export interface Judgement {
  verdict: Verdict
  reasons: Reason[]
  difference: Difference | null
}

export interface JudgedPair {
  /** The earlier one. */
  a: Stand
  b: Stand
  judgement: Judgement
}

/**
 * How two positions relate, with every reason; the order of the two does not matter. Scope comes first: what
 * does not count the same is not compared. Then the values: equal ones agree, meeting ones are compatible.
 * What lies apart is put down to time where the event allows it, to a correction where one origin makes both
 * statements, and is a conflict where nothing explains it.
 */
export function judge(first: Stand, second: Stand): Judgement {
  const isInTime = areInTime(first, second)
  const [a, b] = isInTime ? [first, second] : [second, first]
  const apart = scopeReasons(a, b)
  if (apart.length > 0) return { verdict: 'not_comparable', reasons: apart, difference: null }

  const { verdict, reasons } = relate(a, b)
  const comparable = verdict !== 'not_comparable'
  return {
    verdict,
    reasons: comparable ? [...reasons, ...standingReasons(a, b, reasons)] : [...reasons],
    difference: comparable ? difference(a.interval, b.interval) : null,
  }
}

/** The verdict of `judge` alone: of the many pairs of a great event, few are ever told with their reasons. */
export function verdictOf(first: Stand, second: Stand): Verdict {
  const isInTime = areInTime(first, second)
  const [a, b] = isInTime ? [first, second] : [second, first]
  return isOneScope(a, b) ? relate(a, b).verdict : 'not_comparable'
}

interface Relation {
  verdict: Verdict
  reasons: readonly Reason[]
}

const relation = (verdict: Verdict, ...reasons: Reason[]): Relation => ({ verdict, reasons })

/** Made once: a great event has tens of thousands of pairs. */
const SAME_VALUE = relation('agrees', 'same_value')
const BOUND_RAISED = relation('updates', 'grows_over_time', 'same_origin')
const WITHIN_BOUNDS = relation('compatible', 'within_bounds')
const ROUNDING = relation('compatible', 'rounding')
const WITHIN_BOUNDS_ROUNDING = relation('compatible', 'within_bounds', 'rounding')
const COMPATIBLE = relation('compatible')
const BASIS_UNKNOWN = relation('not_comparable', 'basis_unknown')
const UNDATED = relation('not_comparable', 'undated')
const SAME_DAY = relation('conflicts', 'disjoint', 'same_day')
const LEVEL = relation('updates', 'level_changes')
const GROWTH = relation('updates', 'grows_over_time')
const ENDED = {
  own: relation('revises', 'same_origin', 'event_ended'),
  others: relation('conflicts', 'disjoint', 'event_ended'),
}
const LOWER = {
  own: relation('revises', 'same_origin', 'later_lower'),
  others: relation('conflicts', 'disjoint', 'later_lower'),
}

function relate(a: Stand, b: Stand): Relation {
  if (statesTheSame(a.position, b.position)) return SAME_VALUE
  if (meet(a.interval, b.interval))
    return raisesItsBound(a, b) ? BOUND_RAISED : relateMeeting(a.position, b.position)
  return relateApart(a, b)
}

/** `a` is the earlier one; their intervals have no count in common. */
function relateApart(a: Stand, b: Stand): Relation {
  if (mayBePart(a, b) || mayBePart(b, a)) return BASIS_UNKNOWN
  const [earlier, later] = [a.position.asOf, b.position.asOf]
  if (earlier === null || later === null) return UNDATED
  if (earlier === later) return SAME_DAY
  if (isLevel(a.measure)) return LEVEL

  const rises = isBelow(a.interval, b.interval)
  if (rises && isRunning(a.event, earlier)) return GROWTH
  const unexplained = rises ? ENDED : LOWER
  return sameOrigin(a, b) ? unexplained.own : unexplained.others
}

function isOneScope(a: Stand, b: Stand): boolean {
  return (
    a.event.slug === b.event.slug &&
    !areTwoParts(a, b) &&
    matchPopulations(a.position.population, b.position.population) !== 'different' &&
    matchBases(a.position, b.position, isSingleIncident(a.event)).comparable
  )
}

/** What keeps two positions from counting the same; empty where they may. */
function scopeReasons(a: Stand, b: Stand): Reason[] {
  if (a.event.slug !== b.event.slug) return ['different_event']
  const reasons: Reason[] = []
  if (matchPopulations(a.position.population, b.position.population) === 'different' || areTwoParts(a, b)) {
    reasons.push('different_population')
  }
  const bases = matchBases(a.position, b.position, isSingleIncident(a.event))
  if (!bases.comparable) reasons.push(bases.reason)
  return reasons
}

/** What one origin gives apart for one day as parts ("6 new, 1 recovered") are two parts, not two counts of one. */
function areTwoParts(a: Stand, b: Stand): boolean {
  const parts = a.position.setAside === 'subset' && b.position.setAside === 'subset'
  return parts && sameOrigin(a, b) && a.position.asOf === b.position.asOf && !meet(a.interval, b.interval)
}

/** What is true of the pair whatever its verdict: one origin behind both, and what had to be assumed. */
function standingReasons(a: Stand, b: Stand, given: readonly Reason[]): Reason[] {
  const reasons: Reason[] = []
  if (sameOrigin(a, b) && !given.includes('same_origin')) reasons.push('same_origin')
  if (matchPopulations(a.position.population, b.position.population) === 'assumed') {
    reasons.push('population_assumed')
  }
  if (isBasisAssumed(a, b)) reasons.push('basis_assumed')
  return reasons
}

function relateMeeting({ qualifier: a }: Position, { qualifier: b }: Position): Relation {
  const rounded = a === 'about' || b === 'about'
  if (isBounding(a) || isBounding(b)) return rounded ? WITHIN_BOUNDS_ROUNDING : WITHIN_BOUNDS
  return rounded ? ROUNDING : COMPATIBLE
}

const isBounding = (qualifier: Qualifier): boolean => qualifier !== 'exact' && qualifier !== 'about'

function statesTheSame(a: Position, b: Position): boolean {
  return a.qualifier === b.qualifier && a.orderOf === b.orderOf && a.low === b.low && a.high === b.high
}

/**
 * "At least 37,000" on one day and 37,164 by the same origin on a later one: the intervals meet, and yet the
 * second takes the place of the first, as a running total's next statement does.
 */
function raisesItsBound(a: Stand, b: Stand): boolean {
  const [earlier, later] = [a.position.asOf, b.position.asOf]
  if (earlier === null || later === null || earlier === later || isLevel(a.measure)) return false
  const isFloor = a.interval.high === Number.POSITIVE_INFINITY
  return isFloor && b.interval.low > a.interval.low && sameOrigin(a, b) && isRunning(a.event, earlier)
}

/**
 * A figure of unstated basis that is less than half of a total is likelier the toll of a day or of an incident
 * than a rival total, so the difference in basis may explain it.
 */
function mayBePart(part: Stand, whole: Stand): boolean {
  if (part.position.basis !== 'unknown' || !isBasisAssumed(part, whole)) return false
  return isBelow(doubled(part.interval), whole.interval)
}

function doubled(interval: Interval): Interval {
  return { ...interval, low: interval.low * 2, high: interval.high * 2 }
}

/** A level ("are held") is counted on its day and has no other basis that could be meant. */
function isBasisAssumed(a: Stand, b: Stand): boolean {
  if (isLevel(a.measure)) return false
  const bases = matchBases(a.position, b.position, isSingleIncident(a.event))
  return bases.comparable && bases.assumed
}

function sameOrigin(a: Stand, b: Stand): boolean {
  return a.originKey === b.originKey
}

function areInTime(a: Stand, b: Stand): boolean {
  const [dateA, dateB] = [a.position.asOf, b.position.asOf]
  return dateA === null || dateB === null || dateA <= dateB
}
