import { type Claim, type ClaimPage, JsonText } from '../contract/contract'
import { claimColumns } from './claims/claim.view'
import { toAnnotation, toAnnotationPage } from './claims/claim-ld.view'
import { findBeside } from './claims/surroundings.reads'
import { inLinkedData, LINKED_DATA } from './linked-data'
import { listReply, nextPage, nextUrl } from './list-reply'
import type { RequestContext } from './operation'
import type { Page } from './paging'

/** A page of claims as JSON, as CSV, or as a Web Annotation page. */
export async function claimListReply(page: Page, context: RequestContext) {
  const { mediaType, reads, url } = context
  if (mediaType !== LINKED_DATA) return listReply<ClaimPage>(page, claimColumns, context)
  const claims = page.rows.map((row) => JSON.parse(row.json) as Claim)
  const next = page.nextCursor === null ? null : nextUrl(url, page.nextCursor)
  const node = toAnnotationPage(claims, await findBeside(reads, claims), url, next)
  return {
    status: 200 as const,
    headers: { Vary: 'Accept', ...nextPage(url, page.nextCursor) },
    ...inLinkedData(node),
  }
}

/** A claim as JSON, or as a Web Annotation. */
export async function claimReply(json: string, { mediaType, reads }: RequestContext) {
  const status = 200 as const
  const headers = { Vary: 'Accept' }
  if (mediaType !== LINKED_DATA) return { status, headers, body: new JsonText<Claim>(json) }
  const claim = JSON.parse(json) as Claim
  const node = toAnnotation(claim, await findBeside(reads, [claim]))
  return { status, headers, ...inLinkedData(node) }
}
