import type { Draft, Mention } from '../../common/draft'
import { type CueForm, has, Tag } from '../../common/words'
import { actorOf } from './actors'
import { words } from './prepositional'

const SO_THAT = words('كي لكي')
/** A phrase that no list knows is taken for a name only while it is short. */
const LONGEST_NAME = 3

/** "اتصلت لتبلغني أن", "خرج لكي يعلن أن": a verb of saying that tells what another verb was done for. */
export const isPurpose = (draft: Draft, at: number): boolean =>
  draft.words[at]?.cue?.tense === 'present' &&
  (draft.words[at]?.preposition === 'ل' || SO_THAT.has(draft.words[at - 1]?.base ?? ''))

/** Whoever acts in the clause whose purpose is told, where the verb of saying agrees. */
export function purposeActor(
  draft: Draft,
  sentence: number,
  at: number,
  floor: number,
  cue: CueForm,
): Mention | null {
  const actor = actorOf(draft, { from: clauseFloor(draft, sentence, at, floor) }, at)
  if (actor === null || actor.kind === 'document') return null
  if (actor.kind === 'other' && actor.words.length > LONGEST_NAME) return null
  return cue.number !== 's' || actor.feminine === (cue.gender === 'f') ? actor : null
}

/** Inside somebody's words the clause begins where these do. */
function clauseFloor(draft: Draft, sentence: number, at: number, floor: number): number {
  const last = draft.attributions.at(-1)
  if (last?.sentence !== sentence || last.cueAt < floor) return floor
  const start = last.content.to <= at ? last.content.to : last.content.from
  return has(draft.words[start], Tag.That) ? start + 1 : start
}
