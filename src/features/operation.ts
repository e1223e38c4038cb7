import type { ClassConstructor } from 'class-transformer'
import type { DataSource } from 'typeorm'
import type { Body, Handler, Language, OperationId, Path, Query } from '../contract/contract'
import type { ReadPool } from '../database/pools'
import type { SvgRenderer } from './comparisons/chart/svg-renderer'
import type { EngineReader } from './extractions/engine.reads'

/** What the features work with. */
export interface Services {
  dataSource: DataSource
  reads: ReadPool
  engine: EngineReader
  charts: SvgRenderer
  /** The version of this server. */
  version: string
  /** All metrics in the text format of Prometheus. */
  metrics: () => Promise<string>
  /** Tells the operator of a fault that the client is told of only as such. */
  report: (error: unknown) => void
}

/** What an operation knows of the request besides its parameters and body. */
export interface RequestContext extends Services {
  /** Who asks: the name of the API key, or null without one. */
  actor: string | null
  /** Path and query as asked for. */
  url: string
  /** Of the media types that the operation offers, the one that the client prefers. */
  mediaType: string
  language: Language
}

type Checked<T> = T extends object ? ClassConstructor<T> : never

/** A handler with the classes that its parameters and its body are checked by; what has no class must be absent. */
export interface Operation<Id extends OperationId> {
  path?: Checked<Path<Id>>
  query?: Checked<Query<Id>>
  body?: Checked<Body<Id>>
  handle: Handler<Id, RequestContext>
}

/** A feature writes `{ … } satisfies Partial<OperationTable>`; all of them together must be the whole table. */
export type OperationTable = { [Id in OperationId]: Operation<Id> }

/** Under whose name a change is recorded. The doorkeeper lets nobody write without a key. */
export function actorOf({ actor }: RequestContext): string {
  if (actor === null) throw new Error('a writing operation was reached without a key')
  return actor
}
