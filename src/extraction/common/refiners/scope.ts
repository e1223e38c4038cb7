import type { Attribution, Draft } from '../draft'
import { byPlace } from './order'

/**
 * Ends each open content where a later attribution begins beside it, and drops contents that hold no word. An
 * attribution inside a quotation never ends what lies around the quotation.
 */
export function settleScope(draft: Draft): void {
  const ordered = byPlace(draft)
  let open: Attribution[] = []
  let sentence = -1
  for (const found of ordered) {
    if (found.sentence !== sentence) open = []
    sentence = found.sentence
    if (found.sibling && !followsPhrase(draft, open, found)) open = endedBy(draft, open, found)
    if (!found.fixed) open.push(found)
  }
  draft.attributions = ordered.filter((found) => trimContent(draft, found))
}

/** Ends the open contents around a sibling; the ones whose quotation it stands in stay open. */
function endedBy(draft: Draft, open: readonly Attribution[], found: Attribution): Attribution[] {
  const quotation = draft.quotations[draft.inside[found.cueAt] ?? -1]
  const goesOnInside = aroundItsSpeaker(open, found)
  return open.filter((earlier) => {
    const { content } = earlier
    if (quotation !== undefined && quotation.from >= content.from) return true
    if (goesOnInside.has(earlier)) return true
    if (content.from < found.from && content.to > found.from) content.to = found.from
    return false
  })
}

/**
 * "The minister said that witnesses had confirmed …, and (they) added": a verb without a subject whose form fits the
 * inner speaker and not the outer one goes on inside what the outer one says.
 */
function aroundItsSpeaker(open: readonly Attribution[], found: Attribution): ReadonlySet<Attribution> {
  const around = new Set<Attribution>()
  const link = found.links[0]
  if (link === undefined || link.mention !== null || link.antecedent !== null || found.participle)
    return around
  const inner = open.findLastIndex((earlier) => couldGoOn(earlier, found))
  for (const outer of open.slice(0, Math.max(inner, 0))) {
    if (couldGoOn(outer, found) || !isSomebody(outer)) return new Set()
    around.add(outer)
  }
  return around
}

/** Whether the form of a verb without a subject fits an earlier speaker. */
function couldGoOn(earlier: Attribution, { feminine, plural }: Attribution): boolean {
  const mention = earlier.links[0]?.mention ?? null
  const several = mention?.plural ?? earlier.plural
  if (plural || several) return plural === several
  return feminine === null || (mention?.feminine ?? earlier.feminine) === feminine
}

/** A body may be gone on for in another gender, by its spokesman or its statement; a person may not. */
const isSomebody = ({ links }: Attribution): boolean => (links[0]?.mention?.kind ?? 'person') === 'person'

/** Right behind "according to X," a clause is what X is credited with, not one beside it. */
const followsPhrase = (draft: Draft, open: readonly Attribution[], found: Attribution): boolean =>
  open.some((earlier) => isPhrase(earlier) && onlyMarks(draft, earlier.content.from, found.cueAt))

export const isPhrase = (found: Attribution): boolean =>
  !found.trailing && found.links.at(-1)?.cue?.class === 'according_to'

export function onlyMarks(draft: Draft, from: number, to: number): boolean {
  if (to < from) return false
  for (let at = from; at < to; at++) if (draft.tokens[at]?.kind !== 'mark') return false
  return true
}

/** Takes marks off both ends; false where nothing is left. */
function trimContent(draft: Draft, found: Attribution): boolean {
  const { content } = found
  while (content.to > content.from && isLoose(draft, content.to - 1, content.from)) content.to--
  while (content.from < content.to && isLeadingMark(draft, content.from)) content.from++
  return content.to > content.from
}

const isLeadingMark = (draft: Draft, at: number): boolean =>
  draft.tokens[at]?.kind === 'mark' && (draft.opens[at] ?? -1) < 0 && draft.tokens[at]?.text !== '('

/** Closing brackets and quotation marks stay where their partner is inside. */
function isLoose(draft: Draft, at: number, from: number): boolean {
  const token = draft.tokens[at]
  if (token?.kind !== 'mark') return false
  if (token.text === '"') {
    for (let open = at - 1; open >= Math.max(from, at - 400); open--) {
      const quotation = draft.quotations[draft.opens[open] ?? -1]
      if (quotation !== undefined && quotation.to === at + 1) return false
    }
    return true
  }
  return token.text !== ')' && token.text !== '%'
}
