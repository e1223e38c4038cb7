import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { DETERMINERS } from '../lexicon'
import { isCapital, textAt } from './shape'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Base forms that are nouns or adjectives unless a plural stands before them and a clause behind them. */
const BASES =
  words(`state report claim estimate note comment promise pledge vow tweet post text show find project fear
  hope doubt demand forecast view call remark joke quip threat caution reply answer show read want need worry swear
  slam project assume contend urge plead quote plan aim wish question guess bet charge push press rip dispute blast ridicule
  guarantee suspect offer appeal request order advocate support favor favour regret highlight outline boast counter rule
  praise welcome mock brand label term hail feel see shout yell scream whisper`)
/** Third-person forms that are plural nouns as often. */
const THIRDS =
  words(`states reports claims estimates notes comments promises pledges vows tweets posts texts shows
  finds projects fears hopes doubts demands forecasts views calls remarks jokes quips replies cautions reads wants
  quotes worries plans aims wishes questions answers guesses bets charges pushes presses rips disputes blasts guarantees suspects offers
  appeals requests orders advocates supports favors favours regrets highlights outlines boasts counters rules brands
  labels terms shouts yells screams whispers`)

/** "a 16-point lead", "pointed a gun": pointing says something only with its particle. */
const POINTS = words('point points pointed pointing')

const OPENS_CLAUSE = Tag.That | Tag.Pronoun | Tag.Demonstrative
const SPEAKERS =
  Tag.Pronoun | Tag.Role | Tag.Title | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Plural | Tag.Adverb

const isDeterminer = (draft: Draft, at: number): boolean => DETERMINERS.has(draft.tokens[at]?.text ?? '')

/** Whether a form that may be a verb of saying is one here, by what stands on both sides of it. */
export function isVerbCue(draft: Draft, at: number, floor: number): boolean {
  const text = draft.tokens[at]?.text ?? ''
  if (isCapital(draft, at) && at > floor && draft.inside[at] === draft.inside[at - 1]) return false
  if (isDeterminer(draft, at - 1) && at > floor)
    return textAt(draft, at - 1) === 'that' || (STANDS_ALONE.test(textAt(draft, at - 1)) && isPast(draft, at))
  // "The army supported the advance": in the past it is a deed as often.
  if (text === 'supported') return false
  // "those reported missing", "two confirmed dead": what became of people, by a participle.
  if (isPast(draft, at) === false && FATES.test(textAt(draft, at + 1)) && /ed$/.test(text)) return false
  if (POINTS.has(text)) return textAt(draft, at + 1) === 'out'
  if (BASES.has(text)) return isBaseVerb(draft, at)
  if (THIRDS.has(text)) return isThirdVerb(draft, at)
  return true
}

const FATES = /^(missing|dead|killed|injured|wounded|kidnapped|captured|stolen|safe|alive|drowned)$/

/** "Some said", "many argued": they stand for people as well as before them. */
const STANDS_ALONE = /^(some|one|several|two|three|four|many|most|both|all|another|each)$/

