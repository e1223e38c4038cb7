import type { Attribution, Draft } from '../draft'

/**
 * "The ministry said that …, AFP reported": an attributing clause that closes its sentence holds what is
 * attributed inside its content, so whoever closes has passed that on.
 */
export function settleClosing(draft: Draft): void {
  const closing = new Map<number, Attribution[]>()
  for (const found of draft.attributions) {
    if (!found.fixed || found.cueAt < found.content.to) continue
    const list = closing.get(found.sentence)
    if (list === undefined) closing.set(found.sentence, [found])
    else list.push(found)
  }
  for (const found of draft.attributions) {
    if (found.parent !== null) continue
    found.parent = closing.get(found.sentence)?.find((outer) => holds(outer, found)) ?? null
  }
}

const holds = (outer: Attribution, inner: Attribution): boolean =>
  outer !== inner &&
  !isInside(outer, inner) &&
  outer.content.from <= inner.cueAt &&
  inner.cueAt < outer.content.to &&
  inner.content.to <= outer.content.to

/** Two clauses that both close a sentence may each lie in the other's content; the one that is outer already stays so. */
function isInside(found: Attribution, outer: Attribution): boolean {
  for (let at = found.parent; at !== null; at = at.parent) if (at === outer) return true
  return false
}
