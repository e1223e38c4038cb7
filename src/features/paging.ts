import { JsonText } from '../contract/contract'
import { encodeCursor } from '../database/keyset'

export const DEFAULT_LIMIT = 50

/** A row of a list: its JSON as the database made it, and its place in the order of the list. */
export interface Row {
  json: string
  key: (string | number)[]
}

export interface Page {
  rows: Row[]
  nextCursor: string | null
}

/** Cuts a page out of rows that were read one beyond its limit. */
export function pageOf(list: string, rows: Row[], limit: number): Page {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor(list, last.key) : null }
}

export const pageJson = <Value>({ rows, nextCursor }: Page): JsonText<Value> =>
  new JsonText(
    `{"data":[${rows.map((row) => row.json).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`,
  )
