import type { JsonText } from '../contract/contract'
import { type Columns, toCsv } from './csv'
import type { RequestContext } from './operation'
import { type Page, pageJson } from './paging'

type ListReply<Value> = { status: 200; headers: Record<string, string> } & (
  | { body: JsonText<Value> }
  | { mediaType: 'text/csv'; body: string }
)

/** The same address answers JSON or CSV. */
const VARY = { Vary: 'Accept' }

/** A page as JSON or, where the client prefers it, as CSV; both with the link to the next page. */
export function listReply<Value>(
  page: Page,
  columns: Columns,
  { url, mediaType }: RequestContext,
): ListReply<Value> {
  const headers = { ...VARY, ...nextPage(url, page.nextCursor) }
  if (mediaType !== 'text/csv') return { status: 200, headers, body: pageJson<Value>(page) }
  const rows = page.rows.map((row) => JSON.parse(row.json) as Record<string, unknown>)
  return { status: 200, headers, mediaType: 'text/csv', body: toCsv(rows, columns) }
}

/** The header that leads to the next page; none on the last. */
export const nextPage = (url: string, nextCursor: string | null): Record<string, string> =>
  nextCursor === null ? {} : { Link: `<${nextUrl(url, nextCursor)}>; rel="next"` }

/** Path and query of the page that begins at the cursor. */
export function nextUrl(url: string, cursor: string): string {
  const at = url.indexOf('?')
  const parameters = new URLSearchParams(at < 0 ? '' : url.slice(at))
  parameters.set('cursor', cursor)
  return `${at < 0 ? url : url.slice(0, at)}?${parameters}`
}
