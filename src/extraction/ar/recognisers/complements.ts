import { isComma, isInTime } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes, type Word } from '../../common/words'
import { fold } from '../../folded-text'
import { CONCLUDING, DESCRIBED, RESTATING } from '../lemmas.lexicon'
import { afterAnonymity } from './anonymity'
import { inRelativeClause, nounComplement } from './noun-complements'
import { quotedName } from './noun-phrases'
import { HEADS, isUn } from './phrase-ends'
import { ABOUT, FROM, ON, TO, WHO, words } from './prepositional'
import { isAgain, needsAgain } from './restatements'

/** "after that …" is a date of the speaking, not what is said. */
const CONJUNCTIVE = words(
  `بعد حيث إذ قبل منذ عند دون بدون غير إلا لأن قبيل بعيد كون رغم مع علما خاصة خصوصا سيما بيد حجة دعوى ذريعة أساس اعتبار شرط
  درجة`,
)
const CALLED = words('يدعى تدعى')
const THIS = words('ذلك')
const HOW = fold('كيف')
const SAY = 'قال'
const QUOTING = words('نقلا استنادا')
const REACH = 45
const LONGEST_ASIDE = 12

/** Where the complement of a cue begins: `slotEnd` ends the room for its subject, `at` starts the content. */
export interface Complement {
  slotEnd: number
  at: number
  /** 1 for a reported clause or quotation, less for a noun that stands for one. */
  evidence: number
}

/**
 * The complement that makes a verb an attribution, found left to right; null where there is none before the
 * clause ends. Subjects, dates, recipients and asides between commas, dashes or brackets may come first.
 */
export function complementOf(draft: Draft, cue: CueForm, cueAt: number, limit: number): Complement | null {
  const end = Math.min(limit, cueAt + REACH)
  let at = cueAt + 1
  while (at < end) {
    const token = draft.tokens[at]
    if (token === undefined) return null
    const inner = Math.max(relativeClauseEnd(draft, at, cueAt, end), afterAnonymity(draft, at, end))
    // سي إن إن: a registered name of several words holds no complement.
    const past = Math.max(inner, draft.names.get(at)?.to ?? at)
    if (past > at + 1 || inner > at) {
      at = past
      continue
    }
    if (token.kind === 'mark') {
      const found = atMark(draft, cue, at, end, cueAt)
      if (typeof found !== 'number') return found
      at = found
      continue
    }
    const found = atWord(draft, cue, at, cueAt, end)
    if (found === 'none') return null
    if (found !== null) return found
    at++
  }
  return null
}

/**
 * "أكدت الحكومة، التي اتهمت الأحزاب بأنها …، أن": a verb of saying in the subject's relative clause has its own clause
 * with أن, which ends at the comma before the cue's; `at` itself where there is no such clause.
 */
function relativeClauseEnd(draft: Draft, at: number, cueAt: number, end: number): number {
  const word = draft.words[at]
  if (word?.cue?.kind !== 'verb' || at <= cueAt + 1 || !WHO.has(draft.tokens[at - 1]?.text ?? '')) return at
  let inner = false
  for (let to = at + 1; to < end; to++) {
    if (!has(draft.words[to], Tag.That)) continue
    if (inner && isComma(draft, to - 1)) return to
    inner = true
  }
  return at
}

/** At a mark: a complement, null for none at all, or the token to go on from. */
function atMark(
  draft: Draft,
  cue: CueForm,
  at: number,
  end: number,
  cueAt: number,
): Complement | null | number {
  const mark = draft.tokens[at]?.text
  // كانون الثاني/يناير، 6:19: inside a date or a time of day.
  if (mark === '/' || isInTime(draft, at)) return at + 1
  // وبيّن: right behind a verb a colon opens what is said, whatever else the verb takes.
  if (mark === ':')
    return (cue.takes & Takes.Quotation) !== 0 || (at === cueAt + 1 && (cue.takes & Takes.That) !== 0)
      ? { slotEnd: at, at: at + 1, evidence: 1 }
      : null
  if (mark === '"') return atQuotation(draft, cue, at, end)
  if (mark === '(' || mark === '-') return aside(draft, mark, at, end)
  if (mark === '.') return at > cueAt + 1 && (draft.tokens[at - 1]?.text.length ?? 0) === 1 ? at + 1 : null
  return mark === ',' || mark === '،' ? afterComma(draft, at, end) : null
}

function atQuotation(draft: Draft, cue: CueForm, at: number, end: number): Complement | number {
  const quotation = draft.quotations[draft.opens[at] ?? -1]
  // A mark without a partner belongs to nothing.
  if (quotation === undefined) return at + 1
  const name = quotedName(draft, at)
  const named = name > 0 && (!quotation.speech || goesOn(draft, name, end))
  if (named) return name
  return (cue.takes & Takes.Quotation) !== 0 ? { slotEnd: at, at, evidence: 1 } : quotation.to
}

