import type { Draft, DraftLink, Mention } from '../../common/draft'
import { describes } from '../descriptions'
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
  const { mention } = link
  if (mention === null) return link
  const pronoun = mention.pronoun ? textAt(draft, mention.from) : ''
  const description = mention.pronoun ? '' : describedBy(mention)
  if (pronoun === '' && description === '') return link
  const fits = (actor: Mention): boolean =>
    !actor.pronoun && (pronoun === '' ? describes(description, asNamed(actor)) : standsFor(pronoun, actor))
  const antecedent = actorBefore(draft, sentence, fits)
  return antecedent === null ? link : { ...link, antecedent }
}

/** Whoever acts in the narration right before, where nobody is credited in between. */
function actorBefore(draft: Draft, sentence: number, fits: (actor: Mention) => boolean): Mention | null {
  let last = draft.attributions.length - 1
  if (draft.attributions[last]?.sentence === sentence) return null
  for (let index = sentence - 1; index >= Math.max(0, sentence - REACH); index--) {
    const scope = draft.sentences[index]
    if (scope === undefined || scope.kind !== 'body') return null
    while (last >= 0 && (draft.attributions[last]?.sentence ?? -1) > index) last--
    if (draft.attributions[last]?.sentence === index) return null
    const actor = actorOf(draft, scope.from, scope.to)
    // A quotation's own words are no narration.
    if (actor !== null && (draft.inside[actor.from] ?? -1) < 0 && fits(actor)) return actor
  }
  return null
}

/** The head of "the company", "the rights group": a definite noun without a name; else nothing. */
const describedBy = ({ definite, known, words, label }: Mention): string =>
  definite && known === null && !/\p{Lu}/u.test(label) ? (words[0] ?? '') : ''

const asNamed = (actor: Mention): Parameters<typeof describes>[1] => ({
  ...actor,
  head: actor.words[0] ?? '',
})

/** A pronoun can stand for whoever acts. */
function standsFor(pronoun: string, actor: Mention): boolean {
  // Things do not speak, and a report is no people.
  if (pronoun === 'they') return actor.plural && actor.kind !== 'document' && actor.kind !== 'other'
  if (actor.plural) return false
  if (pronoun === 'it')
    return actor.kind === 'organisation' || actor.kind === 'medium' || actor.kind === 'document'
  return isPerson(actor) && actor.gender !== (pronoun === 'he' ? 'f' : 'm')
}
