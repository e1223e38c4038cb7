import {
  type Document,
  type DocumentPage,
  type DocumentVersionPage,
  JsonText,
  type SentencePage,
} from '../../contract/contract'
import { Problem } from '../../errors'
import { claimListReply } from '../claim-list-reply'
import { listClaimsOfVersion } from '../claims/claims.reads'
import { listReply } from '../list-reply'
import { actorOf, type OperationTable, type Services } from '../operation'
import { IdPath } from '../path.dto'
import { storeBatch } from './batch'
import {
  DocumentClaimListQuery,
  DocumentCreateDto,
  DocumentListQuery,
  SentenceListQuery,
  VersionListQuery,
  VersionQuery,
} from './document.dto'
import { documentColumns, sentenceColumns, versionColumns } from './document.view'
import { findDocumentJson, findVersion, listDocuments, listSentences, listVersions } from './documents.reads'
import { storeDocument } from './documents.service'
import { incomingDocument } from './incoming'

export const documentOperations = {
  listDocuments: {
    query: DocumentListQuery,
    handle: async ({ query }, context) =>
      listReply<DocumentPage>(await listDocuments(context.reads, query), documentColumns, context),
  },
  createDocument: {
    body: DocumentCreateDto,
    handle: async ({ body }, context) => {
      const { id, status } = await storeDocument(context, incomingDocument(body), actorOf(context))
      const document = await requireDocument(context.reads, id)
      return status === 'existing'
        ? { status: 200, body: document }
        : { status: 201, headers: { Location: `/v1/documents/${id}` }, body: document }
    },
  },
  createDocumentBatch: {
    handle: ({ body }, context) => ({
      status: 200,
      mediaType: 'application/x-ndjson',
      body: storeBatch(body, context),
    }),
  },
  getDocument: {
    path: IdPath,
    handle: async ({ path }, { reads }) => ({ status: 200, body: await requireDocument(reads, path.id) }),
  },
  getDocumentText: {
    path: IdPath,
    query: VersionQuery,
    handle: async ({ path, query }, { reads }) => {
      const { text, language } = await requireVersion(reads, path.id, query.version)
      return { status: 200, mediaType: 'text/plain', headers: { 'Content-Language': language }, body: text }
    },
  },
  listDocumentSentences: {
    path: IdPath,
    query: SentenceListQuery,
    handle: async ({ path, query }, context) => {
      const { version } = await requireVersion(context.reads, path.id, query.version)
      const page = await listSentences(context.reads, path.id, version, query)
      return listReply<SentencePage>(page, sentenceColumns, context)
    },
  },
  listDocumentClaims: {
    path: IdPath,
    query: DocumentClaimListQuery,
    handle: async ({ path, query }, context) => {
      const { version } = await requireVersion(context.reads, path.id, undefined)
      const page = await listClaimsOfVersion(context.reads, path.id, version, query)
      return claimListReply(page, context)
    },
  },
  listDocumentVersions: {
    path: IdPath,
    query: VersionListQuery,
    handle: async ({ path, query }, context) => {
      await requireVersion(context.reads, path.id, undefined)
      const page = await listVersions(context.reads, path.id, query)
      return listReply<DocumentVersionPage>(page, versionColumns, context)
    },
  },
} satisfies Partial<OperationTable>

async function requireDocument(reads: Services['reads'], id: string): Promise<JsonText<Document>> {
  const json = await findDocumentJson(reads, id)
  if (json === null) throw new Problem('not_found', { what: 'document', id })
  return new JsonText(json)
}

async function requireVersion(reads: Services['reads'], id: string, version: number | undefined) {
  const found = await findVersion(reads, id, version)
  if (found) return found
  throw version === undefined
    ? new Problem('not_found', { what: 'document', id })
    : new Problem('not_found', { what: 'version of this document', id: String(version) })
}
