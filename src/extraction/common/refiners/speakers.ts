import type { Attribution, Draft, DraftLink, Entity } from '../draft'
import { agrees } from './agreement'
import { Cast } from './cast'
import { byPlace } from './order'
import type { BackReference } from './references'

export type { BackReference } from './references'

/** How many sentences a participle may stand behind the last words of its speaker. */
const NEAR = 2
/** Somebody else who spoke in between weighs as much as this many sentences. */
const PASSED_OVER = 3

/**
 * Resolves every link to somebody who speaks in this document: explicit mentions by name, aliases by what they
 * point to, missing subjects by the last speaker that agrees. What fits nobody stays unresolved and is dropped.
 */
export function resolveSpeakers(references: BackReference): (draft: Draft) => void {
  return (draft) => {
    const cast = new Cast(references, draft)
    const narrate = narration(references, cast, draft)
    const resolved: Attribution[] = []
    const passesTitle = titleWatch(draft)
    for (const found of byPlace(draft)) {
      if (passesTitle(found.sentence)) cast.forget()
      narrate(found.sentence)
      if (!resolveLinks(cast, found, resolved)) continue
      resolved.push(found)
      remember(cast, found, resolved.at(-2))
    }
    const kept = new Set(resolved)
    for (const found of resolved)
      while (found.parent !== null && !kept.has(found.parent)) found.parent = found.parent.parent
    draft.attributions = resolved
  }
}

/** Lets whoever acts in the narration up to a sentence enter, sentence by sentence. */
function narration({ actorOf }: BackReference, cast: Cast, draft: Draft): (sentence: number) => void {
  const cues = new Set(draft.attributions.map(({ cueAt }) => cueAt))
  let next = 0
  return (sentence) => {
    if (actorOf === undefined) return
    for (; next <= sentence; next++) {
      const actor = actorOf(draft, next, cues)
      if (actor !== null) cast.narrate(actor, next)
    }
  }
}

/** Tells, for sentences in order, whether a headline stands since the one asked about before. */
function titleWatch(draft: Draft): (sentence: number) => boolean {
  const titles = draft.sentences.flatMap(({ kind }, index) => (kind === 'headline' ? [index] : []))
  let next = 0
  let last = -1
  return (sentence) => {
    const before = next
    while (next < titles.length && (titles[next] ?? 0) <= sentence) next++
    const passed = next > before && last >= 0
    last = sentence
    return passed
  }
}

function resolveLinks(cast: Cast, found: Attribution, earlier: readonly Attribution[]): boolean {
  // Outer links stand nearer to the reader and were met first.
  for (let at = found.links.length - 1; at >= 0; at--) {
    const link = found.links[at]
    if (link === undefined) continue
    if (!resolveLink(cast, link, found, earlier, at)) {
      // Without the one who says it, a chain would credit whoever passed it on.
      if (at === 0) return false
      found.links.splice(at, 1)
    }
  }
  return found.links.length > 0
}

function resolveLink(
  cast: Cast,
  link: DraftLink,
  found: Attribution,
  earlier: readonly Attribution[],
  at: number,
): boolean {
  if (link.mention !== null) {
    if (link.antecedent !== null) {
      link.entity = cast.meet(link.antecedent, found.sentence)?.entity ?? null
      link.resolvedBy = 'alias'
      return link.entity !== null
    }
    const own = at === 0 && link.mention.pronoun ? (found.parent?.links[0]?.entity ?? null) : null
    if (own !== null && cast.mayMean(link.mention, own)) {
      link.entity = own
      link.resolvedBy = 'alias'
      return true
    }
    const met = cast.meet(link.mention, found.sentence)
    if (met === null) return false
    link.entity = met.entity
    link.resolvedBy = met.resolvedBy
    return true
  }
  link.resolvedBy = 'carry_over'
  link.entity = carried(cast, link, found, earlier, at)
  link.distance = found.sentence - (link.entity?.sentence ?? found.sentence)
  if (link.entity !== null && cast.hasSpokenSince(link.entity)) link.distance += PASSED_OVER
  return link.entity !== null
}

function carried(
  cast: Cast,
  { antecedent, cue }: DraftLink,
  found: Attribution,
  earlier: readonly Attribution[],
  at: number,
): Entity | null {
  const { sentence, feminine, plural } = found
  if (found.carries === 'medium' && at === found.links.length - 1)
    return cast.medium ?? cast.speaker(null, null, sentence)
  if (found.carries === 'latest') return cast.speakers.at(-1) ?? null
  if (antecedent !== null) return cast.meet(antecedent, sentence)?.entity ?? null
  const governs = governing(found, earlier) ?? beside(found, earlier)
  if (governs !== null) return governs
  const entity = cast.carried(sentence, cue?.lemma ?? '', feminine, plural)
  // A participle describes what somebody does in its own clause: it is not carried far.
  return found.participle && entity !== null && sentence - Math.max(entity.spoken, entity.sentence) > NEAR
    ? null
    : entity
}

/** A participle goes with the clause before it in its own sentence, where that has a speaker who agrees. */
function governing(found: Attribution, earlier: readonly Attribution[]): Entity | null {
  if (!found.participle) return null
  const before = siblings(found, earlier)
  const agreeing = before.findLast(
    (e) => found.feminine === null || e.links[0]?.entity?.feminine === found.feminine,
  )
  return (agreeing ?? before.at(-1))?.links[0]?.entity ?? null
}

/** Inside what somebody says, a verb without a subject goes on for whoever spoke there before, where that fits. */
function beside(found: Attribution, earlier: readonly Attribution[]): Entity | null {
  if (found.parent === null || found.participle) return null
  const before = siblings(found, earlier).at(-1)?.links[0]?.entity ?? null
  return before !== null && agrees(before, found.feminine, found.plural) ? before : null
}

/** What stands before it in its sentence at the same level of nesting. */
function siblings({ sentence, parent }: Attribution, earlier: readonly Attribution[]): Attribution[] {
  const start = earlier.findLastIndex((e) => e.sentence !== sentence) + 1
  return earlier.slice(start).filter((e) => e.parent === parent)
}

function remember(cast: Cast, found: Attribution, before: Attribution | undefined): void {
  for (const link of found.links) if (link.entity?.kind === 'medium') cast.medium = link.entity
  const entity = found.links[0]?.entity
  if (entity == null) return
  if (found.parent === null)
    cast.outer = found.links.findLast((link) => link.entity?.kind !== 'medium')?.entity ?? entity
  const first = found.links[0]
  const named = first?.mention != null && first.cue?.class !== 'according_to'
  if (found.parent === null && found.sibling && !found.participle && named)
    cast.tookOver(entity, found.sentence)
  // A medium that closes the sentence is resolved only after what it relays.
  const outer = found.parent?.links[0]
  if (found.parent === null || (outer?.entity?.kind ?? outer?.mention?.kind) === 'medium')
    cast.spoke(entity, found.sentence, entity.kind === 'medium' && before?.parent === found)
}
