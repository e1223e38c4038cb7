import type { WordGroup } from '../common/recognisers/figures/language'
import type { PopulationCategory } from '../types'

const side = (category: PopulationCategory, forms: string): WordGroup => ({
  word: { role: 'side', category },
  forms,
  clitics: 'noun',
})

/** Whose members are meant by عناصر، قادة، أفراد، and where losses fall. */
export const sides: WordGroup[] = [
  { word: { role: 'ranks' }, forms: 'في صفوف, من صفوف, بين صفوف, بين, من جانب, في أوساط, من بين' },
  side(
    'fighters',
    'داعش, القاعدة, التنظيم, تنظيم, طالبان, حزب الله, بوكو حرام, مليشيا, ميليشيا, مليشيات, ميليشيات, المقاومة, المقاومة الشعبية, جماعة الحوثي, جبهة النصرة, حركة الشباب, حزب العمال الكردستاني, حزب العمال, الجماعات المسلحة, الجماعات الإرهابية, المجموعات المسلحة, كتائب, سرايا',
  ),
  side(
    'soldiers',
    'الجيش, القوات, القوات المسلحة, القوات الشرعية, القوات الحكومية, قوات النظام, قوات الشرعية, قوات التحالف, الحرس الثوري, الحرس الجمهوري, الحرس الوطني, الحرس الرئاسي, مشاة البحرية, البحرية, البيشمركة, المارينز',
  ),
  side('police', 'الشرطة, قوات الشرطة, الدرك, قوات الدرك'),
]
