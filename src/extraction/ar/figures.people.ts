import type { Word, WordGroup } from '../common/recognisers/figures/language'
import type { PopulationCategory } from '../types'

type Counted = Extract<Word, { role: 'person' | 'casualty' | 'nationality' | 'other' }>

/**
 * The written forms of a noun by how many it counts: singular with and without the accusative alif, both duals,
 * and the plurals given. Where the sound plural in ـين is among the plurals, that form is no dual, since it may
 * be either.
 */
export function inflect(word: Counted, singular: string, plurals: string): WordGroup[] {
  const feminine = singular.endsWith('ة')
  const stem = feminine ? `${singular.slice(0, -1)}ت` : singular
  const plural = plurals.split(',').map((form) => form.trim())
  const duals = [`${stem}ان`, `${stem}ين`].filter((form) => !plural.includes(form))
  const group = (count: 1 | 2 | null, forms: string[]): WordGroup => ({
    word: { ...word, count },
    forms: forms.join(','),
    clitics: 'noun',
  })
  // A nationality in the accusative is often a country ("سوريا", "بريطانيا"): it counts only behind a number.
  const accusative = group(word.role === 'nationality' ? null : 1, [`${singular}ا`])
  return [group(1, [singular]), ...(feminine ? [] : [accusative]), group(2, duals), group(null, plural)]
}

const person = (category: PopulationCategory, singular: string, plurals: string): WordGroup[] =>
  inflect({ role: 'person', category, count: 1 }, singular, plurals)

/** Nouns whose forms are listed: of two words, whose duals drop their nun before the second, or irregular. */
const compound = (
  category: PopulationCategory,
  singular: string,
  dual: string,
  plural: string,
): WordGroup[] =>
  (
    [
      [1, singular],
      [2, dual],
      [null, plural],
    ] as const
  ).map(([count, forms]) => ({
    word: { role: 'person', category, count },
    forms,
    clitics: 'noun',
  }))

const collective = (category: PopulationCategory, forms: string): WordGroup => ({
  word: { role: 'person', category, count: null },
  forms,
  clitics: 'noun',
})

/** The side that lost them: "من عناصرها" says that what a party lost are people. */
const own = (category: PopulationCategory, forms: string): WordGroup => ({
  word: { role: 'person', category, count: null, own: true },
  forms,
  clitics: 'noun',
})

