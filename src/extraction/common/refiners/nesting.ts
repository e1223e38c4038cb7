import type { Attribution, Draft } from '../draft'
import { byPlace } from './order'
import { isPhrase, onlyMarks } from './scope'

/** Nobody reports at more removes than this; it bounds what one sentence can yield. */
const DEEPEST = 5

/**
 * Gives each attribution the innermost earlier one whose content holds its cue: "X said that Y said". Where
 * "according to X, Y said" credits X with nothing but what Y said, X becomes a relay of it.
 */
export function settleNesting(draft: Draft): void {
  const stack: Attribution[] = []
  const dropped = new Set<Attribution>()
  for (const found of byPlace(draft)) {
    while (stack.length > 0) {
      const top = stack[stack.length - 1]
      if (top !== undefined && top.sentence === found.sentence && holds(top, found)) break
      stack.pop()
    }
    const outer = stack[stack.length - 1] ?? null
    if (outer !== null && isPhrase(outer) && isAllOf(draft, outer, found)) {
      found.links.push(...outer.links)
      found.from = Math.min(found.from, outer.from)
      dropped.add(outer)
      stack.pop()
    }
    found.parent = stack[stack.length - 1] ?? null
    if (stack.length < DEEPEST) stack.push(found)
    else dropped.add(found)
  }
  draft.attributions = draft.attributions.filter((found) => !dropped.has(found))
}

const holds = (outer: Attribution, inner: Attribution): boolean =>
  outer.content.from <= inner.cueAt && inner.cueAt < outer.content.to

const isAllOf = (draft: Draft, outer: Attribution, inner: Attribution): boolean =>
  onlyMarks(draft, outer.content.from, inner.cueAt) && onlyMarks(draft, inner.content.to, outer.content.to)
