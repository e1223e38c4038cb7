import type { Draft, DraftSentence, Mention } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { REACTION_VERBS } from '../lexicon'
import { readSourceBefore } from './before-verb'
import { readSource } from './noun-phrases'

/** A phrase that no list knows is taken for a name only while it is short. */
const LONGEST_NAME = 4

/** Whoever acts in a sentence that credits nobody so far: the noun phrase behind its first verb. */
export function actorOf(draft: Draft, scope: DraftSentence, end: number): Mention | null {
  let at = scope.from
  while (at < end && opensAdjunct(draft, at)) at = afterAdjunct(draft, at, end)
  if (draft.tokens[at]?.kind !== 'word' || at + 1 >= end) return null
  const leads = Tag.Definite | Tag.Title | Tag.Organisation | Tag.Role | Tag.Anonymous
  const auxiliary = at > scope.from && has(draft.words[at - 1], Tag.Auxiliary)
  const subjectFirst = auxiliary || has(draft.words[at], leads) || draft.names.has(at)
  const found = readSource(draft, subjectFirst ? at : at + 1, end, false)
  if (found === null) return null
  return found.kind === 'other' && found.words.length > LONGEST_NAME ? null : subjectOf(draft, found)
}

/**
 * Whoever takes a stand in the clause before `at`: the subject behind the nearest verb of condemning, thanking,
 * discussing and the like. Null where that verb stands before `floor`, the last attribution of the sentence.
 */
export function actorNear(draft: Draft, at: number, floor: number, cue: CueForm): Mention | null {
  for (let verb = at - 1; verb >= floor; verb--) {
    const word = draft.words[verb]
    if (!REACTION_VERBS.has(word?.base ?? '') || word?.preposition !== '') continue
    const before = draft.words[verb - 1]
    if (verb > floor && has(before, Tag.Relative | Tag.Preposition)) continue
    if (!agrees(word.base, cue)) return null
    const own = actorBehind(draft, verb, at)
    if (own !== null) return own
    const ahead = readSourceBefore(draft, verb, floor)
    return ahead !== null && canAct(ahead) ? ahead : null
  }
  return null
}

function actorBehind(draft: Draft, verb: number, end: number): Mention | null {
  let at = verb + 1
  while (at < end && has(draft.words[at], Tag.Time)) at++
  const found = readSource(draft, at, end, true)
  return found === null || !canAct(found) ? null : subjectOf(draft, found)
}

/** A function, a body, or a bare name with the article; an object looks otherwise. */
const canAct = (found: Mention): boolean =>
  found.kind === 'other'
    ? found.definite && found.words.length <= 2 && /[^ي]ي$/.test(found.words[0] ?? '')
    : found.kind !== 'document'

/** The participle has the gender of the verb: أدانت …، مؤكدة. */
const agrees = (verb: string, { gender, number }: CueForm): boolean =>
  number !== 's' || (gender === 'f') === (verb.endsWith('ت') || verb.startsWith('ت'))

/** Behind a definite subject an indefinite accusative or a noun with a preposition is the verb's, not its. */
function subjectOf(draft: Draft, found: Mention): Mention {
  for (let at = found.from + 1; at < found.to; at++) {
    const word = draft.words[at]
    const written = draft.text.original[(draft.tokens[at]?.end ?? 1) - 1]
    const accusative = word?.tags === 0 && (written === 'ا' || written === 'ً') && !draft.names.has(at)
    if (accusative || (word?.preposition !== '' && draft.tokens[at]?.kind === 'word')) {
      return readSource(draft, found.from, at, false) ?? found
    }
  }
  return found
}

const opensAdjunct = (draft: Draft, at: number): boolean =>
  has(draft.words[at], Tag.Preposition | Tag.Connector | Tag.Time | Tag.Auxiliary) ||
  draft.tokens[at]?.kind === 'mark'

/** "من جهته،" and "وفي سياق متصل،" end at their comma; a preposition takes its noun with it. */
function afterAdjunct(draft: Draft, from: number, end: number): number {
  if (!has(draft.words[from], Tag.Preposition)) return from + 1
  for (let at = from + 1; at < Math.min(end, from + 8); at++) {
    if (draft.tokens[at]?.text === '،' || draft.tokens[at]?.text === ',') return at + 1
  }
  return from + 2
}

/** Whether somebody speaks in a sentence, other than in passing ("according to the presidency"). */
const creditsSpeaker = (draft: Draft, sentence: number): boolean =>
  draft.attributions.at(-1)?.sentence === sentence

/** Who acts in the sentence before, where that sentence credits nobody: "X condemned …. And he said: …". */
export function actorBefore(draft: Draft, sentence: number): Mention | null {
  const before = draft.sentences[sentence - 1]
  const here = draft.sentences[sentence]
  if (before?.kind !== 'body' || here === undefined || here.paragraph - before.paragraph > 1) return null
  if (creditsSpeaker(draft, sentence - 1) && !REACTION_VERBS.has(draft.words[before.from]?.base ?? ''))
    return null
  const actor = actorOf(draft, before, before.to)
  return actor?.kind === 'person' ? actor : null
}
