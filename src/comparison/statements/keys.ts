import { isTelling } from './anchors'
import type { Statement } from './types'

/** Least hashes of the content words under as many orders: two sets share one as often as their Jaccard similarity. */
const HASHES = 8
/** A speaker's own words are looked up by single hashes, so that a third of the words in common is mostly found. */
const SCOPED = 4
/** Anybody's words are looked up by pairs of hashes: what nearly all words have in common is found, little else. */
const BAND = 2

/** Of shorter texts, the words say nothing. */
const LEAST_WORDS = 4
/** Counts from here on are looked up whoever gives them. */
const DISTINCTIVE = 100
const MOST_NUMBERS = 4

/**
 * Keys of a claim, as signed 64-bit integers in decimal: claims that are one statement most likely share one (after
 * Broder's MinHash, 1997, with the bands of Indyk and Motwani). The same on every server.
 */
export function keysOf(statement: Statement): string[] {
  const parts: string[] = []
  const { originator, language, terms, figures, numbers } = statement
  const scope = originator ?? ''
  for (const { measure, low, high, aside } of figures.slice(0, MOST_NUMBERS)) {
    const size = low ?? high
    if (size === null || aside) continue
    if (size >= DISTINCTIVE) parts.push(`figure ${measure} ${size}`)
    else if (originator !== null) parts.push(`figure ${measure} ${size} ${scope}`)
  }
  if (originator !== null)
    for (const number of numbers.filter(isTelling).slice(0, MOST_NUMBERS))
      parts.push(`number ${number} ${scope}`)
  if (terms.length >= LEAST_WORDS) {
    const least = leastHashes(terms)
    if (originator !== null)
      for (let at = 0; at < SCOPED; at++) parts.push(`word ${at} ${least[at]} ${language} ${scope}`)
    for (let at = 0; at < HASHES; at += BAND)
      parts.push(`words ${at} ${least.slice(at, at + BAND).join(' ')} ${language}`)
  }
  return [...new Set(parts)].map(hash64)
}

function leastHashes(terms: readonly number[]): number[] {
  const least: number[] = new Array(HASHES).fill(0xffffffff)
  for (const term of terms)
    for (let at = 0; at < HASHES; at++) {
      const hash = mixed(term ^ Math.imul(at + 1, 0x9e3779b1))
      if (hash < least[at]!) least[at] = hash
    }
  return least
}

/** The finaliser of MurmurHash3: every bit of the result depends on every bit of the input. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Two 32-bit FNV-1a hashes of different beginnings, side by side. */
function hash64(text: string): string {
  let high = 0x811c9dc5
  let low = 0x050c5d1f
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x01000193)
  }
  return String((BigInt(mixed(high) | 0) << 32n) | BigInt(mixed(low)))
}
