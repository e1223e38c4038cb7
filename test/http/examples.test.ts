import { openApiDocument, type Route, routes } from '../../src/contract/openapi-document'
import { type Api, startApi } from '../support/api'

/** What a newcomer gets who presses Execute in Swagger UI without changing anything. */

interface Parameter {
  $ref?: string
  name: string
  in: string
  example?: string | string[]
}

interface OperationObject {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { examples: Record<string, { $ref: string }> }> }
}

const componentAt = (reference: string): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], openApiDocument)

const operationOf = (route: Route): OperationObject =>
  openApiDocument.paths[route.path]![route.method] as OperationObject

/** The address with the example of every parameter that has one. */
function exampleTarget(route: Route): string {
  const parameters = (operationOf(route).parameters ?? []).map((parameter) =>
    parameter.$ref ? (componentAt(parameter.$ref) as Parameter) : parameter,
  )
  const shown = parameters.filter(({ example }) => example !== undefined)
  const path = shown
    .filter((parameter) => parameter.in === 'path')
    .reduce((target, { name, example }) => target.replace(`{${name}}`, String(example)), route.path)
  const query = shown
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, example }) => `${name}=${example}`)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

const exampleBodies = (route: Route): [string, unknown][] =>
  Object.values(operationOf(route).requestBody?.content ?? {}).flatMap(({ examples }) =>
    Object.entries(examples).map(([name, { $ref }]): [string, unknown] => [
      name,
      (componentAt($ref) as { value: unknown }).value,
    ]),
  )

let api: Api

beforeAll(async () => {
  api = await startApi({ seed: 'demo' })
})

afterAll(() => api.stop())

/** Registering comes before changing, and merging last: what it takes away is needed before. */
const rank = (route: Route): number =>
  route.operationId.startsWith('create') ? 0 : route.operationId.startsWith('merge') ? 2 : 1

const writes = routes
  .filter((route) => route.consumes !== null)
  .sort((a, b) => rank(a) - rank(b))
  .flatMap((route) =>
    exampleBodies(route).map(([name, body]) => [route.operationId, name, route, body] as const),
  )

it.each(writes)('%s takes its example “%s”', async (_id, _name, route, body) => {
  const reply = await api.request(route.method, exampleTarget(route), {
    body,
    headers: { 'Content-Type': route.consumes! },
  })
  expect(reply.status).toBeLessThan(300)
  if (route.consumes === 'application/x-ndjson') expect(reply.text).not.toMatch(/refused/)
})

/** The sample reports hold nothing that arithmetic finds wrong. */
const SOUND = ['listFindings']

const reads = routes.filter((route) => route.method === 'get')

it.each(reads.map((route) => [exampleTarget(route), route] as const))(
  'GET %s answers with data',
  async (target, route) => {
    const reply = await api.get(target)
    expect(reply.status).toBe(200)
    if (/^list/.test(route.operationId) && !SOUND.includes(route.operationId))
      expect(reply.body.data).not.toEqual([])
    if (route.operationId === 'compareFigures') expect(reply.body.pairs).not.toEqual([])
  },
)

it('shows the tolls of 7 October as conflicting, in the comparison of the first example', async () => {
  const { body } = await api.get('/v1/comparisons/figures?event=october-7-attack&measure=killed')
  expect(body.summary).toMatchObject({ verdict: 'conflicts', conflicts: expect.any(Number) })
})
