import type { FoldedText } from '../../folded-text'
import type { SentenceKind } from '../../types'
import type { Draft } from '../draft'
import type { Paragraph } from './sentences'

/** The words by which a language's furniture and credits are known, folded. */
export interface PageLexicon {
  /** Whole paragraphs that are page furniture. */
  furniture: ReadonlySet<string>
  /** First words of furniture lines ("read also"). */
  furnitureStarts: readonly string[]
  /** First words of lines that are labels and names only where no full stop ends them ("tags", "to contact"). */
  labelStarts: readonly string[]
  /** Words that label such a line where a colon follows them ("Source: …"). */
  labels: readonly string[]
  /** First words of credit lines ("Reporting by"). */
  creditStarts: readonly string[]
  /** Cities whose names in capitals open a report without a mark behind them ("BEIRUT The army said"). */
  datelines?: ReadonlySet<string>
  /** Words that only occur in datelines: weekday and month names, eras. */
  dateWords: ReadonlySet<string>
}

const HEADLINE_WORDS = 22
/** Somebody's office, or where to write to them. */
const FOOTNOTE = 10
/** A place, a date of two calendars and an agency's code. */
const LONGEST_DATE = 14
const END_MARKS = new Set(['.', '!', '?', '؟', '…', ':', '"', ';'])

/** The kind of each paragraph, from its shape and its neighbours; `body` where nothing says otherwise. */
export function kindsOf(
  text: FoldedText,
  paragraphs: readonly Paragraph[],
  page: PageLexicon,
): SentenceKind[] {
  const shapes = paragraphs.map((paragraph) => shapeOf(text, paragraph))
  return paragraphs.map((_, index) => kindOf(shapes, index, page))
}

const openers = new WeakMap<PageLexicon, ReadonlySet<string>>()

/** Whether a line of the lexicon begins with this word: most paragraphs need not be put together. */
function opensList(word: string, page: PageLexicon): boolean {
  let words = openers.get(page)
  if (words === undefined) {
    const { furniture, furnitureStarts, labelStarts, labels, creditStarts } = page
    const lines = [...furniture, ...furnitureStarts, ...labelStarts, ...labels, ...creditStarts]
    words = new Set(lines.map((line) => line.split(' ', 1)[0] ?? ''))
    openers.set(page, words)
  }
  return words.has(word)
}

/** The words of a line that may be one of the lexicon's; empty for any other. */
const listedLine = ({ words }: Shape, page: PageLexicon): string =>
  opensList(words[0] ?? '', page) ? words.join(' ') : ''

interface Shape {
  words: string[]
  marks: number
  ended: boolean
  trailing: boolean
  dashed: boolean
  /** A colon follows its first word. */
  labelled: boolean
  /** Begins with an asterisk. */
  starred: boolean
  /** Ends in "!" or "?". */
  exclaims: boolean
  numbers: number
  /** Full stops inside: running text. */
  stops: number
  /** Has the sign of a mail address inside a word. */
  address: boolean
}

function shapeOf(text: FoldedText, paragraph: Paragraph): Shape {
  const words: string[] = []
  let count = 0
  let dashed = false
  let numbers = 0
  let stops = 0
  let address = false
  for (let at = paragraph.from; at < paragraph.to; at++) {
    const token = text.tokens[at]
    if (token === undefined) break
    if (token.kind === 'mark') {
      dashed ||= token.text === '-'
      address ||= token.text === '@' && token.end === text.tokens[at + 1]?.start
      if (token.text === '.' && isStop(text, at)) stops++
    } else {
      count++
      if (token.kind === 'number') numbers++
      if (words.length <= HEADLINE_WORDS) words.push(token.text)
    }
  }
  const last = text.tokens[paragraph.to - 1]?.text ?? ''
  const before = text.tokens[paragraph.to - 2]?.text ?? ''
  return {
    words,
    marks: paragraph.to - paragraph.from - count,
    ended: END_MARKS.has(last),
    trailing: last === '…' || (last === '.' && before === '.'),
    dashed,
    labelled: text.tokens[paragraph.from + 1]?.text === ':',
    starred: text.tokens[paragraph.from]?.text === '*',
    exclaims: last === '!' || last === '?' || last === '؟',
    numbers,
    stops,
    address,
  }
}

/** A full stop behind a word of some length, with a space behind it. */
const isStop = (text: FoldedText, at: number): boolean =>
  (text.tokens[at - 1]?.text.length ?? 0) > 2 &&
  (text.tokens[at]?.end ?? 0) < (text.tokens[at + 1]?.start ?? 0) &&
  text.tokens[at - 1]?.text !== '.'

function kindOf(shapes: readonly Shape[], index: number, page: PageLexicon): SentenceKind {
  const shape = shapes[index]
  if (shape === undefined || shape.words.length === 0) return 'furniture'
  const line = listedLine(shape, page)
  if (page.furniture.has(line) || startsWith(line, page.furnitureStarts)) return 'furniture'
  if (!shape.ended && shape.stops === 0 && isLabel(shape, line, page)) return 'furniture'
  // "11:03 ت م": the hour of a dispatch.
  if (!shape.ended && shape.numbers > 0 && shape.words.every((word) => word.length <= 2)) return 'furniture'
  if (shape.address && !shape.ended && shape.words.length <= FOOTNOTE) return 'furniture'
  if (isFootnote(shape, index, shapes.length)) return 'credit'
  if (startsWith(line, page.creditStarts) && shape.words.length <= HEADLINE_WORDS) return 'credit'
  if (shape.trailing) return 'furniture'
  if (shapes.length === 1 || shape.words.length > HEADLINE_WORDS) return 'body'
  if (isDateline(shape, page)) return 'dateline'
  const next = shapes[index + 1]
  // A title above a teaser that breaks off belongs to the teaser's link.
  if (next?.trailing && next.words.length <= HEADLINE_WORDS) return 'furniture'
  if ((!shape.ended && shape.stops === 0) || isTitleMark(shape, index)) {
    return shape.words.length <= 2 ? 'furniture' : 'headline'
  }
  return 'body'
}

