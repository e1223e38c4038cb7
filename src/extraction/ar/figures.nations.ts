import type { WordGroup } from '../common/recognisers/figures/language'
import { inflect } from './figures.people'

/** ISO 3166-1 code and masculine singular. */
const NATIONS = `PS فلسطيني; IL إسرائيلي; EG مصري; SY سوري; LB لبناني; JO أردني; IQ عراقي; SA سعودي; YE يمني;
  OM عماني; AE إماراتي; QA قطري; KW كويتي; BH بحريني; SD سوداني; LY ليبي; TN تونسي; DZ جزائري;
  MA مغربي; MR موريتاني; SO صومالي; IR إيراني; TR تركي; AF أفغاني; PK باكستاني; IN هندي;
  BD بنغلاديشي; BD بنغالي; LK سريلانكي; NP نيبالي; CN صيني; JP ياباني; ID إندونيسي; MY ماليزي;
  PH فلبيني; TH تايلاندي; TH تايلندي; MM بورمي; RU روسي; UA أوكراني; US أمريكي; US أميركي;
  CA كندي; MX مكسيكي; BR برازيلي; AR أرجنتيني; GB بريطاني; FR فرنسي; DE ألماني; IT إيطالي;
  ES إسباني; PT برتغالي; GR يوناني; BE بلجيكي; NL هولندي; SE سويدي; NO نرويجي; DK دنماركي;
  PL بولندي; RO روماني; HU مجري; CH سويسري; AT نمساوي; NG نيجيري; ET إثيوبي; ER إريتري; KE كيني;
  TD تشادي; ML مالي; CM كاميروني; SN سنغالي; GH غاني; UG أوغندي; AU أسترالي; NZ نيوزيلندي;
  AM أرمني; AZ أذربيجاني`

const IRREGULAR: Record<string, string> = {
  TR: 'أتراك',
  AF: 'أفغان',
  RU: 'روس',
  IN: 'هنود',
  US: 'أمريكان, أميركان',
  ES: 'إسبان',
  DE: 'ألمان',
  GR: 'يونان',
  AM: 'أرمن',
}

/** Nationality adjectives, which Arabic also uses as nouns: "297 فلسطينيا". */
export const nationalities: WordGroup[] = [
  ...NATIONS.split(/;\s+/).flatMap((entry) => nisba(entry.slice(0, 2), entry.slice(3))),
  ...nationality('KR', 'كوري جنوبي, كوريا جنوبيا', 'كوريان جنوبيان, كوريين جنوبيين, كوريون جنوبيون'),
  ...nationality('KP', 'كوري شمالي, كوريا شماليا', 'كوريان شماليان, كوريين شماليين, كوريون شماليون'),
  ...Object.entries(IRREGULAR).map(
    ([code, forms]): WordGroup => ({
      word: { role: 'nationality', code, count: null },
      forms,
      clitics: 'noun',
    }),
  ),
]

function nationality(code: string, singular: string, plural: string): WordGroup[] {
  return (
    [
      [1, singular],
      [null, plural],
    ] as const
  ).map(([count, forms]) => ({
    word: { role: 'nationality', code, count },
    forms,
    clitics: 'noun',
  }))
}

function nisba(code: string, stem: string): WordGroup[] {
  const word = { role: 'nationality', code, count: 1 } as const
  return [...inflect(word, stem, `${stem}ون,${stem}ين`), ...inflect(word, `${stem}ة`, `${stem}ات`)]
}
