import { attribution, cueAt, linkOf } from '../../common/attributions'
import type { Attribution, Draft, DraftLink, Mention, Quotation } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { apposedName } from './actors'
import { withAntecedent } from './antecedents'
import { complementAfter, recipientAt } from './complements'
import { isVerbCue } from './homographs'
import { isInner } from './inner-marks'
import { CLAUSE_REACH, clauseStart, interrupts } from './interruptions'
import { apposedRoles, mentionOf, readSource } from './noun-phrases'
import { NAME_PARTICLES } from './people'
import { startOf } from './phrase-before'
import { citedIn, relaysIn, toldTo } from './relays'
import { isArticle, isCapital, isDash, isTime, isVerbal, isWho, textAt } from './shape'
import type { Subject } from './subjects'

/** The attributing clause behind its content: `"…," said X`, `"…," X said`, `…, X said`. */
export function readClosing(
  draft: Draft,
  cue: CueForm,
  sentence: number,
  at: number,
  before: Subject | null,
  floor: number,
  limit: number,
): Attribution | null {
  if ((cue.takes & (Takes.Quotation | Takes.Clause)) === 0) return null
  if (isWho(draft, at - 1)) return null
  const inverted = invertedSubject(draft, at, floor, limit)
  const subject = inverted ?? behindBreak(draft, before, floor)
  if (subject === null || /^(i|we|you)$/.test(textAt(draft, subject.from))) return null
  const phraseStart = inverted === null ? startOf(draft, subject) : at
  const phraseEnd = Math.max(at + 1, subject.to)
  const quoted = quotationBefore(draft, phraseStart, floor)
  const inside =
    quoted === null && interrupts(draft, cue, phraseStart, phraseEnd, floor, limit, inverted !== null)
  if (
    quoted === null &&
    !inside &&
    !closesPlain(draft, cue, at, phraseStart, phraseEnd, floor, limit, inverted)
  )
    return null
  if (quoted !== null && opensAnother(draft, cue, at, inverted, limit)) return null
  if (quoted !== null && leadsOn(draft, quoted, phraseStart, at, limit)) return null
  const from = quoted === null ? clauseStart(draft, phraseStart, floor) : wholeStart(draft, quoted, floor)
  const to = inside ? limit : quoted === null ? phraseStart : continuation(draft, phraseEnd, limit, quoted.to)
  if (to <= from) return null
  const spoken = withAntecedent(draft, sentence, linkOf(subject, cueAt(draft, at, at + 1, cue)))
  const links = inside ? [spoken] : chainBehind(draft, cue, at, phraseEnd, limit, spoken)
  links.push(...relaysIn(draft, subject.to, at))
  const direct = quoted !== null && from === quoted.from
  return attribution(draft, {
    sentence,
    cueAt: at,
    from: phraseStart,
    links,
    content: { from, to, quote: direct ? 'direct' : quoted === null ? 'indirect' : 'mixed', fixed: true },
    sibling: !inside && from !== quoted?.from,
    evidence: quoted === null ? 0.9 : 1,
  })
}

/** Whoever speaks, with the sources and media that the rest of the attributing phrase names. */
function chainBehind(
  draft: Draft,
  cue: CueForm,
  at: number,
  from: number,
  limit: number,
  spoken: DraftLink,
): DraftLink[] {
  const end = phraseLimit(draft, from, limit)
  const cited = citedIn(draft, from, end).links
  const told = cue.lemma === 'tell' ? recipientAt(draft, at + 1, limit) : null
  const press = toldTo(draft, told)
  if (press.length > 0) return [...cited, spoken, ...press]
  return [...cited, spoken, ...relaysIn(draft, from, end)]
}

const isBreak = (draft: Draft, at: number): boolean =>
  textAt(draft, at) === ',' || textAt(draft, at) === '"' || isDash(draft, at)

