import type { Measure } from '../../../types'
import { actAt, type Binding } from './acts'
import { isKilledAndInjured } from './noun-phrase'
import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { is, isStop, type Unit, wordOf } from './units'

const TALLY_REACH = 24

/** "عدد القتلى بلغ 844", "the death toll rose to 20", "Number of injuries: 28". */
export function tallyBefore(sentence: Sentence, quantity: Quantity): Binding | null {
  const { units } = sentence
  let lastAct = -1
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - TALLY_REACH); at--) {
    const unit = units[at]
    if (isStop(unit) && unit?.text !== ':') return null
    if (actAt(unit)) lastAct = Math.max(lastAct, at)
    const other = sentence.endingAt(at + 1)
    if (other && !other.bare && !other.startsChange) return null
    const measure = tallyAt(units, at)
    if (measure === null) continue
    // An act behind the tally governs for itself: "the number of dead in the shelling that wounded 12".
    if (lastAct >= measure.to) return null
    const exceeds = wordOf(units[at - 1], 'qualifier')
    const reached = exceeds || is(units[at - 1], 'reach') || reachesBefore(units, quantity)
    if (!reached && measure.to !== quantity.from) return null
    const tally = { measure: measure.measure, from: at, to: Math.min(measure.to, quantity.from) }
    return exceeds ? { ...tally, from: at - 1, qualifier: exceeds.qualifier } : tally
  }
  return null
}

/** The word right before the quantity leads from the tally to its value. */
function reachesBefore(units: Unit[], { from, startsChange, qualifier }: Quantity): boolean {
  if (is(units[from], 'reach')) return true
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const unit = units[at]
    if (is(unit, 'from') && qualifier === 'range') continue
    if (is(unit, 'reach') || is(unit, 'to') || is(unit, 'of') || unit?.text === ':' || unit?.text === '-')
      return true
    if (startsChange && (is(unit, 'from') || is(unit, 'superseded'))) return true
    if (!is(unit, 'filler')) return false
  }
  return false
}

/** A tally at a unit: a toll, or a word for number with what it numbers ("العدد التراكمي للشهداء"). */
export function tallyAt(units: Unit[], at: number): { measure: Measure; to: number } | null {
  const toll = wordOf(units[at], 'toll')
  if (toll) return { measure: toll.measure, to: skipRefinements(units, at + 1) }
  if (!is(units[at], 'tally')) return null
  for (let i = at + 1; i <= at + 4; i++) {
    const unit = units[i]
    if (unit === undefined || unit.kind !== 'word') return null
    const casualty = wordOf(unit, 'casualty') ?? actAt(unit)
    if (casualty === undefined) continue
    const next = is(units[i + 1], 'and') ? i + 2 : i + 1
    const second = next > i + 1 || units[next]?.and ? wordOf(units[next], 'casualty') : undefined
    if (second && isKilledAndInjured(casualty.measure, second.measure))
      return { measure: 'casualties', to: next + 1 }
    return { measure: casualty.measure, to: skipRefinements(units, i + 1) }
  }
  return null
}

function skipRefinements(units: Unit[], at: number): number {
  let to = at
  while (is(units[to], 'person') || is(units[to], 'nationality') || units[to]?.text === ':') to++
  return to
}
