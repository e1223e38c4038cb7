import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { aspectStart } from './aspects'
import { isAdverb, textAt } from './shape'

const PASSIVE = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being', 'get', 'got'])
const UNREAL = new Set(['would', 'could', 'should', 'might', 'may', 'can', 'to', 'must', 'shall'])

/** Passives, infinitives, what could be said and what was not: nobody says anything there. */
export function isUnsaid(draft: Draft, at: number, floor: number): boolean {
  if (aspectStart(draft, at) < at) return false
  const past = draft.words[at]?.cue?.tense === 'past'
  let before = at - 1
  while (before >= floor && isAdverb(draft, before) && !has(draft.words[before], Tag.Negation)) before--
  for (let steps = 0; steps < 3 && before >= floor; steps++, before--) {
    const text = textAt(draft, before)
    if (past && PASSIVE.has(text)) return true
    if (UNREAL.has(text) || has(draft.words[before], Tag.Negation)) return true
    if (!has(draft.words[before], Tag.Auxiliary) && !isAdverb(draft, before)) return false
  }
  return false
}

const RAISING = /^(believe|think|expect|want|agree|intend|support)$/

/**
 * "does not believe that …" says that it is not so: the negation belongs to what is believed. The cue as a denial,
 * or null where nothing is denied in that way, and
 * where the verb with its negation starts.
 */
export function deniedCue(draft: Draft, cue: CueForm, at: number): { cue: CueForm; from: number } | null {
  if (!RAISING.test(cue.lemma) || cue.tense === 'past') return null
  const not = textAt(draft, at - 1)
  const contracted = /^(doesn't|don't|didn't)$/.test(not)
  const full = not === 'not' && /^(does|do|did)$/.test(textAt(draft, at - 2))
  return contracted || full ? { cue: { ...cue, class: 'deny' }, from: full ? at - 2 : at - 1 } : null
}
