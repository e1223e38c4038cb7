import type { DocumentBatchResult } from '../../contract/contract'
import { BODY_LIMIT } from '../../contract/limits'
import { parseStrictJson } from '../../contract/strict-json'
import { check } from '../../contract/validation'
import { toProblem } from '../../database/faults'
import { invalidBody, Problem } from '../../errors'
import { actorOf, type RequestContext } from '../operation'
import { DocumentCreateDto } from './document.dto'
import { storeDocument } from './documents.service'
import { incomingDocument } from './incoming'
import { splitLines } from './lines'

/** Stores a document a line, each in its own transaction, and says of each what became of it, as it goes. */
export async function* storeBatch(
  body: AsyncIterable<Uint8Array>,
  context: RequestContext,
): AsyncGenerator<DocumentBatchResult> {
  let line = 0
  for await (const bytes of splitLines(body, BODY_LIMIT)) {
    line++
    if (bytes instanceof Problem || !isBlank(bytes)) yield await storeLine(line, bytes, context)
  }
}

const BLANKS = new Set([0x20, 0x09, 0x0d])
const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => BLANKS.has(byte))

async function storeLine(
  line: number,
  bytes: Buffer | Problem,
  context: RequestContext,
): Promise<DocumentBatchResult> {
  try {
    if (bytes instanceof Problem) throw bytes
    const checked = check(DocumentCreateDto, parseStrictJson(bytes), '')
    if ('errors' in checked) throw invalidBody(checked.errors)
    const { id, status } = await storeDocument(context, incomingDocument(checked.value), actorOf(context))
    return { line, status, document: { id, self: `/v1/documents/${id}` }, problem: null }
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status >= 500) context.report(error)
    return { line, status: 'refused', document: null, problem: problem.details(context.url) }
  }
}
