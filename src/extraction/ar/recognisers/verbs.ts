import {
  attribution,
  contentFrom,
  cueAt,
  isComma,
  leadStart,
  limitOf,
  linkOf,
} from '../../common/attributions'
import type { Attribution, Draft, DraftLink, DraftSentence, Mention } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { CARRIED_BY, RECIPIENT_PREPOSITIONS } from '../lexicon'
import { actorBefore } from './actors'
import { type Complement, complementOf } from './complements'
import { isMedium, quotedName, readAntecedent, readSource, readSourceBefore } from './noun-phrases'

const IMPERSONAL = new Set(['يذكر', 'يشير', 'يعتبر', 'يقال', 'تذكر', 'يبين', 'يظهر'].map(fold))
const BETWEEN = 'بين'
const RESUMED = new Set(['فيها', 'فيه', 'بها', 'به', 'عنها', 'عنه'].map(fold))
const WHO = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان'].map(fold))

/** V + source + complement, source + V + complement, and V + complement with a carried-over source. */
export function readVerb(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const word = draft.words[at]
  const cue = word?.cue
  if (scope === undefined || cue == null || word === undefined) return null
  if (at > scope.from && has(draft.words[at - 1], Tag.Negation) && !has(word, Tag.Conjunction)) return null
  if (isNounHere(draft, at, scope.from)) return null
  if (cue.lemma === BETWEEN && draft.tokens[at + 1]?.kind === 'number') return null
  if (cue.next.some((needed, index) => draft.tokens[at + 1 + index]?.text !== needed)) return null
  const limit = limitOf(draft, scope, at)
  const cueEnd = at + 1 + cue.next.length
  const complement = complementOf(draft, cue, cueEnd - 1, limit)
  if (complement === null) return null
  const subject = subjectOf(draft, cue, at, complement, floorOf(draft, scope, at))
  if (subject === 'none') return null
  // A bare noun after توقع or رجح may be anything; without its subject it says too little.
  if (subject.mention === null && cue.class === 'estimate' && complement.evidence < 1) return null
  const link = linkOf(subject.mention, cueAt(draft, at, cueEnd, cue))
  if (subject.mention === null && at === scope.from) link.antecedent = actorBefore(draft, sentence)
  const links = [link, ...recipients(draft, at, complement, subject.mention)]
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, subject.before ? (subject.mention?.from ?? at) : at, scope.from),
    links,
    content: contentFrom(draft, complement.at, limit),
    sibling: subject.before
      ? has(draft.words[(subject.mention?.from ?? at) - 1], Tag.Connector)
      : isSibling(draft, scope, at) || (subject.mention !== null && isComma(draft, at - 1)),
    feminine: cue.gender === null ? null : cue.gender === 'f',
    plural: cue.number === 'p',
    evidence: complement.evidence,
  })
}

/** After a preposition or a number a cue's form is a noun: بعد كشف، بين المدن، 20 متهما. */
export function isNounHere(draft: Draft, at: number, floor: number): boolean {
  if (at <= floor || has(draft.words[at], Tag.Conjunction)) return false
  return has(draft.words[at - 1], Tag.Preposition) || draft.tokens[at - 1]?.kind === 'number'
}

/** A reader never looks back over the quotation that it stands in. */
function floorOf(draft: Draft, scope: DraftSentence, at: number): number {
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  return quotation === undefined ? scope.from : Math.max(scope.from, quotation.from + 1)
}

/** Without a subject of its own, a verb in the middle of a clause describes a noun ("items that demand"). */
function opensClause(draft: Draft, at: number, floor: number): boolean {
  if (at <= floor) return true
  if (draft.tokens[at - 1]?.kind === 'mark') return true
  return (
    has(draft.words[at - 1], Tag.Connector | Tag.That | Tag.Auxiliary) &&
    !has(draft.words[at - 1], Tag.Relative)
  )
}

interface Subject {
  mention: Mention | null
  before: boolean
}

function subjectOf(
  draft: Draft,
  cue: CueForm,
  at: number,
  complement: Complement,
  floor: number,
): Subject | 'none' {
  const joined = has(draft.words[at], Tag.Conjunction)
  // Verbs with an object ("X accuses Y of") have their subject before them where a noun stands there.
  const ahead = takesObject(cue) && !joined ? readSourceBefore(draft, at, floor) : null
  if (ahead !== null) return { mention: ahead, before: true }
  // "in which he said": the relative clause is about the saying; its subject can only stand right behind.
  if (RESUMED.has(draft.tokens[at + 1]?.text ?? '')) {
    const own = takesObject(cue) ? null : readSource(draft, at + 2, complement.slotEnd, false)
    return own === null ? 'none' : { mention: own, before: false }
  }
  const after = subjectAfter(draft, cue, at + 1 + cue.next.length, complement)
  if (after !== null) return { mention: after, before: false }
  if (cue.next.length > 0) return 'none'
  const before = joined ? null : subjectBefore(draft, at, floor)
  if (before !== null) return before
  const impersonal = IMPERSONAL.has(draft.words[at]?.base ?? '') || at <= floor + 1
  return cue.tense === 'present' && impersonal ? 'none' : { mention: null, before: false }
}

