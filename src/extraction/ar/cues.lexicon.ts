import { type CueForm, type CueKind, Takes } from '../common/words'
import { fold } from '../folded-text'
import type { CueClass } from '../types'
import {
  ASCRIBED,
  CLAIMED,
  COUNTED,
  DESCRIBED,
  EXPRESSED,
  FOUND,
  INFORMED,
  LEARNT,
  PUBLISHED,
  REPEATED,
} from './lemmas.lexicon'

const { That, Quotation, Noun, To, On, About, By, From, Question } = Takes
const SAYS = That | Quotation

interface VerbEntry {
  /** Third person masculine singular, past: the lemma. */
  past: string
  /** Feminine and plural past where they are not the past plus ت / وا. */
  feminine?: string
  plural?: string
  /** The present without its prefix; absent where only the past is used for saying. */
  present?: string
  class: CueClass
  takes: number
  kind?: CueKind
  /** Whom it is told to may be written onto the verb: أبلغتهم. */
  object?: boolean
  /** The present that needs its object to be no other word: يبلغه أن, while يبلغ is also to reach. */
  presentWithObject?: string
  /** The forms that are no other word as well: علم is also knowledge. */
  only?: string[]
  /** Words that must follow to make it a cue. */
  next?: string[]
}

/** Verbs of saying, from the commonest of Arabic news downwards. */
const VERBS: VerbEntry[] = [
  { past: 'قال', present: 'قول', class: 'say', takes: SAYS },
  { past: 'أضاف', present: 'ضيف', class: 'say', takes: SAYS },
  { past: 'أوضح', present: 'وضح', class: 'say', takes: SAYS | Question },
  { past: 'أكد', present: 'ؤكد', class: 'confirm', takes: SAYS | Noun | On },
  { past: 'أشار', present: 'شير', class: 'say', takes: SAYS | To },
  { past: 'ذكر', present: 'ذكر', class: 'report', takes: SAYS },
  { past: 'تابع', present: 'تابع', class: 'say', takes: SAYS },
  { past: 'واصل', present: 'واصل', class: 'say', takes: Quotation },
  { past: 'أفاد', present: 'فيد', class: 'report', takes: SAYS | By | About },
  { past: 'أعلن', present: 'علن', class: 'announce', takes: SAYS | Noun | About },
  { past: 'لفت', present: 'لفت', class: 'say', takes: SAYS | To },
  { past: 'شدد', present: 'شدد', class: 'say', takes: SAYS | On },
  { past: 'كشف', present: 'كشف', class: 'announce', takes: SAYS | About | Question },
  { past: 'صرح', present: 'صرح', class: 'say', takes: SAYS | By },
  { past: 'زاد', class: 'say', takes: SAYS },
  { past: 'أردف', present: 'ردف', class: 'say', takes: SAYS },
  { past: 'أكمل', present: 'كمل', class: 'say', takes: SAYS },
  { past: 'استكمل', class: 'say', takes: Quotation },
  { past: 'ختم', present: 'ختم', class: 'say', takes: Quotation },
  { past: 'اختتم', class: 'say', takes: Quotation },
  { past: 'استطرد', present: 'ستطرد', class: 'say', takes: SAYS },
  { past: 'استدرك', class: 'say', takes: SAYS },
  { past: 'اعتبر', present: 'عتبر', class: 'believe', takes: SAYS },
  { past: 'رأى', feminine: 'رأت', plural: 'رأوا', present: 'رى', class: 'believe', takes: SAYS },
  { past: 'أبان', class: 'say', takes: SAYS },
  { past: 'بين', present: 'بين', class: 'say', takes: That },
  { past: 'كتب', class: 'say', takes: SAYS },
  { past: 'غرد', class: 'say', takes: SAYS },
  { past: 'علق', class: 'say', takes: Quotation },
  { past: 'رد', class: 'say', takes: Quotation },
  { past: 'أجاب', class: 'say', takes: SAYS },
  { past: 'تساءل', class: 'say', takes: Quotation },
  { past: 'نفى', feminine: 'نفت', plural: 'نفوا', present: 'نفي', class: 'deny', takes: SAYS | Noun },
  { past: 'أنكر', present: 'نكر', class: 'deny', takes: SAYS | Noun },
  { past: 'حذر', present: 'حذر', class: 'warn', takes: SAYS | From },
  { past: 'هدد', present: 'هدد', class: 'warn', takes: SAYS | By },
  { past: 'توقع', present: 'توقع', class: 'estimate', takes: SAYS | Noun },
  { past: 'قدر', present: 'قدر', class: 'estimate', takes: That },
  { past: 'عزا', feminine: 'عزت', plural: 'عزوا', present: 'عزو', class: 'say', takes: 0 },
  { past: 'أرجع', present: 'رجع', class: 'say', takes: 0, only: ['أرجع', 'أرجعت', 'أرجعوا'] },
  { past: 'سجل', class: 'report', takes: 0, only: ['سجلت'] },
  { past: 'خلص', class: 'report', takes: That },
  { past: 'توصل', class: 'report', takes: That },
  { past: FOUND, class: 'report', takes: That, only: ['وجد', 'وجدت'] },
  { past: 'رجح', present: 'رجح', class: 'estimate', takes: SAYS | Noun },
  { past: 'اتهم', present: 'تهم', class: 'accuse', takes: By | That, object: true },
  { past: 'زعم', present: 'زعم', class: 'claim', takes: SAYS | Noun },
  {
    past: 'ادعى',
    feminine: 'ادعت',
    plural: 'ادعوا',
    present: 'دعي',
    class: 'claim',
    takes: That | Noun,
  },
  { past: 'تعهد', present: 'تعهد', class: 'promise', takes: SAYS | By },
  { past: 'توعد', present: 'توعد', class: 'promise', takes: SAYS | By },
  { past: 'وعد', class: 'promise', takes: That | By },
  {
    past: 'أقر',
    present: 'قر',
    class: 'confirm',
    takes: SAYS | By,
    only: ['أقر', 'أقرت', 'أقروا', 'يقر', 'تقر', 'يقرون'],
  },
  { past: 'اعترف', present: 'عترف', class: 'confirm', takes: SAYS | By },
  { past: 'أيقن', class: 'believe', takes: That },
  // يبلغ is to reach an age or a number.
  { past: INFORMED, class: 'report', takes: SAYS | About, object: true, presentWithObject: 'بلغ' },
  {
    past: 'أخبر',
    present: 'خبر',
    class: 'report',
    takes: SAYS,
    object: true,
    presentWithObject: 'خبر',
  },
  { past: 'أورد', present: 'ورد', class: 'report', takes: SAYS },
  { past: 'استبعد', present: 'ستبعد', class: 'estimate', takes: SAYS | Noun },
  { past: 'تكهن', present: 'تكهن', class: 'estimate', takes: That | By },
  { past: 'تنبأ', feminine: 'تنبأت', plural: 'تنبؤوا', present: 'تنبأ', class: 'estimate', takes: That | By },
  { past: 'استنتج', present: 'ستنتج', class: 'believe', takes: That },
  { past: 'لاحظ', present: 'لاحظ', class: 'say', takes: That },
  { past: 'استغرب', present: 'ستغرب', class: 'say', takes: That },
  { past: 'جزم', present: 'جزم', class: 'confirm', takes: That | By },
  { past: 'أقسم', present: 'قسم', class: 'promise', takes: That, only: ['أقسم', 'أقسمت', 'أقسموا'] },
  { past: 'أصر', present: 'صر', class: 'confirm', takes: That },
  { past: 'أفصح', present: 'فصح', class: 'announce', takes: That | About },
  { past: 'برر', present: 'برر', class: 'say', takes: That },
  { past: 'علل', present: 'علل', class: 'say', takes: That },
  { past: 'تذرع', present: 'تذرع', class: 'claim', takes: That },
  { past: 'احتج', present: 'حتج', class: 'claim', takes: That },
  { past: 'اشتكى', feminine: 'اشتكت', plural: 'اشتكوا', present: 'شتكي', class: 'claim', takes: That },
  { past: 'شكا', feminine: 'شكت', plural: 'شكوا', present: 'شكو', class: 'claim', takes: That },
  { past: 'أنذر', present: 'نذر', class: 'warn', takes: That | By, only: ['أنذر', 'أنذرت', 'أنذروا'] },
  { past: 'طمأن', feminine: 'طمأنت', plural: 'طمأنوا', present: 'طمئن', class: 'say', takes: That },
  { past: 'بشر', present: 'بشر', class: 'say', takes: That, only: ['بشرت', 'يبشر', 'تبشر'] },
  { past: 'عقب', class: 'say', takes: Quotation, only: ['عقبت'] },
  { past: 'خاطب', present: 'خاطب', class: 'say', takes: Quotation },
  { past: 'ناشد', present: 'ناشد', class: 'call_for', takes: Quotation },
  { past: 'حث', present: 'حث', class: 'call_for', takes: Quotation, only: ['حثت', 'يحث', 'تحث'] },
  {
    past: 'أعرب',
    present: 'عرب',
    class: 'say',
    takes: About,
    only: ['أعرب', 'أعربت', 'أعربوا', 'يعرب', 'تعرب'],
  },
  // The bare past is also "across"; it is told from its clause.
  { past: EXPRESSED, present: 'عبر', class: 'say', takes: About, only: ['عبرت', 'عبروا', 'يعبر', 'تعبر'] },
  { past: 'وثق', present: 'وثق', class: 'report', takes: Noun },
  { past: 'رصد', present: 'رصد', class: 'report', takes: Noun },
  { past: COUNTED, feminine: 'أحصت', plural: 'أحصوا', present: 'حصي', class: 'report', takes: Noun },
  { past: 'حمل', present: 'حمل', class: 'accuse', takes: 0 },
  { past: 'نوه', present: 'نوه', class: 'say', takes: SAYS | To },
  { past: 'نبه', present: 'نبه', class: 'warn', takes: SAYS | To },
  { past: 'ألمح', present: 'لمح', class: 'say', takes: SAYS | To },
  { past: 'جدد', present: 'جدد', class: 'confirm', takes: That | Noun },
  { past: 'كرر', present: 'كرر', class: 'say', takes: SAYS | Noun },
  { past: REPEATED, class: 'say', takes: That | Noun },
  { past: 'روى', feminine: 'روت', plural: 'رووا', present: 'روي', class: 'say', takes: SAYS | Question },
  { past: DESCRIBED, present: 'صف', class: 'say', takes: Question, object: true },
  { past: 'شرح', present: 'شرح', class: 'say', takes: SAYS | Question },
  { past: 'أظهر', present: 'ظهر', class: 'report', takes: That },
  { past: 'أثبت', class: 'report', takes: That },
  { past: 'دعا', feminine: 'دعت', plural: 'دعوا', present: 'دعو', class: 'call_for', takes: Quotation | To },
  { past: 'طالب', present: 'طالب', class: 'call_for', takes: Quotation | By },
  { past: 'جاء', class: 'document', takes: SAYS, next: ['في'] },
  { past: 'ورد', class: 'document', takes: SAYS, next: ['في'] },
  { past: 'تحدث', present: 'تحدث', class: 'say', takes: Quotation | About },
  { past: CLAIMED, feminine: 'تبنت', plural: 'تبنوا', present: 'تبنى', class: 'announce', takes: Noun },
  { past: 'نقل', present: 'نقل', class: 'report', takes: SAYS, kind: 'transfer' },
  { past: LEARNT, class: 'report', takes: That, kind: 'transfer', only: ['علمت'] },
  { past: ASCRIBED, class: 'report', takes: 0, kind: 'transfer', only: ['نسب', 'نسبت'] },
  { past: PUBLISHED, class: 'announce', takes: 0, kind: 'transfer', only: ['نشرت'] },
]

