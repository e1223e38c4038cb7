import { Problem } from '../errors'

type KeyPart = 'timestamp' | 'uuid' | 'integer' | 'bigint' | 'text'

const PATTERNS: Record<KeyPart, RegExp> = {
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  integer: /^\d{1,10}$/,
  bigint: /^\d{1,15}$/,
  text: /^[^\0]*$/su,
}

/** The sort key of the last row of a page, as an opaque token that only the same list takes back. */
export const encodeCursor = (list: string, key: (string | number)[]): string =>
  Buffer.from(JSON.stringify([list, ...key.map(String)])).toString('base64url')

/** The key in `cursor`, one string for each part of `shape`; raises `invalid_cursor` for anything else. */
export function decodeCursor(list: string, cursor: string, shape: KeyPart[]): string[] {
  const [name, ...key] = parts(cursor)
  const fits =
    name === list &&
    key.length === shape.length &&
    shape.every((part, index) => PATTERNS[part].test(key[index]!) && isHeld(part, key[index]!))
  if (!fits)
    throw new Problem('invalid_cursor', {}, [
      { pointer: '/query/cursor', detail: 'is not a cursor of this list' },
    ])
  return key
}

const GREATEST_INTEGER = 2_147_483_647

/** Whether Postgres can hold the value: a cursor that was tampered with is a client's fault, not the server's. */
function isHeld(part: KeyPart, value: string): boolean {
  if (part === 'integer') return Number(value) <= GREATEST_INTEGER
  return part !== 'timestamp' || (value >= '0001' && new Date(value).toJSON() === value)
}

function parts(cursor: string): string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string') ? parsed : []
  } catch {
    return []
  }
}
