import type { OperationId } from '../../src/contract/contract'
import { type Route, routes } from '../../src/contract/openapi-document'
import type { Api, Reply, RequestOptions } from './api'

/** Ids of things that are there. */
export interface Known {
  document: string
  claim: string
  statement: string
  syndication: string
}

export interface SampleRequest {
  target: string
  body?: unknown
  headers?: Record<string, string>
}

type Sample = (known: Known) => SampleRequest

const NDJSON = { 'Content-Type': 'application/x-ndjson' }
const report = { outlet: 'sample-wire-en', text: 'The harbour authority said that two sailors were rescued.' }

/** A request for every operation that succeeds on the demo seeds, in whatever order they are made. */
const samples: { [Id in OperationId]: Sample } = {
  createExtraction: () => ({
    target: '/v1/extractions',
    body: { text: 'The mayor said that four people were injured.' },
  }),
  listDocuments: () => ({ target: '/v1/documents' }),
  createDocument: () => ({ target: '/v1/documents', body: report }),
  createDocumentBatch: () => ({
    target: '/v1/documents/batch',
    body: `${JSON.stringify(report)}\n`,
    headers: NDJSON,
  }),
  getDocument: ({ document }) => ({ target: `/v1/documents/${document}` }),
  getDocumentText: ({ document }) => ({ target: `/v1/documents/${document}/text` }),
  listDocumentSentences: ({ document }) => ({ target: `/v1/documents/${document}/sentences` }),
  listDocumentClaims: ({ document }) => ({ target: `/v1/documents/${document}/claims` }),
  listDocumentVersions: ({ document }) => ({ target: `/v1/documents/${document}/versions` }),
  listClaims: () => ({ target: '/v1/claims' }),
  getClaim: ({ claim }) => ({ target: `/v1/claims/${claim}` }),
  listFindings: () => ({ target: '/v1/findings' }),
  compareChecks: () => ({ target: '/v1/comparisons/checks?event=gaza-war-2023&measure=killed' }),
  listFigures: () => ({ target: '/v1/figures' }),
  compareAttribution: () => ({ target: '/v1/comparisons/attribution?event=gaza-war-2023' }),
  compareDocuments: () => ({
    target:
      '/v1/comparisons/documents?ids=0190023b-ec80-7000-ae52-451951a56c2c,019006f4-6b80-7000-a790-ada212cf7fab',
  }),
  compareFigures: () => ({ target: '/v1/comparisons/figures?event=gaza-war-2023&measure=killed' }),
  compareSeries: () => ({ target: '/v1/comparisons/series?event=gaza-war-2023&measure=killed' }),
  listStatements: () => ({ target: '/v1/comparisons/statements' }),
  getStatement: ({ statement }) => ({ target: `/v1/comparisons/statements/${statement}` }),
  listSyndications: () => ({ target: '/v1/syndications' }),
  getSyndication: ({ syndication }) => ({ target: `/v1/syndications/${syndication}` }),
  listSyndicationMembers: ({ syndication }) => ({ target: `/v1/syndications/${syndication}/members` }),
  listSources: () => ({ target: '/v1/sources' }),
  createSource: () => ({
    target: '/v1/sources',
    body: { slug: 'test-gazette', kind: 'outlet', names: [{ language: 'en', name: 'Test Gazette' }] },
  }),
  listUnresolvedSources: () => ({ target: '/v1/sources/unresolved' }),
  getSource: () => ({ target: '/v1/sources/reuters' }),
  updateSource: () => ({ target: '/v1/sources/sample-post-en', body: { country: 'GB' } }),
  mergeSource: () => ({ target: '/v1/sources/sample-daily-ar/merge', body: { into: 'sample-news-ar' } }),
  listEvents: () => ({ target: '/v1/events' }),
  createEvent: () => ({
    target: '/v1/events',
    body: { slug: 'test-flood', names: [{ language: 'en', name: 'Test flood' }], start: '2024-03-01' },
  }),
  getEvent: () => ({ target: '/v1/events/gaza-war-2014' }),
  updateEvent: () => ({ target: '/v1/events/gaza-war-2014', body: { nationalities: ['PS'] } }),
  listChanges: () => ({ target: '/v1/changes' }),
  getHealth: () => ({ target: '/healthz' }),
  getReadiness: () => ({ target: '/readyz' }),
  getMetrics: () => ({ target: '/metrics' }),
  getOpenApiJson: () => ({ target: '/openapi.json' }),
  getOpenApiYaml: () => ({ target: '/openapi.yaml' }),
}

export interface Call {
  route: Route
  /** For the name of a test. */
  name: string
  sample: (known: Known) => SampleRequest
}

/** The operations of the contract, each with the request that succeeds. */
export const calls: Call[] = routes.map((route) => ({
  route,
  name: `${route.method.toUpperCase()} ${route.path}`,
  sample: samples[route.operationId],
}))

/** Makes the request of `call`, with what `change` makes of it. */
export function make(
  api: Api,
  call: Call,
  known: Known,
  change: Partial<SampleRequest & RequestOptions> = {},
) {
  const { target, headers, ...rest }: SampleRequest & RequestOptions = { ...call.sample(known), ...change }
  return api.request(call.route.method, target, {
    ...rest,
    headers: { ...call.sample(known).headers, ...headers },
  })
}

/** `target` with one more query parameter. */
export const withQuery = (target: string, parameter: string): string =>
  `${target}${target.includes('?') ? '&' : '?'}${parameter}`

const SYNDICATED =
  'The harbour authority said that two sailors were rescued on Sunday after their boat had taken in water. ' +
  'A tug brought both of them ashore before noon, and the boat was towed in at night.'

/** Ids in the demo seeds, and of a group of copies, which they do not hold. */
export async function knownOf(api: Api): Promise<Known> {
  const [claims]: Reply[] = [await api.get('/v1/claims?limit=1')]
  const statements = await api.get('/v1/comparisons/statements?limit=1')
  const [claim] = claims!.body.data
  await api.post('/v1/documents', { outlet: 'sample-post-en', text: SYNDICATED })
  const copy = await api.post('/v1/documents', { outlet: 'sample-wire-en', text: SYNDICATED })
  return {
    claim: claim.id,
    document: claim.document.id,
    statement: statements.body.data[0].id,
    syndication: copy.body.syndication.id,
  }
}
