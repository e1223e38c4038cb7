import { type Form, formOf, Spelling } from './forms'
import type { Token } from './token'
import type { Span } from './types'

/** A text with its folded tokens; everything matches on these and reports spans of the original. */
export interface FoldedText {
  original: string
  tokens: Token[]
  /** UTF-16 offsets in, code-point span out. */
  span(startUtf16: number, endUtf16: number): Span
}

enum Class {
  Space,
  /** Diacritics and invisible controls: part of a word when inside it, nothing otherwise. */
  Ignored,
  Letter,
  /** Letters of the Arabic script: they never join digits, since و and ب are written onto numbers. */
  ArabicLetter,
  Digit,
  Mark,
}

interface Folded {
  text: string
  class: Class
  /** Of a mark, which is a token by itself. */
  form: Form | null
}

const IGNORED = /^[\p{M}\u0640\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]$/u
const QUOTATION_MARKS = new Set('"“”„‟«»‹›‘’‚‛\'`´″′＂「」『』〝〞')
const APOSTROPHES = new Set("'’ʼ")
const SINGLE_MARKS = new Set("'‘’‚`´")
const LETTERS: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ک: 'ك',
  گ: 'ك',
}
const MARKS: Record<string, string> = { '٪': '%', '…': '…', '؛': ';' }

function foldCharacter(char: string): Folded {
  const found = classify(char)
  return { ...found, form: found.class === Class.Mark ? formOf(found.text) : null }
}

function classify(char: string): Omit<Folded, 'form'> {
  if (QUOTATION_MARKS.has(char)) return { text: '"', class: Class.Mark }
  if (/^[\p{Pd}\u2212]$/u.test(char)) return { text: '-', class: Class.Mark }
  if (IGNORED.test(char)) return { text: '', class: Class.Ignored }
  if (/^[\s\p{Z}\p{Cc}]$/u.test(char)) return { text: ' ', class: Class.Space }
  const known = MARKS[char]
  if (known !== undefined) return { text: known, class: Class.Mark }
  const code = char.codePointAt(0) ?? 0
  if (code >= 0x660 && code <= 0x669) return { text: String(code - 0x660), class: Class.Digit }
  if (code >= 0x6f0 && code <= 0x6f9) return { text: String(code - 0x6f0), class: Class.Digit }
  let text = ''
  // Decomposing before dropping the marks turns أ إ آ ؤ ئ and é into their bare letters in one step.
  for (const part of char.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!/^[\p{M}\u0640]$/u.test(part)) text += LETTERS[part] ?? part
  }
  if (/^[0-9]+$/.test(text)) return { text, class: Class.Digit }
  if (/^[\p{L}\p{N}]+$/u.test(text)) {
    return { text, class: /^\p{Script=Arabic}/u.test(text) ? Class.ArabicLetter : Class.Letter }
  }
  return { text: text.trim() || char, class: Class.Mark }
}

const cache: (Folded | undefined)[] = new Array(0x10000)
/** Of a unit that folds to one letter, that letter; of most words every unit is one. 0 where it is not yet known. */
const SIMPLE = new Uint16Array(0x10000)
const ARABIC = new Uint8Array(0x10000)
function folded(text: string, at: number): Folded {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const code = text.codePointAt(at) ?? unit
    return foldCharacter(String.fromCodePoint(code))
  }
  let known = cache[unit]
  if (known === undefined) {
    known = foldCharacter(String.fromCharCode(unit))
    cache[unit] = known
    if (known.text.length === 1 && (known.class === Class.Letter || known.class === Class.ArabicLetter)) {
      SIMPLE[unit] = known.text.charCodeAt(0)
      ARABIC[unit] = known.class === Class.ArabicLetter ? 1 : 0
    }
  }
  return known
}
const widthAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/**
 * Folds one word or lexicon entry: compatibility forms, diacritics, tatweel, invisible characters, the forms of
 * alef, ya, ta marbuta, hamza and kaf, digits of both Arabic scripts, letter case, quotation marks and dashes.
 */
export function fold(s: string): string {
  let out = ''
  for (let at = 0; at < s.length; at += widthAt(s, at)) {
    const char = folded(s, at)
    out += char.class === Class.Mark && APOSTROPHES.has(s[at] ?? '') ? "'" : char.text
  }
  return out
}

/**
 * Tokenises a text once, in linear time. Words are letters with their diacritics and inner apostrophes; a run
 * of digits with single inner separators (, . ٬ ٫ and the Arabic comma) is one number whose text has ASCII
 * separators; every other visible character is a mark of its own. A quotation mark's kind is read from
 * `original` at its offset.
 */
