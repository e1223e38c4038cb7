import { eventName, type Phrasebook, percentIn } from './phrasebook'
import type { Stand } from './positions'
import type {
  Basis,
  Difference,
  Measure,
  OrderOfMagnitude,
  Population,
  PopulationCategory,
  ToldPosition,
} from './types'

const NUMBER = new Intl.NumberFormat('en-GB')
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const LIST = new Intl.ListFormat('en-GB')
const percent = percentIn('en-GB')
const REGION = new Intl.DisplayNames('en-GB', { type: 'region' })

const PREDICATES: Record<Measure, string> = {
  killed: 'killed',
  injured: 'injured',
  casualties: 'killed or injured',
  missing: 'missing',
  held: 'held',
  captured: 'captured',
  released: 'released',
  rescued: 'rescued',
  displaced: 'displaced',
  recovered: 'recovered dead',
}

/** One of them, and several. */
const CATEGORIES: Record<PopulationCategory, readonly [string, string]> = {
  people: ['person', 'people'],
  civilians: ['civilian', 'civilians'],
  soldiers: ['soldier', 'soldiers'],
  fighters: ['fighter', 'fighters'],
  police: ['police officer', 'police officers'],
  children: ['child', 'children'],
  women: ['woman', 'women'],
  medics: ['medic', 'medics'],
  journalists: ['journalist', 'journalists'],
  aid_workers: ['aid worker', 'aid workers'],
  hostages: ['hostage', 'hostages'],
  prisoners: ['prisoner', 'prisoners'],
}

const ORDERS: Record<OrderOfMagnitude, string> = {
  dozens: 'dozens of',
  hundreds: 'hundreds of',
  thousands: 'thousands of',
  tens_of_thousands: 'tens of thousands of',
  hundreds_of_thousands: 'hundreds of thousands of',
  millions: 'millions of',
}

const BASES: Record<Basis, string> = {
  cumulative: 'a running total',
  period: 'a count over a period',
  incident: 'the toll of one incident',
  unknown: 'a count over an unstated span',
}

export const english: Phrasebook = {
  statement: ({ position, measure }) =>
    `According to ${sourceOf(position)}, ${counted(position)} ${PREDICATES[measure]} (${dateOf(position)}).`,

  verdict: (verdict, difference) => {
    switch (verdict) {
      case 'agrees':
        return 'The two agree.'
      case 'compatible':
        return 'The two are compatible: both can be true.'
      case 'updates':
        return `The later figure updates the earlier one${distance(difference)}.`
      case 'revises':
        return `The later figure revises the earlier one${distance(difference)}.`
      case 'conflicts':
        return `The two conflict${distance(difference)}.`
      case 'not_comparable':
        return 'The two cannot be compared.'
    }
  },

  reasons: {
    same_value: 'They give the same value.',
    within_bounds: 'The bounds they state leave room for both.',
    rounding: 'An approximate value takes in the other.',
    grows_over_time: 'The event was still going on, and its total grows.',
    level_changes: 'Such a number rises and falls with time.',
    same_origin: 'Both come from the same origin.',
    disjoint: 'No number satisfies both.',
    same_day: 'Both stand for the same day.',
    later_lower: 'The later figure is the lower one, which growth cannot explain.',
    event_ended: ({ event }) =>
      `The event was over (${day(event.end)}) before the earlier figure, so growth does not explain the rise.`,
    population_assumed: (a, b) =>
      `Only one of them names a nationality (${statedNationality(a, b)}), so they may not count the same people.`,
    basis_assumed: 'Not both say what span they count over; a figure that does not is read as a total.',
    different_event: (a, b) =>
      `They belong to different events: ${LIST.format([eventName(a.event, 'en'), eventName(b.event, 'en')])}.`,
    different_population: ({ position: a }, { position: b }) =>
      `They count different people: ${LIST.format([people(a.population), people(b.population)])}.`,
    different_basis: ({ position: a }, { position: b }) =>
      `They count over different spans: ${LIST.format([BASES[a.basis], BASES[b.basis]])}.`,
    different_period: 'They count over periods that end on different days.',
    incident_unknown: 'Each is the toll of one incident, and nothing says that it is the same one.',
    basis_unknown: 'One of them does not say what span it counts over, which may be the whole difference.',
    undated: 'Not both are dated, so nothing tells whether time explains the difference.',
  },
}

function sourceOf({ origin, relays }: ToldPosition): string {
  const notes = [
    ...(origin.ownVoice ? ['unattributed'] : []),
    ...(relays.length > 0 ? [`via ${LIST.format(relays.map((relay) => relay.name))}`] : []),
  ]
  return notes.length === 0 ? origin.name : `${origin.name} (${notes.join('; ')})`
}

function dateOf({ asOf, asOfStated }: ToldPosition): string {
  if (asOf === null) return 'undated'
  return asOfStated ? `as of ${day(asOf)}` : `in a report of ${day(asOf)}`
}

function day(date: string | null): string {
  return date === null ? '' : DATE.format(Date.parse(date))
}

/** The subject and its verb: "at least 1 person was", "dozens of children were". */
function counted({ low, high, qualifier, orderOf, population }: ToldPosition): string {
  const [one, many] = CATEGORIES[population.category]
  const bound = NUMBER.format(low ?? high ?? 0)
  const rest = (low ?? high) === 1 ? `${one} was` : `${many} were`
  switch (qualifier) {
    case 'exact':
      return `${bound} ${rest}`
    case 'about':
      return `about ${bound} ${rest}`
    case 'at_least':
      return `at least ${bound} ${rest}`
    case 'more_than':
      return `more than ${bound} ${rest}`
    case 'at_most':
      return `at most ${bound} ${rest}`
    case 'fewer_than':
      return `fewer than ${bound} ${rest}`
    case 'range':
      return `between ${NUMBER.format(low ?? 0)} and ${NUMBER.format(high ?? 0)} ${many} were`
    case 'order':
      return `${orderOf === null ? 'a number of' : ORDERS[orderOf]} ${many} were`
  }
}

function distance(difference: Difference | null): string {
  if (difference === null) return ''
  const bound = difference.atLeast ? 'at least ' : ''
  const share =
    difference.relative === null ? '' : ` (${bound}${percent(difference.relative)} % of the lower)`
  return `: they are ${bound}${NUMBER.format(difference.absolute)} apart${share}`
}

function statedNationality(a: Stand, b: Stand): string {
  return region(a.position.population.nationality ?? b.position.population.nationality)
}

function region(code: string | null): string {
  return code === null ? '' : (REGION.of(code) ?? code)
}

function people({ category, nationality }: Population): string {
  const plural = CATEGORIES[category][1]
  return nationality === null ? plural : `${plural} (${region(nationality)})`
}
