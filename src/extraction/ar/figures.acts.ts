import type { Word, WordGroup } from '../common/recognisers/figures/language'
import type { Measure } from '../types'

type Act = Extract<Word, { role: 'act' }>

const noun = (measure: Measure, forms: string, more: Partial<Act> = {}): WordGroup => ({
  word: { role: 'act', measure, form: 'noun', side: 'after', ...more },
  forms,
  clitics: 'noun',
})
/** Verbs that agree in the singular stand before their people; plural and dual forms follow them. */
const verb = (measure: Measure, before: string, after: string, more: Partial<Act> = {}): WordGroup[] => [
  { word: { role: 'act', measure, form: 'verb', side: 'after', ...more }, forms: before, clitics: 'verb' },
  { word: { role: 'act', measure, form: 'verb', side: 'both', ...more }, forms: after, clitics: 'verb' },
]
const fate = (measure: Measure, forms: string): WordGroup => ({
  word: { role: 'act', measure, form: 'participle', side: 'before' },
  forms,
  clitics: 'verb',
})

const killed: WordGroup[] = [
  noun('killed', 'قتل, إعدام, اغتيال, ذبح', { transitive: true }),
  noun('killed', 'مقتل, مصرع, وفاة, استشهاد, تصفية, موت, ارتقاء, هلاك'),
  // Only of persons: an end is put to much else, boats sink with those aboard.
  noun('killed', 'القضاء على, قضى على, قضت على, الإجهاز على, غرق', { peopleOnly: true }),
  noun(
    'killed',
    [
      'أودى بحياة, أودت بحياة, أودى بأرواح, أزهق أرواح, أزهقت أرواح, إزهاق أرواح, يودي بحياة, تودي بحياة, بحياة',
      'حصد أرواح, حصدت أرواح, كلف حياة, كلفت حياة, إنهاء حياة, أنهى حياة, أنهت حياة, أودت بأرواح',
    ].join(','),
  ),
  noun('killed', 'أرواح'),
  noun(
    'killed',
    [
      'راح ضحيته, راح ضحيتها, راح ضحية, ذهب ضحيته, ذهب ضحيتها, وراح ضحيته, وراح ضحيتها, يروح ضحيته',
      'يروح ضحيتها, يذهب ضحيته, يذهب ضحيتها, تذهب ضحيتها, سقط ضحيته, سقط ضحيتها, ضحيته, ضحيتها',
    ].join(','),
    { light: true },
  ),
  ...verb(
    'killed',
    'قتل, قتلت, يقتل, تقتل, صرع, صرعت, يصرع, تصرع, أعدم, أعدمت, اغتال, اغتالت, قتلنا, ذبح, ذبحت, يذبح',
    'قتلوا, قتلا, قتلتا, قتلن, يقتلون, أعدموا, أعدما, اغتيلوا, اغتالوا, ذبحوا',
  ),
  ...verb(
    'killed',
    [
      'قضى, استشهد, استشهدت, توفي, توفيت, يتوفى, مات, ماتت, لقي مصرعه, لقيت مصرعها, لقي حتفه, لقيت حتفها',
      'لاقى حتفه, لاقى مصرعه, قضى نحبه, فارق الحياة, فارقت الحياة, هلك, هلكت',
    ].join(','),
    [
      'استشهدوا, استشهدا, توفوا, توفيا, توفيتا, ماتوا, ماتا, لقوا مصرعهم, لقيا مصرعهما, لقوا حتفهم',
      'لقيا حتفهما, لاقوا حتفهم, لاقوا مصرعهم, قضوا, قضوا نحبهم, سقطوا قتلى, سقطوا شهداء, فارقوا الحياة',
      'فارقا الحياة, هلكوا, غرقوا, غرقا, راحوا ضحية, ذهبوا ضحية, راحوا ضحيتها, راحوا ضحيته',
      'فقدوا حياتهم, خسروا حياتهم, فقدوا أرواحهم, خسروا أرواحهم, فقدا حياتهما, خسرا حياتهما',
    ].join(','),
    { intransitive: true },
  ),
  fate('killed', 'مصرعهم, مصرعه, مصرعها, مصرعهما, حتفهم, حتفه, حتفها, حتفهما, نحبهم'),
  ...verb('killed', 'فقد, فقدت, خسر, خسرت', 'فقدوا, خسروا', { ownPeople: true }),
]

const injured: WordGroup[] = [
  noun('injured', 'إصابة, جرح, إصابات'),
  ...verb(
    'injured',
    'أصيب, أصيبت, أصاب, أصابت, يصيب, تصيب, أصبنا, جرح, جرحت, يجرح, تجرح',
    'أصيبوا, أصيبا, أصيبتا, أصابوا, أصابا, يصيبون, جرحوا, جرحا, جرحتا',
  ),
  noun('injured', 'دهس, طعن', { peopleOnly: true, transitive: true }),
  ...verb('injured', 'دهس, دهست, طعن, طعنت', 'دهسوا, طعنوا', { peopleOnly: true }),
  fate(
    'injured',
    [
      'إصابتهم, إصاباتهم, إصابتهما, جراحهم, للإصابة, لإصابات, لجروح, لحروق, لكسور',
      'حالتهم خطيرة, حالتهم حرجة, حالتهما خطيرة, حالتهما حرجة, حالاتهم خطيرة, حالاتهم خطرة, حالاتهم حرجة',
    ].join(','),
  ),
  fate(
    'casualties',
    'بين قتيل وجريح, ما بين قتيل وجريح, بين قتيل ومصاب, ما بين قتيل ومصاب, بين شهيد وجريح, بين شهيد ومصاب, بين قتلى وجرحى, بين قتلى ومصابين, بين قتيل ومفقود, بين قتيل وأسير',
  ),
]