/** Singular and plurals, by population; every noun is inflected alike. */
const LISTED: [PopulationCategory, string][] = [
  [
    'people',
    `وافد: وافدون, وافدين; وافدة: وافدات; خادم: خدم; خادمة: خادمات; نائب: نواب; وزير: وزراء;
    سياسي: سياسيون, سياسيين; مرشح: مرشحون, مرشحين; شيخ: شيوخ, مشايخ; إمام: أئمة; خطيب: خطباء;
    داعية: دعاة; قس: قساوسة; كاهن: كهنة; راهبة: راهبات; حاخام: حاخامات; أستاذ: أساتذة; باحث: باحثون, باحثين;
    باحثة: باحثات; خبير: خبراء; مستشار: مستشارون, مستشارين; دركي: دركيون, دركيين;
    مقاول: مقاولون, مقاولين; حلاق: حلاقون, حلاقين; راع: رعاة; مهرب: مهربون, مهربين; لص: لصوص;
    مجرم: مجرمون, مجرمين; خاطف: خاطفون, خاطفين; مهاجم: مهاجمون, مهاجمين;
    متسلل: متسللون, متسللين; معتد: معتدون, معتدين; متورط: متورطون, متورطين; مروج: مروجون, مروجين;
    متسول: متسولون, متسولين; مشجع: مشجعون, مشجعين; لاعبة: لاعبات; مدرب: مدربون, مدربين;
    متفرج: متفرجون, متفرجين; زائر: زوار, زائرون, زائرين; نزيل: نزلاء; مريض: مرضى; مريضة: مريضات;
    توأم: توائم; أجنبي: أجانب; أجنبية: أجنبيات;
    قبطي: أقباط; مسيحي: مسيحيون, مسيحيين; كردي: أكراد;
    درزي: دروز; إيزيدي: إيزيديون, إيزيديين; إيزيدية: إيزيديات; تركماني: تركمان; بدوي: بدو;
    يهودي: يهود; عميل: عملاء; جاسوس: جواسيس; مخبر: مخبرون, مخبرين;
    ملثم: ملثمون, ملثمين; محكوم: محكومون, محكومين; عالق: عالقون, عالقين; ناج: ناجون, ناجين;
    متضرر: متضررون, متضررين; منقب: منقبون, منقبين; متنزه: متنزهون, متنزهين; سباح: سباحون, سباحين;
    معارض: معارضون, معارضين; مصطاف: مصطافون, مصطافين; معتصم: معتصمون, معتصمين; مشيع: مشيعون, مشيعين;
    متسوق: متسوقون, متسوقين; مسافر: مسافرون, مسافرين; مسافرة: مسافرات; عازف: عازفون, عازفين; ممثل: ممثلون, ممثلين;
    ممثلة: ممثلات; مغن: مغنون, مغنين; خريج: خريجون, خريجين; حرفي: حرفيون, حرفيين;
    مترجم: مترجمون, مترجمين; مراقب: مراقبون, مراقبين; مفتش: مفتشون, مفتشين;
    خفير: خفراء`,
  ],
  [
    'soldiers',
    `نقيب: نقباء; ملازم: ملازمون, ملازمين; رقيب: رقباء; عريف: عرفاء; عميد: عمداء; جنرال: جنرالات; مظلي: مظليون, مظليين;
    مجندة: مجندات; جندية: جنديات; ضابطة: ضابطات`,
  ],
  [
    'fighters',
    `مرتزق: مرتزقة; مجاهد: مجاهدون, مجاهدين; فدائي: فدائيون, فدائيين; داعشي: دواعش; تكفيري: تكفيريون, تكفيريين;
    قناص: قناصة, قناصون, قناصين; مقاتلة: مقاتلات; متمردة: متمردات; انقلابي: انقلابيون, انقلابيين;
    انتحارية: انتحاريات; إرهابية: إرهابيات; انفصالي: انفصاليون, انفصاليين`,
  ],
  ['police', 'شرطية: شرطيات'],
  [
    'children',
    `صبي: صبيان, صبية; غلام: غلمان; رضيعة: رضيعات; مراهقة: مراهقات; قاصرة: قاصرات; بنت: بنات; يافع: يافعون, يافعين`,
  ],
  ['women', 'شابة: شابات; ربة منزل: ربات منازل; عجوز: عجائز'],
  ['medics', 'مسعفة: مسعفات; صيدلي: صيادلة; جراح: جراحون, جراحين'],
  [
    'journalists',
    `صحفية: صحفيات; صحافية: صحافيات; إعلامية: إعلاميات; مراسل: مراسلون, مراسلين; مراسلة: مراسلات;
    مذيع: مذيعون, مذيعين; مذيعة: مذيعات; مدون: مدونون, مدونين`,
  ],
]

const listed = (): WordGroup[] =>
  LISTED.flatMap(([category, entries]) =>
    entries.split(';').flatMap((entry) => {
      const [singular = '', plurals = ''] = entry.split(':').map((part) => part.trim())
      return person(category, singular, plurals)
    }),
  )

/** "رجل إطفاء", "ضابطي صف": a man of a force, in the singular, both duals and the plurals of his noun. */
const FORCES: [PopulationCategory, string][] = [
  ['police', 'شرطة, مرور, درك, مباحث, مكافحة شغب'],
  ['soldiers', 'أمن, جيش, صف, مخابرات, استخبارات, حدود, حرس حدود, مشاة, حراسة'],
  ['people', 'إطفاء, دفاع مدني, إنقاذ, حماية مدنية, أعمال, دين, طوارئ, قبائل'],
  ['medics', 'إسعاف'],
]
const MEN = [
  ['رجل', 'رجلا, رجلي', 'رجال'],
  ['ضابط', 'ضابطا, ضابطي', 'ضباط'],
  ['عنصر', 'عنصرا, عنصري', 'عناصر'],
  ['حارس', 'حارسا, حارسي', 'حراس'],
  ['فرد', 'فردا, فردي', 'أفراد'],
] as const

const forces = (): WordGroup[] =>
  FORCES.flatMap(([category, names]) =>
    names.split(', ').flatMap((name) => {
      const of = (nouns: string) =>
        nouns
          .split(', ')
          .map((form) => `${form} ${name}`)
          .join(',')
      return MEN.flatMap(([singular, dual, plural]) => compound(category, of(singular), of(dual), of(plural)))
    }),
  )