const isLabel = (shape: Shape, line: string, page: PageLexicon): boolean =>
  startsWith(line, page.labelStarts) || (shape.labelled && page.labels.includes(shape.words[0] ?? ''))

/**
 * Whether a sentence that is the last of its paragraph is furniture run into it: pages lose the line break before
 * their tags and links.
 */
export function isTail(text: FoldedText, sentence: Paragraph, page: PageLexicon): boolean {
  let first = sentence.from
  while (first < sentence.to && text.tokens[first]?.kind === 'mark') first++
  if (!opensList(text.tokens[first]?.text ?? '', page)) return false
  const shape = shapeOf(text, sentence)
  const line = shape.words.join(' ')
  return (
    !shape.ended &&
    shape.stops === 0 &&
    (isLabel(shape, line, page) || startsWith(line, page.furnitureStarts))
  )
}

/** A starred line of a few words under a text says who wrote it or who may print it. */
const isFootnote = (shape: Shape, index: number, count: number): boolean =>
  shape.starred &&
  index > 0 &&
  index >= count - 3 &&
  !shape.ended &&
  shape.words.length <= FOOTNOTE &&
  shape.numbers === 0

/** An opening line that ends in "!" or "?" is a title, not a statement. */
const isTitleMark = (shape: Shape, index: number): boolean =>
  index === 0 && shape.exclaims && shape.words.length <= 12 && shape.words.length > 2

const startsWith = (line: string, starts: readonly string[]): boolean =>
  starts.some(
    (start) => line.startsWith(start) && (line.length === start.length || line[start.length] === ' '),
  )

/** "غزة - وكالة خبر" and "Monday, May 18, 2015": a few words and a dash, or a date with hardly a word beside it. */
function isDateline(shape: Shape, page: PageLexicon): boolean {
  if (shape.ended || shape.words.length > LONGEST_DATE) return false
  const dates = shape.words.filter((word) => page.dateWords.has(word)).length
  const others = shape.words.length - dates - shape.numbers
  if (others === 0 && dates > 0) return true
  if (dates >= 3 && others <= 3 && others * 2 <= dates + shape.numbers) return true
  if (shape.words.length > 7) return false
  return shape.dashed && shape.words.length <= 6 && shape.numbers === 0
}

/**
 * A dateline at the head of a body paragraph ("LONDON (Reuters) — …", "رويترز - نيودلهي: …"): the token after
 * it, or -1. It is at most six words with a dash, ends in a dash or colon, and has no verb of saying.
 */
export function datelineEnd(draft: Pick<Draft, 'tokens' | 'words'>, from: number, to: number): number {
  let words = 0
  let dashes = 0
  let bracketed = false
  let dated = false
  const limit = Math.min(to, from + 12)
  for (let at = from; at < limit; at++) {
    const token = draft.tokens[at]
    if (token === undefined || token.text === '"' || token.text === '.') return -1
    // A day of the month stands in datelines that close with the agency in brackets, and in no others.
    if (token.kind === 'number') {
      dated = true
      continue
    }
    if (token.kind === 'word') {
      words++
      if (words > 6 || (draft.words[at]?.cue != null && !bracketed)) return -1
      continue
    }
    if (token.text === '(' || token.text === ')') bracketed = token.text === '('
    if (token.text === '-' && isSpaced(draft, at)) dashes++
    const ends =
      (token.text === ':' && dashes > 0 && !dated) ||
      (token.text === '-' && opensBody(draft, at, limit, words))
    if (ends && words > 0) return at + 1
  }
  return -1
}

const LONGEST_PLACE = 2

/** Behind a city in capitals that a word with one capital follows, at the head of a report; else -1. */
export function capitalsEnd(text: FoldedText, from: number, to: number, cities: ReadonlySet<string>): number {
  let name = ''
  let at = from
  for (; at < Math.min(to, from + LONGEST_PLACE) && isInCapitals(text, at); at++)
    name += `${name === '' ? '' : ' '}${text.tokens[at]?.text ?? ''}`
  const next = text.tokens[at]
  if (at === from || next?.kind !== 'word' || !cities.has(name) || isInCapitals(text, at)) return -1
  const first = text.original[next.start] ?? ''
  return first !== first.toLowerCase() ? at : -1
}

function isInCapitals(text: FoldedText, at: number): boolean {
  const token = text.tokens[at]
  if (token?.kind !== 'word' || token.end - token.start < 3) return false
  const written = text.original.slice(token.start, token.end)
  return written === written.toUpperCase() && written !== written.toLowerCase()
}

const isSpaced = (draft: Pick<Draft, 'tokens'>, at: number): boolean =>
  (draft.tokens[at - 1]?.end ?? 0) < (draft.tokens[at]?.start ?? 0) ||
  (draft.tokens[at]?.end ?? 0) < (draft.tokens[at + 1]?.start ?? 0)

/** A spaced dash right after "PLACE (AGENCY)" ends the dateline. */
const opensBody = (draft: Pick<Draft, 'tokens'>, at: number, _limit: number, words: number): boolean =>
  words >= 2 && draft.tokens[at - 1]?.text === ')' && isSpaced(draft, at)
