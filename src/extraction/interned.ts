const SLOTS = 1 << 15
/** Longer words hardly ever come twice. */
const LONGEST = 48

const slots: (string | undefined)[] = new Array(SLOTS).fill(undefined)
let units = new Uint16Array(256)
let length = 0

/** Begins a string; only one is built at a time. */
export function begin(): void {
  length = 0
}

/** Adds one UTF-16 unit to the string being built. */
export function add(unit: number): void {
  if (length === units.length) {
    const larger = new Uint16Array(length * 2)
    larger.set(units)
    units = larger
  }
  units[length++] = unit
}

/**
 * The string built since `begin`. A word that came before is mostly the same object again, so that the lexicons'
 * maps find its hash computed; a bounded number is kept, the latest of each slot.
 */
export function built(): string {
  if (length > LONGEST) return longString()
  let hash = length
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + (units[at] ?? 0)) | 0
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  const known = slots[slot]
  if (known !== undefined && isBuilt(known)) return known
  const fresh = String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
  slots[slot] = fresh
  return fresh
}

function isBuilt(known: string): boolean {
  if (known.length !== length) return false
  for (let at = 0; at < length; at++) if (known.charCodeAt(at) !== units[at]) return false
  return true
}

/** As many arguments as a call takes without growing the stack much. */
const PIECE = 8192

function longString(): string {
  const pieces: string[] = []
  for (let at = 0; at < length; at += PIECE) {
    const piece = units.subarray(at, Math.min(length, at + PIECE)) as unknown as number[]
    pieces.push(String.fromCharCode.apply(null, piece))
  }
  return pieces.join('')
}
