import { isSafeNumber, parse } from 'lossless-json'
import { invalidBody, Problem } from '../errors'
import { findDuplicateKey } from './duplicate-keys'

/** Nesting beyond this is refused (I-JSON, RFC 7493, leaves the limit to the receiver). */
export const MAX_DEPTH = 32

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/**
 * Decodes and parses a body without losing or guessing anything, as I-JSON (RFC 7493) asks: fatal UTF-8, no
 * duplicate keys, no number that a double cannot hold, no lone surrogate, no NUL (which Postgres cannot store).
 */
export function parseStrictJson(body: Buffer): unknown {
  const text = decodeUtf8(body)
  refuseDepth(text)
  try {
    parse(text, undefined, {
      parseNumber: (number) => {
        if (!isSafeNumber(number)) throw new Problem('number_out_of_range', { number: number.slice(0, 40) })
        return Number(number)
      },
      // It reports only keys whose values differ; `findDuplicateKey` sees the others too.
      onDuplicateKey: () => undefined,
    })
    const duplicate = findDuplicateKey(text)
    if (duplicate)
      throw new Problem('duplicate_key', { key: duplicate.key.slice(0, 80), position: duplicate.position })
    // The library sets `__proto__` as a prototype; the built-in parser keeps it an own key, which is then refused.
    const value: unknown = JSON.parse(text)
    refuseBrokenStrings(value, '')
    return value
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('malformed_json', { reason: (error as Error).message })
  }
}

export function decodeUtf8(body: Buffer): string {
  try {
    return utf8.decode(body)
  } catch {
    throw new Problem('invalid_utf8', {})
  }
}

/** Runs before any recursive parser, which a deep body would drive out of stack. */
function refuseDepth(text: string): void {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (inString) {
      if (char === 0x5c) i++
      else if (char === 0x22) inString = false
    } else if (char === 0x22) inString = true
    else if (char === 0x5b || char === 0x7b) {
      if (++depth > MAX_DEPTH) throw new Problem('too_deep', { limit: MAX_DEPTH })
    } else if (char === 0x5d || char === 0x7d) depth--
  }
}

function refuseBrokenStrings(value: unknown, pointer: string): void {
  if (typeof value === 'string') {
    const fault = brokenString(value)
    if (fault) throw invalidBody([{ pointer, detail: fault }])
  } else if (Array.isArray(value))
    for (const [index, item] of value.entries()) refuseBrokenStrings(item, `${pointer}/${index}`)
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      const fault = brokenString(key)
      if (fault) throw invalidBody([{ pointer, detail: `a key of this object ${fault}` }])
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (isInherited(key)) throw invalidBody([{ pointer: at, detail: 'is not a known field' }])
      refuseBrokenStrings(item, at)
    }
}

/**
 * Whether every object has a member of this name already, such as `constructor` or `toString`. class-transformer
 * passes over such keys, so that its whitelist never sees them; no field of the contract is called so.
 */
export const isInherited = (key: string): boolean => key in Object.prototype

/** Says what is wrong with a string that cannot be stored as it is; null where nothing is. */
export function brokenString(value: string): string | null {
  const nul = value.indexOf('\0')
  if (nul >= 0) return `holds the character U+0000 at offset ${nul}, which is no text`
  if (!value.isWellFormed()) return 'holds a lone surrogate, which is no character'
  return null
}
