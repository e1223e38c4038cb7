import type { ClassConstructor } from 'class-transformer'
import type { Express, Request, Response } from 'express'
import type { AppContext } from '../context'
import { JsonText } from '../contract/contract'
import { type Route, routes } from '../contract/openapi-document'
import { brokenString } from '../contract/strict-json'
import { check } from '../contract/validation'
import { type FieldError, invalidBody, invalidParameter, Problem } from '../errors'
import type { OperationTable, RequestContext } from '../features/operation'
import { authenticate } from './authentication'
import { readJsonBody } from './body'
import { preferredLanguage, preferredMediaType } from './negotiation'
import { sendLines } from './send-lines'

/** An operation without its types, as the router meets it. */
interface AnyOperation {
  path?: ClassConstructor<object>
  query?: ClassConstructor<object>
  body?: ClassConstructor<object>
  handle: (
    call: { path: object; query: object; body: unknown },
    context: RequestContext,
  ) => AnyReply | Promise<AnyReply>
}

interface AnyReply {
  status: number
  headers?: Record<string, string>
  mediaType?: string
  body: unknown
}

/** Mounts every operation of the contract at its path: who asks, what is asked, then the feature's handler. */
export function mountOperations(app: Express, operations: OperationTable, context: AppContext): void {
  for (const route of routes) {
    const operation = operations[route.operationId] as unknown as AnyOperation
    app[route.method](expressPath(route.path), async (request, response) => {
      response.locals.operation = route.operationId
      const caller = await authenticate(request, route.access, context)
      const mediaType = preferredMediaType(request, route.produces)
      const { path, query } = parameters(request, operation)
      const body = await bodyOf(request, route, operation)
      const reply = await operation.handle(
        { path, query, body },
        {
          ...context.services,
          actor: caller.name,
          url: request.originalUrl,
          mediaType,
          language: preferredLanguage(request),
        },
      )
      await send(response, reply, mediaType)
    })
  }
  refuseOtherMethods(app)
}

const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')

function parameters(request: Request, operation: AnyOperation): { path: object; query: object } {
  const path = check(operation.path, { ...request.params }, '/path')
  const query = check(operation.query, { ...request.query }, '/query')
  const errors = [
    ...brokenQuery(request),
    ...('errors' in path ? path.errors : []),
    ...('errors' in query ? query.errors : []),
  ]
  if (errors.length > 0 || 'errors' in path || 'errors' in query) throw invalidParameter(errors)
  return { path: path.value, query: query.value }
}

/** The query parser replaces invalid UTF-8 and passes NUL on; both are refused here. */
function brokenQuery(request: Request): FieldError[] {
  const at = request.originalUrl.indexOf('?')
  if (at < 0) return []
  try {
    const fault = brokenString(decodeURIComponent(request.originalUrl.slice(at + 1).replaceAll('+', ' ')))
    return fault ? [{ pointer: '/query', detail: fault }] : []
  } catch {
    return [{ pointer: '/query', detail: 'is not validly percent-encoded UTF-8' }]
  }
}

async function bodyOf(request: Request, route: Route, operation: AnyOperation): Promise<unknown> {
  if (route.consumes === null) return undefined
  if (route.consumes !== 'application/json') {
    const encoded = request.headers['content-encoding'] !== undefined
    if (encoded || !request.is(route.consumes))
      throw new Problem('unsupported_media_type', { expected: route.consumes })
    return request
  }
  const checked = check(operation.body, await readJsonBody(request), '')
  if ('errors' in checked) throw invalidBody(checked.errors)
  return checked.value
}

async function send(response: Response, reply: AnyReply, preferred: string): Promise<void> {
  const mediaType = reply.mediaType ?? preferred
  response.status(reply.status)
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value)
  response.setHeader(
    'Content-Type',
    mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
  )
  if (mediaType === 'application/x-ndjson') return sendLines(response, reply.body as AsyncIterable<unknown>)
  if (reply.body instanceof JsonText) response.end(reply.body.text)
  else response.end(mediaType.endsWith('json') ? JSON.stringify(reply.body) : String(reply.body))
}

function refuseOtherMethods(app: Express): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase())
    app.all(expressPath(path), (request, response) => {
      response.setHeader('Allow', allowed.join(', '))
      throw new Problem('method_not_allowed', { method: request.method, allowed })
    })
  }
}
