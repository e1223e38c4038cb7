import { eventIndex, isLevel, isSingleIncident } from '../events'
import { groupBy } from '../grouping'
import { difference, type Interval, isBelow, meet } from '../intervals'
import { matchPopulations } from '../population'
import { type Stand, standsOf } from '../positions'
import type { EventWindow } from '../types'
import { judge } from '../verdicts'
import type { EvidenceRole, SeriesCount, SeriesFinding } from './types'

/** Days with a total that are looked back through for one that can be compared. */
export const DAYS_BACK = 5

/**
 * Checks what each origin states of one measure: totals against the totals before them, counts of a day against
 * the totals around it, parts against their wholes. A finding depends on the counts of its own day and of the
 * five days with totals before it alone, so that a part of a long series can be checked by itself. The numbers
 * held, missing and displaced rise and fall; their totals are not checked.
 *
 * @param events every event that a count names
 * @returns in the order of the counts' dates
 */
export function checkSeries(counts: readonly SeriesCount[], events: readonly EventWindow[]): SeriesFinding[] {
  const daily = new Set(counts.filter((count) => count.daily).map((count) => count.id))
  const stands = standsOf(counts, eventIndex(events)).filter(({ position }) => position.setAside === null)
  const ofOrigin = groupBy(stands, ({ event, measure, originKey }) =>
    JSON.stringify([event.slug, measure, originKey]),
  )
  return [...ofOrigin.values()].flatMap((series) => {
    const byDay = groupBy(
      series.filter(({ position }) => position.asOf !== null),
      ({ position }) => position.asOf!,
    )
    const totals = [...byDay.values()].map((ofDay) => ofDay.filter(isTotal)).filter((some) => some.length > 0)
    const falls = totals.flatMap((ofDay, at) => {
      const before = totals.slice(Math.max(0, at - DAYS_BACK), at).reverse()
      return ofDay.flatMap((total) => fallOf(total, before))
    })
    const ofOneDay = [...byDay].flatMap(([day, ofDay]) => [
      ...ofDay
        .filter(
          ({ position, counts }) => position.basis === 'period' && counts.some(({ id }) => daily.has(id)),
        )
        .flatMap((count) => mismatchOf(count, ofDay, byDay.get(dayBefore(day)) ?? [])),
      ...ofDay.flatMap((part) => excessOf(part, ofDay)),
    ])
    return [...falls, ...ofOneDay]
  })
}

/** A total against the one nearest to it in value on the latest day before that has any to compare it with. */
function fallOf(total: Stand, before: Stand[][]): SeriesFinding[] {
  const comparable = before
    .map((stands) =>
      stands.filter(
        (stand) => sameCategory(stand, total) && judge(stand, total).verdict !== 'not_comparable',
      ),
    )
    .find((stands) => stands.length > 0)
  if (comparable === undefined) return []
  const previous = nearest(comparable, total.interval)
  const { reasons, difference: fall } = judge(previous, total)
  if (!reasons.includes('later_lower') || fall === null) return []
  return [found('falling_total', fall.absolute, ['total', total], ['previous_total', previous])]
}

/** No pair of totals, of its day and of the day before, has the count between them. */
function mismatchOf(daily: Stand, ofDay: Stand[], ofDayBefore: Stand[]): SeriesFinding[] {
  const totalsOf = (stands: Stand[]) =>
    stands.filter((stand) => isTotal(stand) && sameCategory(stand, daily) && holds(stand, daily))
  const pairs = totalsOf(ofDay).flatMap((total) =>
    totalsOf(ofDayBefore)
      .filter((previous) => judge(previous, total).verdict !== 'not_comparable')
      .map((previous) => ({
        total,
        previous,
        gap: gapTo(between(previous.interval, total.interval), daily.interval),
      })),
  )
  if (pairs.length === 0 || pairs.some(({ gap }) => gap === 0)) return []
  const { total, previous, gap } = pairs.reduce((a, b) => (b.gap < a.gap ? b : a))
  return [
    found('daily_mismatch', gap, ['daily_count', daily], ['total', total], ['previous_total', previous]),
  ]
}

/** Some people against all people, both counted to the same day over the same. */
function excessOf(part: Stand, ofDay: Stand[]): SeriesFinding[] {
  if (part.position.population.category === 'people') return []
  const wholes = ofDay.filter(
    (stand) =>
      stand.position.population.category === 'people' && samePeople(stand, part) && sameSpan(stand, part),
  )
  if (wholes.length === 0) return []
  const whole = nearest(wholes, part.interval)
  if (!isBelow(whole.interval, part.interval)) return []
  const excess = difference(whole.interval, part.interval)!.absolute
  return [found('part_exceeds_whole', excess, ['part', part], ['whole', whole])]
}

const found = (
  kind: SeriesFinding['kind'],
  difference: number,
  ...evidence: [EvidenceRole, Stand][]
): SeriesFinding => ({
  kind,
  difference,
  evidence: evidence.map(([role, { counts, position }]) => ({ role, counts, asOf: position.asOf })),
})

/** Counts that only grow while the event goes on; one that does not say what it counts over is read as such. */
function isTotal({ position, measure, event }: Stand): boolean {
  if (isLevel(measure)) return false
  return position.basis === 'cumulative' || position.basis === 'unknown' || isSingleIncident(event)
}

const sameCategory = (a: Stand, b: Stand): boolean =>
  a.position.population.category === b.position.population.category && samePeople(a, b)

/** Nationalities do not differ; the categories may. */
const samePeople = (a: Stand, b: Stand): boolean =>
  matchPopulations(
    { ...a.position.population, category: 'people' },
    { ...b.position.population, category: 'people' },
  ) !== 'different'

/** What only may be a total must be stated as one to be called too small, or be that of a single incident. */
const sameSpan = (a: Stand, b: Stand): boolean =>
  isSingleIncident(a.event) ||
  isLevel(a.measure) ||
  (a.position.basis === 'cumulative' && b.position.basis === 'cumulative')

/** A count of unstated span that is not twice a day's count may be of that day as well. */
const holds = (total: Stand, daily: Stand): boolean =>
  total.position.basis !== 'unknown' || total.interval.low >= 2 * daily.interval.high

function nearest(stands: readonly Stand[], interval: Interval): Stand {
  return stands.reduce((a, b) => (gapTo(b.interval, interval) < gapTo(a.interval, interval) ? b : a))
}

/** 0 where they meet. */
function gapTo(a: Interval, b: Interval): number {
  return meet(a, b) ? 0 : (difference(a, b)?.absolute ?? 0)
}

/** How many may lie between two totals. */
function between(previous: Interval, total: Interval): Interval {
  const low = total.low - previous.high
  const high = total.high - previous.low
  const lowOpen = total.lowOpen || previous.highOpen || !Number.isFinite(low)
  return {
    low,
    high,
    lowOpen,
    highOpen: total.highOpen || previous.lowOpen || high === Number.POSITIVE_INFINITY,
  }
}

const DAY = 86_400_000

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10)
