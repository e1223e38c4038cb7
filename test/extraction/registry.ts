import type { KnownSource } from '../../src/extraction/types'

const source = (slug: string, kind: string, en: string[], ar: string[]): KnownSource => ({
  slug,
  kind,
  names: [
    ...en.map((name, index) => ({ language: 'en', name, primary: index === 0 })),
    ...ar.map((name, index) => ({ language: 'ar', name, primary: index === 0 })),
  ],
})

/** The registered sources that the extraction cases speak of. */
export const registry: KnownSource[] = [
  source('reuters', 'news_agency', ['Reuters'], ['رويترز', 'وكالة رويترز']),
  source('afp', 'news_agency', ['AFP', 'Agence France-Presse'], ['وكالة فرانس برس', 'فرانس برس']),
  source('kremlin', 'head_of_state', ['The Kremlin', 'Kremlin'], ['الكرملين', 'قصر الكرملين']),
  source('vladimir-putin', 'person', ['Vladimir Putin', 'Putin'], ['فلاديمير بوتين', 'بوتين']),
  source('antony-blinken', 'person', ['Antony Blinken'], ['أنتوني بلينكن']),
  source('mahmoud-abbas', 'person', ['Mahmoud Abbas'], ['محمود عباس']),
  source('white-house', 'head_of_state', ['The White House', 'White House'], ['البيت الأبيض']),
  source('hamas', 'armed_group', ['Hamas'], ['حماس', 'حركة حماس']),
  source('gaza-health-ministry', 'health_authority', ['Gaza Health Ministry'], ['وزارة الصحة في غزة']),
  source(
    'palestinian-medical-sources',
    'anonymous',
    ['Palestinian medical sources'],
    ['مصادر طبية فلسطينية'],
  ),
  source('israeli-official-figures', 'other', ['Israeli official figures'], ['أرقام رسمية إسرائيلية']),
]
