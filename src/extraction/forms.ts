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

const SLOTS = 1 << 16
/** Longer words hardly ever come twice. */
const LONGEST = 48

const slots: (Form | undefined)[] = new Array(SLOTS).fill(undefined)

const CAPACITY = 4096

/** Builds the form of one word or number, unit by unit. A bounded number of forms is kept, the latest of each slot. */
export class Spelling {
  private readonly letters = new Uint16Array(CAPACITY)
  private length = 0
  /** What no longer fits the letters. */
  private spilled = ''

  begin(): void {
    this.length = 0
    this.spilled = ''
  }

  /** Adds one folded UTF-16 unit. */
  add(unit: number): void {
    if (this.length === CAPACITY) {
      this.spilled += this.written()
      this.length = 0
    }
    this.letters[this.length++] = unit
  }

  /** The form of what has been added since `begin`. */
  form(): Form {
    const { letters, length } = this
    if (length > LONGEST || this.spilled !== '') return formOf(this.spilled + this.written())
    let hash = length
    for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + (letters[at] ?? 0)) | 0
    const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1)
    const known = slots[slot]
    if (known !== undefined && this.spells(known.text)) return known
    const fresh = formOf(this.written())
    slots[slot] = fresh
    return fresh
  }

  private spells(known: string): boolean {
    if (known.length !== this.length) return false
    for (let at = 0; at < this.length; at++) if (known.charCodeAt(at) !== this.letters[at]) return false
    return true
  }

  private written(): string {
    return String.fromCharCode.apply(null, this.letters.subarray(0, this.length) as unknown as number[])
  }
}
