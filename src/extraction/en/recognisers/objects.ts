import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { isDeterminer, textAt } from './shape'

const REACH = 14
const TO = /^to$/
const AS = /^as$/
const OF = /^(of|for)$/
const ON = /^(on|upon)$/
const AT = /^at$/
const ABOUT = /^(of|about|against)$/

/**
 * The content of verbs that say something by their objects: "accused them of lying", "described it as a
 * mistake", "urged both sides to stop", "called for a truce", "warned of famine", "vowed to return". It starts
 * right behind the cue, or behind the preposition where the cue has nothing else between; null where the verb's
 * own pattern is not there.
 */
export function objectComplement(draft: Draft, cue: CueForm, cueAt: number, end: number): number | null {
  const at = cueAt + 1
  const next = textAt(draft, at)
  const takes = cue.takes
  if (takesPreposition(draft, cue, at, end)) return at
  if ((takes & Takes.To) !== 0 && (next === 'to' || (next === 'not' && textAt(draft, at + 1) === 'to'))) {
    return cue.lemma === 'admit' && !/ing$/.test(textAt(draft, at + 1)) ? null : at
  }
  if (cue.lemma === 'admit' && /[a-z]{2}ing$/.test(next)) return at
  if (!opensObject(draft, at)) return null
  if ((takes & Takes.At) !== 0) return isCount(draft, at) && within(draft, at + 1, end, AT) ? at : null
  if ((takes & Takes.ObjectTo) !== 0 && within(draft, at + 1, end, TO)) return at
  if ((takes & Takes.ObjectOf) !== 0 && within(draft, at + 1, end, OF)) return at
  if ((takes & Takes.Quoted) !== 0 && quotedWithin(draft, at + 1, end)) return at
  return (takes & Takes.As) !== 0 && within(draft, at + 1, end, AS) ? at : null
}

const COUNTS = /^(toll|number|figure|count|total|tally|cost|death|losses|damage|size)$/
/** "the toll", "the number of dead": what is put at a number, not at a place. */
const isCount = (draft: Draft, at: number): boolean =>
  COUNTS.test(textAt(draft, at)) || COUNTS.test(textAt(draft, at + 1)) || COUNTS.test(textAt(draft, at + 2))

const opensObject = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind !== 'mark' &&
  (isDeterminer(draft, at) ||
    !has(draft.words[at], Tag.Preposition | Tag.That | Tag.Connector | Tag.Relative))

function takesPreposition(draft: Draft, cue: CueForm, at: number, end: number): boolean {
  const next = textAt(draft, at)
  if ((cue.takes & Takes.For) !== 0 && next === 'for') return true
  if ((cue.takes & Takes.About) !== 0 && ABOUT.test(next)) return true
  return (
    (cue.takes & Takes.On) !== 0 && ON.test(next) && (cue.lemma !== 'call' || within(draft, at + 1, end, TO))
  )
}

function quotedWithin(draft: Draft, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    if ((draft.opens[at] ?? -1) >= 0) return true
    if (draft.tokens[at]?.kind === 'mark' && textAt(draft, at) !== '-') return false
  }
  return false
}

/** Whether the word stands before the clause ends. */
function within(draft: Draft, from: number, end: number, word: RegExp): boolean {
  for (let at = from; at < Math.min(end, from + REACH); at++) {
    const text = textAt(draft, at)
    if (word.test(text)) return true
    if (text === ';' || text === ':' || has(draft.words[at], Tag.That)) return false
  }
  return false
}