/** The nouns that Arabic news counts people by, with the population that each names. */
export const people: WordGroup[] = [
  ...person('people', 'شخص', 'أشخاص'),
  ...person('people', 'مواطن', 'مواطنون, مواطنين'),
  ...person('people', 'مواطنة', 'مواطنات'),
  ...person('people', 'فرد', 'أفراد'),
  ...person('people', 'رجل', 'رجال'),
  ...person('people', 'شاب', 'شبان, شباب'),
  ...person('people', 'عامل', 'عمال'),
  ...person('people', 'راكب', 'ركاب'),
  ...person('people', 'مهاجر', 'مهاجرون, مهاجرين'),
  ...person('people', 'لاجئ', 'لاجئون, لاجئين'),
  ...person('people', 'حاج', 'حجاج'),
  ...person('people', 'مصل', 'مصلون, مصلين'),
  ...person('people', 'سائح', 'سياح'),
  ...person('people', 'متظاهر', 'متظاهرون, متظاهرين'),
  ...person('people', 'ناشط', 'ناشطون, ناشطين, نشطاء'),
  ...person('people', 'موظف', 'موظفون, موظفين'),
  ...person('people', 'مسؤول', 'مسؤولون, مسؤولين'),
  ...person('people', 'سائق', 'سائقون, سائقين'),
  ...person('people', 'صياد', 'صيادون, صيادين'),
  ...person('people', 'مزارع', 'مزارعون, مزارعين'),
  ...person('people', 'مستوطن', 'مستوطنون, مستوطنين'),
  ...person('people', 'مشتبه', 'مشتبهون, مشتبهين'),
  ...person('people', 'مطلوب', 'مطلوبون, مطلوبين'),
  ...person('people', 'متهم', 'متهمون, متهمين'),
  ...person('people', 'إرهابي', 'إرهابيون, إرهابيين'),
  ...person('people', 'انتحاري', 'انتحاريون, انتحاريين'),
  ...person('people', 'عنصر', 'عناصر'),
  ...person('people', 'منتسب', 'منتسبون, منتسبين, منتسبي, منتسبو'),
  ...person('people', 'عضو', 'أعضاء'),
  ...person('people', 'قائد', 'قادة, قادات'),
  ...person('people', 'قيادي', 'قياديون, قياديين'),
  ...person('people', 'مساعد', 'مساعدون, مساعدين'),
  ...person('people', 'معلم', 'معلمون, معلمين'),
  ...person('people', 'معلمة', 'معلمات'),
  // Its nominative dual is the name of a movement.
  ...compound('people', 'طالب, طالبا', 'طالبين', 'طلاب, طلبة'),
  ...person('people', 'طالبة', 'طالبات'),
  ...person('people', 'تلميذ', 'تلاميذ'),
  ...person('people', 'تلميذة', 'تلميذات'),
  ...person('people', 'مسن', 'مسنون, مسنين'),
  ...person('people', 'محتج', 'محتجون, محتجين'),
  ...person('people', 'معتمر', 'معتمرون, معتمرين'),
  ...person('people', 'مقيم', 'مقيمون, مقيمين'),
  ...person('people', 'ضيف', 'ضيوف'),
  ...person('people', 'حارس', 'حراس'),
  ...person('people', 'بحار', 'بحارة'),
  ...person('people', 'مهندس', 'مهندسون, مهندسين'),
  ...person('people', 'مدرس', 'مدرسون, مدرسين'),
  ...person('people', 'مصور', 'مصورون, مصورين'),
  ...person('people', 'تاجر', 'تجار'),
  ...person('people', 'فلاح', 'فلاحون, فلاحين'),
  ...person('people', 'طيار', 'طيارون, طيارين'),
  ...person('people', 'بائع', 'باعة'),
  ...person('people', 'متطوع', 'متطوعون, متطوعين'),
  ...person('people', 'متسلق', 'متسلقون, متسلقين'),
  ...person('people', 'لاعب', 'لاعبون, لاعبين'),
  ...person('people', 'فنان', 'فنانون, فنانين'),
  ...person('people', 'دبلوماسي', 'دبلوماسيون, دبلوماسيين'),
  ...person('people', 'غواص', 'غواصون, غواصين'),
  ...person('people', 'إطفائي', 'إطفائيون, إطفائيين'),
  ...person('people', 'راهب', 'رهبان'),
  ...person('people', 'مراهق', 'مراهقون, مراهقين'),
  ...person('people', 'ناشطة', 'ناشطات'),
  ...person('people', 'محامية', 'محاميات'),
  ...person('people', 'موظفة', 'موظفات'),
  ...person('people', 'عاملة', 'عاملات'),
  ...person('people', 'متظاهرة', 'متظاهرات'),
  ...person('people', 'مهاجرة', 'مهاجرات'),
  ...person('people', 'لاجئة', 'لاجئات'),
  ...person('people', 'سائحة', 'سائحات'),
  ...person('people', 'مسنة', 'مسنات'),
  ...compound('people', 'محام, محاميا, محامي', 'محاميان, محاميين', 'محامون, محامين'),
  ...compound('people', 'قاض, قاضيا, قاضي', 'قاضيان, قاضيين', 'قضاة'),
  // Its broken plural is also the word for a book.
  ...compound('people', 'كاتب, كاتبا', 'كاتبان, كاتبين', 'كاتبون'),
  // Reports of accidents count people as cases.
  { word: { role: 'person', category: 'people', count: 2 }, forms: 'حالتين, حالتان', clitics: 'noun' },
  { word: { role: 'person', category: 'people', count: 1 }, forms: 'حالة واحدة', clitics: 'noun' },
  ...person('people', 'نسمة', 'نسمات'),
  ...person('people', 'روح', 'أرواح'),
  collective('people', 'أبناء, أهالي, سكان, مواطني, موظفي, ركاب, ضيوف, عائلات, الأشخاص'),
  ...person('civilians', 'مدني', 'مدنيون, مدنيين'),
  ...person('civilians', 'مدنية', 'مدنيات'),
  ...person('soldiers', 'جندي', 'جنود'),
  ...person('soldiers', 'مجند', 'مجندون, مجندين'),
  ...person('soldiers', 'ضابط', 'ضباط'),
  ...person('soldiers', 'عسكري', 'عسكريون, عسكريين'),
  ...person('soldiers', 'عقيد', 'عقداء'),
  collective(
    'soldiers',
    'الجيش, القوات المسلحة, قوات الأمن, رجال الأمن, أفراد الأمن, عناصر الأمن, عناصر الجيش',
  ),
  ...person('fighters', 'مسلح', 'مسلحون, مسلحين'),
  ...person('fighters', 'مقاتل', 'مقاتلون, مقاتلين'),
  ...person('fighters', 'متمرد', 'متمردون, متمردين'),
  ...person('fighters', 'متشدد', 'متشددون, متشددين'),
  ...person('fighters', 'مقاوم', 'مقاومون, مقاومين'),
  ...person('fighters', 'حوثي', 'حوثيون, حوثيين'),
  ...person('fighters', 'جهادي', 'جهاديون, جهاديين'),
  collective('fighters', 'مسلحي, مقاتلي, متمردي, ميليشيات, مليشيات, الميليشيا, الميليشيات, المليشيات, كتائب'),
  ...person('police', 'شرطي', 'شرطيون'),
  ...compound('police', '', '', 'رجال الشرطة, ضباط الشرطة'),
  ...forces(),
  ...listed(),
  collective('police', 'الشرطة, قوات الشرطة, شرطة'),
  ...person('children', 'طفل', 'أطفال'),
  ...person('children', 'طفلة', 'طفلات'),
  ...person('children', 'رضيع', 'رضع'),
  ...person('children', 'قاصر', 'قصر, قاصرون, قاصرين'),
  ...person('children', 'فتى', 'فتيان, فتية'),
  ...person('women', 'امرأة', 'نساء'),
  ...person('women', 'سيدة', 'سيدات'),
  ...person('women', 'فتاة', 'فتيات'),
  ...person('medics', 'طبيب', 'أطباء'),
  ...person('medics', 'طبيبة', 'طبيبات'),
  ...person('medics', 'مسعف', 'مسعفون, مسعفين'),
  ...person('medics', 'ممرض', 'ممرضون, ممرضين'),
  ...person('medics', 'ممرضة', 'ممرضات'),
  ...person('journalists', 'صحفي', 'صحفيون, صحفيين'),
  ...person('journalists', 'صحافي', 'صحافيون, صحافيين'),
  ...person('journalists', 'إعلامي', 'إعلاميون, إعلاميين'),
  ...compound('aid_workers', 'عامل إغاثة', 'عاملا إغاثة, عاملي إغاثة', 'عمال إغاثة, عمال الإغاثة'),
  own(
    'people',
    'عناصرها, عناصره, عناصرهم, أفرادها, أفراده, رجالها, رجاله, أعضائها, أعضائه, قادتها, قادته, أبنائها',
  ),
  own('soldiers', 'جنودها, جنوده, ضباطها, ضباطه'),
  own('fighters', 'مقاتليها, مقاتليه, مسلحيها, مسلحيه'),
  // Their singulars are mostly adjectives, or other words.
  collective(
    'people',
    'مرافقون, مرافقين, منفذون, منفذين, مخالفون, مخالفين, غربيون, غربيين, علماء, أشقاء, مدراء',
  ),
  { word: { role: 'person', category: 'people', count: 2 }, forms: 'شقيقان, شقيقين', clitics: 'noun' },
  collective('fighters', 'متطرفون, متطرفين, إسلاميون, إسلاميين'),
  collective('fighters', 'اللجان الشعبية, لجان شعبية, اللجان الثورية'),
  collective('people', 'مساعديه, مساعديها, مرافقيه, أقاربه, أفراد عائلته'),
]