function invertedSubject(draft: Draft, at: number, floor: number, limit: number): Mention | null {
  if (at <= floor || !isBreak(draft, at - 1) || draft.words[at]?.cue?.lemma === 'tell') return null
  const found = readSource(draft, at + 1, limit)
  if (found === null || has(draft.words[found.from], Tag.That)) return null
  if (/^(he|she|they|it)$/.test(textAt(draft, found.from)) && draft.words[at]?.cue?.lemma !== 'say')
    return null
  if (textAt(draft, found.to) !== ',') return found
  const name = apposedName(draft, found, found.to, limit)
  if (name !== null) return name
  const roles = [...(found.roles ?? []), ...apposedRoles(draft, found.to + 1, limit)]
  return roles.length === 0 ? found : { ...found, roles }
}

/** `"…," Jane Roe, head of the office said`: the name that an apposition without its second comma describes. */
function nameBefore(draft: Draft, comma: number, function_: Mention): Mention | null {
  if (textAt(draft, comma) !== ',' || isCapital(draft, function_.from)) return null
  if (!has(draft.words[function_.from], Tag.Title | Tag.Role)) return null
  let from = comma
  while (from > comma - 6 && isNamePart(draft, from - 1)) from--
  if (comma - from < 2 || textAt(draft, from - 1) !== '"') return null
  const name = mentionOf(draft, from, comma)
  return name === null ? null : { ...name, to: function_.to, kind: 'person' }
}

const isNamePart = (draft: Draft, at: number): boolean =>
  isCapital(draft, at) || isInner(draft, at) || NAME_PARTICLES.has(textAt(draft, at))

function behindBreak(draft: Draft, before: Subject | null, floor: number): Mention | null {
  const subject = before?.mention ?? null
  if (subject === null) return null
  const start = startOf(draft, subject)
  if (start <= floor || !isBreak(draft, start - 1)) return null
  return nameBefore(draft, start - 1, subject) ?? subject
}

/** A clause without quotation marks is attributed by what follows only where nothing else is said behind it. */
function closesPlain(
  draft: Draft,
  cue: CueForm,
  at: number,
  start: number,
  end: number,
  floor: number,
  limit: number,
  inverted: Mention | null,
): boolean {
  if ((cue.takes & (Takes.That | Takes.Clause)) === 0) return false
  const before = textAt(draft, start - 1)
  const label = before === '"' && textAt(draft, start - 2) === ','
  if (before !== ',' && !label && !isDash(draft, start - 1)) return false
  const opens = clauseStart(draft, start, floor)
  if (start - 1 - opens < 3 || !hasVerb(draft, opens, start - 1)) return false
  if (inverted !== null) {
    if (cue.lemma !== 'say' && !isCapital(draft, inverted.from)) return false
    return end >= limit || (endsPhrase(draft, end) && !verbBehind(draft, end, limit))
  }
  if (cue.lemma === 'tell')
    return readSource(draft, at + 1, limit) !== null && complementAfter(draft, cue, at, limit) === null
  return saysNothing(draft, cue, at, limit)
}

/** "In a statement to the press, the church …" has no clause before its comma. */
export function hasVerb(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      isVerbal(draft, at) ||
      (draft.words[at]?.cue != null && isVerbCue(draft, at, from)) ||
      /'(s|re|ve|ll|d)$/.test(textAt(draft, at))
    )
      return true
  return !has(draft.words[from], Tag.Preposition)
}

/** Nothing behind the verb but where and when: no complement, or none with a verb in it. */
function saysNothing(draft: Draft, cue: CueForm, at: number, limit: number): boolean {
  const own = complementAfter(draft, cue, at, limit)
  if (own === null) return true
  if (has(draft.words[own.at], Tag.That) || (draft.opens[own.at] ?? -1) >= 0 || own.at <= at + 1) return false
  return !verbBehind(draft, own.at, limit)
}

const endsPhrase = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind === 'mark' ||
  has(draft.words[at], Tag.Preposition | Tag.Relative) ||
  isTime(draft, at)

