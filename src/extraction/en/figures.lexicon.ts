import { compileFigures } from '../common/recognisers/figures/compile'
import type { FigureLanguage, PlainRole, WordGroup } from '../common/recognisers/figures/language'
import type { Measure, PopulationCategory, Qualifier } from '../types'
import { months, parseDate } from './dates'
import { acts } from './figures.acts'
import { nationalities, people } from './figures.people'
import { numbers } from './numbers'

const casualty = (
  measure: Measure,
  singular: string,
  plural: string,
  category?: PopulationCategory,
): WordGroup[] =>
  (
    [
      [1, singular],
      [null, plural],
    ] as const
  ).map(([count, forms]) => ({
    word: { role: 'casualty', measure, count, ...(category && { category }) },
    forms,
  }))
/** Adjectives that count by themselves and follow "were" or "left": "5 dead", "12 missing". */
const state = (measure: Measure, forms: string): WordGroup => ({
  word: { role: 'casualty', measure, count: null, state: true },
  forms,
})
const qualifier = (name: Qualifier, place: 'before' | 'after' | 'either', forms: string): WordGroup => ({
  word: { role: 'qualifier', qualifier: name, place },
  forms,
})
const simple = (role: PlainRole, forms: string): WordGroup => ({ word: { role }, forms })
/** "among the dead were", "of those killed", "the dead included": the marker says whose part follows. */
const among = (measure: Measure, nouns: string, participles: string): WordGroup => {
  const list = (words: string): string[] => words.split(', ').filter((word) => word !== '')
  const groups = [
    ...list(nouns).map((noun) => `the ${noun}`),
    ...list(participles).map((participle) => `those ${participle}`),
  ]
  const forms = groups.flatMap((group) => [
    `among ${group}`,
    `among ${group} were`,
    `among ${group} was`,
    `among ${group} are`,
    `${group} include`,
    `${group} included`,
    `of ${group}`,
  ])
  return {
    word: { role: 'subset', measure },
    forms: forms.filter((form) => !/^of the /.test(form)).join(','),
  }
}

const casualties: WordGroup[] = [
  ...casualty('killed', 'death, fatality, martyr', 'deaths, fatalities, martyrs, dead bodies'),
  ...casualty('injured', 'injury', 'injuries'),
  ...casualty('casualties', 'casualty, victim', 'casualties, victims'),
  ...casualty('held', 'hostage, captive', 'hostages, captives', 'hostages'),
  ...casualty('held', 'prisoner, detainee', 'prisoners, detainees', 'prisoners'),
  ...casualty('captured', 'arrest', 'arrests'),
  ...casualty('recovered', 'body', 'bodies, corpses'),
  state('killed', 'dead'),
  state('injured', 'injured, wounded'),
  state('missing', 'missing, unaccounted for, still missing'),
  state('displaced', 'displaced, homeless'),
]

const qualifiers: WordGroup[] = [
  qualifier(
    'more_than',
    'before',
    'more than, over, in excess of, upwards of, greater than, exceeding, exceeded, exceeds, surpassed, surpasses, surpassing, topped, tops, topping, passed, passes, passing, crossed, crosses, crossing, climbed past, rose past, risen past, soared past, surged past, jumped past',
  ),
  qualifier('at_least', 'either', 'at least'),
  qualifier('at_least', 'before', 'no fewer than, no less than, not less than, a minimum of, not fewer than'),
  qualifier('at_least', 'after', 'or more, plus'),
  qualifier(
    'about',
    'before',
    'about, around, some, approximately, roughly, nearly, almost, close to, an estimated, estimated, circa, just under, just over',
  ),
  qualifier('about', 'after', 'or so, approximately'),
  qualifier('fewer_than', 'before', 'fewer than, less than, under'),
  qualifier('at_most', 'before', 'up to, at most, no more than, not more than, as many as, a maximum of'),
  qualifier('at_most', 'after', 'at most'),
]

