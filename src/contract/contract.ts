import type { components, operations } from './api.generated'

/**
 * The link between the code and `openapi.yaml`: request classes are held to their schemas, and handlers to
 * their operations, so that a difference is a compile error.
 */

export * from './api.generated'

/**
 * `true` where two types are the same to the compiler, in both directions, with the same optional and readonly
 * properties. Assignability alone would let missing optional properties and misspelt ones pass. `a?: T` and
 * `a?: T | undefined` are the same to it; JSON has no undefined, so nothing turns on that.
 */
export type Equal<X, Y> = (<T>() => T extends X ? 1 : 2) extends <T>() => T extends Y ? 1 : 2 ? true : false

type Schemas = components['schemas']

/** What a class that differs from its schema would have to be; its text is the compiler's message. */
interface DiffersFrom<Name> {
  'this class differs from its schema in openapi.yaml': Name
}

// biome-ignore lint/suspicious/noExplicitAny: a constructor's parameters have no bearing on its instances
type Class = abstract new (...args: any[]) => object

type Held<C extends Class, Shape, Name> =
  Equal<InstanceType<C>, Shape> extends true ? unknown : DiffersFrom<Name>

/**
 * Class decorator: the instances are exactly the request schema `Name`, which is checked by the compiler alone.
 *
 * ```ts
 * @Contract<'SourceMerge'>()
 * class SourceMergeDto { into!: string; reason?: string }
 * ```
 */
export function Contract<Name extends keyof Schemas>() {
  return <C extends Class>(_dto: C & Held<C, Schemas[Name], Name>): void => {}
}

/** Class decorator: the instances are exactly the query parameters of the operation `Id`. */
export function QueryContract<Id extends OperationId>() {
  return <C extends Class>(_dto: C & Held<C, Query<Id>, Id>): void => {}
}

export type OperationId = keyof operations

type Nothing = Record<never, never>
type OrNothing<T> = [T] extends [undefined] ? Nothing : NonNullable<T>

/** The path parameters of an operation. */
export type Path<Id extends OperationId> = OrNothing<operations[Id]['parameters']['path']>

/** The query parameters of an operation. */
export type Query<Id extends OperationId> = OrNothing<operations[Id]['parameters']['query']>

/**
 * The body of an operation: a value for JSON; for NDJSON the bytes as they come, since each line is judged on
 * its own.
 */
export type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: infer Content }
}
  ? Content extends { 'application/json': infer Value }
    ? Value
    : AsyncIterable<Uint8Array>
  : undefined

/** A value that is JSON text already, as the database made it; it is sent as it is. */
export class JsonText<Value> {
  declare readonly value: Value
  constructor(readonly text: string) {}
}

type Success = 200 | 201
type Responses<Id extends OperationId> = operations[Id]['responses']

/**
 * A body in one media type: the value for JSON and what is written in it (`+json`), the value of each line for
 * NDJSON, text for the others. The media type may be left out where it is JSON.
 */
type Representation<Media, Value> = Media extends 'application/json'
  ? { mediaType?: Media; body: Value | JsonText<Value> }
  : Media extends `${string}+json`
    ? { mediaType: Media; body: Value | JsonText<Value> }
    : Media extends 'application/x-ndjson'
      ? { mediaType: Media; body: AsyncIterable<Value> }
      : { mediaType: Media; body: string }

type Content<Response> = Response extends { content: infer C }
  ? { [Media in keyof C]: Representation<Media, C[Media]> }[keyof C]
  : never

/** What an operation may answer where it succeeds. Everything else is a problem, and is thrown. */
export type Reply<Id extends OperationId> = {
  [Status in keyof Responses<Id> & Success]: { status: Status; headers?: Record<string, string> } & Content<
    Responses<Id>[Status]
  >
}[keyof Responses<Id> & Success]

/** A request after its parameters and body have been checked. */
export interface Call<Id extends OperationId> {
  path: Path<Id>
  query: Query<Id>
  body: Body<Id>
}

/** `Context` is what the HTTP layer knows of the request besides: who asks, in which language. */
export type Handler<Id extends OperationId, Context> = (
  call: Call<Id>,
  context: Context,
) => Reply<Id> | Promise<Reply<Id>>

/**
 * A handler for every operation. A feature writes `{ … } satisfies Partial<Operations<Context>>`; the place
 * that joins the features asks for all of them, so that a missing one does not compile.
 */
export type Operations<Context> = { [Id in OperationId]: Handler<Id, Context> }
