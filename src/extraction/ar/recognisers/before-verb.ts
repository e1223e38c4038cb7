import { isComma } from '../../common/attributions'
import type { Draft, Mention } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { fold } from '../../folded-text'
import { hasFunction } from './heads'
import { readSource } from './noun-phrases'
import { HEADS } from './phrase-ends'

/** A complementiser with a pronoun on it has its subject already. */
const BARE_THAT = new Set(['أن', 'بأن', 'إلا'].map(fold))
/** A subject may stand this far before its verb, with an aside between them. */
const APART = 24
/** An office with the name of its holder before it is this long at most. */
const OFFICE = 7

/** The earliest noun phrase that ends exactly before `to`, starting after a clause boundary; SVO order. */
export function readSourceBefore(draft: Draft, to: number, from: number): Mention | null {
  let end = to
  const apart = isComma(draft, to - 1)
  while (end > from && (has(draft.words[end - 1], Tag.Auxiliary) || isComma(draft, end - 1))) end--
  const least = Math.max(from, end - 12)
  for (let at = least; at < end; at++) {
    if (at > from && !opensClause(draft, at)) continue
    const mention = readSource(draft, at, end, false)
    if (mention !== null && mention.to === end && canPrecede(draft, mention, apart)) return mention
  }
  return null
}

/** Before the verb a phrase that no list knows must at least be definite or a short name. */
const canPrecede = (draft: Draft, mention: Mention, apart: boolean): boolean =>
  mention.kind !== 'other' || hasFunction(draft, mention) || (!apart && couldBeName(draft, mention))

const couldBeName = (draft: Draft, mention: Mention): boolean =>
  mention.definite || (mention.words.length <= 2 && !has(draft.words[mention.from], Tag.Event))

function opensClause(draft: Draft, at: number): boolean {
  const before = draft.words[at - 1]
  const mark = draft.tokens[at - 1]
  if (mark?.kind === 'mark')
    return mark.text !== ')' && !(mark.text === '"' && (draft.opens[at - 1] ?? -1) < 0)
  if (has(draft.words[at], Tag.Conjunction)) return true
  if (has(before, Tag.That)) return BARE_THAT.has(before?.base ?? '')
  return has(before, Tag.Connector | Tag.Auxiliary)
}

const WHO_PLURAL = fold('الذين')
const WHO_FEMININE = fold('التي')

const agrees = (draft: Draft, to: number, { plural, feminine }: Mention): boolean => {
  const pronoun = draft.tokens[to]?.text
  if (pronoun === WHO_PLURAL) return plural
  return pronoun === WHO_FEMININE ? feminine : !feminine && !plural
}

/** The noun that a relative pronoun at `to` looks back to. */
export function readAntecedent(draft: Draft, to: number, floor: number): Mention | null {
  const end = isComma(draft, to - 1) ? to - 1 : to
  // The nearest noun that agrees with the pronoun is the one it looks back to, else the head of the phrase.
  for (let at = end - 1; at >= Math.max(floor, end - 7); at--) {
    if (!has(draft.words[at], HEADS) && !draft.names.has(at)) continue
    const mention = readSource(draft, at, end, false)
    if (mention === null || mention.to !== end || !agrees(draft, to, mention)) continue
    return ownerOf(draft, at, end, to) ?? mention
  }
  for (let at = Math.max(floor, end - 7); at < end; at++) {
    if (!has(draft.words[at], HEADS) && !draft.names.has(at)) continue
    const mention = readSource(draft, at, end, false)
    if (mention !== null && mention.to === end) return mention
  }
  return null
}

/** الدكتور فلان مدير المستشفى الذي: the body that an office is over is none of whom the pronoun looks back to. */
function ownerOf(draft: Draft, body: number, end: number, to: number): Mention | null {
  const office = draft.words[body - 1]
  if (!has(office, Tag.Title | Tag.Role) || has(office, Tag.Definite)) return null
  let owner: Mention | null = null
  for (let at = body - 1; at >= Math.max(0, body - OFFICE); at--) {
    if (draft.tokens[at]?.kind !== 'word' || has(draft.words[at], Tag.Preposition)) break
    const mention = has(draft.words[at], Tag.Title | Tag.Role) ? readSource(draft, at, end, false) : null
    if (mention !== null && mention.to === end && mention.kind === 'person' && agrees(draft, to, mention))
      owner = mention
  }
  return owner
}

/**
 * A subject at the start of its clause, apart from its verb: "كان فلان، في مقابلة مع …، قد أعلن". Between them
 * nothing may act, save inside a relative clause.
 */
export function readClauseSubject(draft: Draft, to: number, floor: number): Mention | null {
  const least = Math.max(floor, to - APART)
  for (let at = least; at < to - 1; at++) {
    if (at > floor && !opensClause(draft, at)) continue
    const mention = readSource(draft, at, to, false)
    if (mention === null || mention.kind === 'other' || mention.kind === 'document') continue
    if (isAside(draft, mention.to, to)) return mention
  }
  return null
}

/** A run of words that begins like an adjunct or a relative clause, and in which nobody acts. */
function isAside(draft: Draft, from: number, to: number): boolean {
  const first = draft.words[from]
  const relative = has(first, Tag.Relative) || has(draft.words[from + 1], Tag.Relative)
  const opens = draft.tokens[from]?.kind === 'mark' || has(first, Tag.Preposition | Tag.Time | Tag.Relative)
  if (!opens && (first?.preposition ?? '') === '') return false
  for (let at = from; at < to; at++) {
    const word = draft.words[at]
    if (draft.tokens[at]?.text === '.' || draft.tokens[at]?.text === ':') return false
    if (!relative && (word?.cue != null || has(word, Tag.Verb | Tag.Result | Tag.That))) return false
    if (at > from && has(word, Tag.Connector | Tag.Conjunction) && !has(word, Tag.Relative | Tag.Definite))
      return false
  }
  return true
}
