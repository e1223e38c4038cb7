import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { openApiDocument, type Route, routes } from '../../src/contract/openapi-document'

/** A response as it came over the wire. */
export interface WireResponse {
  status: number
  headers: Record<string, string | string[] | undefined>
  bytes: Buffer
}

interface ResponseObject {
  $ref?: string
  content?: Record<string, unknown>
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addFormat('iri', (value) => URL.canParse(value))
ajv.addSchema(openApiDocument as never, 'contract')

const PROBLEM = '/components/schemas/Problem'
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Everything in which a response differs from what the contract says of it: a status that the operation does
 * not document, another media type, a body that its schema refuses. An empty list is a response that holds.
 */
export function faultsOf(method: string, target: string, response: WireResponse): string[] {
  const { status, bytes } = response
  const mediaType = String(response.headers['content-type'] ?? '').split(';')[0]!
  const route = routeOf(method, target)
  if (!route) return faultsOfUnrouted(status, mediaType, bytes)
  const pointer = responsePointer(route, status)
  if (pointer === null) return [`${route.operationId} does not document the status ${status}`]
  const content = (at(pointer) as ResponseObject).content ?? {}
  if (!(mediaType in content)) return [`${route.operationId} ${status} does not document ${mediaType}`]
  if (method === 'HEAD') return []
  return faultsOfBody(`${pointer}/content/${escapeToken(mediaType)}/schema`, mediaType, bytes)
}

/** What is served at no operation is a page of its own (`/docs`), or a problem. */
function faultsOfUnrouted(status: number, mediaType: string, bytes: Buffer): string[] {
  if (status < 400) return []
  if (mediaType !== 'application/problem+json') return [`a failure is answered as ${mediaType}`]
  return faultsOfBody(PROBLEM, mediaType, bytes)
}

function faultsOfBody(pointer: string, mediaType: string, bytes: Buffer): string[] {
  const text = utf8.decode(bytes)
  const validate = validatorAt(pointer)
  if (mediaType === 'application/x-ndjson')
    return text
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => judge(validate, JSON.parse(line)))
  return judge(validate, mediaType.endsWith('json') ? JSON.parse(text) : text)
}

function judge(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return []
  return validate.errors!.map((error) => `${error.instancePath} ${error.message} (${error.schemaPath})`)
}

/** The operation that answers at this method and path. */
export function routeOf(method: string, target: string): Route | undefined {
  const path = target.split('?')[0]!
  const asked = method === 'HEAD' ? 'get' : method.toLowerCase()
  return routes.find((route) => route.method === asked && patternOf(route.path).test(path))
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)

function responsePointer(route: Route, status: number): string | null {
  const pointer = `/paths/${escapeToken(route.path)}/${route.method}/responses/${status}`
  const response = at(pointer) as ResponseObject | undefined
  if (response === undefined) return null
  return response.$ref === undefined ? pointer : response.$ref.slice(1)
}

const at = (pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (node, token) => (node as Record<string, unknown> | undefined)?.[token],
      openApiDocument as unknown,
    )

const escapeToken = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1')

function validatorAt(pointer: string): ValidateFunction {
  const fragment = pointer.split('/').map(encodeURIComponent).join('/')
  const validate = ajv.getSchema(`contract#${fragment}`)
  if (!validate) throw new Error(`the contract has no schema at ${pointer}`)
  return validate
}
