import { readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Node = Record<string, Json>

const document = parse(readFileSync(path.resolve(__dirname, '../../openapi.yaml'), 'utf8')) as Node
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addFormat('iri', (value) => URL.canParse(value))
ajv.addSchema(document, 'contract')

const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function at(pointer: string): Json | undefined {
  const steps = pointer.split('/').slice(1)
  const unescaped = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return unescaped.reduce<Json | undefined>((node, step) => (isNode(node) ? node[step] : undefined), document)
}

/** The node, or what it refers to. */
const resolve = (node: Node): Node =>
  typeof node.$ref === 'string' ? resolve(at(node.$ref.slice(1)) as Node) : node

/** Every object below `node` with the JSON Pointer to it; `examples` hold data, not parts of the contract. */
function* walk(node: Json, pointer: string): Generator<[string, Node]> {
  if (isNode(node)) yield [pointer, node]
  const children = Array.isArray(node) ? node.entries() : isNode(node) ? Object.entries(node) : []
  for (const [key, child] of children)
    if (key !== 'example' && key !== 'examples')
      yield* walk(child, `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
}

const operations = Object.entries(document.paths as Record<string, Record<string, Node>>).flatMap(
  ([route, methods]) => Object.entries(methods).map(([method, operation]) => ({ route, method, operation })),
)
const schemas = at('/components/schemas') as Record<string, Node>

interface Content {
  where: string
  mediaType: string
  schema: Node
  examples: Json[]
}

function contents(where: string, holder: Node): Content[] {
  return Object.entries((holder.content ?? {}) as Record<string, Node>).map(([mediaType, media]) => ({
    where: `${where} ${mediaType}`,
    mediaType,
    schema: media.schema as Node,
    examples: [
      ...('example' in media ? [media.example!] : []),
      ...Object.values((media.examples ?? {}) as Record<string, Node>).map((e) => resolve(e).value!),
    ],
  }))
}

const responses = operations.flatMap(({ operation }) =>
  Object.entries(operation.responses as Record<string, Node>).map(([status, response]) => ({
    where: `${operation.operationId} ${status}`,
    status: Number(status),
    response: resolve(response),
  })),
)
const requestContents = operations.flatMap(({ operation }) =>
  isNode(operation.requestBody) ? contents(`${operation.operationId}`, operation.requestBody) : [],
)
const successContents = responses
  .filter(({ status }) => status < 300)
  .flatMap(({ where, response }) => contents(where, response))
const problemContents = responses
  .filter(({ status }) => status >= 400)
  .flatMap(({ where, response }) => contents(where, response))

function faults(schema: Json, value: Json): string[] {
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as Node
  const validate = ajv.compile(absolute)
  return validate(value) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
}

const LINES = 'application/x-ndjson'
const takesLines = (operation: Node): boolean => LINES in ((operation.requestBody as Node).content as Node)

describe('openapi.yaml', () => {
  it('refers to nothing that is not there', () => {
    const dangling = [...walk(document, '')]
      .map(([pointer, node]) => [pointer, node.$ref] as const)
      .filter(([, ref]) => typeof ref === 'string' && at(ref.slice(1)) === undefined)
    expect(dangling).toEqual([])
  })

  it('gives every operation an id of its own, a summary, a description and a declared tag', () => {
    const tags = (document.tags as Node[]).map((tag) => tag.name)
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(operations.length)
    for (const { operation } of operations) {
      expect(operation).toMatchObject({
        operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
        summary: expect.stringMatching(/./),
        description: expect.stringMatching(/./),
      })
      expect(tags).toEqual(expect.arrayContaining(operation.tags as Json[]))
    }
  })

  it.each(requestContents)('shows a valid request: $where', ({ mediaType, schema, examples }) => {
    expect(examples).not.toEqual([])
    const sent = mediaType === LINES ? lines(examples) : examples
    const shape = mediaType === LINES ? { $ref: '#/components/schemas/DocumentCreate' } : schema
    expect(sent.flatMap((example) => faults(shape, example))).toEqual([])
  })

  it.each(successContents.filter(({ mediaType }) => mediaType !== 'text/csv'))(
    'shows a valid answer: $where',
    ({ schema, examples }) => {
      expect(examples).not.toEqual([])
      expect(examples.flatMap((example) => faults(schema, example))).toEqual([])
    },
  )

  it('offers CSV wherever it offers a list or a comparison', () => {
    const lists = operations
      .map(({ operation }) => String(operation.operationId))
      .filter((id) => /^(list|compare)/.test(id))
    const csv = successContents.filter(({ mediaType }) => mediaType === 'text/csv').map(({ where }) => where)
    expect(csv).toEqual(lists.map((id) => `${id} 200 text/csv`))
  })

  it('answers every failure with a problem', () => {
    for (const { where, schema, mediaType, examples } of problemContents) {
      expect([where, mediaType]).toEqual([where, 'application/problem+json'])
      expect(schema).toEqual({ $ref: '#/components/schemas/Problem' })
      expect(examples.flatMap((example) => faults(schema, example))).toEqual([])
    }
    expect(problemContents).toHaveLength(responses.filter(({ status }) => status >= 400).length)
  })

  it.each(operations)('names the problems that $method $route can meet', ({ route, operation }) => {
    const stated = Object.keys(operation.responses as Node)
    const expected = ['400', '406']
    if (route.startsWith('/v1')) expected.push('401', '500', '503')
    if (operation.requestBody) expected.push('415')
    if (operation.requestBody && !takesLines(operation)) expected.push('413')
    if (route.includes('{')) expected.push('404')
    expect(stated).toEqual(expect.arrayContaining(expected))
  })

  it('defines every enum once, as a schema with a name', () => {
    const enums = [...walk(document, '')].filter(([, node]) => Array.isArray(node.enum))
    expect(
      enums.filter(([pointer]) => !/^\/components\/schemas\/\w+$/.test(pointer)).map(([p]) => p),
    ).toEqual([])
    const values = enums.map(([, node]) => JSON.stringify([...(node.enum as string[])].sort()))
    expect(new Set(values).size).toBe(values.length)
  })

  it('limits every string, number and array that a client sends', () => {
    const parameters = operations.flatMap(({ operation }) =>
      ((operation.parameters ?? []) as Node[]).map((parameter) => resolve(parameter)),
    )
    const sent = [
      ...parameters.map((p) => [`parameter ${p.name}`, p.schema!] as const),
      // Of lines only each has a limit: there may be any number of them.
      ...requestContents
        .filter(({ mediaType }) => mediaType !== LINES)
        .map(({ where, schema }) => [where, schema] as const),
    ]
    expect(sent.flatMap(([where, schema]) => unlimited(schema, where))).toEqual([])
  })

  it('says of every object whether it is closed, and describes every schema', () => {
    const nodes = [...walk(schemas, '')].filter(([, node]) => node.type === 'object' && !('enum' in node))
    expect(nodes.filter(([, node]) => !('additionalProperties' in node)).map(([p]) => p)).toEqual([])
    expect(Object.keys(schemas).filter((name) => !schemas[name]!.description)).toEqual([])
  })

  it('shows spans that hold the text between their offsets', () => {
    const examples = at('/components/examples') as Record<string, { value: Node }>
    const text = Array.from(String(examples.ExtractionCreateEnglish!.value.text))
    const spans = [...walk(examples.ExtractionEnglish!.value, '')].filter(([, node]) => 'exact' in node)
    expect(spans.length).toBeGreaterThan(5)
    for (const [, { start, end, exact }] of spans)
      expect(text.slice(Number(start), Number(end)).join('')).toBe(exact)
  })
})

const lines = (texts: Json[]): Json[] =>
  texts.flatMap((text) => String(text).trimEnd().split('\n')).map((line) => JSON.parse(line) as Json)

const BOUNDED_FORMATS: Json[] = ['uuid', 'date', 'date-time']

/** Where below a schema a value of any size would be let in. */
function unlimited(schema: Json, where: string): string[] {
  if (!isNode(schema)) return []
  const node = resolve(schema)
  const type = ([] as Json[]).concat(node.type ?? [])
  const own = [
    type.includes('string') && !('enum' in node || BOUNDED_FORMATS.includes(node.format!)) && ['maxLength'],
    type.includes('array') && ['maxItems'],
    (type.includes('integer') || type.includes('number')) && ['minimum', 'maximum'],
  ].flatMap((limits) => (limits || []).filter((limit) => !(limit in node)))
  const parts = [
    ...Object.entries((node.properties ?? {}) as Node),
    ...Object.entries((node.oneOf ?? []) as Json[]),
    ...('items' in node ? [['items', node.items!] as const] : []),
  ]
  return [
    ...own.map((limit) => `${where}: ${limit}`),
    ...parts.flatMap(([k, part]) => unlimited(part, `${where}/${k}`)),
  ]
}
