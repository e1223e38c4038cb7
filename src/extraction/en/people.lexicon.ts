/**
 * Nouns for people by what they do, hold, or are to somebody, in the singular: whoever may say or believe something.
 * Nouns that are things as often ("counter", "poster board") are left out.
 */
const SINGULARS = `
  academic accountant activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor apologist
  applicant archbishop architect artist assemblyman assistant astronomer athlete attorney aunt author
  banker billionaire biologist bishop blogger boss boyfriend broker brother builder bureaucrat businessman businesswoman
  campaigner candidate cardinal caregiver captive chairman chairwoman challenger chancellor chaplain chief child
  citizen civilian cleric clerk climatologist coach colleague columnist comedian commander commentator commissioner
  communist conductor congressman congresswoman conservative constable consultant consumer contender contractor
  contributor coordinator coroner councilman councilwoman councillor counselor cousin creditor critic customer
  dancer daughter dean defendant defender delegate democrat demonstrator deputy designer detainee detective developer
  diplomat director dissident doctor donor driver
  ecologist economist editor educator elder elector employee employer engineer entrepreneur envoy epidemiologist
  evangelical executive expert eyewitness
  farmer father fighter filmmaker financier firefighter fisherman founder friend fundraiser
  general girlfriend governor graduate grandfather grandmother guard guerrilla guest
  hardliner hawk headmaster historian holder homeowner host hostage householder hunter husband
  immigrant imam independent individual industrialist inmate insider inspector insurgent insurer intellectual
  interpreter investigator investor islamist
  jihadist journalist judge jurist juror justice
  lawmaker lawyer leader lecturer legislator liberal liberationist librarian lobbyist local logger
  magistrate manager marine marshal mayor mediator medic merchant meteorologist migrant militant militiaman millionaire
  miner minister missionary mobster moderate moderator monitor monk mother motorist musician
  nationalist negotiator neighbor neighbour nephew niece novelist nun nurse
  observer officer official onlooker opponent operative organiser organizer owner
  pacifist paramedic parent parishioner parliamentarian partner passenger passerby pastor patient peer pensioner pharmacist
  philanthropist philosopher photographer physician physicist pilot planner playwright player poet policeman
  policewoman politician pollster pope populist practitioner preacher premier president priest principal prisoner
  producer professor progressive prosecutor protester protestor psychiatrist psychologist publisher pundit
  rabbi radical reader realist rebel recruit referee reformer refugee regulator relative reporter representative republican
  rescuer researcher resident retiree rival ruler
  sailor scholar scientist secretary seismologist senator separatist sergeant settler shareholder sheriff shopkeeper
  sister skeptic sceptic socialist sociologist soldier solicitor son source specialist spectator spokesman spokesperson
  spokeswoman staffer statesman stepfather stepmother strategist striker student supervisor superintendent supporter
  surgeon surrogate survivor suspect sympathizer
  taxpayer teacher technician teenager tenant theologian tourist trader trainer translator treasurer trooper trustee
  tutor tycoon
  uncle undersecretary unionist user
  vendor veteran viewer villager visitor volunteer voter
  warden watchdog whistleblower widow wife witness woman man worker writer
  youngster zealot zoologist
`
  .trim()
  .split(/\s+/)

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['child', 'children'],
  ['passerby', 'passersby'],
  ['wife', 'wives'],
])

function pluralOf(noun: string): string {
  const irregular = IRREGULAR.get(noun)
  if (irregular !== undefined) return irregular
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** Nouns that are plural as they stand. */
const COLLECTIVES = 'police people personnel folks clergy gop'.split(' ')

export const PEOPLE_SINGULAR: readonly string[] = SINGULARS
export const PEOPLE_PLURAL: readonly string[] = [...SINGULARS.map(pluralOf), ...COLLECTIVES]
