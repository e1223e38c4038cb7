import type { FoldedText } from '../../../folded-text'
import type { Basis } from '../../../types'
import type { FigureLanguage } from './language'
import { StatedBasis } from './stated-basis'

/** The line above a list that says what its items count. */
export interface Heading {
  basis: Basis
  /** Token index at which the line begins. */
  line: number
}

const HEADING_LINES = 8
const HEADING_TOKENS = 120

/** Whether the line of a token is an item of a list, by the bullet or dash that it begins with. */
export const isListItem = (text: FoldedText, at: number): boolean => isItem(text, lineStart(text, at))

/**
 * What a bulletin's heading says of the items under it: the nearest line above the item's list that names a period
 * or a beginning. Looks back a bounded number of lines and tokens.
 */
export function headingOf(text: FoldedText, from: number, language: FigureLanguage): Heading | null {
  const { tokens } = text
  const first = lineStart(text, from)
  if (!isItem(text, first)) return null
  let end = first
  for (let lines = 0; lines < HEADING_LINES && end > 0 && first - end < HEADING_TOKENS; lines++) {
    const start = lineStart(text, end - 1)
    const found = new StatedBasis()
    for (let at = start; at < end; at++) if (found.add(language.match(tokens, at, end).words)) break
    const basis = found.get()
    if (basis !== null && !isItem(text, start)) return { basis, line: start }
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
