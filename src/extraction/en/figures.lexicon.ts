import { compileFigures } from '../common/recognisers/figures/compile'
import type { FigureLanguage, PlainRole, Word, WordGroup } from '../common/recognisers/figures/language'
import type { Measure, PopulationCategory, Qualifier } from '../types'
import { months, parseDate } from './dates'
import { numbers } from './numbers'

type Act = Extract<Word, { role: 'act' }>

const act = (
  measure: Measure,
  form: Act['form'],
  side: Act['side'],
  forms: string,
  more: Partial<Act> = {},
): WordGroup => ({
  word: { role: 'act', measure, form, side, ...more },
  forms,
})
/** A participle serves both voices: "5 people were killed", "killed 5 people". */
const participle = (measure: Measure, forms: string): WordGroup => act(measure, 'participle', 'both', forms)
const active = (measure: Measure, forms: string, more: Partial<Act> = {}): WordGroup =>
  act(measure, 'noun', 'after', forms, more)
/** "suffered minor injuries", "sustained burns". */
const sufferings = (): string =>
  ['suffered', 'suffering', 'sustained', 'sustaining', 'received']
    .flatMap((verb) =>
      [
        '',
        'minor ',
        'light ',
        'slight ',
        'serious ',
        'severe ',
        'critical ',
        'multiple ',
        'non-fatal ',
      ].flatMap((degree) => ['injuries', 'wounds', 'burns'].map((harm) => `${verb} ${degree}${harm}`)),
    )
    .join(',')
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
const person = (category: PopulationCategory, singular: string, plural: string): WordGroup[] => [
  { word: { role: 'person', category, count: 1 }, forms: singular },
  { word: { role: 'person', category, count: null }, forms: plural },
]
const nation = (code: string, singular: string, plural: string): WordGroup[] => [
  { word: { role: 'nationality', code, count: 1 }, forms: singular },
  { word: { role: 'nationality', code, count: null }, forms: plural },
]
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

const acts: WordGroup[] = [
  participle(
    'killed',
    'killed, slain, executed, murdered, massacred, assassinated, shot dead, fatally shot, gunned down, beheaded, martyred, stabbed to death, beaten to death, burned to death, burnt to death, hacked to death, crushed to death, trampled to death, shot to death, shot and killed, stabbed and killed, kidnapped and killed, tortured to death, starved to death, electrocuted, lynched, hanged, confirmed dead, pronounced dead, declared dead, found dead, reported dead, reported killed',
  ),
  active(
    'killed',
    'killing, kills, kill, deaths of, death of, killings of, killing of, murder of, claimed the lives of, claiming the lives of, took the lives of, claims, claimed, execution of, loss of, assassination of, slaying of, massacre of',
  ),
  act(
    'killed',
    'verb',
    'before',
    'died, die, dies, dying, perished, drowned, drowning, lost their lives, lost his life, lost her life, passed away, succumbed, froze to death, bled to death',
  ),
  participle('injured', 'injured, wounded, hurt, maimed, hospitalised, hospitalized, stabbed'),
  active('injured', 'injuring, wounding, injures, wounds, injuries to'),
  act('injured', 'verb', 'before', `treated for, were treated for, being treated for, ${sufferings()}`),
  act(
    'missing',
    'verb',
    'before',
    'went missing, going missing, gone missing, disappeared, vanished, remain missing, remained missing, listed as missing, reported missing, listed missing, still unaccounted for, remain unaccounted for, remained unaccounted for',
  ),
  act('missing', 'noun', 'after', 'disappearance of'),
  participle(
    'held',
    'held, imprisoned, jailed, held hostage, held captive, remain in captivity, in custody, remain detained, still detained, being detained',
  ),
  active('held', 'holding, holds'),
  participle(
    'captured',
    'captured, arrested, detained, rounded up, kidnapped, abducted, seized, taken hostage, taken captive, taken prisoner',
  ),
  act('captured', 'participle', 'both', 'take, takes, took, taken', { of: 'held' }),
  active('captured', 'taking', { of: 'held' }),
  active(
    'captured',
    'capturing, arresting, detaining, detains, detention of, kidnapping, abducting, arrest of, capture of, abduction of, kidnapping of, arrests, captures',
  ),
  participle('released', 'released, freed, set free'),
  active('released', 'releasing, freeing, release of, frees, releases'),
  participle(
    'rescued',
    'rescued, saved, plucked, airlifted, winched to safety, pulled alive, pulled out alive, found alive, brought out alive, dug out alive',
  ),
  active(
    'rescued',
    'rescuing, saving, rescue of, rescues, managed to rescue, managed to save, able to rescue, helped rescue, helped to rescue, helped save',
  ),
  participle('displaced', 'displaced, evacuated, uprooted, made homeless, rendered homeless'),
  act(
    'displaced',
    'verb',
    'before',
    'fled, fled their homes, flee, to flee, forced to flee, forced to leave, from their homes, lost their homes, left their homes',
  ),
  active('displaced', 'displacing, evacuating, evacuation of, displacement of, displaces, evacuates'),
  participle('recovered', 'recovered'),
  active('recovered', 'recovering, bodies of, remains of, corpses of'),
]

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