/** "أكدت الحكومة، تزامنا مع الحملة، أنها": an adjunct between commas holds no complement. */
function afterComma(draft: Draft, at: number, end: number): number {
  const first = draft.words[at + 1]
  const base = first?.base ?? ''
  const own = TO.has(base) || ON.has(base) || ABOUT.has(base) || FROM.has(base)
  if (own || !has(first, Tag.Adverb | Tag.Preposition)) return at + 1
  for (let to = at + 2; to < Math.min(end, at + LONGEST_ASIDE); to++) {
    const mark = draft.tokens[to]?.text
    if (mark === ',' || mark === '،') return to
    const stops = mark === ':' || mark === '"' || mark === '.'
    if (stops || has(draft.words[to], Tag.That) || draft.words[to]?.cue != null) return at + 1
  }
  return at + 1
}

/** After a short quotation the subject's slot goes on: it was a name, not the words said. */
const goesOn = (draft: Draft, at: number, end: number): boolean => at < end && draft.tokens[at]?.text !== '.'

function aside(draft: Draft, mark: string, at: number, end: number): number {
  const closer = mark === '(' ? ')' : '-'
  for (let to = at + 1; to < Math.min(end, at + 30); to++)
    if (draft.tokens[to]?.text === closer) return to + 1
  return at + 1
}

function atWord(
  draft: Draft,
  cue: CueForm,
  at: number,
  cueAt: number,
  end: number,
): Complement | null | 'none' {
  const word = draft.words[at]
  const before = draft.words[at - 1]
  if (word === undefined) return 'none'
  // Speech that follows without any mark cannot be told from its speaker.
  if (has(word, Tag.Negation) && !has(word, Tag.Preposition | Tag.Relative | Tag.Event))
    return inRelativeClause(draft, at, cueAt) ? null : 'none'
  if (has(word, Tag.That)) return thatClause(draft, cue, at, before?.base ?? '')
  if (word.base === HOW && at > cueAt + 1 && (cue.takes & Takes.Question) !== 0)
    return { slotEnd: at, at, evidence: 1 }
  // أعلن ذلك الوزير: what was announced stands in the sentence before.
  if (at === cueAt + 1 && THIS.has(word.base) && !has(draft.words[at + 1], Tag.That)) return 'none'
  const noun = nounComplement(draft, cue, at, cueAt, end)
  if (noun !== null) return noun
  // "he added, saying:" is one cue.
  if (word.cue?.kind === 'participle' && word.cue.lemma === SAY && cue.class !== 'deny') return null
  if (isNextClause(draft, at, cueAt)) return 'none'
  if (word.cue !== null && at > cueAt + 1 && !isSubordinate(draft, at, before) && !isCalled(draft, at))
    return 'none'
  return has(word, Tag.Connector) && !has(word, Tag.Relative) && !isUn(draft, at) ? 'none' : null
}

/** "نوه المجلس بالجهود، واستمع إلى": behind a comma another verb has complements of its own. */
function isNextClause(draft: Draft, at: number, cueAt: number): boolean {
  const word = draft.words[at]
  if (!has(word, Tag.Conjunction) || !has(word, Tag.Verb | Tag.Result) || has(word, Tag.Event | HEADS))
    return false
  if (!isComma(draft, at - 1) || isCalled(draft, at)) return false
  for (let before = at - 2; before > cueAt; before--) if (has(draft.words[before], Tag.Relative)) return false
  return true
}

/** "أحد السكان، ويدعى كريم": with its last letter undotted it tells the speaker's name. */
const isCalled = (draft: Draft, at: number): boolean =>
  CALLED.has(draft.words[at]?.base ?? '') && draft.text.original[(draft.tokens[at]?.end ?? 1) - 1] === 'ى'

/** "who asked that …", "without mention of his name", "quoting X": words inside the subject's room. */
function isSubordinate(draft: Draft, at: number, before: Word | undefined): boolean {
  if (has(before, Tag.Relative | Tag.Event) || draft.names.has(at) || isUn(draft, at - 1)) return true
  return QUOTING.has(draft.words[at]?.base ?? '')
}

function thatClause(draft: Draft, cue: CueForm, at: number, before: string): Complement | null | 'none' {
  if (CONJUNCTIVE.has(before)) return null
  const described = cue.lemma === DESCRIBED && draft.words[at]?.base.startsWith('ب') === true
  if ((cue.takes & Takes.That) === 0 && !described) return 'none'
  if (CONCLUDING.has(cue.lemma) && !TO.has(before)) return 'none'
  const prepositional = TO.has(before) || ON.has(before) || ABOUT.has(before) || FROM.has(before)
  const slotEnd = prepositional && !draft.names.has(at - 1) ? at - 1 : at
  // كرر الوزير القول إن: the noun of saying is the verb's, none of the subject's.
  const again = RESTATING.has(cue.lemma) && isAgain(draft.words[slotEnd - 1])
  if (!again && needsAgain(cue)) return 'none'
  return { slotEnd: again ? slotEnd - 1 : slotEnd, at, evidence: 1 }
}
