import { createExtractor } from '../../src/extraction/extract'

const extract = createExtractor([])
/** The least confidence at which a desk may take a claim as it is. */
const SURE = 0.9

/** Confidence of the claim that holds `part` and credits nobody; null where there is none. */
function own(language: string, text: string, part: string): number | null {
  const { claims } = extract(text, { language })
  return claims.find((c) => c.attribution.length === 1 && c.span.exact.includes(part))?.confidence ?? null
}

describe('what the outlet states itself', () => {
  test.each([
    ['ar', 'انهار الجسر القديم فوق النهر صباح الثلاثاء بعد ساعات من المطر.', 'الجسر'],
    ['ar', 'ونقلت سيارات الإسعاف الجرحى إلى المستشفى القريب.', 'الجرحى'],
    ['ar', 'محمود عباس: لن نقبل بدولة مؤقتة\nوصلت السفن إلى الميناء مساء أمس بعد توقف دام أسبوعين.', 'السفن'],
    ['en', 'The old bridge over the river collapsed on Tuesday after hours of rain.', 'bridge'],
  ])('is sure where nothing speaks against it (%s: %s)', (language, text, part) => {
    expect(own(language, text, part)).toBeGreaterThanOrEqual(SURE)
  })

  test.each([
    ['a noun of saying', 'ar', 'وتتطابق تصريحات الوزير مع أرقام البلدية في هذا الشأن.', 'تتطابق'],
    ['taking a stand', 'ar', 'وأعربت البلدية عن تعازيها لعائلات الضحايا في القرية.', 'البلدية'],
    ['a quotation', 'ar', 'وعلى باب المدرسة لافتة «لن نرحل من هذه القرية أبدا».', 'لافتة'],
    ['a colon behind first words', 'ar', 'سكان في الميناء: الجسر الجديد بلا أرصفة منذ افتتاحه', 'الجسر'],
    ['hedging', 'en', 'The bridge had reportedly been closed for months before the storm.', 'bridge'],
    [
      'speech behind a colon',
      'ar',
      'وقال المهندس سمير حداد: الجسر سليم تماما. كما فحصت الفرق الأعمدة كلها يوم الأحد.',
      'فحصت',
    ],
    [
      'an answer',
      'ar',
      'حوار في ورشة الميناء\nكيف بدأت العمل؟\nبدأت في ورشة صغيرة قرب الميناء.\nهل ندمت؟\nتعلمت الكثير في تلك السنوات.\nما الخطوة التالية؟\nسنفتح ورشة أخرى في الجبل.',
      'تعلمت',
    ],
    [
      'a title without a verb or an event inside the text',
      'ar',
      'وصلت فرق البلدية إلى الجسر صباح الأحد.\nحزن على النهر القديم في الوادي\nوبدأت الأشغال قبل الظهر.',
      'حزن',
    ],
    ['a prayer', 'ar', 'وسأل إمام القرية الله أن يحفظ أهلها من كل سوء.', 'إمام'],
  ])('is doubtful: %s (%s)', (_, language, text, part) => {
    expect(own(language, text, part)).toBeLessThan(SURE)
  })

  test.each([
    ['ar', 'أغلق الجسر يوم الأحد.\nهل يفتح الجسر قبل الشتاء؟\nالأشغال مستمرة في الموقع.', 'هل يفتح'],
    [
      'en',
      'The bridge was closed on Sunday. Will it open before winter? Work goes on at the site.',
      'Will it',
    ],
  ])('is nothing in a question (%s)', (language, text, part) => {
    expect(own(language, text, part)).toBeNull()
  })

  test.each([
    ['وتراجع منسوب النهر قرب الجسر القديم بعد توقف المطر، وأعلن وزير الأشغال أن الطريق ستفتح غدا.', 'منسوب'],
    ['وقال وزير الأشغال إن الطريق مفتوحة، وكان الجسر قد أغلق ثلاثة أشهر بعد الفيضان.', 'الفيضان'],
  ])('is also a clause beside what somebody says (%s)', (text, part) => {
    expect(own('ar', text, part)).not.toBeNull()
  })

  test('is no adjunct before what somebody says', () => {
    const text = 'وأثناء زيارته الجسر القديم في المدينة، قال وزير الأشغال إن الطريق مفتوحة.'
    expect(own('ar', text, 'أثناء')).toBeNull()
  })

  test.each([
    ['انتهت الأشغال في الجسر.\nصورة الجسر.\nثم فتحت الطريق أمام السيارات.', 'صورة'],
    [
      'ألقى الشاعر قصيدة في الوادي.\nيا دار أهلي قد رحلت وحيدا\nوالريح تعبث في الدروب مساء\nكل الصحاب تفرقوا وتباعدوا\nوالليل يطوي في الظلام سماء\nوعاد بعد سنوات إلى القرية.',
      'تعبث',
    ],
  ])('is nothing in a label or in verse (%s)', (text, part) => {
    expect(own('ar', text, part)).toBeNull()
  })

  test('is nothing in tags that run into the last paragraph', () => {
    const text = 'أغلق الجسر يوم الأحد.\nوتستمر الأشغال في الموقع حتى الشتاء. سمات الجسر النهر الأشغال'
    const { sentences } = extract(text, { language: 'ar' })
    expect(sentences.map(({ kind }) => kind)).toEqual(['body', 'body', 'furniture'])
  })

  test('is nothing in a date of two calendars, in contact lines or in a note below the text', () => {
    const text = [
      'صنعاء 3 رجب 1440 هـ الموافق 10 مارس 2019 م سبأ',
      'فتحت البلدية الجسر أمام السيارات صباح الأحد بعد أشهر من الأشغال.',
      'للتواصل مع الكاتب عبر البريد',
      '* كاتب وباحث في تاريخ العمارة والمدن القديمة',
      'editor@example.org',
      '10:45 ت م',
    ].join('\n')
    const { sentences } = extract(text, { language: 'ar' })
    expect(sentences.map(({ kind }) => kind)).toEqual([
      'dateline',
      'body',
      'furniture',
      'credit',
      'furniture',
      'furniture',
    ])
  })
})
