import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import { createContext } from '../../src/context'
import { ensureAdministratorKey } from '../../src/features/keys/keys.service'
import type { Services } from '../../src/features/operation'
import { createApp } from '../../src/http/app'
import { faultsOf } from './contract-validator'
import { createTestDatabase, type TestDatabase } from './database'
import { createSeededDatabase } from './seeded-database'

export const ADMIN_KEY = 'an-administrators-key-for-tests'

export interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  bytes: Buffer
  text: string
  /** The body as JSON; undefined for other media types. */
  // biome-ignore lint/suspicious/noExplicitAny: the contract has judged the shape; a test says what it expects in it
  body: any
}

export interface RequestOptions {
  headers?: Record<string, string>
  /** Sent as it is, where it is text or bytes; anything else as JSON. */
  body?: unknown
  /** null sends none. The administrator's key where absent. */
  key?: string | null
}

/** A server of one's own on a database of one's own. Every response is held to the contract. */
export interface Api {
  url: string
  database: TestDatabase
  services: Services
  request(method: string, target: string, options?: RequestOptions): Promise<Reply>
  get(target: string, options?: RequestOptions): Promise<Reply>
  post(target: string, body: unknown, options?: RequestOptions): Promise<Reply>
  patch(target: string, body: unknown, options?: RequestOptions): Promise<Reply>
  /** Another server on the same database, with connections of its own; stopping it leaves the database. */
  restart(): Promise<Api>
  /** Rows of the tables that a write adds to. */
  rows(): Promise<Record<string, number>>
  stop(): Promise<void>
}

interface ApiOptions {
  /** What the database holds: nothing, the registry, or the sample reports too. */
  seed?: 'none' | 'registry' | 'demo'
  publicRead?: boolean
}

export async function startApi({ seed = 'registry', publicRead = true }: ApiOptions = {}): Promise<Api> {
  const database = await (seed === 'none' ? createTestDatabase() : createSeededDatabase(seed))
  return serve(database, publicRead, () => database.drop())
}

async function serve(
  database: TestDatabase,
  publicRead: boolean,
  release: () => Promise<void>,
): Promise<Api> {
  const context = await createContext(database.url, { publicRead, logLevel: 'silent' })
  const { services } = context
  await ensureAdministratorKey(services.dataSource, ADMIN_KEY)
  const server = await listening(createServer(createApp(context)))
  const send = (method: string, target: string, options: RequestOptions = {}) =>
    exchange(server, method, target, options)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    services,
    request: send,
    get: (target, options) => send('GET', target, options),
    post: (target, body, options) => send('POST', target, { ...options, body }),
    patch: (target, body, options) => send('PATCH', target, { ...options, body }),
    restart: () => serve(database, publicRead, async () => {}),
    rows: () => countRows(services),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await context.stop()
      await release()
    },
  }
}

const listening = (server: Server): Promise<Server> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))

async function exchange(
  server: Server,
  method: string,
  target: string,
  { headers = {}, body, key = ADMIN_KEY }: RequestOptions,
): Promise<Reply> {
  const call = request(server)[method.toLowerCase() as 'get'](target).buffer(true).parse(collect)
  if (key !== null) call.set('Authorization', `Bearer ${key}`)
  // Without this, bytes would be described in JSON instead of being sent.
  call.serialize((data) => data as never)
  if (body !== undefined) call.set('Content-Type', 'application/json')
  for (const [name, value] of Object.entries(headers)) call.set(name, value)
  if (body !== undefined)
    call.send(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))
  const response = await call
  const bytes = Buffer.isBuffer(response.body) ? response.body : Buffer.alloc(0)
  const reply = { status: response.status, headers: response.headers, bytes }
  const faults = faultsOf(method.toUpperCase(), target, reply)
  if (faults.length > 0)
    throw new Error(
      `${method} ${target} → ${reply.status} breaks the contract:\n${faults.join('\n')}\n${bytes.toString().slice(0, 2000)}`,
    )
  const text = bytes.toString('utf8')
  const isJson = /^application\/(\w+\+)?json/.test(String(response.headers['content-type']))
  return { ...reply, text, body: isJson && text !== '' ? JSON.parse(text) : undefined }
}

type Parser = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void) => void

const collect = ((response, done) => {
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('end', () => done(null, Buffer.concat(chunks)))
}) satisfies Parser as never

const TABLES = [
  'document',
  'document_version',
  'sentence',
  'claim',
  'figure',
  'source',
  'source_name',
  'event',
  'change',
]

async function countRows({ reads }: Services): Promise<Record<string, number>> {
  const counts = TABLES.map((table) => `'${table}', (SELECT count(*) FROM ${table})`).join(', ')
  const [row] = await reads.query<{ counts: Record<string, number> }>(
    `SELECT json_build_object(${counts}) AS counts`,
  )
  return row!.counts
}

/** Every item of a list, by its `Link` headers, with as many pages as that takes. */
export async function walk(api: Api, target: string): Promise<{ items: unknown[]; pages: number }> {
  const items: unknown[] = []
  let pages = 0
  for (let next: string | null = target; next !== null; pages++) {
    const reply: Reply = await api.get(next)
    if (reply.status !== 200) throw new Error(`${next} → ${reply.status} ${reply.text}`)
    items.push(...reply.body.data)
    const link = /^<([^>]+)>; rel="next"$/.exec(String(reply.headers.link ?? ''))
    next = link ? link[1]! : null
  }
  return { items, pages }
}
