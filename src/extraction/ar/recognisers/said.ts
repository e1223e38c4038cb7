import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { IS_BY_SAYING } from '../cues.lexicon'
import { TALKED } from '../lemmas.lexicon'
import { type Complement, complementOf } from './complements'
import { objectOf } from './objects'
import { afterComma, afterTopic } from './unmarked-speech'

const SAID = 'قال'
const WORDS_REACH = 24

/** What a verb of saying says: its complement, words behind a comma, or an object with what is said of it. */
export function whatIsSaid(
  draft: Draft,
  cue: CueForm,
  at: number,
  limit: number,
  floor: number,
): Complement | null {
  const found = complementOf(draft, cue, at + cue.next.length, limit)
  const words = found !== null && found.evidence < 1 ? wordsThemselves(draft, cue, found.at, limit) : null
  const said = words ?? found ?? afterComma(draft, cue, at, limit) ?? objectOf(draft, cue, at, limit)
  return said ?? afterTopic(draft, cue, at, limit, floor)
}

/** "تحدث عن الأزمة بقوله: …": what was spoken of stands before the words themselves. */
function wordsThemselves(draft: Draft, cue: CueForm, from: number, limit: number): Complement | null {
  if ((cue.takes & Takes.Quotation) === 0) return null
  for (let at = from; at < Math.min(limit, from + WORDS_REACH); at++) {
    const word = draft.words[at]
    if (word?.cue != null && opensWords(draft, cue, at)) {
      const said = complementOf(draft, word.cue, at, limit)
      return said !== null && said.slotEnd === at + 1 ? { ...said, slotEnd: at } : null
    }
    if (word?.cue != null || has(word, Tag.That) || draft.tokens[at]?.text === '.') return null
  }
  return null
}

/** "تحدث عن الأزمة قائلا": behind a verb that names only its topic the participle is one cue with it. */
const opensWords = (draft: Draft, cue: CueForm, at: number): boolean => {
  const said = draft.words[at]?.cue
  if (IS_BY_SAYING.has(draft.tokens[at]?.text ?? '')) return true
  return cue.lemma === TALKED && said?.kind === 'participle' && said.lemma === SAID
}
