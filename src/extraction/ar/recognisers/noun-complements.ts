import { isComma } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes, type Word } from '../../common/words'
import { ADMITTING, CLAIMED, DESCRIBED, EXPRESSING, RESTATING } from '../lemmas.lexicon'
import { DISCLOSED, REPORTED } from '../objects.lexicon'
import type { Complement } from './complements'
import { isNameAli } from './name-ali'
import { HEADS } from './phrase-ends'
import { ABOUT, FROM, ON, TO, WHO, words } from './prepositional'
import { isAgain, isStance, needsAgain } from './restatements'
import { isAboutNoun, isEvent, isEventWithBi } from './verbal-nouns'

/** بملاحقة: the verbal noun of form III, which elsewhere is that of محافظة. */
const PLEDGED = /^ب?م[^ا]ا..ه$/
/** بيان صدر عن المكتب، نقلا عن الشرطة: whose statement or whose words it is. */
const OTHERS = words('صدر صدرت صادر صادرة نقلا')
const CLAIMABLE = words(
  'هجوم هجمات تفجير تفجيرات اعتداء اعتداءات اغتيال عملية عمليات قصف إطلاق خطف قتل استهداف مسؤولية مسئولية',
)
/** What can be made stricter. */
const TIGHTENED = words('حصار قبضة قبضت إجراءات خناق عقوبات تدابير قيود')
/** What a state recognises, and how a parliament passes a law: neither is admitted. */
const RECOGNISED = words('دولة حكومة استقلال سيادة شرعية جمهورية نظام إجماع أغلبية غالبية قراءة موافقة')
/** Draws attention to something. */
const DRAWING = 'لفت'
const ATTENTION = words('نظر أنظار انتباه')
/** "a spokesman of the ministry": من belongs to the subject. */
const OF_SOURCES = Tag.Organisation | Tag.Medium | Tag.Role
/** The preposition stands this near to the pronoun of its clause. */
const RELATIVE_VERB = 4
/** Words between a noun and its clause: ثقته الكاملة في أن. */
const NEAR = 4

/** Names that begin with the letter of the preposition. */
const NAMES_IN_BI = words(
  `بنيامين بشار بدر بسام بلال بهاء بكر برهان باسل بشير بندر براء بطرس بولس بيتر باراك بوريس بيني بايدن بوتين بوش بلينكن
  بزشكيان بينيت باقر بهجت برهم بارزاني بشارة بيرني برنار برناردو بومبيو`,
)

/** After a preposition or another verbal noun, a noun belongs to it: المكلفة بمراقبة وقف إطلاق النار. */
function inConstruct(draft: Draft, at: number, cueAt: number): boolean {
  const before = draft.words[at - 1]
  if (at - 1 <= cueAt || before === undefined || draft.tokens[at - 1]?.kind === 'mark') return false
  if (!has(before, Tag.Definite) && (REPORTED.has(before.base) || DISCLOSED.has(before.base))) return true
  if (has(draft.words[at], Tag.Definite) && has(before, HEADS) && !has(before, Tag.Definite)) return true
  return before.preposition !== '' || has(before, Tag.Preposition) || isEventWithBi(before)
}

const isWithBi = (draft: Draft, at: number): boolean =>
  draft.words[at]?.preposition === 'ب' ||
  (draft.words[at]?.tags === 0 &&
    draft.tokens[at]?.text.startsWith('ب') === true &&
    !NAMES_IN_BI.has(draft.words[at]?.base ?? ''))

/** Prepositions and verbal nouns that stand for a clause: أشار إلى مقتل، أفاد بمقتل، كشف عن، أعلن مقتل. */
export function nounComplement(
  draft: Draft,
  cue: CueForm,
  at: number,
  cueAt: number,
  end: number,
): Complement | null {
  const word = draft.words[at]
  if (word === undefined || has(word, Tag.Conjunction)) return null
  const evidence = at + 1 < end ? afterPreposition(draft, cue, at, cueAt) : 0
  if (evidence > 0) return { slotEnd: isDrawn(draft, at, cue) ? at - 1 : at, at: at + 1, evidence }
  const noun = isBiComplement(draft, cue, at, cueAt) || isObject(draft, cue, at, cueAt)
  return noun ? { slotEnd: at, at, evidence: 0.8 } : null
}