/** "expressed" in the bare past, for where its clause tells that it is not "across". */
export const EXPRESSED_PAST: CueForm = {
  lemma: EXPRESSED,
  class: 'say',
  kind: 'verb',
  takes: About,
  gender: 'm',
  number: 's',
  tense: 'past',
  next: [],
}

interface ParticipleEntry {
  form: string
  lemma: string
  class: CueClass
  takes: number
}

/** Circumstantial participles, masculine singular indefinite; the feminine, dual and plural are derived. */
const PARTICIPLES: ParticipleEntry[] = [
  { form: 'مضيف', lemma: 'أضاف', class: 'say', takes: SAYS },
  { form: 'مشير', lemma: 'أشار', class: 'say', takes: SAYS | To },
  { form: 'مؤكد', lemma: 'أكد', class: 'confirm', takes: SAYS | Noun | On },
  { form: 'قائل', lemma: 'قال', class: 'say', takes: SAYS },
  { form: 'مبين', lemma: 'بين', class: 'say', takes: SAYS },
  { form: 'لافت', lemma: 'لفت', class: 'say', takes: SAYS | To },
  { form: 'موضح', lemma: 'أوضح', class: 'say', takes: SAYS },
  { form: 'مشدد', lemma: 'شدد', class: 'say', takes: SAYS | On },
  { form: 'معتبر', lemma: 'اعتبر', class: 'believe', takes: SAYS },
  { form: 'معلن', lemma: 'أعلن', class: 'announce', takes: SAYS | Noun | About },
  { form: 'متهم', lemma: 'اتهم', class: 'accuse', takes: By },
  { form: 'محذر', lemma: 'حذر', class: 'warn', takes: SAYS | From },
  { form: 'منبه', lemma: 'نبه', class: 'warn', takes: SAYS | To },
  { form: 'نافي', lemma: 'نفى', class: 'deny', takes: SAYS | Noun },
  { form: 'متوقع', lemma: 'توقع', class: 'estimate', takes: SAYS | Noun },
  { form: 'مرجح', lemma: 'رجح', class: 'estimate', takes: SAYS | Noun },
  { form: 'زاعم', lemma: 'زعم', class: 'claim', takes: SAYS },
  { form: 'متعهد', lemma: 'تعهد', class: 'promise', takes: SAYS | By },
  { form: 'كاشف', lemma: 'كشف', class: 'announce', takes: SAYS | About },
  { form: 'مردف', lemma: 'أردف', class: 'say', takes: SAYS },
  { form: 'متابع', lemma: 'تابع', class: 'say', takes: SAYS },
  { form: 'مستطرد', lemma: 'استطرد', class: 'say', takes: SAYS },
  { form: 'منوه', lemma: 'نوه', class: 'say', takes: SAYS | To | By },
  { form: 'ملمح', lemma: 'ألمح', class: 'say', takes: SAYS | To },
  { form: 'مذكر', lemma: 'ذكر', class: 'say', takes: That | By },
  { form: 'مفيد', lemma: 'أفاد', class: 'report', takes: That | By },
  { form: 'مستبعد', lemma: 'استبعد', class: 'estimate', takes: SAYS | Noun },
  { form: 'معرب', lemma: 'أعرب', class: 'say', takes: About },
  { form: 'معبر', lemma: EXPRESSED, class: 'say', takes: About },
  { form: 'واصف', lemma: DESCRIBED, class: 'say', takes: 0 },
  { form: 'مدعي', lemma: 'ادعى', class: 'claim', takes: SAYS },
  { form: 'معترف', lemma: 'اعترف', class: 'confirm', takes: That | By },
  { form: 'متوعد', lemma: 'توعد', class: 'promise', takes: SAYS | By },
  { form: 'مهدد', lemma: 'هدد', class: 'warn', takes: SAYS | By },
  { form: 'منكر', lemma: 'أنكر', class: 'deny', takes: SAYS },
  { form: 'مستدرك', lemma: 'استدرك', class: 'say', takes: SAYS },
  { form: 'معلق', lemma: 'علق', class: 'say', takes: SAYS },
  { form: 'متسائل', lemma: 'تساءل', class: 'say', takes: Quotation },
  { form: 'مخاطب', lemma: 'خاطب', class: 'say', takes: Quotation },
  { form: 'مجيب', lemma: 'أجاب', class: 'say', takes: SAYS },
  { form: 'مكرر', lemma: 'كرر', class: 'say', takes: That },
  { form: 'مجدد', lemma: 'جدد', class: 'confirm', takes: That },
  { form: 'مبرر', lemma: 'برر', class: 'say', takes: That },
  { form: 'معلل', lemma: 'علل', class: 'say', takes: That },
  { form: 'مدافع', lemma: 'دافع', class: 'say', takes: That },
  { form: 'مستغرب', lemma: 'استغرب', class: 'say', takes: That },
  { form: 'مطمئن', lemma: 'طمأن', class: 'say', takes: That },
  { form: 'مستنتج', lemma: 'استنتج', class: 'believe', takes: That },
  { form: 'ملاحظ', lemma: 'لاحظ', class: 'say', takes: That },
  { form: 'مقدر', lemma: 'قدر', class: 'estimate', takes: That },
  { form: 'مختتم', lemma: 'اختتم', class: 'say', takes: Quotation },
  { form: 'مطالب', lemma: 'طالب', class: 'call_for', takes: That | By },
  { form: 'داعي', lemma: 'دعا', class: 'call_for', takes: That | To },
]

