import { attribution, contentFrom, cueAt, leadStart, limitOf, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftSentence, Mention, Quotation } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { complementAfter } from './complements'
import { isCapital, readSource, readSourceBefore } from './noun-phrases'

/** X said (that) …; X told Y …; "…," said X; "…," X said; …, X said. */
export function readVerb(draft: Draft, sentence: number, at: number): Attribution | null {
  const scope = draft.sentences[sentence]
  const cue = draft.words[at]?.cue
  if (scope === undefined || cue == null || isPassive(draft, at) || has(draft.words[at - 1], Tag.Negation))
    return null
  if (isNoun(draft, at, scope.from)) return null
  const limit = limitOf(draft, scope, at)
  const floor = floorOf(draft, scope, at)
  const closing = afterContent(draft, cue, sentence, at, floor, limit)
  if (closing !== null) return closing
  const complement = complementAfter(draft, cue, at, limit)
  if (complement === null) return null
  const subject = readSourceBefore(draft, at, floor)
  if (subject === null && !goesOn(draft, sentence, at)) return null
  const start = subject?.from ?? at
  const links = [linkOf(subject, cueAt(draft, at, at + 1, cue))]
  if (complement.recipient?.kind === 'medium') links.push(linkOf(complement.recipient, null))
  const before = behindArticle(draft, start)
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: leadStart(draft, before, scope.from),
    links,
    content: contentFrom(draft, complement.at, limit),
    sibling: before > scope.from && has(draft.words[before - 1], Tag.Connector | Tag.Conjunction),
    evidence: complement.evidence,
  })
}

/** "… and said": the one who speaks is the one who spoke in the same sentence. */
const goesOn = (draft: Draft, sentence: number, at: number): boolean =>
  has(draft.words[at - 1], Tag.Conjunction) && draft.attributions.at(-1)?.sentence === sentence

const behindArticle = (draft: Draft, at: number): number =>
  ['the', 'a', 'an'].includes(draft.tokens[at - 1]?.text ?? '') ? at - 1 : at

/** "the report", "State Department", "its claims": forms that are nouns as often as verbs. */
const NOUNS = new Set(
  'state states report reports claim claims estimate estimates comment comments note notes remark remarks promise promises pledge pledges show shows stress argues vow vows tweet tweets caution reply replies hear'.split(
    ' ',
  ),
)
function isNoun(draft: Draft, at: number, floor: number): boolean {
  if (isCapital(draft, at) && at > floor) return true
  if (!NOUNS.has(draft.tokens[at]?.text ?? '')) return false
  const before = draft.words[at - 1]
  const speaker = Tag.Pronoun | Tag.Role | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Plural
  if (has(draft.words[at + 1], Tag.Auxiliary) || has(draft.words[at + 1], Tag.Preposition)) return true
  return !has(before, speaker) && !(isCapital(draft, at - 1) && at - 1 > floor) && !draft.names.has(at - 1)
}

const PASSIVE = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being'])
const isAdverb = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Adverb) || /ly$|^twice$/.test(draft.tokens[at]?.text ?? '')

/** Passives and infinitives say nothing of who speaks: "was reported", "to suggest". */
const isPassive = (draft: Draft, at: number): boolean => {
  if (draft.tokens[at - 1]?.text === 'to') return true
  if (draft.words[at]?.cue?.tense !== 'past') return false
  return (
    PASSIVE.has(draft.tokens[at - 1]?.text ?? '') ||
    (isAdverb(draft, at - 1) && PASSIVE.has(draft.tokens[at - 2]?.text ?? ''))
  )
}

function floorOf(draft: Draft, scope: DraftSentence, at: number): number {
  const quotation = draft.quotations[draft.inside[at] ?? -1]
  return quotation === undefined ? scope.from : Math.max(scope.from, quotation.from + 1)
}

/** The attributing clause after its content: its subject stands on either side of the verb. */
function afterContent(
  draft: Draft,
  cue: CueForm,
  sentence: number,
  at: number,
  floor: number,
  limit: number,
): Attribution | null {
  const inverted = isBreak(draft, at - 1) ? readSource(draft, at + 1, limit) : null
  const subject = inverted ?? subjectBehindBreak(draft, at, floor)
  if (subject === null || (cue.takes & Takes.Quotation) === 0) return null
  const phraseStart = inverted === null ? behindArticle(draft, subject.from) : at
  const phraseEnd = Math.max(at + 1, subject.to)
  const quoted = quotationBefore(draft, phraseStart, floor)
  if (!closesHere(draft, phraseEnd, limit, quoted !== null)) return null
  if (
    quoted === null &&
    (inverted !== null ? !isCapital(draft, inverted.from) && cue.lemma !== 'say' : false)
  )
    return null
  if (quoted === null && draft.tokens[phraseStart - 1]?.text !== ',') return null
  const from = quoted?.from ?? floor
  const to = quoted === null ? phraseStart : continuation(draft, phraseEnd, limit, quoted.to)
  if (to <= from) return null
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: phraseStart,
    links: [linkOf(subject, cueAt(draft, at, at + 1, cue))],
    content: { from, to, quote: quoted === null ? 'indirect' : 'direct', fixed: true },
    sibling: quoted === null,
    evidence: quoted === null ? 0.9 : 1,
  })
}

const isBreak = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.text === ',' || draft.tokens[at]?.text === '"'

function subjectBehindBreak(draft: Draft, at: number, floor: number): Mention | null {
  const subject = readSourceBefore(draft, at, floor)
  if (subject === null) return null
  return isBreak(draft, behindArticle(draft, subject.from) - 1) ? subject : null
}

/** "…," said X, "…": the content goes on behind the clause, and covers it. */
function continuation(draft: Draft, from: number, limit: number, end: number): number {
  for (let at = from; at < Math.min(limit, from + 8); at++) {
    const quotation = draft.quotations[draft.opens[at] ?? -1]
    if (quotation !== undefined)
      return draft.tokens[at - 1]?.text === ',' && quotation.speech ? quotation.to : end
    if (
      draft.tokens[at]?.text === ';' ||
      draft.tokens[at]?.text === '.' ||
      has(draft.words[at], Tag.Conjunction)
    )
      return end
  }
  return end
}

/** The quotation that ends right before the attributing clause. */
function quotationBefore(draft: Draft, at: number, floor: number): Quotation | null {
  let end = at
  while (end > floor && draft.tokens[end - 1]?.kind === 'mark' && draft.tokens[end - 1]?.text !== '"') end--
  for (let open = end - 2; open >= floor && open > end - 600; open--) {
    const quotation = draft.quotations[draft.opens[open] ?? -1]
    if (quotation !== undefined && quotation.to === end) return quotation.speech ? quotation : null
  }
  return null
}

/** After the clause nothing follows but a date, a place of speaking, an apposition, or more quotation. */
function closesHere(draft: Draft, at: number, limit: number, quoted: boolean): boolean {
  if (at >= limit) return true
  const token = draft.tokens[at]
  if (token?.kind === 'mark') {
    if (quoted) return true
    return token.text !== ',' || (draft.opens[at + 1] ?? -1) < 0
  }
  if (quoted) return true
  if (!has(draft.words[at], Tag.Preposition | Tag.Time | Tag.Adverb)) return false
  for (let to = at; to < Math.min(limit, at + 10); to++) {
    if (has(draft.words[to], Tag.That) || (draft.opens[to] ?? -1) >= 0 || draft.tokens[to]?.text === ':')
      return false
  }
  return true
}
