import type { NumberKind } from './figures/language'
import { is, type Unit, wordOf } from './figures/units'

export interface NumberReading {
  value: number
  /** Unit index behind the last unit of the number. */
  to: number
  /** Written in digits without a separator: what a year looks like. */
  plainDigits: boolean
  definite: boolean
}

interface Sum {
  /** What closed scales add up to. */
  total: number
  /** The part below the next scale. */
  group: number
  /** The last scale read: later parts are smaller. */
  scale: number
}

type Item = { kind: NumberKind | 'digits'; value: number }

/**
 * Reads a cardinal that begins at a unit: digits with thousands separators or decimals before a scale
 * ("1,8 مليون"), number words in the order of either language ("ثلاثة وعشرين", "twenty-three"), and mixtures
 * ("ألف و200", "15 ألف"). Null where no number begins there.
 */
export function readNumber(units: Unit[], start: number, end: number): NumberReading | null {
  const first = itemAt(units, start)
  if (first === null || first.kind === 'half') return null
  const sum: Sum = { total: 0, group: 0, scale: Number.POSITIVE_INFINITY }
  if (!append(sum, first, { seen: false, joined: false, hyphen: false })) return null
  let at = start + 1
  while (at < end) {
    const standalone = is(units[at], 'and')
    const hyphen = units[at]?.text === '-'
    const next = standalone || hyphen ? at + 1 : at
    const item = next < end ? itemAt(units, next) : null
    const joined = standalone || (units[next]?.and ?? false)
    if (item === null || !append(sum, item, { seen: true, joined, hyphen })) break
    at = next + 1
    // "مليون ونصف المليون" repeats the scale.
    if (item.kind === 'half' && wordOf(units[at], 'number')?.kind === 'scale') at++
  }
  const value = Math.round(sum.total + sum.group)
  const opening = units[start]
  return {
    value,
    to: at,
    plainDigits: at === start + 1 && opening?.kind === 'number' && /^\d+$/.test(opening.text),
    definite: opening?.definite ?? false,
  }
}

function itemAt(units: Unit[], at: number): Item | null {
  const unit = units[at]
  if (unit === undefined) return null
  if (unit.kind === 'number') {
    const value = digits(unit.text, isScale(units[at + 1]))
    return value === null ? null : { kind: 'digits', value }
  }
  return wordOf(unit, 'number') ?? null
}

const isScale = (unit: Unit | undefined): boolean => {
  const word = wordOf(unit, 'number')
  return word?.kind === 'scale' && !unit?.and && word.value >= 1000
}

/** More digits than any count of people has. */
const MOST_DIGITS = 12

/** Three digits behind each separator are thousands in either mark; anything else is a decimal of a scale. */
function digits(text: string, beforeScale: boolean): number | null {
  if (text.replace(/[.,]/g, '').length > MOST_DIGITS) return null
  if (/^\d+$/.test(text)) return Number(text)
  if (/^\d{1,3}(,\d{3})+$|^\d{1,3}(\.\d{3})+$/.test(text) && !(beforeScale && text.includes('.'))) {
    return Number(text.replace(/[.,]/g, ''))
  }
  return beforeScale && /^\d+[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : null
}

interface Place {
  seen: boolean
  joined: boolean
  hyphen: boolean
}

/** Adds one part to the sum where the grammar of numbers lets it follow; false leaves the sum as it is. */
function append(sum: Sum, { kind, value }: Item, place: Place): boolean {
  if (kind === 'scale' || kind === 'dual_scale') return appendScale(sum, kind, value, place)
  if (kind === 'half') {
    if (!place.joined || sum.group > 0 || !Number.isFinite(sum.scale)) return false
    sum.total += sum.scale / 2
    return true
  }
  if (kind === 'hundred' && place.seen && !place.joined) {
    if (sum.group < 1 || sum.group > 99) return false
    sum.group *= value
    return true
  }
  if (place.seen && !FOLLOWS[kind](sum, place)) return false
  sum.group += value
  return true
}

type Part = Exclude<Item['kind'], 'scale' | 'dual_scale' | 'half'>

const followsHundred = ({ group, total }: Sum): boolean => group % 100 === 0 && group + total > 0
const followsScale = ({ group, total }: Sum, { joined }: Place): boolean => joined && group === 0 && total > 0

/** Whether a part may stand behind what has been read. */
const FOLLOWS: Record<Part, (sum: Sum, place: Place) => boolean> = {
  digits: ({ group }, { joined }) => joined && group === 0,
  unit: (sum, { joined }) =>
    followsHundred(sum) || (!joined && sum.group % 10 === 0 && sum.group % 100 >= 20),
  teen: (sum, { hyphen }) => !hyphen && followsHundred(sum),
  teen_tail: (sum, { joined }) => (joined ? followsHundred(sum) : sum.group >= 3 && sum.group <= 9),
  ten: (sum, { joined, hyphen }) =>
    !hyphen && (joined ? sum.group % 100 < 10 && sum.group + sum.total > 0 : followsHundred(sum)),
  hundred: followsScale,
  hundreds: followsScale,
  fraction: () => false,
}

function appendScale(
  sum: Sum,
  kind: 'scale' | 'dual_scale',
  value: number,
  { seen, joined }: Place,
): boolean {
  const scale = kind === 'dual_scale' ? value / 2 : value
  if (seen && scale >= sum.scale) return false
  if (!seen || followsScale(sum, { seen, joined, hyphen: false })) sum.total += value
  else if (kind === 'scale' && !joined && sum.group > 0) {
    sum.total += sum.group * value
    sum.group = 0
  } else return false
  sum.scale = scale
  return true
}
