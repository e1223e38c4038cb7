import type { Draft } from '../../common/draft'
import { type CueForm, has, Tag, Takes } from '../../common/words'
import { PAST } from './finite'
import { isVerbCue } from './homographs'
import { isArticle, isCapital, isTime, isVerbal, textAt } from './shape'

/** Tokens that are looked back over for the start of a clause. */
export const CLAUSE_REACH = 120

/** Where the clause before an attributing phrase starts: behind the last semicolon. */
export function clauseStart(draft: Draft, before: number, floor: number): number {
  for (let at = before - 1; at > Math.max(floor, before - CLAUSE_REACH); at--)
    if (textAt(draft, at) === ';') return at + 1
  return floor
}

/**
 * "The rule, the ministry said, will apply to all": the clause stands between the parts of one sentence, which
 * goes on behind its comma. Behind an inverted verb only a verb goes on, since anything else may be an apposition.
 */
export function interrupts(
  draft: Draft,
  cue: CueForm,
  start: number,
  end: number,
  floor: number,
  limit: number,
  inverted: boolean,
): boolean {
  if ((cue.takes & (Takes.That | Takes.Clause)) === 0 || cue.lemma === 'tell') return false
  if (textAt(draft, start - 1) !== ',' || textAt(draft, end) !== ',' || limit - end < 4) return false
  const next = draft.words[end + 1]
  // A small letter behind the mark goes on with the sentence; a capital would begin one.
  if ((draft.opens[end + 1] ?? -1) >= 0 && textAt(draft, start - 2) !== '"')
    return !inverted && !isCapital(draft, end + 2)
  // "In the north, the agency said, 30 people were killed."
  if (draft.tokens[end + 1]?.kind === 'number') return !inverted && !isWhole(draft, start - 1, floor)
  if (draft.tokens[end + 1]?.kind !== 'word') return false
  if (/ing$/.test(textAt(draft, end + 1))) return RESULTS.test(textAt(draft, end + 1))
  if (isVerbal(draft, end + 1)) return next?.cue == null
  if (inverted || has(next, Tag.Conjunction | Tag.Connector | Tag.Relative)) return false
  if (isBackground(draft, end + 1) && isWhole(draft, start - 1, floor)) return false
  if (isAttributing(draft, end + 1, limit)) return false
  return next?.cue == null && !isTime(draft, end + 1)
}

/** "…, the ministry said, Reuters reported on Monday.": what goes on is who has passed that on, and nothing is said. */
function isAttributing(draft: Draft, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + LONGEST_NAME); at++) {
    if (draft.tokens[at]?.kind === 'mark') return false
    if (at > from && draft.words[at]?.cue != null && isVerbCue(draft, at, from))
      return at + 1 >= limit || draft.tokens[at + 1]?.kind === 'mark' || isWhenOrWhere(draft, at + 1)
    if (isVerbal(draft, at)) return false
  }
  return false
}

const isWhenOrWhere = (draft: Draft, at: number): boolean =>
  isTime(draft, at) || has(draft.words[at], Tag.Preposition)

/** Words of whoever passes something on: "the state news agency of the country". */
const LONGEST_NAME = 8

/** "A bomb hit the market, police said, killing 40": what an event led to goes on with what was said of it. */
const RESULTS =
  /^(killing|wounding|injuring|leaving|burying|trapping|displacing|destroying|damaging|causing|forcing|triggering|sparking|setting|sending|cutting|blocking|knocking|flooding)$/

/** Whether what stands before the comma is a clause of its own: a finite verb is in it. */
function isWhole(draft: Draft, comma: number, floor: number): boolean {
  for (let at = clauseStart(draft, comma, floor) + 1; at < comma; at++)
    if (isVerbal(draft, at) || PAST.test(textAt(draft, at))) return true
  return false
}

/**
 * "…, police said, after a week of protests", "…, a day after the vote", "…, the same road where …": behind a whole
 * clause and whoever said it, the report tells what went before and what kind of thing that is.
 */
function isBackground(draft: Draft, at: number): boolean {
  const text = textAt(draft, at)
  if (/^(after|before|since|following|amid|despite|days|weeks|hours|months|minutes|years)$/.test(text))
    return true
  if (/^(just|barely|shortly|soon|less|more|one|two|three|four|five|six)$/.test(text))
    return leadsToTime(draft, at)
  if (text === 'on') return /^(day|weekend|night)$/.test(textAt(draft, at + 2))
  return isArticle(draft, at)
}

function leadsToTime(draft: Draft, at: number): boolean {
  for (let to = at + 1; to < at + 6 && draft.tokens[to]?.kind !== 'mark'; to++)
    if (/^(after|before|since)$/.test(textAt(draft, to))) return true
  return false
}
