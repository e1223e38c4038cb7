const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const OPENING_BRACE = 0x7b
const CLOSING_BRACE = 0x7d
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d])

/**
 * The first key that stands twice in one object, however it is escaped and whatever its values.
 * @param text well-formed JSON: a string before a colon is then always a key of the innermost open object
 * @returns the key without its escapes, and its offset in UTF-16 units; null where every key is unique
 */
export function findDuplicateKey(text: string): { key: string; position: number } | null {
  const open: Set<string>[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === OPENING_BRACE) open.push(new Set())
    else if (char === CLOSING_BRACE) open.pop()
    else if (char === QUOTE) {
      const end = endOfString(text, at)
      if (isBeforeColon(text, end)) {
        const key: string = JSON.parse(text.slice(at, end))
        const keys = open.at(-1)!
        if (keys.has(key)) return { key, position: at }
        keys.add(key)
      }
      at = end - 1
    }
  }
  return null
}

/** @returns the offset behind the closing quote */
function endOfString(text: string, start: number): number {
  let at = start + 1
  for (let char = text.charCodeAt(at); char !== QUOTE; char = text.charCodeAt(at))
    at += char === BACKSLASH ? 2 : 1
  return at + 1
}

function isBeforeColon(text: string, from: number): boolean {
  let at = from
  while (BLANKS.has(text.charCodeAt(at))) at++
  return text.charCodeAt(at) === COLON
}
