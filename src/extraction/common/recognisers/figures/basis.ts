import type { FoldedText } from '../../../folded-text'
import type { Basis } from '../../../types'
import type { FigureLanguage, Word } from './language'
import { is, isComma, isStop, type Unit } from './units'

const STATED_BEFORE = 10
const STATED_AFTER = 8
const EVENT_BEFORE = 40
const EVENT_AFTER = 20

/**
 * What span of events a figure counts: a running total, a stated period, or one incident. A stated basis wins;
 * then the bulletin heading's; else the nearest event in the sentence decides, a war being counted up and an attack once.
 */
export function basisOf(units: Unit[], from: number, to: number, heading: Basis | null): Basis {
  return statedBasis(units, from, to) ?? heading ?? eventBasis(units, from, to) ?? 'unknown'
}

type Stated = 'since' | 'period' | 'total'

const statedRole = (words: readonly Word[]): Stated | null => {
  for (const { role } of words) if (role === 'since' || role === 'period' || role === 'total') return role
  return null
}

/** A beginning or a period says more than the word "total", which either may have beside it. */
class StatedBasis {
  private basis: Basis | null = null
  private total = false

  /** True once nothing nearer can be said. */
  add(words: readonly Word[]): boolean {
    const role = statedRole(words)
    if (role === 'total') this.total = true
    else if (role !== null) this.basis = role === 'since' ? 'cumulative' : 'period'
    return this.basis !== null
  }

  get(): Basis | null {
    return this.basis ?? (this.total ? 'cumulative' : null)
  }
}

function statedBasis(units: Unit[], from: number, to: number): Basis | null {
  const found = new StatedBasis()
  for (let at = to; at < Math.min(units.length, to + STATED_AFTER); at++) {
    if (isStop(units[at]) || isComma(units[at]) || found.add(units[at]?.words ?? [])) break
  }
  for (let at = to - 1; at >= Math.max(0, from - STATED_BEFORE) && found.get() !== 'period'; at--) {
    if (found.add(units[at]?.words ?? [])) break
  }
  return found.get()
}

function eventBasis(units: Unit[], from: number, to: number): Basis | null {
  for (let at = to - 1; at >= Math.max(0, from - EVENT_BEFORE); at--) {
    if (is(units[at], 'campaign')) return 'cumulative'
    if (is(units[at], 'incident')) return 'incident'
    if (at < from && isStop(units[at])) break
  }
  for (let at = to; at < Math.min(units.length, to + EVENT_AFTER); at++) {
    if (isStop(units[at])) return null
    if (is(units[at], 'campaign')) return 'cumulative'
    if (is(units[at], 'incident')) return 'incident'
  }
  return null
}

const HEADING_LINES = 8
const HEADING_TOKENS = 120

/**
 * The basis that a bulletin's heading gives to the items under it: where the sentence is an item of a list, the
 * nearest line above it that names a period or a beginning. Looks back a bounded number of lines and tokens.
 */
export function bulletinBasis(text: FoldedText, from: number, language: FigureLanguage): Basis | null {
  const { tokens } = text
  const first = lineStart(text, from)
  if (!isItem(text, first)) return null
  let end = first
  for (let lines = 0; lines < HEADING_LINES && end > 0 && first - end < HEADING_TOKENS; lines++) {
    const start = lineStart(text, end - 1)
    const found = new StatedBasis()
    for (let at = start; at < end; at++) if (found.add(language.match(tokens, at, end)?.words ?? [])) break
    const basis = found.get()
    if (basis !== null && !isItem(text, start)) return basis
    end = start
  }
  return null
}

const isItem = ({ tokens, original }: FoldedText, first: number): boolean =>
  tokens[first]?.kind === 'mark' && /^[\p{Pd}•·*●○▪▫◦‣⁃\\]/u.test(original[tokens[first]?.start ?? 0] ?? '')

function lineStart({ tokens, original }: FoldedText, at: number): number {
  let first = at
  while (first > 0 && at - first < HEADING_TOKENS) {
    const before = tokens[first - 1]
    const token = tokens[first]
    if (!before || !token || original.slice(before.end, token.start).includes('\n')) break
    first--
  }
  return first
}
