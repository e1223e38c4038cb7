import { fold } from '../folded-text'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold))

/** What others have said or counted, which a speaker confirms or denies: أكدت المصادر الحصيلة، نفى الوزير صحة النبأ. */
export const REPORTED =
  list(`صحة نبأ أنباء خبر أخبار شائعة شائعات إشاعة إشاعات ادعاء ادعاءات مزاعم اتهام اتهامات تهم تهمة معلومات تقارير
  حصيلة حقيقة رواية روايات تسريبات تصريحات تكهنات فرضية أقوال مضمون حدوث وجود علاقة نية نيته نيتها نيتهم مسؤولية مسؤوليته
  مسؤوليتها صلة صلته صلتها علاقته علاقتها`)

/** What one makes known by naming it: كشف المتحدث تفاصيل الخطة، أعلنت الوزارة أسماء الفائزين. */
export const DISCLOSED =
  list(`تفاصيل هوية هويات أسماء اسم أسباب سبب ملابسات كواليس مصير مكان موعد مواعيد نتائج نتيجة حصيلة خطة خطط
  معلومات حقيقة حقائق عدد أعداد حجم أرقام بنود شروط موقف`)