const people: WordGroup[] = [
  ...person(
    'people',
    'person, man, pilot, engineer, firefighter, climber, hiker, priest, nun, lawyer, judge, motorist, cyclist, volunteer, lawmaker, politician, father, son, brother, inmate, attacker, assailant, foreigner, bodyguard, rescuer, citizen, resident, worker, passenger, migrant, refugee, pilgrim, worshipper, tourist, protester, demonstrator, activist, employee, official, driver, fisherman, farmer, settler, suspect, member, leader, teacher, student, pupil, guest, guard, villager, terrorist, bomber, commander, individual, human, youth, teenager, pedestrian, bystander, miner, asylum seeker, aide, crew member, local',
    'people, persons, men, pilots, engineers, firefighters, climbers, hikers, skiers, swimmers, divers, athletes, players, fans, spectators, priests, nuns, monks, lawyers, judges, shoppers, commuters, motorists, cyclists, construction workers, labourers, laborers, volunteers, deputies, lawmakers, politicians, parents, relatives, siblings, brothers, sons, twins, adults, defendants, inmates, smugglers, attackers, assailants, hijackers, operatives, agents, foreigners, nationals, holidaymakers, vacationers, occupants, bodyguards, rescuers, citizens, residents, workers, passengers, migrants, refugees, pilgrims, worshippers, tourists, protesters, demonstrators, activists, employees, officials, drivers, fishermen, farmers, settlers, suspects, members, leaders, teachers, students, pupils, guests, guards, villagers, terrorists, bombers, commanders, survivors, individuals, humans, youths, teenagers, pedestrians, bystanders, miners, asylum seekers, aides, crew members, crew, staff, staff members, locals, lives, souls, families',
  ),
  ...person('civilians', 'civilian', 'civilians'),
  ...person(
    'soldiers',
    'soldier, officer, serviceman, marine, troop, conscript, trooper, sailor, airman, colonel, general, captain, lieutenant, sergeant, corporal, brigadier, lieutenant colonel, brigadier general',
    'soldiers, officers, servicemen, marines, troops, conscripts, troopers, sailors, personnel, airmen, colonels, generals, lieutenants, sergeants',
  ),
  ...person(
    'fighters',
    'fighter, militant, gunman, rebel, insurgent, jihadist, militiaman, combatant',
    'fighters, militants, gunmen, rebels, insurgents, jihadists, militiamen, combatants',
  ),
  ...person(
    'police',
    'policeman, police officer, policewoman',
    'policemen, police officers, police, policewomen',
  ),
  ...person(
    'children',
    'child, boy, girl, infant, baby, toddler, minor',
    'children, boys, girls, infants, babies, toddlers, minors, kids',
  ),
  ...person('women', 'woman, mother, daughter, sister, grandmother', 'women, mothers, daughters, sisters'),
  ...person(
    'medics',
    'doctor, medic, nurse, paramedic',
    'doctors, medics, nurses, paramedics, health workers, medical workers',
  ),
  ...person(
    'journalists',
    'journalist, reporter, cameraman, photographer',
    'journalists, reporters, photographers, media workers',
  ),
  ...person('aid_workers', 'aid worker, relief worker', 'aid workers, relief workers, humanitarian workers'),
  { word: { role: 'person', category: 'civilians', count: null }, forms: 'noncombatants' },
]