/** A past form that is no participle of the noun behind it: "some reported cases". */
const isPast = (draft: Draft, at: number): boolean =>
  draft.words[at]?.cue?.tense === 'past' &&
  (!/ed$/.test(textAt(draft, at)) ||
    has(draft.words[at + 1], OPENS_CLAUSE) ||
    /^[":,]$/.test(textAt(draft, at + 1)))

const PLURAL_PRONOUNS = words('they we i you who to')
function isBaseVerb(draft: Draft, at: number): boolean {
  const before = draft.tokens[at - 1]?.text ?? ''
  const after = draft.words[at + 1]
  // "a sign on the door read: …" is the past of what stands written.
  if (draft.tokens[at]?.text === 'read' && /^[:"]$/.test(textAt(draft, at + 1))) return true
  if (textAt(draft, at) === 'read' && has(draft.words[at - 1], Tag.Document | Tag.Occasion)) return true
  const opens = has(after, OPENS_CLAUSE) || draft.tokens[at + 1]?.text === '"'
  if (draft.tokens[at]?.text === 'state') return opens && !has(after, Tag.Demonstrative & ~Tag.That)
  if (PLURAL_PRONOUNS.has(before) || has(draft.words[at - 1], Tag.Auxiliary)) return true
  const plural =
    has(draft.words[at - 1], Tag.Plural) ||
    before === 'percent' ||
    (before.endsWith('s') && !NOT_PLURAL.test(before))
  const shown = /^(show|find)$/.test(textAt(draft, at)) && has(draft.words[at - 1], Tag.Document)
  if (!plural) return opens && /^(show|find)$/.test(textAt(draft, at)) && countsBefore(draft, at)
  // "a police report": behind the indefinite article two nouns stand in a row.
  if (/^(a|an)$/.test(textAt(draft, at - 2))) return false
  return (
    opens || shown || opensObject(draft, at + 1) || (isGroup(draft, at - 1) && !endsPhrase(draft, at + 1))
  )
}

/** "Figures from the ministry show that …": several documents, with whose they are, before the verb. */
function countsBefore(draft: Draft, at: number): boolean {
  for (let before = at - 1; before > at - 9 && draft.tokens[before]?.kind === 'word'; before--)
    if (has(draft.words[before], Tag.Document) && has(draft.words[before], Tag.Plural)) return true
  return false
}

/** "Unions demand higher pay": several who can speak, and behind the verb no word that would end its phrase. */
const isGroup = (draft: Draft, at: number): boolean =>
  isCapital(draft, at) || (has(draft.words[at], Tag.Plural) && has(draft.words[at], Tag.Role))

const endsPhrase = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind !== 'word' ||
  draft.words[at]?.cue != null ||
  has(
    draft.words[at],
    Tag.Auxiliary | Tag.Preposition | Tag.Conjunction | Tag.Verb | Tag.Connector | Tag.Relative,
  )

const NOT_PLURAL = /('s|ss|us|is|news)$/

/** A noun phrase, an infinitive or a question: what would not stand behind two nouns in a row. */
function opensObject(draft: Draft, at: number): boolean {
  const text = textAt(draft, at)
  if (isDeterminer(draft, at) || isCapital(draft, at) || text === 'to') return true
  return /^(whether|why|how)$/.test(text)
}

/** Plural nouns that are verbs of saying only in front of a clause. */
const NOUNS = words(
  'posts texts shows reads calls finds views tweets projects forecasts quotes notes remarks',
)
function isThirdVerb(draft: Draft, at: number): boolean {
  const after = draft.words[at + 1]
  const text = draft.tokens[at + 1]?.text ?? ''
  // "Initial reports said", "media reports that …": two finite verbs do not follow each other, and "media" are several.
  if (after?.cue?.kind === 'verb' && after.cue.tense === 'past') return false
  if (textAt(draft, at) === 'reports' && /^(media|press|news|police)$/.test(textAt(draft, at - 1)))
    return textAt(draft, at - 2) === 'the' && has(after, OPENS_CLAUSE)
  if (has(after, OPENS_CLAUSE) || text === '"') return true
  if (text === ',' && (draft.opens[at + 2] ?? -1) >= 0) return true
  if (text === 'to')
    return (
      draft.tokens[at]?.text === 'hopes' ||
      draft.tokens[at]?.text === 'wants' ||
      draft.tokens[at]?.text === 'claims' ||
      draft.tokens[at]?.text === 'promises'
    )
  if (NOUNS.has(textAt(draft, at)) && text !== 'on' && text !== 'for') return false
  if (has(after, Tag.Auxiliary | Tag.Preposition | Tag.Conjunction | Tag.Verb)) return false
  const speaks = has(draft.words[at - 1], SPEAKERS) || isCapital(draft, at - 1) || draft.names.has(at - 1)
  return speaks && !has(draft.words[at - 1], Tag.Preposition)
}
