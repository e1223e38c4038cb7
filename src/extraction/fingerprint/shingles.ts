import { foldText } from '../folded-text'
import type { Token } from '../token'
import type { Sentence } from '../types'

/** Words of a shingle: of these, two reports of one event in words of their own share next to none. */
const WIDTH = 4

/** UTF-16 units that are read; what is a copy shows in them, and the time that a text takes stays bounded. */
export const MOST_UNITS = 100_000

/** What two texts are compared by. */
export interface Shingles {
  /** Hashes of all runs of four folded words of the body, distinct and in ascending order. */
  hashes: Uint32Array
  /** The numbers of two digits or more in body and headlines, as folded. */
  numbers: Set<string>
}

/** A sentence by its span in code points. */
type Placed = Pick<Sentence, 'start' | 'end' | 'kind'>

/**
 * The shingles of a report's body. Headlines, datelines, credits and related links are what an outlet puts around
 * the text that it takes over, and are left out; lines of figures in a bulletin, though, read as headlines.
 */
export function shinglesOf(text: string, sentences: readonly Placed[]): Shingles {
  const slice = slicerOf(text.slice(0, MOST_UNITS))
  const wordsOf = (kind: Placed['kind']): Token[] =>
    foldText(
      sentences
        .filter((sentence) => sentence.kind === kind)
        .map(({ start, end }) => slice(start, end))
        .join('\n'),
    ).tokens.filter((token) => token.kind !== 'mark')
  const body = wordsOf('body')
  return { hashes: hashesOf(body), numbers: numbersOf([...body, ...wordsOf('headline')]) }
}

/** Code points are UTF-16 units where no surrogates stand. */
function slicerOf(text: string): (start: number, end: number) => string {
  if (!/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end)
  const characters = [...text]
  return (start, end) => characters.slice(start, end).join('')
}

function hashesOf(words: readonly Token[]): Uint32Array {
  const runs = Math.max(0, words.length - WIDTH + 1)
  const single = Uint32Array.from(words, (word) => hashOf(word.text))
  const hashes = new Uint32Array(runs)
  for (let at = 0; at < runs; at++) {
    let hash = 0
    for (let next = at; next < at + WIDTH; next++) hash = mix(Math.imul(hash, 31) + single[next]!)
    hashes[at] = hash
  }
  return distinct(hashes.sort())
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!
  return sorted.slice(0, kept)
}

const numbersOf = (words: readonly Token[]): Set<string> =>
  new Set(words.filter((word) => word.kind === 'number' && word.text.length > 1).map((word) => word.text))

/** FNV-1a over the UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3, in which every bit of the input bears on every bit of the output. */
export function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
