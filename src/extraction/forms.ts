/**
 * One folded spelling, which most of its occurrences share, so that a reader need look a word up but once: what it
 * found stands here beside the reader that found it.
 */
export interface Form {
  readonly text: string
  reader: object | null
  found: unknown
  /** The same for the registered names, which are another reader's. */
  namesReader: object | null
  names: unknown
  /** The same for the words of figures. */
  figuresReader: object | null
  figures: unknown
}

/** A form that no other occurrence shares. */
export const formOf = (text: string): Form => ({
  text,
  reader: null,
  found: null,
  namesReader: null,
  names: null,
  figuresReader: null,
  figures: null,
})

const SETS = 1 << 14
/** Longer words hardly ever come twice. */
const LONGEST = 48

/** Two to a set, the one met last first: a rare word drives out no common one that only shares its hash. */
const kept: (Form | undefined)[] = new Array(2 * SETS).fill(undefined)
/** Their hashes, so that of a set no other form's text need be looked at. */
const hashes = new Int32Array(2 * SETS)

const CAPACITY = 4096

/** Builds the form of one word or number, unit by unit. A bounded number of forms is kept, the latest of each set. */
export class Spelling {
  private readonly letters = new Uint16Array(CAPACITY)
  private length = 0
  private hash = 0
  /** What no longer fits the letters. */
  private spilled = ''

  begin(): void {
    this.length = 0
    this.hash = 0
    this.spilled = ''
  }

  /** Adds one folded UTF-16 unit. */
  add(unit: number): void {
    if (this.length === CAPACITY) {
      this.spilled += this.written()
      this.length = 0
    }
    this.letters[this.length++] = unit
    this.hash = hashed(this.hash, unit)
  }

  /**
   * Adds the units of a text from `at` on for as long as `folds` has a unit for them, and fits them in; returns the
   * offset behind them.
   */
  addRun(text: string, at: number, folds: Uint16Array): number {
    const { letters } = this
    let { length, hash } = this
    const stop = Math.min(text.length, at + CAPACITY - length)
    let next = at
    for (; next < stop; next++) {
      const unit = folds[text.charCodeAt(next)] ?? 0
      if (unit === 0) break
      letters[length++] = unit
      hash = hashed(hash, unit)
    }
    this.length = length
    this.hash = hash
    return next
  }

  /** The form of what has been added since `begin`. */
  form(): Form {
    const { length, hash } = this
    if (length > LONGEST || this.spilled !== '') return formOf(this.spilled + this.written())
    const set = 2 * ((hash ^ (hash >>> 16)) & (SETS - 1))
    const first = kept[set]
    if (hashes[set] === hash && first !== undefined && this.spells(first.text)) return first
    const second = hashes[set + 1] === hash ? kept[set + 1] : undefined
    const found = second !== undefined && this.spells(second.text) ? second : formOf(this.written())
    kept[set + 1] = first
    hashes[set + 1] = hashes[set] ?? 0
    kept[set] = found
    hashes[set] = hash
    return found
  }

  private spells(known: string): boolean {
    const { letters, length } = this
    if (known.length !== length) return false
    for (let at = 0; at < length; at++) if (known.charCodeAt(at) !== letters[at]) return false
    return true
  }

  private written(): string {
    return String.fromCharCode.apply(null, this.letters.subarray(0, this.length) as unknown as number[])
  }
}

const hashed = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0
