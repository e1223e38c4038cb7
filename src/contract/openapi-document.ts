import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { projectRoot } from '../project-root'
import type { OpenApiDocument, OperationId } from './contract'

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const
export type Method = (typeof METHODS)[number]

/** Who may call: everybody; everybody where reading is public, else a key; a key in any case. */
export type Access = 'open' | 'read' | 'write'

export interface Route {
  operationId: OperationId
  method: Method
  /** As in the contract: `/v1/documents/{id}`. */
  path: string
  access: Access
  /** The media type of the request body; null where there is none. */
  consumes: string | null
  /** The media types of a successful answer, the default first. */
  produces: string[]
}

interface OperationObject {
  operationId: OperationId
  security?: Record<string, string[]>[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<string, { content?: Record<string, unknown> }>
}

interface Described {
  paths: Record<string, Partial<Record<Method, OperationObject>>>
  components: { schemas: Record<string, object> }
  security?: Record<string, string[]>[]
}

/** openapi.yaml as it stands at the root: its text, its content, and its operations as routes. */
export const openApiYaml = readFileSync(join(projectRoot, 'openapi.yaml'), 'utf8')
export const openApiDocument = parse(openApiYaml) as OpenApiDocument & Described

/** Fixed paths before templated ones, so that `/sources/unresolved` is no source's id. */
export const routes: Route[] = Object.entries(openApiDocument.paths)
  .flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation ? [toRoute(method, path, operation)] : []
    }),
  )
  .sort((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')))

function toRoute(method: Method, path: string, operation: OperationObject): Route {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))
  return {
    operationId: operation.operationId,
    method,
    path,
    access: access(operation.security ?? openApiDocument.security ?? []),
    consumes: Object.keys(operation.requestBody?.content ?? {})[0] ?? null,
    produces: Object.keys(success?.[1].content ?? {}),
  }
}

function access(security: Record<string, string[]>[]): Access {
  if (security.length === 0) return 'open'
  return security.some((requirement) => Object.keys(requirement).length === 0) ? 'read' : 'write'
}