export function foldText(original: string): FoldedText {
  const tokens: Token[] = []
  const length = original.length
  let at = 0
  while (at < length) {
    const char = folded(original, at)
    const width = widthAt(original, at)
    if (char.class === Class.Space || char.class === Class.Ignored) at += width
    else if (char.class === Class.Mark) {
      const end = isDoubled(original, at) ? at + 2 : at + width
      tokens.push(token(char.form ?? formOf(char.text), at, end, 'mark'))
      at = end
    } else {
      const read = char.class === Class.Digit ? number(original, at) : word(original, at)
      tokens.push(read)
      at = read.end
    }
  }
  return { original, tokens, span: spanner(original) }
}

/** Typewriters and wire copy write a quotation mark as two single ones: ''yes'', ``yes''. */
const isDoubled = (original: string, at: number): boolean =>
  SINGLE_MARKS.has(original[at] ?? '') && original[at + 1] === original[at]

const token = (form: Form, start: number, end: number, kind: Token['kind']): Token => ({
  text: form.text,
  form,
  start,
  end,
  kind,
})

const spelling = new Spelling()

function word(original: string, start: number): Token {
  const { length: textEnd } = original
  spelling.begin()
  let at = start
  let end = start
  let arabic = false
  while (at < textEnd) {
    const run = spelling.addRun(original, at, SIMPLE)
    if (run > at) {
      arabic = ARABIC[original.charCodeAt(run - 1)] === 1
      end = at = run
      if (at === textEnd) break
    }
    const char = folded(original, at)
    const width = widthAt(original, at)
    if (char.class === Class.Letter || char.class === Class.ArabicLetter) {
      arabic = char.class === Class.ArabicLetter
      append(char)
    } else if (char.class === Class.Digit && !arabic) append(char)
    else if (char.class === Class.Mark && !arabic && isInnerApostrophe(original, at)) spelling.add(APOSTROPHE)
    else if (char.class !== Class.Ignored) break
    at += width
    // A trailing invisible control stays outside; a trailing diacritic belongs to its letter.
    if (char.class !== Class.Ignored || isDiacritic(original, at - 1)) end = at
  }
  return token(spelling.form(), start, end, 'word')
}

const APOSTROPHE = 0x27

function append({ text }: Folded): void {
  for (let at = 0; at < text.length; at++) spelling.add(text.charCodeAt(at))
}

const isDiacritic = (original: string, at: number): boolean => /^\p{M}|\u0640$/u.test(original[at] ?? '')

const isInnerApostrophe = (original: string, at: number): boolean =>
  APOSTROPHES.has(original[at] ?? '') &&
  at + 1 < original.length &&
  folded(original, at + 1).class === Class.Letter

const SEPARATORS: Record<string, string> = { ',': ',', '.': '.', '٬': ',', '٫': '.', '،': ',' }
function number(original: string, start: number): Token {
  spelling.begin()
  let at = start
  let end = start
  while (at < original.length) {
    const char = folded(original, at)
    const separator = char.class === Class.Digit ? undefined : SEPARATORS[original[at] ?? '']
    if (char.class === Class.Digit) {
      append(char)
      at += widthAt(original, at)
      end = at
    } else if (
      separator !== undefined &&
      at + 1 < original.length &&
      folded(original, at + 1).class === Class.Digit
    ) {
      spelling.add(separator.charCodeAt(0))
      at++
    } else if (char.class === Class.Ignored) at++
    else break
  }
  return token(spelling.form(), start, end, 'number')
}

/** Code-point offsets: the identity for texts without surrogate pairs, else one prefix table per text. */
function spanner(original: string): (start: number, end: number) => Span {
  let table: Uint32Array | null | undefined
  const offset = (utf16: number): number => {
    if (table === undefined) table = codePointTable(original)
    return table === null ? utf16 : (table[utf16] ?? 0)
  }
  return (start, end) => ({ start: offset(start), end: offset(end), exact: original.slice(start, end) })
}

function codePointTable(original: string): Uint32Array | null {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(original)) return null
  const table = new Uint32Array(original.length + 1)
  let points = 0
  for (let at = 0; at < original.length; ) {
    const width = widthAt(original, at)
    for (let unit = 0; unit < width; unit++) table[at + unit] = points
    at += width
    points++
  }
  table[original.length] = points
  return table
}
