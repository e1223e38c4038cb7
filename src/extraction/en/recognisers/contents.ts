import { type Content, contentFrom } from '../../common/attributions'
import type { Draft } from '../../common/draft'
import type { Complement } from './complements'
import { isArticle, textAt } from './shape'

/** What a verb with its subject at `start` says: its complement, or the part of several that a relative clause is about. */
export const saidContent = (draft: Draft, complement: Complement, start: number, limit: number): Content =>
  partOfWhom(draft, start, limit) ?? contentFrom(draft, complement.at, objectLimit(draft, complement, limit))

/** Below this a complement is a noun phrase, and a clause behind its comma no part of it. */
const OBJECT = 0.75

const BACKGROUND = /^(while|whereas|although|though|but|after|as|when|before)$/
/** Nouns that take up the whole clause before them. */
const RESUMES =
  /^(sign|move|step|signal|reminder|charge|claim|allegation|accusation|blow|setback|development|stance|position|prospect|threat|tactic|practice|violation|demand|decision)$/

/**
 * "accused the rebels of breaking the truce, a sign that …", "opposes the pipeline, while …": an object ends where
 * behind its comma the report goes on about something else or takes up what it has told.
 */
function objectLimit(draft: Draft, { at: from, evidence }: Complement, limit: number): number {
  if (evidence > OBJECT) return limit
  for (let at = from + 1; at < limit - 1; at++) {
    if ((draft.opens[at] ?? -1) >= 0) at = draft.quotations[draft.opens[at] ?? -1]?.to ?? at
    if (textAt(draft, at) !== ',') continue
    if (BACKGROUND.test(textAt(draft, at + 1))) return at
    if (isArticle(draft, at + 1) && RESUMES.test(textAt(draft, at + 2))) return at
  }
  return limit
}

/** "killed 40 men, 12 of whom the army says were armed": how many of them is part of what is said. */
function partOfWhom(draft: Draft, start: number, limit: number): Content | null {
  if (!/^(whom|which)$/.test(textAt(draft, start - 1)) || textAt(draft, start - 2) !== 'of') return null
  const count = start - 3
  const counts = draft.tokens[count]?.kind === 'number' || COUNTS.test(textAt(draft, count))
  if (!counts) return null
  let to = start
  while (to < limit && !/^[,;]$/.test(textAt(draft, to))) to++
  const quantified = /^(least|most|about|around|some|nearly|almost)$/.test(textAt(draft, count - 1))
  const from = quantified ? (textAt(draft, count - 2) === 'at' ? count - 2 : count - 1) : count
  return { from, to, quote: 'indirect', fixed: true }
}

const COUNTS =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|many|some|several|all|none|both|dozens|hundreds|thousands|half|few)$/