const THINGS = [
  'year, years, month, months, week, weeks, day, days, hour, hours, minute, minutes, second, seconds, decade, decades, century, centuries, times, time, am, pm, a.m, p.m, gmt',
  'dollar, dollars, euro, euros, pound, pounds, riyal, riyals, dinar, dinars, shekel, shekels, lira, cents, rupees, usd, billion, trillion, bn',
  'percent, per cent, percentage, km, kilometre, kilometres, kilometer, kilometers, mile, miles, metre, metres, meter, meters, feet, foot, inches, acres, acre, hectares, ton, tons, tonnes, tonne, kg, litres, barrels, degrees, points, point, mph, megawatts, pages, page, mm, cm',
  'car, cars, vehicle, vehicles, bus, buses, truck, trucks, tank, tanks, plane, planes, aircraft, helicopter, helicopters, train, trains, boat, boats, ship, ships, vessels, drone, drones, carriages, jets, motorcycle, van',
  'attack, attacks, strike, strikes, airstrikes, raid, raids, bombing, bombings, blast, blasts, explosion, explosions, rocket, rockets, missile, missiles, shell, shells, shot, shots, bullet, bullets, bomb, bombs, incident, incidents, operation, operations, clash, clashes, gun, guns, rifle, rifles, earthquake, accidents, rounds, grenades, sites, targets, weapons',
  'house, houses, home, homes, building, buildings, apartment, apartments, school, schools, hospital, hospitals, mosque, mosques, town, towns, city, cities, village, villages, country, countries, nation, nations, state, states, district, districts, province, provinces, camp, camps, prison, prisons, area, areas, church, churches, shops, floors, rooms',
  'team, teams, company, companies, organisation, organisations, organization, organizations, groups, group, family, household, law, laws, resolution, counts, charge, charges, case, cases, crimes, match, matches, goal, goals, copies, book, books, vote, votes, seats, seat, side, sides, article, languages, reports, fires, complaints, kinds, types, ways, reasons, things, games, game, medals, species',
  'whale, whales, sheep, cattle, cows, dogs, dog, birds, bird, animals, animal, fish, trees, horses, elephants, goats, cats, pigs, chickens',
].join(',')