/** A preposition inside a relative clause belongs to its verb: التنظيم الذي يسيطر على المدينة. */
export function inRelativeClause(draft: Draft, at: number, cueAt: number): boolean {
  for (let before = at - 1; before > Math.max(cueAt, at - RELATIVE_VERB); before--) {
    if (draft.tokens[before]?.kind === 'mark') return false
    if (WHO.has(draft.tokens[before]?.text ?? '')) return true
  }
  return false
}

/** لفت النظر إلى: what the idiom draws is no subject. */
const isDrawn = (draft: Draft, at: number, { lemma }: CueForm): boolean =>
  lemma === DRAWING && ATTENTION.has(draft.words[at - 1]?.base ?? '')

/** "…، وكشر عن": right behind a comma and an unlisted word with "and" it is that verb's. */
const isOfAnother = (draft: Draft, at: number): boolean =>
  draft.words[at - 1]?.tags === 0 &&
  draft.tokens[at - 1]?.text.startsWith('و') === true &&
  isComma(draft, at - 2)

/** What a separate preposition weighs as the cue's own; 0 where it is none of it. */
function afterPreposition(draft: Draft, { lemma, takes }: CueForm, at: number, cueAt: number): number {
  const base = draft.words[at]?.base ?? ''
  const next = draft.words[at + 1]
  if (has(next, Tag.That | Tag.Time | Tag.Relative) || inRelativeClause(draft, at, cueAt)) return 0
  if (isOfAnother(draft, at)) return 0
  if ((takes & Takes.To) !== 0 && TO.has(base)) return 0.8
  if (EXPRESSING.has(lemma) && !opensClause(draft, at + 1)) return 0
  if ((takes & Takes.About) !== 0 && ABOUT.has(base))
    return OTHERS.has(draft.words[at - 1]?.base ?? '') || isAboutNoun(draft.words[at - 1]) ? 0 : 0.8
  if ((takes & Takes.On) !== 0 && ON.has(base) && !isNameAli(draft, at))
    return isTightened(draft, at, cueAt) ? 0 : 0.75
  if (RESTATING.has(lemma) && ON.has(base) && isAgain(draft.words[at - 1])) return 0.75
  const from = (takes & Takes.From) !== 0 && FROM.has(base) && !has(next, OF_SOURCES)
  return from ? 0.7 : 0
}

/** أعرب عن أمله في أن, عن اعتقاده بأن: thanks and condolences state nothing, a hope or a belief has a clause. */
function opensClause(draft: Draft, noun: number): boolean {
  for (let at = noun + 1; at <= noun + NEAR; at++) {
    if (draft.tokens[at]?.kind !== 'word' || draft.words[at]?.cue != null) return false
    if (has(draft.words[at], Tag.That)) return true
  }
  return false
}

/** لجنة العقوبات: a head without the article has the next noun for its genitive. */
const isHeadOf = (word: Word | undefined): boolean => has(word, HEADS) && !has(word, Tag.Definite)

const isTight = (word: Word | undefined): boolean =>
  word !== undefined && (TIGHTENED.has(word.base) || TIGHTENED.has(word.base.replace(/(ها|هم|ه)$/, '')))

/** شدد الجيش حصاره على: what is tightened is no speech. */
function isTightened(draft: Draft, at: number, cueAt: number): boolean {
  for (let before = cueAt + 1; before < at; before++)
    if (isTight(draft.words[before]) && !isHeadOf(draft.words[before - 1])) return true
  return false
}

/** توعد بسحق التمرد: right behind the verb what is pledged has an object, which a name like بايدن has not. */
function isPledged(draft: Draft, at: number): boolean {
  if (draft.names.has(at)) return false
  return PLEDGED.test(draft.words[at]?.base ?? '') || has(draft.words[at + 1], Tag.Definite)
}

