/** What the made sentences are put together from: in both languages the same things in the same places. */
export interface Phrase {
  ar: string
  en: string
}

export const subjects: Phrase[] = [
  { ar: 'وزراء خارجية الدول المجاورة', en: 'Foreign ministers of the neighbouring states' },
  { ar: 'فرق الإنقاذ العاملة في المكان', en: 'Rescue crews working at the site' },
  { ar: 'الوفد المفاوض', en: 'The negotiating delegation' },
  { ar: 'سكان الأحياء الشرقية', en: 'Residents of the eastern districts' },
  { ar: 'لجنة التحقيق المستقلة', en: 'The independent commission of inquiry' },
  { ar: 'منظمات الإغاثة', en: 'Relief organisations' },
  { ar: 'قوات حفظ السلام', en: 'Peacekeeping forces' },
  { ar: 'رئيس الحكومة', en: 'The prime minister' },
  { ar: 'المستشفى الرئيسي', en: 'The main hospital' },
  { ar: 'شركات النقل والشحن', en: 'Transport and shipping companies' },
  { ar: 'المجلس البلدي', en: 'The municipal council' },
  { ar: 'مبعوث الأمم المتحدة', en: 'The United Nations envoy' },
]

export const predicates: Phrase[] = [
  { ar: 'توصلوا إلى تفاهم أولي حول وقف القتال', en: 'reached a first understanding on ending the fighting' },
  { ar: 'واجهوا نقصا حادا في الوقود والدواء', en: 'faced a severe shortage of fuel and medicine' },
  { ar: 'رفضوا الشروط الجديدة للهدنة', en: 'rejected the new conditions of the truce' },
  { ar: 'أعادوا فتح الطريق أمام القوافل', en: 'reopened the road to convoys' },
  { ar: 'علقوا العمل حتى إشعار آخر', en: 'suspended work until further notice' },
  { ar: 'طالبوا بضمانات مكتوبة', en: 'demanded written guarantees' },
  { ar: 'وثقوا أضرارا واسعة في المباني', en: 'documented wide damage to buildings' },
  { ar: 'بحثوا تبادل الأسرى والمحتجزين', en: 'discussed an exchange of prisoners and hostages' },
  { ar: 'استقبلوا مئات العائلات', en: 'took in hundreds of families' },
  { ar: 'نقلوا المصابين إلى مراكز أخرى', en: 'moved the wounded to other centres' },
  { ar: 'أجلوا الجلسة إلى الأسبوع المقبل', en: 'put the session off to the coming week' },
]

export const places: Phrase[] = [
  { ar: 'في غزة', en: 'in Gaza' },
  { ar: 'في رفح', en: 'in Rafah' },
  { ar: 'في القاهرة', en: 'in Cairo' },
  { ar: 'في بيروت', en: 'in Beirut' },
  { ar: 'في الدوحة', en: 'in Doha' },
  { ar: 'في خان يونس', en: 'in Khan Younis' },
  { ar: 'في عمان', en: 'in Amman' },
  { ar: 'في جنيف', en: 'in Geneva' },
  { ar: 'في الخرطوم', en: 'in Khartoum' },
  { ar: 'في صنعاء', en: 'in Sanaa' },
  { ar: 'في دمشق', en: 'in Damascus' },
  { ar: 'في نابلس', en: 'in Nablus' },
  { ar: 'في الموصل', en: 'in Mosul' },
  { ar: 'في طرابلس', en: 'in Tripoli' },
  { ar: 'في أنقرة', en: 'in Ankara' },
  { ar: 'في عدن', en: 'in Aden' },
]

export const endings: Phrase[] = [
  { ar: 'بعد ليلة من القصف المتواصل', en: 'after a night of continuous shelling' },
  { ar: 'خلال الأيام الثلاثة الماضية', en: 'over the past three days' },
  { ar: 'رغم الدعوات إلى التهدئة', en: 'despite calls for calm' },
  { ar: 'قبيل بدء جولة جديدة من المحادثات', en: 'just before a new round of talks' },
  { ar: 'منذ بداية الشهر', en: 'since the beginning of the month' },
  { ar: 'في ظل انقطاع الاتصالات والكهرباء', en: 'while communications and power were cut' },
  { ar: 'وسط تحذيرات من تفاقم الوضع الإنساني', en: 'amid warnings of a worsening humanitarian situation' },
]

export interface CuePhrase extends Phrase {
  class: string
}

/** The first stands the most often. */
export const cues: CuePhrase[] = [
  { class: 'according_to', ar: 'بحسب', en: 'according to' },
  { class: 'say', ar: 'كما قال', en: 'said' },
  { class: 'announce', ar: 'كما أعلن', en: 'announced' },
  { class: 'report', ar: 'كما أفاد', en: 'reported' },
  { class: 'confirm', ar: 'كما أكد', en: 'confirmed' },
  { class: 'warn', ar: 'كما حذر', en: 'warned' },
  { class: 'deny', ar: 'فيما نفى', en: 'denied' },
]

export interface Count extends Phrase {
  measure: string
}

/** Words before and after a number; the first stands the most often. */
export const counts: Count[] = [
  { measure: 'killed', ar: 'مقتل # شخصا', en: '# people were killed' },
  { measure: 'injured', ar: 'إصابة # شخصا', en: '# people were injured' },
  { measure: 'displaced', ar: 'نزوح # شخصا', en: '# people were displaced' },
  { measure: 'released', ar: 'إطلاق سراح # شخصا', en: '# people were released' },
  { measure: 'missing', ar: 'فقدان # شخصا', en: '# people are missing' },
]
