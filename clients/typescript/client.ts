import createFetchClient, { type Client } from 'openapi-fetch'
import type { Language, Problem, paths } from '../../src/contract/api.generated'
import { IsnadProblem, IsnadUnreachable } from './errors'

export interface IsnadClientOptions {
  /** Where the server listens, such as `https://isnad.example.org`; a path before `/v1` is kept. */
  server: string
  /** The API key. Reading may need none, writing does. */
  key?: string | undefined
  /** The language of names and explanations; the server's default is English. */
  language?: Language | undefined
  /** How long one request may take. */
  timeoutMs?: number
}

export type IsnadClient = Client<paths, 'application/json'>

/**
 * A client of one server, typed by its contract: `client.GET('/v1/events', { params: { query: { limit: 5 } } })`.
 * An answer that is no success is thrown as an `IsnadProblem`, no answer as an `IsnadUnreachable`.
 */
export function createIsnadClient(options: IsnadClientOptions): IsnadClient {
  const { server, key, language, timeoutMs = 60_000 } = options
  const client = createFetchClient<paths, 'application/json'>({
    baseUrl: server,
    headers: {
      Accept: 'application/json',
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(language === undefined ? {} : { 'Accept-Language': language }),
    },
    // The contract has lists in a query separated by commas.
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(timeoutMs) }),
  })
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw new IsnadProblem(response.status, await problemOf(response))
    },
    onError: ({ error }) => new IsnadUnreachable(server, error),
  })
  return client
}

/** The body of an answer. Failures were thrown, so that there is one. */
export async function answer<Data>(reply: Promise<{ data?: Data }>): Promise<Data> {
  return (await reply).data as Data
}

async function problemOf(response: Response): Promise<Problem | null> {
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) return null
  return (await response.json()) as Problem
}