function isBiComplement(draft: Draft, cue: CueForm, at: number, cueAt: number): boolean {
  const word = draft.words[at]
  if (word === undefined) return false
  if (cue.lemma === DESCRIBED) return isPredicate(draft, cue, at, cueAt)
  if (
    cue.class === 'accuse' &&
    (cue.takes & Takes.By) !== 0 &&
    at > cueAt + (cue.object ? 0 : 2) &&
    word.base.length > 3 &&
    isWithBi(draft, at)
  )
    return true
  // اتهموا بالقتل: without anybody who is accused the verb is passive.
  if (cue.class === 'accuse' && cue.kind === 'verb' && cue.object !== true && at === cueAt + 1) return false
  if ((cue.takes & Takes.By) === 0) return false
  if (ADMITTING.has(cue.lemma)) return isAdmitted(draft, at, cueAt)
  if (cue.class === 'promise' && word.base.length > 3 && isWithBi(draft, at))
    return at > cueAt + 1 || isEventWithBi(word) || isPledged(draft, at)
  return isEventWithBi(word) || (word.preposition === 'ب' && cue.class === 'promise')
}

/** وصف فلان القرار بالخطير, واصفا إياه بـ"الخطير": what the object is called, behind it. */
function isPredicate(draft: Draft, cue: CueForm, at: number, cueAt: number): boolean {
  const word = draft.words[at]
  const least = cue.object === true ? 1 : cue.kind === 'participle' ? 2 : 3
  if (at < cueAt + least || draft.names.has(at)) return false
  if (word?.base === 'ب') return (draft.opens[at + 1] ?? -1) >= 0
  return word?.preposition === 'ب' && has(word, Tag.Definite) && !has(word, HEADS | Tag.Occasion | Tag.Time)
}

/** بخطئها، بالتقصير behind a complete subject; a name that begins with ب has no definite noun before it. */
function isAdmitted(draft: Draft, at: number, cueAt: number): boolean {
  const word = draft.words[at]
  if (word === undefined || draft.names.has(at) || !isWithBi(draft, at)) return false
  const noun = word.preposition === 'ب' ? word.base : word.base.slice(1)
  if (RECOGNISED.has(noun) || has(word, HEADS)) return false
  if (isEventWithBi(word)) return true
  // بعلاقته: with its owner's pronoun it is what the speaker admits of himself.
  if (at === cueAt + 1) return /...(ه|ها|هم)$/.test(noun) && !/اه$/.test(noun)
  return noun.length > 2 && has(draft.words[at - 1], Tag.Definite)
}

/** "أكدت صحة المنطقة أن": a body of that name, since the clause follows. */
const speaksNext = (draft: Draft, at: number): boolean =>
  [1, 2, 3].some(
    (step) => has(draft.words[at + step], Tag.That) && !has(draft.words[at + step - 1], Tag.Preposition),
  )

/** What a group claims: an attack, or the responsibility for it. */
const isClaimable = (word: Word): boolean =>
  word.preposition === '' &&
  (CLAIMABLE.has(word.base.replace(/ت(ها|هم|ه)$/, 'ه')) || CLAIMABLE.has(word.base.replace(/ا$/, '')))

/** جدد دعمه; in التأكيد على أن what is said is the clause. */
function isRenewed(draft: Draft, cue: CueForm, at: number): boolean {
  const word = draft.words[at]
  if (word === undefined || needsAgain(cue) || !isStance(word)) return false
  return !isAgain(word) || !has(draft.words[at + 1], Tag.Preposition | Tag.That)
}

function isObject(draft: Draft, cue: CueForm, at: number, cueAt: number): boolean {
  const word = draft.words[at]
  if (word === undefined || (cue.takes & Takes.Noun) === 0) return false
  if (cue.lemma === CLAIMED) return isClaimable(word) && !inConstruct(draft, at, cueAt)
  if (RESTATING.has(cue.lemma)) return at > cueAt + 1 && isRenewed(draft, cue, at)
  if (word.preposition !== '' || !isEvent(word) || inConstruct(draft, at, cueAt)) return false
  // الذي رفض الدعوة is a verb.
  if (has(draft.words[at - 1], Tag.Relative)) return false
  if (has(word, Tag.Organisation) && speaksNext(draft, at)) return false
  // هذا and هذه are an object only before their noun: أكد المتحدث هذه الحصيلة.
  return !has(word, Tag.Demonstrative) || (at > cueAt + 1 && has(draft.words[at + 1], Tag.Definite))
}
