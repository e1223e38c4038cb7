import type { Draft } from '../../common/draft'
import { has, Tag } from '../../common/words'
import { DETERMINERS } from '../lexicon'
import { isCapital, textAt } from './shape'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Base forms that are nouns or adjectives unless a plural stands before them and a clause behind them. */
const BASES =
  words(`state report claim estimate note comment promise pledge vow tweet post text show find project fear
  hope doubt demand forecast view call remark joke quip threat caution reply answer show read want need worry swear
  slam project assume contend urge plead quote`)
/** Third-person forms that are plural nouns as often. */
const THIRDS =
  words(`states reports claims estimates notes comments promises pledges vows tweets posts texts shows
  finds projects fears hopes doubts demands forecasts views calls remarks jokes quips replies cautions reads wants
  quotes worries`)

const OPENS_CLAUSE = Tag.That | Tag.Pronoun | Tag.Demonstrative
const SPEAKERS =
  Tag.Pronoun | Tag.Role | Tag.Title | Tag.Organisation | Tag.Document | Tag.Medium | Tag.Plural | Tag.Adverb

const isDeterminer = (draft: Draft, at: number): boolean => DETERMINERS.has(draft.tokens[at]?.text ?? '')

/** Whether a form that may be a verb of saying is one here, by what stands on both sides of it. */
export function isVerbCue(draft: Draft, at: number, floor: number): boolean {
  const text = draft.tokens[at]?.text ?? ''
  if (isCapital(draft, at) && at > floor && draft.inside[at] === draft.inside[at - 1]) return false
  if (isDeterminer(draft, at - 1) && at > floor) return draft.tokens[at - 1]?.text === 'that'
  if (BASES.has(text)) return isBaseVerb(draft, at)
  if (THIRDS.has(text)) return isThirdVerb(draft, at)
  return true
}

const PLURAL_PRONOUNS = words('they we i you who to')
function isBaseVerb(draft: Draft, at: number): boolean {
  const before = draft.tokens[at - 1]?.text ?? ''
  const after = draft.words[at + 1]
  // "a sign on the door read: …" is the past of what stands written.
  if (draft.tokens[at]?.text === 'read' && /^[:"]$/.test(textAt(draft, at + 1))) return true
  const opens = has(after, OPENS_CLAUSE) || draft.tokens[at + 1]?.text === '"'
  if (draft.tokens[at]?.text === 'state') return opens && !has(after, Tag.Demonstrative & ~Tag.That)
  if (PLURAL_PRONOUNS.has(before) || has(draft.words[at - 1], Tag.Auxiliary)) return true
  const plural = has(draft.words[at - 1], Tag.Plural) || (before.endsWith('s') && !before.endsWith("'s"))
  const shown = /^(show|find)$/.test(textAt(draft, at)) && has(draft.words[at - 1], Tag.Document)
  return plural && (opens || shown || isDeterminer(draft, at + 1) || draft.tokens[at + 1]?.text === 'to')
}

/** Plural nouns that are verbs of saying only in front of a clause. */
const NOUNS = words(
  'posts texts shows reads calls finds views tweets projects forecasts quotes notes remarks',
)
function isThirdVerb(draft: Draft, at: number): boolean {
  const after = draft.words[at + 1]
  const text = draft.tokens[at + 1]?.text ?? ''
  if (has(after, OPENS_CLAUSE) || text === '"') return true
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
