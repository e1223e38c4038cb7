import type { FoldedText } from '../../folded-text'
import type { Token } from '../../token'
import type { DraftSentence, Quotation } from '../draft'
import { sentenceBreaks } from './sentence-breaks'

export interface Paragraph {
  /** UTF-16 offsets, without surrounding white space. */
  start: number
  end: number
  /** Tokens `[from, to)`. */
  from: number
  to: number
}

/** Lines with visible characters; a line is a paragraph, as news copy has it. */
export function paragraphs(text: FoldedText): Paragraph[] {
  const found: Paragraph[] = []
  const { original, tokens } = text
  let from = 0
  while (from < tokens.length) {
    const start = tokens[from]?.start ?? 0
    let end = original.length
    for (let at = start; at < end; at++) {
      const unit = original.charCodeAt(at)
      if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) end = at
    }
    let to = from
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++
    found.push({ start, end: tokens[to - 1]?.end ?? end, from, to })
    from = to
  }
  return found
}

const TERMINAL = new Set(['.', '!', '?', '؟', '…', '。'])
/** Tokens; a title is shorter. */
const LONG_SENTENCE = 16
const CLOSING = new Set(['"', ')', ']'])

/**
 * Sentences of one paragraph. The rules of Unicode propose the breaks; a break is dropped after an abbreviation or
 * an initial, between dots, inside a closed quotation or bracket, and before a lower-case continuation.
 */
export function sentencesOf(
  text: FoldedText,
  paragraph: Paragraph,
  index: number,
  segmenter: Intl.Segmenter,
  abbreviations: ReadonlySet<string>,
  quotations: readonly Quotation[],
): DraftSentence[] {
  const { tokens, original } = text
  const held = heldTogether(paragraph, tokens, quotations)
  const sentences: DraftSentence[] = []
  let from = paragraph.from
  let at = paragraph.from
  const close = (to: number): void => {
    const first = tokens[from]
    const last = tokens[to - 1]
    if (first === undefined || last === undefined || to <= from) return
    sentences.push({ from, to, start: first.start, end: last.end, kind: 'body', paragraph: index })
    from = to
  }
  for (const end of proposals(original, paragraph, segmenter)) {
    while (at < paragraph.to && (tokens[at]?.start ?? 0) < end) at++
    if (at > from && breaksAt(original, tokens, from, at, paragraph, held, abbreviations)) close(at)
  }
  close(paragraph.to)
  return sentences
}

/** The segmenter's cost grows faster than its input, so it never sees more than this at once. */
const CHUNK = 8000

function proposals(original: string, paragraph: Paragraph, segmenter: Intl.Segmenter): Iterable<number> {
  const { start, end } = paragraph
  const found = end - start <= CHUNK ? sentenceBreaks(original, start, end) : null
  return found ?? segmented(original, paragraph, segmenter)
}

function* segmented(original: string, paragraph: Paragraph, segmenter: Intl.Segmenter): Generator<number> {
  let { start } = paragraph
  while (start < paragraph.end) {
    const stop = Math.min(paragraph.end, start + CHUNK)
    let last = start
    let end = start
    for (const segment of segmenter.segment(original.slice(start, stop))) {
      last = end
      end = start + segment.index + segment.segment.length
      if (end < stop || stop === paragraph.end) yield end
    }
    // A sentence cut off by the chunk is looked at again from its start; one that fills a chunk ends there, so
    // that no work per sentence grows with the text.
    if (last === start && stop < paragraph.end) yield stop
    start = stop === paragraph.end || last === start ? stop : last
  }
}

/** A small letter behind a closing mark goes on with the sentence: `"Who was it?" a neighbour asked.` */
const isSmall = (original: string, { kind, start }: Token): boolean => {
  const char = original.charAt(start)
  return kind === 'word' && char !== char.toUpperCase()
}

function breaksAt(
  original: string,
  tokens: readonly Token[],
  from: number,
  at: number,
  paragraph: Paragraph,
  held: Uint8Array,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (at >= paragraph.to) return true
  if (held[at - paragraph.from] === 1) return false
  let last = at - 1
  while (last > from && CLOSING.has(tokens[last]?.text ?? '')) last--
  const mark = tokens[last]
  if (mark === undefined || !TERMINAL.has(mark.text)) return true
  const next = tokens[at]
  if (next !== undefined && (TERMINAL.has(next.text) || next.text === ',' || next.text === '،')) return false
  const before = tokens[last - 1]
  if (last < at - 1 && mark.text !== '.' && next !== undefined && isSmall(original, next)) return false
  if (mark.text !== '.' || before === undefined || last - 1 < from) return true
  if (before.text === '.') return endsAtTwoDots(tokens, from, last)
  // "until 6 p.m. (1500 GMT) on Friday"
  if (next?.text === '(' && tokens[at + 1]?.kind === 'number' && [...before.text].length === 1) return false
  return !(before.kind === 'word' && before.end === mark.start && isAbbreviation(before, next, abbreviations))
}

/** Dots are a pause rather than an end, save that some papers set two of them between the long sentences of a paragraph. */
const endsAtTwoDots = (tokens: readonly Token[], from: number, last: number): boolean =>
  tokens[last - 2]?.text !== '.' && tokens[last + 1]?.kind === 'word' && last - from > LONG_SENTENCE

const isAbbreviation = (word: Token, next: Token | undefined, abbreviations: ReadonlySet<string>): boolean =>
  abbreviations.has(word.text) ||
  ([...word.text].length === 1 && !/\d/.test(word.text) && next?.kind !== 'mark')

/** Tokens; a longer quotation is a mark gone astray. */
const LONGEST_HELD = 1500

/** Marks the places where no sentence may end: inside closed quotations and brackets of this paragraph. */
function heldTogether(
  paragraph: Paragraph,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): Uint8Array {
  const held = new Uint8Array(paragraph.to - paragraph.from)
  for (const quotation of quotations) {
    if (!quotation.closed || quotation.to - quotation.from > LONGEST_HELD) continue
    held.fill(1, quotation.from + 1 - paragraph.from, quotation.to - paragraph.from)
  }
  let open = -1
  for (let at = paragraph.from; at < paragraph.to; at++) {
    const mark = tokens[at]?.text
    if (mark === '(') open = at
    else if (mark === ')' && open >= 0) {
      if (at - open <= LONGEST_HELD) held.fill(1, open + 1 - paragraph.from, at + 1 - paragraph.from)
      open = -1
    }
  }
  return held
}
