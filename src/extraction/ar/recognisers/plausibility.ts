import type { Draft } from '../../common/draft'
import { startAfter } from '../../common/mentions'
import { type CueForm, has, Tag } from '../../common/words'
import { DESCRIBED, EXPRESSED, FOUND, INFORMED, RECORDING, SHOWING, TALKED } from '../lemmas.lexicon'
import { FEMININE_STATES } from '../lexicon'
import type { Complement } from './complements'
import { hasFunction } from './heads'
import type { Subject } from './subjects'

const LONGEST_NAME = 4
/** أعمال، أحداث، أفعالهم. */
const THINGS = /^ا..ا.(ه|ها|هم)?$/

/** Whether the subject of a verb, named or carried over, can have said its complement there. */
export function isPlausible(
  draft: Draft,
  at: number,
  cue: CueForm,
  complement: Complement,
  subject: Subject,
): boolean {
  if (!canSay(draft, at, cue, complement, subject)) return false
  const { mention, before } = subject
  if (isFirstPerson(draft, at) && (mention === null || before)) return false
  return mention !== null || !(isVague(cue, complement) || speaksOfOthers(draft, at))
}

const canSay = (draft: Draft, at: number, cue: CueForm, complement: Complement, subject: Subject): boolean =>
  (cue.lemma !== DESCRIBED ||
    (cue.object ? isSomebody(draft, at, subject) : describes(draft, complement, subject))) &&
  canFind(cue, complement, subject) &&
  canExpress(cue, subject) &&
  !areThings(cue, complement, subject) &&
  !isTooLong(draft, complement, subject)

/** "أعمالهم كشفت عن": a broken plural of things before a feminine verb shows what it shows. */
const areThings = ({ gender }: CueForm, { evidence }: Complement, { mention, before }: Subject): boolean =>
  evidence < 1 &&
  before &&
  gender === 'f' &&
  mention?.kind === 'other' &&
  THINGS.test(mention.words[0] ?? '') &&
  !FEMININE_STATES.has(mention.words[0] ?? '')

/** يعبر عن الواقع: of itself a thing is a sign of something; a sentence that opens with the present is not about anybody. */
const canExpress = ({ lemma, tense }: CueForm, { mention }: Subject): boolean =>
  lemma !== EXPRESSED || tense === 'past' ? true : mention !== null && mention.kind !== 'other'

/** وجد needs somebody who finds, أبلغ عن a medium that reports, رصد a body that records: all mean other things too. */
function canFind({ lemma }: CueForm, { evidence }: Complement, { mention }: Subject): boolean {
  if (SHOWING.has(lemma)) return mention !== null
  if (RECORDING.has(lemma)) return mention !== null && mention.kind !== 'other'
  if (lemma === FOUND) return mention !== null && (mention.kind !== 'other' || mention.definite)
  return lemma !== INFORMED || evidence === 1 || mention?.kind === 'medium'
}

/** أستبعد، أعتبر: with its hamza written, a verb that has none in the past is "I". */
function isFirstPerson(draft: Draft, at: number): boolean {
  const word = draft.words[at]
  const written = draft.text.original[startAfter(draft, at, word?.skip ?? 0)]
  return written === 'أ' && word?.cue?.lemma.startsWith('ا') === true
}

/** A bare noun after توقع or تحدث عن may be anything; without its subject it says too little. */
const isVague = (cue: CueForm, { evidence }: Complement): boolean =>
  evidence < 1 && (cue.class === 'estimate' || cue.lemma === TALKED)

/** A phrase that no list knows is taken for a name only while it is short; before a noun it may be what is done. */
const isTooLong = (draft: Draft, { evidence }: Complement, { mention }: Subject): boolean =>
  evidence < 1 &&
  mention?.kind === 'other' &&
  mention.words.length > LONGEST_NAME &&
  !hasFunction(draft, mention)

/** Whoever is quoted does not say "he said" of himself: inside a quotation only somebody named there speaks on. */
function speaksOfOthers(draft: Draft, at: number): boolean {
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  if (quotation === undefined || (!quotation.closed && has(draft.words[at], Tag.Conjunction))) return false
  const last = draft.attributions.at(-1)
  return last === undefined || last.cueAt <= quotation.from || last.links[0]?.mention == null
}

/** وصفوهم بأنهم: the object stands on the verb, so a source is whoever describes; in القرار الذي وصفه it is described. */
const isSomebody = (draft: Draft, at: number, { mention }: Subject): boolean =>
  mention !== null && mention.kind !== 'other' && !has(draft.words[at - 1], Tag.Relative)

/**
 * Between the one who describes and بأنه stands what is described; a single noun there may be either, and an
 * unlisted definite one is the thing itself: "ووصف الوضع في المدينة بأنه هادئ".
 */
function describes(draft: Draft, complement: Complement, { mention, before }: Subject): boolean {
  if (!has(draft.words[complement.at], Tag.That) && complement.evidence === 1) return true
  if (mention === null || before || mention.to >= complement.at) return false
  return mention.kind !== 'other' || !mention.definite
}
