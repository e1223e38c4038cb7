import type { VoiceLexicon } from '../common/voice'
import { has, Tag } from '../common/words'
import { fold } from '../folded-text'

const folded = (words: string): string[] => words.trim().split(/\s+/).map(fold)

/** Verbs and nouns of saying, of taking a stand and of answering for a deed, where no clause of theirs is read. */
const HEARSAY =
  folded(`قال قالت قالوا يقول تقول يقولون تقولون أدان أدانت دان دانت يدين تدين ندد نددت يندد تندد استنكر استنكرت يستنكر تستنكر شجب شجبت يشجب تشجب
  أعرب أعربت أعربوا يعرب تعرب عبر عبرت يعبر تعبر استهجن استهجنت أثنى أثنت أشاد أشادت تبنى تبنت رحب رحبت يرحب ترحب
  انتقد انتقدت ينتقد تنتقد طالب طالبت يطالب تطالب طالبوا ناشد ناشدت دعا دعت دعوا حث حثت تساءل تساءلت
  سأل سألت سئل سئلت أجاب أجابت رد ردت روى روت يروي تروي يرويها يرويه رواية روايات أوصى أوصت يوصي توصي
  تصريح تصريحات تصريحاته تصريحاتها تصريحا أقوال أقواله قوله قولها قولهم كلامه حديثه بيانا أنشد هتف هتفوا تحدث تحدثت تحدثوا
  يتحدث تتحدث يرى ترى يرون رأى رأت رأوا يعتقد تعتقد يعتقدون أبدى أبدت أبدوا اشتكى اشتكت تمنى تمنت يتمنى تتمنى استبعد استبعدت استغرب استغربت ثمنت سألوا سألا`)

const RESUMING = folded('كما هذا هذه ذلك تلك هذان كذلك أيضا إننا نحن إن أن أنه أنها إنه إنها')

const NAMES = new Set(
  folded('يوسف يحيى يونس ياسر ياسين يعقوب يمن يوم يوما يومين يمين يسار يد يهود يونيو يوليو يناير'),
)

/** A prefix of the present or the future, or an ending of the past, on a word that no list has. */
const PRESENT = /^[وف]?(سي|ست|سن|ي)[^\s]{3,}$/
const PAST = /([^ا]ت|وا)$/

export const voice: VoiceLexicon = {
  isFinite: (word, text) =>
    word.cue?.kind === 'verb' ||
    has(word, Tag.Verb | Tag.Auxiliary | Tag.Result | Tag.Negation | Tag.Still) ||
    (word.tags === 0 && !NAMES.has(text) && (PRESENT.test(text) || (text.length > 3 && PAST.test(text)))),
  // A conjunction is written onto the verb, and comes off only words that the lexicon has.
  hearsay: new Set(HEARSAY.flatMap((form) => [form, `و${form}`, `ف${form}`])),
  narrating: new Set(folded('يذكر يشار يلاحظ يقال جدير')),
  resuming: new Set(RESUMING),
}
