import type { Draft, Mention, Range } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { isAdverb, isAvoir, isHyphen, isPreposition, isWrittenParticiple, textAt } from './shape'
import { LONGEST, readSource, startOf } from './sources'

/** A verb of saying with its auxiliary, and the pronoun of "a-t-il dit", "affirme-t-elle". */
export interface VerbGroup extends Range {
  pronoun: number | null
}

/** The finite verb around the cue at a token; null where it is a passive, or was not said. */
export function verbGroup(draft: Draft, at: number, floor: number): VerbGroup | null {
  const next = draft.words[at]?.cue?.next ?? []
  if (!next.every((word, index) => textAt(draft, at + 1 + index) === word)) return null
  const to = at + 1 + next.length
  let before = at - 1
  while (before > floor && isAdverb(draft, before)) before--
  const inverted = pronounBefore(draft, before, floor)
  const auxiliary = inverted === null ? before : inverted.verb
  if (auxiliary >= floor && isAvoir(draft, auxiliary)) {
    if (has(draft.words[auxiliary], Tag.Negation)) return null
    return { from: auxiliary, to, pronoun: inverted?.pronoun ?? null }
  }
  if (inverted !== null || isWrittenParticiple(draft, at) || has(draft.words[at], Tag.Negation)) return null
  const pronoun = pronounAfter(draft, at)
  return { from: at, to: pronoun === null ? to : pronoun + 1, pronoun }
}

const PRONOUNS = new Set(['il', 'elle', 'ils', 'elles', 'on'])

/** "a-t-il", "ont-ils": the pronoun ends at a token. */
function pronounBefore(draft: Draft, at: number, floor: number): { verb: number; pronoun: number } | null {
  if (!PRONOUNS.has(textAt(draft, at)) || !isHyphen(draft, at - 1)) return null
  const verb = textAt(draft, at - 2) === 't' && isHyphen(draft, at - 3) ? at - 4 : at - 2
  return verb >= floor ? { verb, pronoun: at } : null
}

/** "affirme-t-il", "dit-elle". */
function pronounAfter(draft: Draft, at: number): number | null {
  if (!isHyphen(draft, at + 1)) return null
  const pronoun = textAt(draft, at + 2) === 't' && isHyphen(draft, at + 3) ? at + 4 : at + 2
  return PRONOUNS.has(textAt(draft, pronoun)) ? pronoun : null
}

export interface Subject {
  mention: Mention
  /** What stands between commas behind the subject: an apposition, "cité par …", "citant …". */
  inserted: Range
}

const INSERTION = 30
const COMMAS = 3

/** The subject before a verb group, whatever a pair of commas tells of it between. */
export function readSubject(draft: Draft, verb: number, floor: number): Subject | null {
  if (textAt(draft, verb - 1) !== ',') {
    const mention = phraseBefore(draft, verb, floor)
    return mention === null ? null : { mention, inserted: { from: verb, to: verb } }
  }
  let commas = 0
  for (let at = verb - 2; at > Math.max(floor, verb - INSERTION) && commas < COMMAS; at--) {
    if (textAt(draft, at) !== ',') continue
    commas++
    const mention = phraseBefore(draft, at, floor)
    if (mention !== null) return { mention, inserted: { from: at + 1, to: verb - 1 } }
  }
  return null
}

const ADJUNCTS = 2

/** The longest source that ends right before a token; "un témoin dans la gare" is the witness, not the station. */
function phraseBefore(draft: Draft, end: number, floor: number, adjuncts = ADJUNCTS): Mention | null {
  for (let start = Math.max(floor, end - LONGEST); start < end; start++) {
    const found = readSource(draft, start, end)
    if (found === null || found.to !== end) continue
    const before = startOf(draft, found) - 1
    if (before < floor || !isPreposition(draft, before)) return found
    if (adjuncts > 0) return phraseBefore(draft, before, floor, adjuncts - 1)
  }
  return null
}
