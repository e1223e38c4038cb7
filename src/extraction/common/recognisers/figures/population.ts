import type { FoldedText } from '../../../folded-text'
import type { Population, PopulationCategory } from '../../../types'
import type { Binding } from './acts'
import type { Quantity } from './quantities'
import { is, isComma, isStop, type Unit, wordOf } from './units'

/**
 * Who the people of a figure are; "others" and "of them" are of the kind that the figure before counts, unless they
 * are said to be others of something ("ثلاثة آخرون من عائلته").
 */
export function populationOf(
  text: FoldedText,
  units: Unit[],
  quantity: Quantity,
  binding: Binding,
  previous: Population | null,
): Population {
  const { phrase } = quantity
  const tally = tallied(units, binding)
  const elsewhere = is(units[phrase.to - 1], 'other') && is(units[phrase.to], 'of')
  const inherited = phrase.inherits && !elsewhere ? previous : null
  const specific = phrase.category === 'people' ? null : phrase.category
  const mixed = isMixed(units, quantity)
  const group = specific === null && tally.category === null ? groupBehind(units, quantity) : null
  const known = ofForce(units, quantity, specific) ?? tally.category ?? group?.category
  const category = known ?? inherited?.category ?? phrase.category ?? 'people'
  const words = phrase.words ?? (group && { from: group.from, to: group.to })
  const whole = words && group?.adjoining ? { from: words.from, to: group.to } : words
  return {
    category: mixed ? 'people' : category,
    nationality: phrase.nationality ?? tally.nationality ?? inherited?.nationality ?? null,
    text: whole && wordsOf(text, units, whole),
  }
}

/** "مجندا بالشرطة": the force that a serviceman is with says more than his noun. */
function ofForce(
  units: Unit[],
  { phrase: { to } }: Quantity,
  category: PopulationCategory | null,
): PopulationCategory | null {
  if (category !== 'soldiers') return category
  const last = [units[to - 1], units[to]].find((unit) => unit?.preposition)
  return wordOf(last, 'person')?.category === 'police' ? 'police' : category
}

/** "13 جنديا وشرطيا", "من المدنيين ورجال الأمن": several kinds in one number are people. */
function isMixed(units: Unit[], { from, to, phrase: { to: end, category }, bare }: Quantity): boolean {
  if (bare || category === null || category === 'people') return false
  for (let at = Math.max(from + 1, end); at <= to; at++) {
    const joined = units[at]
    const person = joined?.and ? wordOf(joined, 'person') : undefined
    if (person === undefined || person.category === category) continue
    if (at < to || (person.count === null && joined?.definite !== false)) return true
    if (at === to && person.count === null && joined !== undefined && joined.to - joined.from > 1) return true
  }
  return false
}

interface Group {
  category: PopulationCategory
  from: number
  to: number
  /** It stands right behind the counted noun. */
  adjoining: boolean
}

const GROUP_REACH = 12
const MEMBERS = 4

/**
 * "مقتل 19 وجرح 12 من مسلحي التنظيم", "12 قتيلا في صفوف الجيش", "سبعة من قادة تنظيم القاعدة": the group that stands
 * behind one count, or behind the last of several that are joined.
 */
function groupBehind(units: Unit[], { to, phrase }: Quantity): Group | null {
  if (phrase.inherits && !phrase.partitive) return null
  const vague = phrase.partitive || (phrase.words !== null && phrase.head === 'person')
  const own = vague ? memberOf(units, phrase.to) : null
  if (own !== null) return { ...own, adjoining: true }
  for (let at = to; at < to + GROUP_REACH; at++) {
    const unit = units[at]
    if (unit === undefined || isStop(unit) || isComma(unit)) return null
    if (is(unit, 'ranks') || is(unit, 'of')) {
      const group = memberOf(units, at + 1)
      return group && { ...group, adjoining: at === to }
    }
    const passed =
      unit.and || unit.kind === 'number' || PASSED.some((role) => is(unit, role)) || unit.text === '"'
    if (!passed) return null
  }
  return null
}

const PASSED = [
  'act',
  'casualty',
  'number',
  'qualifier',
  'person',
  'light',
  'filler',
  'other',
  'case',
] as const

/** The kind of people that a group's words tell, within a few units: its members' own noun, or whose members they are. */
function memberOf(units: Unit[], from: number): Omit<Group, 'adjoining'> | null {
  for (let at = from; at < from + MEMBERS; at++) {
    const unit = units[at]
    if (unit === undefined || unit.kind !== 'word' || unit.and || unit.preposition) return null
    if (is(unit, 'act') || is(unit, 'clause') || is(unit, 'subset') || is(unit, 'number')) return null
    if (is(unit, 'stop') && !is(unit, 'of') && !is(unit, 'ranks')) return null
    const side = wordOf(unit, 'side')?.category ?? wordOf(unit, 'person')?.category
    if (side !== undefined && side !== 'people') return { category: side, from, to: at + 1 }
  }
  return null
}

/** "عدد القتلى المدنيين بلغ 844", "حصيلة القتلى بين المدنيين": the tally, not the number, names the kind. */
function tallied(
  units: Unit[],
  { from, to }: Binding,
): Pick<Population, 'nationality'> & { category: Population['category'] | null } {
  let category: Population['category'] | null = null
  let nationality: string | null = null
  const end = to > from && is(units[to], 'ranks') ? to + 2 : to
  for (let at = from; at < end; at++) {
    const person = wordOf(units[at], 'person')?.category
    if (person && person !== 'people') category ??= person
    nationality ??= wordOf(units[at], 'nationality')?.code ?? null
  }
  return { category, nationality }
}

function wordsOf(
  { original }: FoldedText,
  units: Unit[],
  { from, to }: { from: number; to: number },
): string | null {
  const first = units[from]
  const last = units[to - 1]
  // Arabic writes the conjunction onto the noun; it is no part of the name.
  return first && last ? original.slice(first.start + (first.and ? 1 : 0), last.end) : null
}
