import { openApiDocument, type Route, routes } from '../../src/contract/openapi-document'
import { check } from '../../src/contract/validation'
import { operations } from '../../src/features/operations'

/** The contract and the classes state the same limits: values on both sides of each limit are let in, and refused. */

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: string[]
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  items?: Schema
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
}

const componentAt = (reference: string): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], openApiDocument)

const resolve = (schema: Schema): Schema =>
  schema.$ref ? resolve(componentAt(schema.$ref) as Schema) : schema
const isNullable = (schema: Schema): boolean =>
  [schema.type].flat().includes('null') || (schema.oneOf ?? []).some(isNullable)
const plain = (schema: Schema): Schema => {
  const own = resolve(schema)
  return own.oneOf ? plain(own.oneOf.find((part) => resolve(part).type !== 'null')!) : own
}

const SAMPLES: Record<string, string> = {
  'date-time': '2024-06-10T10:00:00Z',
  date: '2024-06-10',
  iri: 'https://example.org/a',
  uuid: '01975a1e-0000-7000-8000-000000000000',
}
const OF_PATTERN = ['reuters', 'en', 'GB', 'Q1', 'abc_-0', 'sha256:0']

/** A value that the schema lets in. */
function sample(schema: Schema): unknown {
  const own = plain(schema)
  if (own.enum) return own.enum[0]
  if (own.properties)
    return Object.fromEntries((own.required ?? []).map((name) => [name, sample(own.properties![name]!)]))
  if (own.items)
    return Array.from({ length: Math.max(1, own.minItems ?? 0) }, (_, at) =>
      own.uniqueItems && at > 0 ? distinct(own.items!, at) : sample(own.items!),
    )
  if (own.type === 'boolean') return true
  if (own.type === 'integer') return own.minimum ?? 1
  if (own.format) return SAMPLES[own.format]
  if (own.pattern) return OF_PATTERN.find((value) => new RegExp(own.pattern!, 'u').test(value))
  return 'a'.repeat(own.minLength ?? 1)
}

/** Values just within and just beyond each limit of the schema. */
function probes(schema: Schema): { good: unknown[]; bad: unknown[] } {
  const own = plain(schema)
  const good = [sample(own)]
  const bad: unknown[] = [{ a: 1 }, isNullable(resolve(schema)) ? [[]] : null]
  const within = (length: number) => `${'a'.repeat(length)}`
  if (own.enum) bad.push('no-such-value')
  else if (own.type === 'string' && !own.format) {
    bad.push(true)
    if (own.minLength && !own.pattern) bad.push(within(own.minLength - 1))
    if (own.maxLength !== undefined) bad.push(within(own.maxLength + 1))
    if (own.maxLength !== undefined && (!own.pattern || new RegExp(own.pattern).test(within(own.maxLength))))
      good.push(within(own.maxLength))
    if (own.pattern) bad.push('!', `${sample(own)}!`, `!${sample(own)}`)
  } else if (own.format) bad.push('nonsense')
  if (own.type === 'integer') {
    good.push(own.minimum!, own.maximum!)
    bad.push(own.minimum! - 1, own.maximum! + 1, 1.5)
  }
  if (own.items) {
    const items = (length: number) =>
      Array.from({ length }, (_, at) => (own.uniqueItems ? distinct(own.items!, at) : sample(own.items!)))
    good.push(items(own.maxItems!))
    bad.push(items(own.maxItems! + 1))
    if (own.minItems) bad.push([])
    if (own.uniqueItems) bad.push([sample(own.items), sample(own.items)])
  }
  return { good, bad }
}

/** Different values for a list of unique ones: ids, country codes, or slugs. */
function distinct(schema: Schema, at: number): string {
  if (plain(schema).format === 'uuid') return `01975a1e-0000-7000-8000-${String(at).padStart(12, '0')}`
  const letters = String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))
  return new RegExp(plain(schema).pattern!).test(letters) ? letters : `slug-${at}`
}

interface Probe {
  where: string
  accepts: (value: unknown) => boolean
  schema: Schema
  required: boolean
}

type Checked = Parameters<typeof check>[0]
const classOf = (route: Route, part: 'query' | 'body' | 'path'): Checked =>
  (operations[route.operationId] as unknown as Record<string, Checked>)[part]

/** `path` leads to the field that is probed, through lists and objects. */
function bodyProbes(type: Checked, root: Schema, schema: Schema, where: string, path: string[]): Probe[] {
  const place = (value: unknown, [step, ...rest]: string[], inside: Schema): unknown => {
    if (step === undefined) return value
    if (step === '*') return [place(value, rest, plain(inside).items!)]
    return { ...(sample(inside) as object), [step]: place(value, rest, plain(inside).properties![step]!) }
  }
  const own = plain(schema)
  return Object.entries(own.properties ?? {}).flatMap(([name, field]) => {
    const at = [...path, name]
    const accepts = (value: unknown) => 'value' in check(type, place(value, at, root), '')
    const required = (own.required ?? []).includes(name)
    const items = plain(field).items
    return [
      { where: `${where}/${at.join('/')}`, accepts, schema: field, required },
      ...(items && plain(items).properties ? bodyProbes(type, root, items, where, [...at, '*']) : []),
    ]
  })
}

const bodies = routes
  .filter((route) => route.consumes === 'application/json')
  .flatMap((route) => {
    const operation = openApiDocument.paths[route.path]![route.method] as unknown as {
      requestBody: { content: { 'application/json': { schema: Schema } } }
    }
    const { schema } = operation.requestBody.content['application/json']
    return bodyProbes(classOf(route, 'body'), schema, schema, route.operationId, [])
  })

interface Parameter {
  $ref?: string
  name: string
  in: string
  required?: boolean
  schema: Schema
  explode?: boolean
}

/** A parameter travels as text, a list of them with commas. */
const written = (value: unknown): unknown =>
  Array.isArray(value) ? value.join(',') : typeof value === 'number' ? String(value) : value

const parameters: Probe[] = routes.flatMap((route) => {
  const operation = openApiDocument.paths[route.path]![route.method] as unknown as {
    parameters?: Parameter[]
  }
  const all = (operation.parameters ?? []).map((one) =>
    one.$ref ? (componentAt(one.$ref) as Parameter) : one,
  )
  return all
    .filter((one) => one.in === 'query' || one.in === 'path')
    .map((one) => {
      const others = all.filter((other) => other.in === one.in && other.required && other !== one)
      const rest = Object.fromEntries(others.map((other) => [other.name, written(sample(other.schema))]))
      return {
        where: `${route.operationId} ?${one.name}`,
        accepts: (value: unknown) =>
          'value' in
          check(classOf(route, one.in as 'query' | 'path'), { ...rest, [one.name]: written(value) }, ''),
        schema: one.schema,
        required: one.required ?? false,
      }
    })
})

/** Rules across fields, which the service judges; the classes let both through. */
const all = [...bodies, ...parameters].map((probe) => [probe.where, probe] as const)

it('finds what to compare', () => expect(all.length).toBeGreaterThan(80))

it.each(all)('%s is held to the limits of the contract', (_where, { schema, accepts, required }) => {
  const { good, bad } = probes(schema)
  const short = (values: unknown[]) => values.map((value) => JSON.stringify(value)?.slice(0, 60))
  expect(short(good.filter((value) => !accepts(value)))).toEqual([])
  expect(short(bad.filter((value) => accepts(value)))).toEqual([])
  expect(accepts(undefined)).toBe(!required)
  if (isNullable(resolve(schema))) expect(accepts(null)).toBe(true)
})