const missing: WordGroup[] = [
  noun('missing', 'فقدان, فقد, اختفاء, فقدان الاتصال, فقد الاتصال, انقطاع الاتصال'),
  ...verb('missing', 'فقد, اختفى, اختفت', 'فقدوا, فقدا, اختفوا, اختفيا'),
  fate(
    'missing',
    [
      'في عداد المفقودين, بعداد المفقودين, لا يزالون مفقودين, لا زالوا مفقودين, ما زالوا مفقودين',
      'مصيرهم مجهولا, مصيرهم مجهول, فقد أثرهم, فقد الاتصال بهم, فقدت آثارهم',
    ].join(','),
  ),
]

const held: WordGroup[] = [
  ...verb('held', 'يحتجز, تحتجز, احتجز, احتجزت', 'احتجزوا, يحتجزون, محتجزون, محتجزين, معتقلون, معتقلين'),
  ...verb('held', '', 'يقبعون'),
  noun('held', 'احتجاز'),
  fate(
    'held',
    'رهن الاعتقال, قيد الاعتقال, رهن الاحتجاز, قيد الاحتجاز, خلف القضبان, وراء القضبان, رهن التوقيف, قيد التوقيف',
  ),
]

const captured: WordGroup[] = [
  noun('captured', 'أسر, اعتقال, توقيف, خطف, اختطاف', { transitive: true }),
  // Goods are seized, stopped and got hold of as persons are.
  noun('captured', 'القبض على, قبض على, قبضت على, ألقي القبض على, إلقاء القبض على, يلقي القبض على, ضبط', {
    transitive: true,
    peopleOnly: true,
  }),
  ...verb(
    'captured',
    'أسر, أسرت, أسرنا, اعتقل, اعتقلت, اعتقلنا, تعتقل, يعتقل, خطف, خطفت, اختطف, اختطفت, يخطف, تخطف, يختطف, تختطف',
    'أسروا, أسرا, اعتقلوا, اعتقلا, خطفوا, خطفا, اختطفوا, اختطفا',
  ),
  ...verb(
    'captured',
    'أوقف, أوقفت, أوقفنا, ضبط, ضبطت, ضبطنا, تضبط, يضبط',
    'أوقفوا, أوقفا, ضبطوا, ضبطا, قبضوا على, قبض عليهم, قبض عليهما, ألقي القبض عليهم, ألقي القبض عليهما',
    { peopleOnly: true },
  ),
  fate('captured', 'اختطفهم, خطفهم, أسرهم, اعتقلهم, احتجزهم, توقيفهم, القبض عليهم, في الأسر, في أسر'),
]

const released: WordGroup[] = [
  noun('released', 'إطلاق سراح, سراح, الإفراج عن, إفراج عن, إفراج, تحرير, تسليم, إخلاء سبيل'),
  noun('released', 'أخلي سبيل, أخلت سبيل, أخلى سبيل, يخلى سبيل'),
  ...verb(
    'released',
    'أفرج عن, أفرجت عن, أفرج, أفرجت, يفرج, تفرج, أفرجنا, أطلق سراح, أطلقت سراح, أطلقنا سراح, حرر, حررت, حررنا',
    'أفرج عنهم, أفرج عنهما, أفرجوا, أطلق سراحهم, أطلق سراحهما, أطلقوا سراح, أخلي سبيلهم, أخلي سبيلهما, حرروا',
  ),
]

const rescued: WordGroup[] = [
  noun('rescued', 'إنقاذ, إنقاذ حياة, إنقاذ أرواح, أنقذ حياة, أنقذت حياة, أنقذ أرواح, أنقذت أرواح'),
  ...verb('rescued', 'أنقذ, أنقذت, ينقذ, تنقذ, أنقذنا', 'أنقذوا, أنقذا, ينقذون'),
]

const displaced: WordGroup[] = [
  noun('displaced', 'نزوح, تشريد, تهجير, إجلاء, تشرد'),
  ...verb(
    'displaced',
    'نزح, نزحت, شرد, شردت, يشرد, تشرد, هجر, هجرت, أجلي, أجلت, أجلى',
    'نزحوا, شردوا, هجروا, أجلوا, تشردوا',
  ),
  fate('displaced', 'بلا مأوى, دون مأوى, من دون مأوى, بدون مأوى'),
]

const recovered: WordGroup[] = [
  noun('recovered', 'انتشال', { persons: 'rescued' }),
  ...verb('recovered', 'انتشل, انتشلت, ينتشل, تنتشل, انتشلنا', 'انتشلوا, انتشلا', { persons: 'rescued' }),
  // What else is found is none of ours.
  noun('recovered', 'العثور على, عثر على, عثرت على, عثرنا على, عثروا على', { of: 'recovered' }),
  ...verb('recovered', 'عثر, عثرت, عثرنا', 'عثروا, عثرا', { of: 'recovered' }),
]

/** What is done to people, by verbs, verbal nouns and the words that follow the people. */
export const acts: WordGroup[] = [
  ...killed,
  ...injured,
  ...missing,
  ...held,
  ...captured,
  ...released,
  ...rescued,
  ...displaced,
  ...recovered,
]
