import type { FoldedText } from '../../folded-text'
import type { Token } from '../../token'
import type { Quotation } from '../draft'
import type { Paragraph } from './sentences'

const OPENERS = new Set('“„‟«‹‘‚‛「『〝')
const CLOSERS = new Set('”»›’」』〞')
/** A quoted label ("the so-called 'state'") has at most this many words. */
const LABEL_WORDS = 2
/** Deeper nesting is noise; the bound keeps the cost of marking what is inside linear. */
const MAX_DEPTH = 3

/**
 * Pairs the quotation marks of one paragraph. Straight marks and marks of mismatched kinds pair by the space
 * around them: space before and none after opens, none before closes. An unclosed quotation runs to the end of
 * its paragraph. Outer quotations stand before the ones inside them.
 */
export function quotationsOf(text: FoldedText, paragraph: Paragraph): Quotation[] {
  const { tokens, original } = text
  const found: Quotation[] = []
  const open: number[] = []
  for (let at = paragraph.from; at < paragraph.to; at++) {
    const token = tokens[at]
    if (token === undefined || token.text !== '"') continue
    const side = sideOf(original, token, open.length > 0)
    if (side === 'open') {
      if (open.length < MAX_DEPTH) open.push(at)
    }
    if (side === 'close') {
      const from = open.pop()
      if (from !== undefined) found.push(quotation(text, from, at + 1, true))
    }
  }
  // A mark left open inside a closed quotation is a stray one; only the outermost runs on.
  const first = open[0]
  if (first !== undefined && !found.some((q) => q.from < first && q.to > first)) {
    found.push(quotation(text, first, paragraph.to, false))
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

function sideOf(original: string, { start, end }: Token, inside: boolean): 'open' | 'close' | 'none' {
  const char = original.slice(start, end)
  if (char === "'" || char === '’' || char === '‘' || char === '`' || char === '´') {
    return singleSide(original, start, char, inside)
  }
  // Copy typed in the wrong direction opens with a closing mark, and closes with an opening one.
  if (OPENERS.has(char))
    return inside && !opensHere(original, start) && endsHere(original, start) ? 'close' : 'open'
  if (CLOSERS.has(char)) {
    if (inside) return 'close'
    return opensHere(original, start) || original[start - 1] === ':' ? 'open' : 'none'
  }
  // Behind a full stop and before a space it closes a quotation that no mark of this paragraph opens.
  if (!inside) return isStopped(original, start, end) ? 'none' : 'open'
  return spaceAt(original, start - 1) && !spaceAt(original, end) ? 'open' : 'close'
}

const isStopped = (original: string, start: number, end: number): boolean =>
  /^[.!?]$/.test(original[start - 1] ?? '') && /^\s?$/.test(original[end] ?? '')

const opensHere = (original: string, start: number): boolean =>
  (spaceAt(original, start - 1) || original[start - 1] === TATWEEL) && !spaceAt(original, start + 1)

/** Joins a letter to what follows, so no word ends in it: the لـ before »الحياة» is written onto the quoted name. */
const TATWEEL = '\u0640'

/** Only the end, a space or a full stop follows. */
const endsHere = (original: string, start: number): boolean => /^[\s.،,؛]?$/.test(original[start + 1] ?? '')

/** Single marks double as apostrophes ("the soldiers' families"): they open only after a space. */
function singleSide(
  original: string,
  start: number,
  char: string,
  inside: boolean,
): 'open' | 'close' | 'none' {
  // Behind a comma or a full stop, and before another mark, it closes what is quoted inside a quotation.
  const closes =
    inside && /[.,!?؟،]/.test(original[start - 1] ?? '') && /["”»]/.test(original[start + 1] ?? '')
  if (!closes && char !== '’' && spaceAt(original, start - 1) && !spaceAt(original, start + 1)) return 'open'
  return inside && char !== '‘' && /[.,!?؟،\p{L}]/u.test(original[start - 1] ?? '') ? 'close' : 'none'
}

const spaceAt = (original: string, at: number): boolean =>
  at < 0 || at >= original.length || /[\s(:،,\-–—[]/.test(original[at] ?? ' ')

function quotation(text: FoldedText, from: number, to: number, closed: boolean): Quotation {
  let words = 0
  for (let at = from; at < to && words <= LABEL_WORDS; at++) if (text.tokens[at]?.kind !== 'mark') words++
  return { from, to, closed, speech: words > LABEL_WORDS }
}
