import { fold } from '../folded-text'

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Finite verbs of taking a stand: whoever does it goes on to speak ("أدان فلان …، مؤكدا أن …"). */
export const REACTIONS = `استنكر استنكرت أدان أدانت شجب شجبت ندد نددت أعرب أعربت عبرت ثمن ثمنت رحب رحبت أشاد أشادت
  انتقد انتقدت ناقش ناقشت استعرض استعرضت وجه وجهت هنأ هنأت عزى قدم قدمت أثنى أثنت حيا حيت نعى نعت هاجم هاجمت وصف
  وصفت تطرق تطرقت تناول تناولت عزا عزت نصح نصحت بحث بحثت أشادوا رفض رفضت أيد أيدت بارك باركت دافع دافعت
  برر بررت شكر شكرت طمأن طمأنت ناشد ناشدت حث حثت عرض عرضت التقى التقت استقبل استقبلت ترأس ترأست افتتح افتتحت زار زارت
  يستنكر تستنكر يدين تدين يعرب تعرب يعبر تعبر يرحب ترحب ينتقد تنتقد يناقش تناقش يصف تصف يرفض ترفض
  استبعد استبعدت يستبعد تستبعد أبدى أبدت يبدي تبدي استهجن استهجنت استغرب استغربت تفقد تفقدت دشن دشنت اقترح اقترحت اشتكى
  اشتكت قلل قللت`

/** Relatives of somebody named before, by the pronoun that they carry. */
export const RELATIVES = [
  'والد',
  'والدت',
  'شقيق',
  'شقيقت',
  'زوج',
  'زوجت',
  'نجل',
  'ابن',
  'ابنت',
  'محامي',
  'محاميت',
  'جد',
  'عم',
  'خال',
]
  .flatMap((noun) => ['ه', 'ها', 'هم'].map((pronoun) => noun + pronoun))
  .join(' ')

/** His Highness, His Excellency and the like. */
export const COURTESIES =
  'سموه سموها فضيلته سماحته معاليه معاليها سعادته سعادتها جلالته جلالتها فخامته دولته سيادته'

/** The verbs of taking a stand, folded. */
export const REACTION_VERBS: ReadonlySet<string> = new Set(
  list(
    `${REACTIONS} دان دانت أجرى أجرت أصدر أصدرت أدلى أدلت ألقى ألقت عقد عقدت اجتمع اجتمعت تمنى تمنت طلب طلبت اشترط اشترطت`,
  ).map(fold),
)

/** Ranks and courtesies before a name: they come and go between two mentions of one person. */
export const RANKS: ReadonlySet<string> = new Set(
  list(`د أ دكتور دكتورة سيد سيدة شيخ شيخة مهندس مهندسة أستاذ أستاذة بروفسور لواء عميد عقيد مقدم رائد نقيب فريق ملازم رقيب
    مشير جنرال كولونيل كابتن قاضي سيناتور أمير أميرة`).map(fold),
)

/** What stands are taken on, and what is held or visited: behind a complete subject it is the verb's object. */
export const MATTERS: ReadonlySet<string> = new Set(
  list(`حادث حادثة هجوم هجمات تفجير تفجيرات اعتداء اعتداءات عملية عمليات جريمة مجزرة عمل أعمال قرار قرارات موقف مواقف دعوة خطوة خطوات
    جهود زيارة نتائج تطورات أوضاع علاقات سبل قضايا قضية مستجدات اتفاق اتفاقية مشروع مشاريع خطة نداء كلمة رسالة رسائل انتهاكات
    اتهامات انتقادات قصف غارات مفاوضات مباحثات محادثات جلسة اجتماع اجتماعا مؤتمر مؤتمرا ندوة حفل معرض تعازي شكر تقدير
    أسف حزن قلق أمل ترحيب تفاؤل استياء`).map(fold),
)

/** Heads that stand for whoever speaks, where nobody was called so. */
export const SPEAKING: ReadonlySet<string> = new Set(list('مصدر متحدث').map(fold))

/** Lemmas that presuppose earlier words of the same speaker. */
export const CONTINUING: ReadonlySet<string> = new Set([
  'أضاف',
  'تابع',
  'واصل',
  'أردف',
  'زاد',
  'أكمل',
  'استكمل',
  'استطرد',
  'استدرك',
  'ختم',
  'اختتم',
])
