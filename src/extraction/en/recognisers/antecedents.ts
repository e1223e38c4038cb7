import type { Draft, DraftLink, Mention } from '../../common/draft'
import { isPerson } from '../pronouns'
import { actorOf } from './actors'
import { textAt } from './shape'

/** Sentences of narration that a pronoun is followed back through. */
const REACH = 3

/**
 * Gives a pronoun whoever acts in the narration right before it, where nobody is credited in between: "The
 * president spoke in Quito. He said …". A sentence that credits somebody leaves the pronoun to the speakers.
 */
export function withAntecedent(draft: Draft, sentence: number, link: DraftLink): DraftLink {
  const pronoun = link.mention?.pronoun === true ? textAt(draft, link.mention.from) : ''
  if (pronoun === '') return link
  let last = draft.attributions.length - 1
  if (draft.attributions[last]?.sentence === sentence) return link
  for (let index = sentence - 1; index >= Math.max(0, sentence - REACH); index--) {
    const scope = draft.sentences[index]
    if (scope === undefined || scope.kind !== 'body') return link
    while (last >= 0 && (draft.attributions[last]?.sentence ?? -1) > index) last--
    if (draft.attributions[last]?.sentence === index) return link
    const actor = actorOf(draft, scope.from, scope.to)
    // A quotation's own words are no narration.
    if (actor === null || (draft.inside[actor.from] ?? -1) >= 0) continue
    if (!actor.pronoun && fits(pronoun, actor)) return { ...link, antecedent: actor }
  }
  return link
}

function fits(pronoun: string, actor: Mention): boolean {
  // Things do not speak, and a report is no people.
  if (pronoun === 'they') return actor.plural && actor.kind !== 'document' && actor.kind !== 'other'
  if (actor.plural) return false
  if (pronoun === 'it')
    return actor.kind === 'organisation' || actor.kind === 'medium' || actor.kind === 'document'
  return isPerson(actor) && actor.gender !== (pronoun === 'he' ? 'f' : 'm')
}
