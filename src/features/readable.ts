import { brokenString } from '../contract/strict-json'
import { Problem } from '../errors'

const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u

/**
 * Refuses a text in which nobody could read anything, or that could not be kept as it is: HTML can spell
 * characters that JSON cannot smuggle in.
 * @param pointer where the text, or the page it was read from, stands in the body
 * @throws Problem `invalid_text`
 */
export function requireReadable(text: string, pointer: string): void {
  const fault = brokenString(text) ?? (VISIBLE.test(text) ? null : 'has no text that can be read')
  if (fault)
    throw new Problem('invalid_text', { reason: `The text at ${pointer} ${fault}.` }, [
      { pointer, detail: fault },
    ])
}