/** "PS Palestinian; IL Israeli": ISO 3166-1 code and adjective. */
const countries = (list: string): [code: string, adjective: string][] =>
  list.split(/;\s+/).map((entry) => [entry.slice(0, 2), entry.slice(3)])

const NATIONS = countries(
  `PS Palestinian; IL Israeli; EG Egyptian; SY Syrian; JO Jordanian; IQ Iraqi; SA Saudi; YE Yemeni;
    OM Omani; AE Emirati; QA Qatari; KW Kuwaiti; BH Bahraini; LY Libyan; TN Tunisian; DZ Algerian;
    MA Moroccan; SO Somali; IR Iranian; AF Afghan; PK Pakistani; IN Indian; BD Bangladeshi;
    ID Indonesian; MY Malaysian; TH Thai; KR South Korean; KP North Korean; RU Russian; UA Ukrainian;
    US American; CA Canadian; MX Mexican; BR Brazilian; AU Australian; DE German; IT Italian;
    BE Belgian; NO Norwegian; RO Romanian; HU Hungarian; NG Nigerian; ET Ethiopian; KE Kenyan;
    ML Malian; CM Cameroonian; UG Ugandan; ZA South African; AM Armenian; AZ Azerbaijani; GR Greek;
    CZ Czech; PE Peruvian; CL Chilean; AR Argentinian; AR Argentine; CO Colombian; VE Venezuelan; CU Cuban;
    HT Haitian; EC Ecuadorean; BO Bolivian; PY Paraguayan; UY Uruguayan; GT Guatemalan; HN Honduran;
    SV Salvadoran; NI Nicaraguan; CR Costa Rican; PA Panamanian; DO Dominican; JM Jamaican; AT Austrian;
    BG Bulgarian; RS Serbian; HR Croatian; SI Slovenian; SK Slovak; BA Bosnian; AL Albanian; MK Macedonian;
    XK Kosovar; EE Estonian; LV Latvian; LT Lithuanian; BY Belarusian; MD Moldovan; GE Georgian; CY Cypriot;
    KZ Kazakh; UZ Uzbek; TJ Tajik; MN Mongolian; SG Singaporean; KH Cambodian; ER Eritrean; TD Chadian;
    NE Nigerien; GH Ghanaian; CI Ivorian; GM Gambian; GN Guinean; LR Liberian; RW Rwandan; BI Burundian;
    TZ Tanzanian; ZM Zambian; ZW Zimbabwean; MZ Mozambican; AO Angolan; MR Mauritanian; DJ Djiboutian`,
)
const INVARIABLE = countries(
  `LB Lebanese; SD Sudanese; CN Chinese; JP Japanese; PT Portuguese; VN Vietnamese; TR Turkish;
    GB British; FR French; ES Spanish; PH Filipino; NL Dutch; SE Swedish; DK Danish; PL Polish;
    MM Burmese; NP Nepalese; LK Sri Lankan; US US, u . s .; GB UK, u . k .; CH Swiss; IE Irish;
    SN Senegalese; CD Congolese; SS South Sudanese; TW Taiwanese; MT Maltese; KG Kyrgyz; FI Finnish; IS Icelandic`,
)
const nationalities: WordGroup[] = [
  ...NATIONS.flatMap(([code, name]) => nation(code, name, `${name}s`)),
  ...INVARIABLE.map(
    ([code, forms]): WordGroup => ({ word: { role: 'nationality', code, count: null }, forms }),
  ),
  ...nation('TR', 'Turk', 'Turks'),
  ...nation('GB', 'Briton', 'Britons'),
  ...nation('ES', 'Spaniard', 'Spaniards'),
  ...nation('DK', 'Dane', 'Danes'),
  ...nation('SE', 'Swede', 'Swedes'),
  ...nation('FI', 'Finn', 'Finns'),
  ...nation('NZ', 'New Zealander', 'New Zealanders'),
  ...nation('PH', 'Filipina', 'Filipinos'),
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
    'page, article, resolution, chapter, flight, route, highway, no, number, aged, age, ages, channel, section, version, phase, grade, world war, year, season, episode, out of, room, apollo, magnitude, level, since, all but, boeing, airbus, interstate',
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
