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

/** What is done to people, by verbs, verbal nouns and the words that follow the people. */
export const acts: WordGroup[] = [
  noun('killed', 'قتل, إعدام, اغتيال', { transitive: true }),
  noun('killed', 'مقتل, مصرع, وفاة, استشهاد, تصفية, موت, ارتقاء, القضاء على'),
  noun(
    'killed',
    'أودى بحياة, أودت بحياة, أودى بأرواح, أزهق أرواح, يودي بحياة, تودي بحياة, بحياة, حصد أرواح, حصدت أرواح',
  ),
  noun('killed', 'راح ضحيته, راح ضحيتها, راح ضحية, ذهب ضحيته, ذهب ضحيتها, وراح ضحيته, وراح ضحيتها', {
    light: true,
  }),
  ...verb(
    'killed',
    'قتل, قتلت, يقتل, تقتل, صرع, صرعت, يصرع, تصرع, قضى, أعدم, أعدمت, اغتال, اغتالت, استشهد, استشهدت, توفي, توفيت, مات, لقي مصرعه, لقيت مصرعها, لقي حتفه, لقيت حتفها, قضى نحبه, فارق الحياة, قتلنا',
    'قتلوا, قتلا, قتلتا, يقتلون, أعدموا, اغتيلوا, استشهدوا, استشهدا, توفوا, توفيا, ماتوا, ماتا, لقوا مصرعهم, لقيا مصرعهما, لقوا حتفهم, لقيا حتفهما, قضوا, سقطوا قتلى, سقطوا شهداء, فارقوا الحياة',
  ),
  fate('killed', 'مصرعهم, مصرعه, مصرعها, مصرعهما, حتفهم, حتفه, حتفها, حتفهما'),
  ...verb('killed', 'فقد, فقدت, خسر, خسرت', 'فقدوا, خسروا', { ownPeople: true }),
  noun('injured', 'إصابة, جرح, إصابات'),
  ...verb(
    'injured',
    'أصيب, أصيبت, أصاب, أصابت, يصيب, تصيب, جرح, جرحت, يجرح, تجرح',
    'أصيبوا, أصيبا, أصيبتا, جرحوا, جرحا',
  ),
  fate('injured', 'إصابتهم, إصاباتهم, إصابتهما, جراحهم, للإصابة, حالتهم خطيرة, حالتهم حرجة, حالتهما خطيرة'),
  fate('casualties', 'بين قتيل وجريح, ما بين قتيل وجريح, بين قتيل ومصاب, بين شهيد وجريح'),
  noun('missing', 'فقدان, فقد, اختفاء'),
  ...verb('missing', 'فقد, اختفى, اختفت', 'فقدوا, فقدا, اختفوا'),
  fate('missing', 'في عداد المفقودين, لا يزالون مفقودين, لا زالوا مفقودين'),
  ...verb('held', 'يحتجز, تحتجز, احتجز, احتجزت', 'يحتجزون, محتجزون, محتجزين, يقبعون, معتقلون, معتقلين'),
  noun('held', 'احتجاز'),
  noun('captured', 'أسر, اعتقال, توقيف, خطف, اختطاف, القبض على, إلقاء القبض على, ضبط', { transitive: true }),
  ...verb(
    'captured',
    'أسر, أسرت, أسرنا, اعتقل, اعتقلت, اعتقلنا, تعتقل, يعتقل, أوقف, أوقفت, خطف, خطفت, اختطف, اختطفت',
    'أسروا, أسرا, اعتقلوا, اعتقلا, أوقفوا, أوقفا, خطفوا, خطفا, اختطفوا, اختطفا',
  ),
  fate('captured', 'اختطفهم, خطفهم, أسرهم, اعتقلهم, احتجزهم'),
  noun('released', 'إطلاق سراح, سراح, الإفراج عن, إفراج عن, تحرير, تسليم, إخلاء سبيل'),
  ...verb(
    'released',
    'أفرج عن, أفرجت عن, أفرج, أفرجت, يفرج, تفرج, أفرجنا, أطلق سراح, أطلقت سراح, أطلقنا سراح, حرر, حررت, حررنا',
    'أفرج عنهم, أفرجوا, أطلق سراحهم, أطلقوا سراح, حرروا',
  ),
  noun('rescued', 'إنقاذ'),
  ...verb('rescued', 'أنقذ, أنقذت, ينقذ, تنقذ, أنقذنا', 'أنقذوا, أنقذا'),
  noun('displaced', 'نزوح, تشريد, تهجير, إجلاء'),
  ...verb('displaced', 'نزح, نزحت, شرد, شردت, يشرد, تشرد, هجر, هجرت, أجلي, أجلت', 'نزحوا, شردوا, هجروا'),
  noun('recovered', 'انتشال', { persons: 'rescued' }),
  ...verb('recovered', 'انتشل, انتشلت, ينتشل, تنتشل', 'انتشلوا', { persons: 'rescued' }),
]