const context: WordGroup[] = [
  simple('thing', THINGS),
  simple('order', 'dozens, scores, hundreds, thousands, tens, millions, multiple dozens'),
  simple('and', 'and'),
  simple('or', 'or'),
  simple('between', 'between'),
  simple('to', 'to'),
  simple('from', 'from'),
  simple('of', 'of, of the, of its, of their, of those, of these'),
  simple('of_them', 'of them, of whom, of these, of those'),
  simple('one_of', 'one of'),
  simple('determiner', 'a, an'),
  simple('tally', 'number, numbers, toll, total, count, tally, numbers of, number of those, total of those'),
  simple(
    'reach',
    'reached, reaching, reaches, stands, stood, at, was, is, hit, rose to, rises to, climbed to, rising to, risen to, to, put at, had reached, now, were, range, ranges, ranged, ranging, exceeded, exceeds, surpassed, surpasses, topped, tops, passed, passes, crossed, crosses',
  ),
  simple(
    'change',
    'rose, rise, rises, risen, rising, climbed, climbs, increased, increases, increase, jumped, fell, dropped, decreased, up, down, went, lowered, raised, revised, updated, corrected',
  ),
  simple('both', 'both'),
  simple('possessive', 'his, her, its, their'),
  simple('reflexive', 'himself, herself, themselves'),
  simple('article', 'the'),
  simple('deadly', 'to death'),
  simple('on_day', 'on'),
  simple('during', 'in, during, throughout'),
  simple('locative', 'in, at, near, outside'),
  simple('companion', 'along with, together with, alongside'),
  simple('addition', 'added to'),
  simple(
    'settlement',
    'father, mother, grandfather, grandmother, parents, town, city, village, camp, island, country, neighbourhood, neighborhood, community, population',
  ),
  simple('light', 'left, leaving, leaves, found, was, were, including'),
  simple(
    'filler',
    'the, another, further, additional, all, as, of, now, also, estimated, other, more, least, an, reportedly, allegedly, new, reported, been, have, had, has, some, what, those, u . n .',
  ),
  simple(
    'stop',
    'in, on, at, by, from, with, during, after, before, near, into, over, against, through, across, under, since, until, till, while, when, as, for, to, within, because, amid, following, outside, inside, around, per, but, today, yesterday, tomorrow, monday, tuesday, wednesday, thursday, friday, saturday, sunday, early, late, there, so, according, out, off, last, this, that, it, he, she, they, we, here, alone, overnight, reported, without, along, despite, due, instead, too, then, than',
  ),
  simple(
    'clause',
    'that, which, who, whose, when, after, before, while, because, although, though, where, since, if, but',
  ),
  simple(
    'auxiliary',
    'was, were, is, are, be, been, being, got, get, had been, have been, has been, remain, remained',
  ),
  simple(
    'ordinal',
    'st, nd, rd, th, first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth',
  ),
  simple(
    'label',
    'page, article, resolution, chapter, flight, route, highway, no, number, aged, age, ages, channel, section, version, phase, grade, world war, year, season, episode, out of, room, apollo, magnitude, level, since, all but, boeing, airbus, interstate, rose by, rise by, risen by, rising by, climbed by, increased by, jumped by, grew by, fell by, up by, down by',
  ),
  simple(
    'disease',
    'virus, coronavirus, covid, ebola, cholera, malaria, flu, influenza, disease, infection, infections, cancer, hiv, measles',
  ),
  {
    word: { role: 'subset' },
    forms:
      'including, among them, among them were, among them are, among them was, they included, they include, these included, among whom, among whom were, including at least, of which, including the, comprising',
  },
  among('killed', 'dead', 'killed'),
  among(
    'casualties',
    'dead and missing, dead and wounded, dead and injured, dead or wounded, dead or missing',
    '',
  ),
  among('injured', 'wounded, injured', 'wounded, injured, hurt'),
  among('casualties', 'victims, casualties', ''),
  among('missing', 'missing', 'missing'),
  among('held', 'hostages, captives, prisoners', ''),
  among('released', '', 'released, freed'),
  among('captured', '', 'arrested, detained, kidnapped'),
  simple(
    'superseded',
    'up from, down from, compared with, compared to, instead of, previously, revised from, earlier toll, earlier report, earlier reports, initial reports, initially reported, rather than, an earlier, a previous, had earlier, initially said, initially put, initially reported, had initially, earlier put, earlier reported, previously reported, had previously',
  ),
  simple(
    'hypothetical',
    'could, would, might, may, will, if, should, can, plan to, plans to, planned to, threatened to, threatens to, threaten to, attempt to, attempting to, tried to, to prevent, risk of, fear, fears, feared, trying to, planning to, wanted to, intended to, vowed to, shall',
  ),
  simple(
    'transport',
    'helped, helping, brought, bringing, carried, ferried, led, escorted, guided, rushed, took',
  ),
  simple('hospital', 'to hospital, to hospitals, to the hospital, to a hospital'),
  simple('haven', 'to safety'),
  simple('relative', 'who, that'),
  simple('exchange', 'exchange for, return for, for'),
  simple('since', 'since'),
  simple('total', 'total, in total, cumulative, overall, so far, to date, altogether, in all'),
  simple(
    'period',
    'in the past, over the past, during the past, in the last, over the last, during the last, this week, last week, this month, last month, this year, last year, within the last, within the past',
  ),
  simple(
    'campaign',
    'war, offensive, conflict, campaign, insurgency, aggression, military operation, ground operation, uprising, siege, civil war, genocide, military offensive, pandemic',
  ),
  simple(
    'incident',
    'attack, attacks, bombing, bombings, car bomb, roadside bomb, suicide bomber, suicide bombing, land mine, landmine, rocket, missile, gunfire, ambushed, exploded, detonated, collapsed, opened fire, crashed, capsized, derailed, rammed, stormed, blew up, sank, stabbing, gunman, blast, blasts, explosion, explosions, strike, airstrike, air strike, strikes, airstrikes, raid, shooting, earthquake, quake, flood, floods, fire, crash, collision, collapse, accident, clash, clashes, ambush, stampede, storm, hurricane, cyclone, typhoon, tsunami, landslide, sinking, massacre, derailment, shelling, incident, battle',
  ),
  simple('truce', 'ceasefire, cease-fire, truce'),
  simple('as_of', 'as of, until, as at, through, up to'),
  { word: { role: 'other', count: 1 }, forms: 'another' },
  { word: { role: 'other', count: null }, forms: 'others, more, other' },
  { word: { role: 'toll', measure: 'killed' }, forms: 'death toll, death tally, toll' },
]

export const figures: FigureLanguage = compileFigures({
  nounFirst: false,
  parseDate,
  proclitics: null,
  groups: [
    ...numbers,
    ...months,
    ...people,
    ...nationalities,
    ...acts,
    ...casualties,
    ...qualifiers,
    ...context,
  ],
})
