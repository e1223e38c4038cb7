import { fold } from '../folded-text'

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Cities whose names stand for the government that sits there. */
const SEATS =
  list(`washington moscow beijing tehran london paris berlin brussels ankara cairo damascus baghdad beirut amman
  riyadh doha jerusalem kyiv kiev minsk warsaw rome madrid lisbon athens vienna bern geneva stockholm oslo copenhagen
  helsinki dublin ottawa canberra wellington tokyo seoul pyongyang taipei delhi islamabad kabul dhaka colombo kathmandu
  jakarta manila hanoi bangkok rangoon naypyidaw tripoli tunis algiers rabat khartoum addis nairobi abuja pretoria harare
  havana caracas bogota brasilia lima quito santiago strasbourg hague budapest prague bucharest sofia belgrade zagreb
  pristina sarajevo tallinn riga vilnius chisinau tbilisi baku yerevan astana tashkent dushanbe sanaa muscat manama ramallah
  gaza america britain russia england scotland wales europe africa asia korea china syria`)

/** Cities from which agencies write, besides the seats: a dateline in capitals needs no mark behind it. */
export const DATELINES: ReadonlySet<string> = new Set([
  ...SEATS,
  ...list(`aleppo homs hama idlib deir mosul basra kirkuk erbil fallujah tikrit aden taiz hodeida benghazi misrata sirte rafah
    nablus hebron jenin haifa eilat istanbul izmir diyarbakir gaziantep dubai jeddah mecca sharjah alexandria suez mumbai
    kolkata chennai srinagar karachi lahore peshawar quetta kandahar herat lagos kano maiduguri johannesburg mogadishu
    juba bamako kigali kampala dakar abidjan accra niamey goma kinshasa sydney melbourne toronto montreal vancouver chicago
    boston dallas houston miami seattle atlanta denver detroit philadelphia shanghai frankfurt munich hamburg milan naples
    turin barcelona marseille lyon manchester glasgow edinburgh belfast zurich basel kharkiv donetsk luhansk odesa odessa
    lviv mariupol sevastopol simferopol rio singapore yangon`),
  'new york',
  'los angeles',
  'san francisco',
  'san salvador',
  'santo domingo',
  'sao paulo',
  'buenos aires',
  'mexico city',
  'kuwait city',
  'gaza city',
  'guatemala city',
  'panama city',
  'vatican city',
  'united nations',
  'new delhi',
  'hong kong',
  'tel aviv',
  'abu dhabi',
  'kuala lumpur',
  'phnom penh',
  'addis ababa',
  'cape town',
  'st petersburg',
  'the hague',
])

/** Names of countries and of the cities that stand for them, folded: as speakers they are bodies, never persons. */
export const PLACES: ReadonlySet<string> = (() => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const countries = letters.flatMap((a) => letters.map((b) => names.of(a + b)))
  return new Set([...SEATS, ...countries.flatMap((name) => (name === undefined ? [] : [fold(name)]))])
})()