/** Whether a verb stands before the next comma: a clause, rather than where and when something was said. */
function verbBehind(draft: Draft, from: number, limit: number): boolean {
  for (let to = from; to < Math.min(limit, from + 40); to++) {
    if (textAt(draft, to) === ',') return false
    if (isVerbal(draft, to) || draft.words[to]?.cue != null) return true
  }
  return false
}

/** `"…" and X said that …`: the verb has a content of its own behind it. */
function opensAnother(
  draft: Draft,
  cue: CueForm,
  at: number,
  inverted: Mention | null,
  limit: number,
): boolean {
  if (inverted !== null) return false
  const own = complementAfter(draft, cue, at, limit)
  if (own === null) return false
  return (
    has(draft.words[own.at], Tag.That) ||
    ((draft.opens[own.at] ?? -1) < 0 && textAt(draft, own.at - 1) !== ':' && own.at <= at + 2)
  )
}

/** `He called it "a trap" and she replied: "…"`: no break behind the fragment, a colon behind the verb. */
function leadsOn(draft: Draft, quoted: Quotation, start: number, at: number, limit: number): boolean {
  if (quoted.to !== start || /^[,.!?…]$/.test(textAt(draft, quoted.to - 2))) return false
  for (let to = at + 1; to < Math.min(limit, at + 4); to++) if (textAt(draft, to) === ':') return true
  return false
}

/** `The plan was "dead in the water", he said`: a quotation inside a longer clause is a part of what was said. */
export function wholeStart(draft: Draft, quoted: Quotation, floor: number): number {
  // A fragment ("…was "dead in the water", he said") is never all that was said, whoever is quoted before it.
  const fragment = draft.tokens[quoted.from + 1]?.kind === 'word' && !isCapital(draft, quoted.from + 1)
  let words = 0
  for (let at = Math.max(floor, quoted.from - CLAUSE_REACH); at < quoted.from; at++) {
    if (textAt(draft, at) === ';') words = 0
    else if (draft.tokens[at]?.kind !== 'mark') words++
    if (draft.words[at]?.cue != null && !fragment) return quoted.from
  }
  return words >= 2 && textAt(draft, quoted.from - 1) !== ',' && textAt(draft, quoted.from - 1) !== ':'
    ? floor
    : quoted.from
}

/** `"…," said X, "…"`: the content goes on behind the clause, and covers it. */
function continuation(draft: Draft, from: number, limit: number, end: number): number {
  for (let at = from; at < Math.min(limit, from + 24); at++) {
    const quotation = draft.quotations[draft.opens[at] ?? -1]
    if (quotation !== undefined) {
      const before = textAt(draft, at - 1)
      return (before === ',' || before === '.' || before === ':' || isDash(draft, at - 1)) && quotation.speech
        ? quotation.to
        : end
    }
    if (textAt(draft, at) === ';' || has(draft.words[at], Tag.Conjunction | Tag.That)) return end
    if (draft.words[at]?.cue != null && at > from + 1 && !isArticle(draft, at - 1)) return end
  }
  return end
}

/** Where the attributing phrase ends: a sentence mark or the next quotation. */
function phraseLimit(draft: Draft, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 40); at++) {
    if ((draft.opens[at] ?? -1) >= 0 || textAt(draft, at) === ';') return at
    if (has(draft.words[at], Tag.Conjunction)) return at
  }
  return Math.min(limit, from + 40)
}

/** The quotation that ends right before the attributing clause. */
export function quotationBefore(draft: Draft, at: number, floor: number): Quotation | null {
  let end = at
  while (end > floor && draft.tokens[end - 1]?.kind === 'mark' && textAt(draft, end - 1) !== '"') end--
  for (let open = end - 2; open >= floor && open > end - 600; open--) {
    const quotation = draft.quotations[draft.opens[open] ?? -1]
    if (quotation !== undefined && quotation.to === end)
      return quotation.speech || open === floor ? quotation : null
  }
  return null
}
