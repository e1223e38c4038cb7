import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { isAdverb, isDeterminer, isPreposition, textAt } from './shape'
import { readSource } from './sources'

export interface Complement {
  /** The token at which what is said begins. */
  at: number
  /** How well it is marked, 0–1. */
  evidence: number
}

const REACH = 18
const INFINITIVE = /^(ne|([a-z]+')?[a-z]*(er|ir|dre|tre|ire|vre|pre))$/
const NO_VERB = Tag.Preposition | Tag.Time | Tag.Adverb | Tag.Role | Tag.Organisation | Tag.Title

/** What a verb says: "que …", a colon, a quotation, an infinitive, or a noun that stands for a clause. */
export function complementAfter(draft: Draft, cue: CueForm, from: number, limit: number): Complement | null {
  return (
    infinitiveAfter(draft, cue, from) ??
    clauseAfter(draft, cue, from, limit) ??
    nounAfter(draft, cue, from, limit)
  )
}

function infinitiveAfter(draft: Draft, cue: CueForm, from: number): Complement | null {
  let at = from
  while (has(draft.words[at], Tag.Time) || isAdverb(draft, at)) at++
  return (cue.takes & Takes.Clause) !== 0 && isInfinitive(draft, at) ? { at, evidence: 0.9 } : null
}

function clauseAfter(draft: Draft, cue: CueForm, from: number, limit: number): Complement | null {
  const quotes = (cue.takes & Takes.Quotation) !== 0
  const end = Math.min(limit, from + REACH)
  for (let at = from; at < end; at++) {
    const mark = textAt(draft, at)
    if ((cue.takes & Takes.That) !== 0 && has(draft.words[at], Tag.That)) return { at, evidence: 1 }
    if (quotes && mark === ':') return at + 1 < limit ? { at: at + 1, evidence: 1 } : null
    if (quotes && (draft.opens[at] ?? -1) >= 0) return { at, evidence: 1 }
    if (mark === ';' || mark === '.' || (at > from && draft.words[at]?.cue?.kind === 'verb')) break
  }
  return null
}

function nounAfter(draft: Draft, cue: CueForm, from: number, limit: number): Complement | null {
  if ((cue.takes & (Takes.Noun | Takes.ObjectOf)) === 0) return null
  // "a fait état de 12 morts": the preposition belongs to the cue.
  const own = cue.next.length > 0
  const at = own ? from + (textAt(draft, from) === 'de' ? 1 : 0) : skipAdjuncts(draft, from, limit)
  return at + 1 < limit && (own || opensNoun(draft, at)) ? { at, evidence: 0.75 } : null
}

/** "affirme avoir vu", "dit craindre". */
const isInfinitive = (draft: Draft, at: number): boolean =>
  INFINITIVE.test(textAt(draft, at)) && !has(draft.words[at], NO_VERB) && !isDeterminer(draft, at)

const opensNoun = (draft: Draft, at: number): boolean =>
  isDeterminer(draft, at) || has(draft.words[at], Tag.Definite) || draft.tokens[at]?.kind === 'number'

/** Behind "vendredi", "à l'AFP", "dans un communiqué", "également": when, to whom and where it was said. */
export function skipAdjuncts(draft: Draft, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    if (has(draft.words[at], Tag.Time) || isAdverb(draft, at)) at++
    else if (isPreposition(draft, at) || draft.words[at]?.preposition === 'de')
      at = behindPhrase(draft, at, limit)
    else break
  }
  return at
}

/** The token behind a prepositional phrase whose noun no list needs to know. */
function behindPhrase(draft: Draft, at: number, limit: number): number {
  let to = at + 1
  while (to < limit && isPreposition(draft, to)) to++
  const found = readSource(draft, to, limit)
  if (found !== null) return found.to
  while (isDeterminer(draft, to)) to++
  return Math.min(limit, to + 1)
}
