import type { WordGroup } from '../common/recognisers/figures/language'
import type { PopulationCategory } from '../types'

const person = (category: PopulationCategory, singular: string, plural: string): WordGroup[] => [
  { word: { role: 'person', category, count: 1 }, forms: singular },
  { word: { role: 'person', category, count: null }, forms: plural },
]
const nation = (code: string, singular: string, plural: string): WordGroup[] => [
  { word: { role: 'nationality', code, count: 1 }, forms: singular },
  { word: { role: 'nationality', code, count: null }, forms: plural },
]

/** Whom English news counts, by category. */
export const people: WordGroup[] = [
  ...person(
    'people',
    'person, man, pilot, engineer, firefighter, climber, hiker, priest, nun, lawyer, judge, motorist, cyclist, volunteer, lawmaker, politician, father, son, brother, inmate, attacker, assailant, foreigner, bodyguard, rescuer, citizen, resident, worker, passenger, migrant, refugee, pilgrim, worshipper, tourist, protester, demonstrator, activist, employee, official, driver, fisherman, farmer, settler, suspect, member, leader, teacher, student, pupil, guest, guard, villager, terrorist, bomber, commander, individual, human, youth, teenager, pedestrian, bystander, miner, asylum seeker, aide, crew member, local',
    'people, persons, men, pilots, engineers, firefighters, climbers, hikers, skiers, swimmers, divers, athletes, players, fans, spectators, priests, nuns, monks, lawyers, judges, shoppers, commuters, motorists, cyclists, construction workers, labourers, laborers, volunteers, deputies, lawmakers, politicians, parents, relatives, siblings, brothers, sons, twins, adults, defendants, inmates, smugglers, attackers, assailants, hijackers, operatives, agents, foreigners, nationals, holidaymakers, vacationers, occupants, bodyguards, rescuers, citizens, residents, workers, passengers, migrants, refugees, pilgrims, worshippers, tourists, protesters, demonstrators, activists, employees, officials, drivers, fishermen, farmers, settlers, suspects, members, leaders, teachers, students, pupils, guests, guards, villagers, terrorists, bombers, commanders, individuals, humans, youths, teenagers, pedestrians, bystanders, miners, asylum seekers, aides, crew members, crew, staff, staff members, locals, lives, souls, families',
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
/** Adjectives and nouns of nationality. */
export const nationalities: WordGroup[] = [
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
