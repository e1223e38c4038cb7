/**
 * Where sentences may end by the rules of Unicode (UAX #29, sentence boundaries SB6–SB11), for the characters that news
 * in Latin or Arabic script is written in. `Intl.Segmenter` goes by the same rules for every character there is, at
 * many times the cost.
 */

/** The property Sentence_Break of one UTF-16 unit, as far as the rules ask for it. */
enum Break {
  Other,
  /** Not in the table. */
  Unknown,
  /** Extend and Format: they go with the character before them (SB5). */
  Joined,
  Space,
  Lower,
  Upper,
  OtherLetter,
  Digit,
  FullStop,
  /** Ends a sentence whatever follows: ! ? ؟ */
  Terminal,
  /** Commas, colons and dashes: the sentence goes on. */
  Continues,
  /** Quotation marks and brackets. */
  Closing,
}

/** Scripts and punctuation in the table: Latin, Arabic, general punctuation. */
const KNOWN = [
  [0x20, 0x24f],
  [0x600, 0x6ff],
  [0x2000, 0x2060],
] as const

const PATTERNS: readonly (readonly [RegExp, Break])[] = [
  // What versions of Unicode class differently, and what ends a paragraph, is left to the segmenter.
  [/[;\u0085\u0600-\u0605\u06dd\u2028\u2029]/, Break.Unknown],
  [/[.\u2024]/, Break.FullStop],
  [/\p{Sentence_Terminal}/u, Break.Terminal],
  [/[,\-:\u060c\u060d\u2013\u2014]/, Break.Continues],
  [/[\p{Grapheme_Extend}\p{Mc}\p{Cf}]/u, Break.Joined],
  [/\p{White_Space}/u, Break.Space],
  [/["'\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u, Break.Closing],
  [/[0-9\u0660-\u0669\u066b\u066c\u06f0-\u06f9]/, Break.Digit],
  [/[\p{Uppercase}\p{Lt}]/u, Break.Upper],
  [/\p{Lowercase}/u, Break.Lower],
  [/\p{Alphabetic}/u, Break.OtherLetter],
]

const classOf = (unit: number): Break => {
  const char = String.fromCharCode(unit)
  return PATTERNS.find(([pattern]) => pattern.test(char))?.[1] ?? Break.Other
}

const CLASSES = new Uint8Array(0x10000).fill(Break.Unknown)
for (const [first, last] of KNOWN) for (let unit = first; unit <= last; unit++) CLASSES[unit] = classOf(unit)
/** 1 for every unit behind which a sentence may end, and for the halves of pairs, which such a character may be of. */
const ENDS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /[\p{Sentence_Terminal}\u2024\u0085\p{Cs}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
)

const breakAt = (text: string, at: number): Break => CLASSES[text.charCodeAt(at)] as Break

/**
 * The UTF-16 offsets in `[start, end]` behind which a sentence of a line ends, the line's own end with them; null where
 * that hangs on a character that the table does not have.
 */
export function sentenceBreaks(text: string, start: number, end: number): number[] | null {
  const found: number[] = []
  let at = start
  while (at < end) {
    if (ENDS[text.charCodeAt(at)] === 0) {
      at++
      continue
    }
    const mark = breakAt(text, at)
    if (mark !== Break.FullStop && mark !== Break.Terminal) return null
    const next = behindJoined(text, at + 1, end)
    const behind = behindAll(text, behindAll(text, next, end, Break.Closing), end, Break.Space)
    if (behind >= end) break
    const goesOn = continues(text, { start, at, next, behind, end }, mark)
    if (goesOn === null) return null
    if (!goesOn) found.push(behind)
    at = behind
  }
  found.push(end)
  return found
}

interface Place {
  start: number
  /** Of the mark that may end the sentence. */
  at: number
  /** Behind that mark. */
  next: number
  /** Behind the closing marks and the space that go with it. */
  behind: number
  end: number
}

/** Whether the sentence goes on behind a mark; null where that cannot be told. */
function continues(text: string, { start, at, next, behind, end }: Place, mark: Break): boolean | null {
  const first = breakAt(text, behind)
  if (first === Break.Unknown) return null
  if (first === Break.Continues || first === Break.FullStop || first === Break.Terminal) return true
  if (mark === Break.Terminal) return false
  if (next === behind && first === Break.Digit) return true
  if (next === behind && first === Break.Upper) {
    const before = letterBefore(text, at, start)
    if (before === Break.Unknown) return null
    if (before === Break.Upper || before === Break.Lower) return true
  }
  return isBeforeSmall(text, behind, end)
}

/** Whether the next letter, with no end of a sentence before it, is a small one (SB8); null where it is not known. */
function isBeforeSmall(text: string, from: number, end: number): boolean | null {
  for (let at = from; at < end; at++) {
    switch (breakAt(text, at)) {
      case Break.Unknown:
        return null
      case Break.Lower:
        return true
      case Break.Upper:
      case Break.OtherLetter:
      case Break.FullStop:
      case Break.Terminal:
        return false
    }
  }
  return false
}

function letterBefore(text: string, at: number, start: number): Break {
  let before = at - 1
  while (before >= start && breakAt(text, before) === Break.Joined) before--
  return before < start ? Break.Other : breakAt(text, before)
}

function behindJoined(text: string, from: number, end: number): number {
  let at = from
  while (at < end && breakAt(text, at) === Break.Joined) at++
  return at
}

/** Behind a run of one class, with what is joined to it. */
function behindAll(text: string, from: number, end: number, wanted: Break): number {
  let at = from
  while (at < end && breakAt(text, at) === wanted) at = behindJoined(text, at + 1, end)
  return at
}
