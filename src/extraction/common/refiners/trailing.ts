import type { Attribution, Draft } from '../draft'
import { isMediumKind } from '../mentions'
import { has, Tag } from '../words'
import { byPlace } from './order'

/**
 * Settles attributing phrases that follow their content ("…, according to X"). After an attributed content the
 * phrase belongs to the same content: a medium carries it outwards, anybody else is where a medium has it from,
 * or who relays a quotation. Otherwise it covers the clause before it, from a verb of result where one stands
 * there ("… and killed 20, according to X" is about the toll).
 */
export function settleTrailing(draft: Draft): void {
  const settled: Attribution[] = []
  for (const found of byPlace(draft)) {
    if (!found.trailing) {
      settled.push(found)
      continue
    }
    const host = hostOf(draft, settled, found)
    if (host === null) {
      found.content.from = contentStart(draft, settled, found)
      settled.push(found)
      continue
    }
    join(host, found)
  }
  draft.attributions = settled
}

function hostOf(draft: Draft, settled: readonly Attribution[], found: Attribution): Attribution | null {
  for (let at = settled.length - 1; at >= 0; at--) {
    const host = settled[at]
    if (host === undefined || host.sentence !== found.sentence) return null
    if (host.content.from >= found.from || host.trailing) continue
    if (inOtherQuotation(draft, host, found) || isAside(draft, host)) continue
    if (!host.fixed || noVerbBetween(draft, phraseEnd(host), found.from)) return host
  }
  return null
}

/** "because they feared that …": what somebody believes in a subordinate clause is no claim of the sentence. */
const isAside = (draft: Draft, host: Attribution): boolean =>
  host.links[0]?.cue?.class === 'believe' && has(draft.words[host.from], Tag.Connector)

/** Behind the content and, where the attributing clause closes it ("…, X said"), behind that clause. */
const phraseEnd = (host: Attribution): number =>
  host.cueAt < host.content.to
    ? host.content.to
    : Math.max(host.cueAt + 1, ...host.links.map(({ mention }) => mention?.to ?? 0))

const inOtherQuotation = (draft: Draft, host: Attribution, found: Attribution): boolean => {
  const quotation = draft.quotations[draft.inside[host.cueAt] ?? -1]
  return quotation?.closed === true && found.cueAt >= quotation.to
}

const LONGEST_ADJUNCT = 8

/** Nothing but whom it was told to, where and when ("…, X told reporters on Friday, according to Y"). */
function noVerbBetween(draft: Draft, from: number, to: number): boolean {
  if (to - from > LONGEST_ADJUNCT) return false
  for (let at = from; at < to; at++)
    if (draft.words[at]?.cue != null || has(draft.words[at], Tag.Verb | Tag.Relative | Tag.Auxiliary))
      return false
  return true
}

function join(host: Attribution, found: Attribution): void {
  const source = host.links[0]?.mention
  const trailing = found.links[found.links.length - 1]?.mention
  const carries = trailing?.kind === 'medium' || isMediumKind(trailing?.known ?? null)
  const hostIsMedium = source?.kind === 'medium'
  const relays =
    (source?.kind === 'person' && (trailing?.kind === 'organisation' || trailing?.kind === 'document')) ||
    (trailing?.kind === 'document' &&
      source?.kind !== 'medium' &&
      source?.kind !== 'document' &&
      source?.kind !== 'other')
  if (!host.fixed) host.content.to = Math.min(host.content.to, found.from)
  // "…, X said, according to Y": what closes behind a whole attribution has passed that on.
  const closed = host.fixed && host.cueAt >= host.content.to
  if (!carries && !relays && !closed && (hostIsMedium || host.quote !== 'direct'))
    host.links.unshift(...found.links)
  else host.links.push(...found.links)
}

function contentStart(draft: Draft, settled: readonly Attribution[], found: Attribution): number {
  let floor = found.content.from
  for (let at = settled.length - 1; at >= 0 && settled[at]?.sentence === found.sentence; at--) {
    const end = settled[at]?.content.to ?? 0
    if (end <= found.from) floor = Math.max(floor, end)
  }
  for (let at = found.from - 1; at > floor; at--) {
    if (has(draft.words[at], Tag.Result) && has(draft.words[at], Tag.Conjunction)) return at
  }
  while (floor < found.from && draft.tokens[floor]?.kind === 'mark' && (draft.opens[floor] ?? -1) < 0) floor++
  return floor
}
