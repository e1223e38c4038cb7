import type { Draft, DraftLink, Mention } from '../../common/draft'
import { describes } from '../descriptions'
import { isPerson } from '../pronouns'
import { actorOf } from './actors'

/** Sentences of narration that a pronoun is followed back through. */
const REACH = 3

/**
 * Gives a pronoun whoever acts in the narration right before it, where nobody who could be meant is credited in
 * between: "The president spoke in Quito. He said …". With `inClause` the clause that leads up to it counts too:
 * "Officials went to the station, where they said …"; behind its content ("…, he said") a clause tells nothing.
 */
export function withAntecedent(draft: Draft, sentence: number, link: DraftLink, inClause = false): DraftLink {
  const { mention } = link
  if (mention === null) return link
  const pronoun = mention.pronoun ? (mention.words[0] ?? '') : ''
  const description = mention.pronoun ? '' : describedBy(mention)
  if (pronoun === '' && description === '') return link
  const fits = (actor: Mention): boolean =>
    actor.pronoun
      ? pronoun !== '' && actor.words[0] === pronoun
      : pronoun === ''
        ? describes(description, asNamed(actor))
        : standsFor(pronoun, actor)
  const antecedent =
    (inClause && pronoun !== '' ? actorWithin(draft, sentence, mention, fits) : null) ??
    actorBefore(draft, sentence, pronoun, fits)
  return antecedent === null || antecedent.pronoun ? link : { ...link, antecedent }
}

type Fits = (actor: Mention) => boolean

/** Whoever the sentence opens with, where nobody is credited in it yet. */
function actorWithin(draft: Draft, sentence: number, mention: Mention, fits: Fits): Mention | null {
  const scope = draft.sentences[sentence]
  if (scope === undefined || draft.attributions.at(-1)?.sentence === sentence) return null
  const actor = actorOf(draft, scope.from, mention.from)
  return actor !== null && isNarrated(draft, actor) && fits(actor) ? actor : null
}

/** Whoever acts in the narration right before; a credited speaker who could be meant is left to the speakers. */
function actorBefore(draft: Draft, sentence: number, pronoun: string, fits: Fits): Mention | null {
  let last = draft.attributions.length - 1
  if (draft.attributions[last]?.sentence === sentence) return null
  for (let index = sentence - 1; index >= Math.max(0, sentence - REACH); index--) {
    const scope = draft.sentences[index]
    if (scope === undefined || scope.kind !== 'body') return null
    for (; last >= 0 && (draft.attributions[last]?.sentence ?? -1) >= index; last--) {
      const speaker = draft.attributions[last]?.links[0]?.mention ?? null
      if (speaker === null || fits(speaker) || mayBeMeant(pronoun, speaker)) return null
    }
    const actor = actorOf(draft, scope.from, scope.to)
    if (actor === null || actor.pronoun || !isNarrated(draft, actor)) continue
    if (fits(actor)) return actor
  }
  return null
}

/** Nothing shows that a pronoun cannot mean a speaker: neither gender nor number, nor the words of a body's name. */
function mayBeMeant(pronoun: string, speaker: Mention): boolean {
  if (pronoun === 'it') return !isPerson(speaker)
  if (pronoun !== 'he' && pronoun !== 'she') return pronoun === '' || !isPerson(speaker)
  if (speaker.plural || speaker.gender === (pronoun === 'he' ? 'f' : 'm')) return false
  return (
    isPerson(speaker) || (speaker.known === null && speaker.words.length === 1 && speaker.kind !== 'document')
  )
}

/** A quotation's own words are no narration. */
const isNarrated = (draft: Draft, { from }: Mention): boolean => (draft.inside[from] ?? -1) < 0

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