function verbForms(verb: VerbEntry): [string, CueForm][] {
  const past = fold(verb.past)
  const base = {
    lemma: verb.past,
    class: verb.class,
    kind: verb.kind ?? 'verb',
    takes: verb.takes,
    next: (verb.next ?? []).map(fold),
  }
  const feminine = fold(verb.feminine ?? `${past}ت`)
  const dual = verb.feminine === undefined ? `${past}ا` : `${past.slice(0, -1)}يا`
  const forms: [string, CueForm][] = [
    [past, { ...base, gender: 'm', number: 's', tense: 'past' }],
    [feminine, { ...base, gender: 'f', number: 's', tense: 'past' }],
    [dual, { ...base, gender: 'm', number: 'd', tense: 'past' }],
    [`${feminine}ا`, { ...base, gender: 'f', number: 'd', tense: 'past' }],
    [fold(verb.plural ?? `${past}وا`), { ...base, gender: 'm', number: 'p', tense: 'past' }],
  ]
  if (verb.object) {
    for (const object of ['ه', 'ها', 'هم', 'نا', 'ني']) {
      forms.push(
        [past + object, { ...base, gender: 'm', number: 's', tense: 'past', object: true }],
        [feminine + object, { ...base, gender: 'f', number: 's', tense: 'past', object: true }],
        [`${past}و${object}`, { ...base, gender: 'm', number: 'p', tense: 'past', object: true }],
      )
    }
  }
  for (const object of verb.presentWithObject === undefined ? [] : ['ه', 'ها', 'هم', 'نا', 'ني']) {
    const form = fold(verb.presentWithObject ?? '') + object
    forms.push(
      [`ي${form}`, { ...base, takes: SAYS, gender: 'm', number: 's', tense: 'present', object: true }],
      [`ت${form}`, { ...base, takes: SAYS, gender: 'f', number: 's', tense: 'present', object: true }],
    )
  }
  if (verb.present !== undefined) {
    const present = fold(verb.present)
    forms.push(
      [`ي${present}`, { ...base, gender: 'm', number: 's', tense: 'present' }],
      [`ت${present}`, { ...base, gender: 'f', number: 's', tense: 'present' }],
      [`ي${present}ون`, { ...base, gender: 'm', number: 'p', tense: 'present' }],
      [`ي${present}ان`, { ...base, gender: 'm', number: 'd', tense: 'present' }],
    )
  }
  const only = verb.only?.map(fold)
  return only === undefined ? forms : forms.filter(([form]) => only.includes(form))
}