/** The subject before its verb; null where the verb opens a clause and may carry its subject over. */
function subjectBefore(draft: Draft, at: number, floor: number): Subject | 'none' | null {
  const relative = at > floor && WHO.has(draft.tokens[at - 1]?.text ?? '')
  const found = relative ? readAntecedent(draft, at - 1, floor) : readSourceBefore(draft, at, floor)
  if (found !== null && (found.kind !== 'other' || !relative)) return { mention: found, before: true }
  return relative || !opensClause(draft, at, floor) ? 'none' : null
}

const takesObject = (cue: CueForm): boolean => cue.class === 'accuse' || cue.class === 'call_for'

/** The subject in the slot between verb and complement, past dates, asides and recipients. */
function subjectAfter(draft: Draft, cue: CueForm, from: number, complement: Complement): Mention | null {
  let at = from
  const end = complement.slotEnd
  for (let steps = 0; at < end && steps < 12; steps++) {
    const next = skipAt(draft, at, end)
    if (next > at) {
      at = next
      continue
    }
    // Before an object the subject is the registered name alone: طالب فلان الولايات المتحدة بـ.
    const name = takesObject(cue) ? draft.names.get(at) : undefined
    const mention = readSource(draft, at, name === undefined ? end : Math.min(end, name.to), true)
    if (mention !== null || at > from + 8) return mention
    at++
  }
  return null
}

/** The token behind a mark, an aside, a date or an adjunct at `at`; `at` itself where a phrase may start. */
function skipAt(draft: Draft, at: number, end: number): number {
  const token = draft.tokens[at]
  if (token === undefined) return end
  if (token.kind === 'mark' && token.text !== '"') {
    return token.text === '-' || token.text === '(' ? closeAside(draft, at, end) : at + 1
  }
  if (has(draft.words[at], Tag.Time | Tag.Demonstrative) || token.kind === 'number') return at + 1
  return isAdjunct(draft, at) ? adjunctEnd(draft, at, end) : at
}

function closeAside(draft: Draft, at: number, end: number): number {
  const closer = draft.tokens[at]?.text === '(' ? ')' : '-'
  for (let to = at + 1; to < end; to++) if (draft.tokens[to]?.text === closer) return to + 1
  return at + 1
}

const isAdjunct = (draft: Draft, at: number): boolean => {
  const word = draft.words[at]
  return (
    has(word, Tag.Preposition) || (word?.preposition ?? '') !== '' || (draft.names.get(at)?.skip ?? 0) > 0
  )
}

/** A prepositional phrase ends at a comma, or before a noun that can head a source. */
function adjunctEnd(draft: Draft, from: number, end: number): number {
  const recipient = draft.words[from]?.preposition === 'ل'
  let at = from + 1
  const heads = Tag.Title | Tag.Organisation | Tag.Role | Tag.Anonymous
  while (at < end) {
    const token = draft.tokens[at]
    const word = draft.words[at]
    if (token?.kind === 'mark' && token.text !== '"') return at
    const named = draft.names.get(at)
    const far = at > from + (recipient ? 1 : 2)
    if (far && word?.preposition === '' && has(word, heads) && !has(word, Tag.Occasion | Tag.Document)) {
      if (!has(draft.words[at - 1], Tag.Preposition)) return at
    }
    if (
      named !== undefined &&
      far &&
      named.skip === 0 &&
      !has(draft.words[at - 1], Tag.Preposition | Tag.Medium)
    )
      return at
    at++
  }
  return end
}

/** Media to which, or through which, something was said: each passes it on. */
function recipients(draft: Draft, at: number, complement: Complement, subject: Mention | null): DraftLink[] {
  const links: DraftLink[] = []
  for (let to = at + 1; to < complement.slotEnd; to++) {
    if (subject !== null && to >= subject.from && to < subject.to) continue
    const found = recipientAt(draft, to, complement.slotEnd)
    if (found === null) continue
    links.push(linkOf(found, null))
    to = found.to - 1
  }
  return links
}

function recipientAt(draft: Draft, at: number, end: number): Mention | null {
  const token = draft.tokens[at]
  const word = draft.words[at]
  if (word === undefined || token === undefined) return null
  const introduced =
    word.preposition === 'ل' ||
    RECIPIENT_PREPOSITIONS.has(draft.tokens[at - 1]?.text ?? '') ||
    CARRIED_BY.has(draft.words[at - 1]?.base ?? '') ||
    draft.words[at - 1]?.base === 'ل'
  if (!introduced && !(draft.names.get(at)?.skip ?? 0)) return null
  if (token.text === '"' && quotedName(draft, at) === 0) return null
  const mention = readSource(draft, at, end, false)
  if (mention === null) return null
  if (isMedium(mention)) return mention
  // لـ«…»: a quoted name to which something is said is a newspaper or a channel.
  return token.text === '"' ? { ...mention, kind: 'medium' } : null
}

/** A cue with a conjunction, or after a connector, begins a clause beside the ones before it. */
export function isSibling(draft: Draft, scope: DraftSentence, at: number): boolean {
  if (at <= scope.from) return false
  return has(draft.words[at], Tag.Conjunction) || has(draft.words[at - 1], Tag.Connector)
}