/** "by saying": like قائلا it opens the words themselves, whatever verb stands before it. */
const BY_SAYING: [string, CueForm][] = (
  [
    ['بقوله', 'm', 's'],
    ['بقولها', 'f', 's'],
    ['بقولهم', 'm', 'p'],
    ['بالقول', null, null],
  ] as const
).map(([form, gender, number]) => [
  fold(form),
  { lemma: 'قال', class: 'say', kind: 'participle', takes: SAYS, tense: null, next: [], gender, number },
])

/** Whether a form is the saying by which something else is done: رد بقوله، ختم بالقول. */
export const IS_BY_SAYING: ReadonlySet<string> = new Set(BY_SAYING.map(([form]) => form))

function participleForms(entry: ParticipleEntry): [string, CueForm][] {
  const form = fold(entry.form)
  const base = {
    lemma: entry.lemma,
    class: entry.class,
    kind: 'participle' as const,
    takes: entry.takes,
    tense: null,
    next: [],
  }
  return [
    [`${form}ا`, { ...base, gender: 'm', number: 's' }],
    [`${form}ه`, { ...base, gender: 'f', number: 's' }],
    [`${form}ين`, { ...base, gender: 'm', number: 'p' }],
    [`${form}تين`, { ...base, gender: 'f', number: 'd' }],
    // مطالبات are demands.
    ...(entry.lemma === 'طالب'
      ? []
      : [[`${form}ات`, { ...base, gender: 'f', number: 'p' }] as [string, CueForm]]),
  ]
}

/** Every verb and participle of saying by folded form. */
export const CUE_FORMS: ReadonlyMap<string, CueForm> = new Map<string, CueForm>([
  ...PARTICIPLES.flatMap(participleForms),
  ...BY_SAYING,
  ...VERBS.flatMap(verbForms),
])
