import { type Logger, pino } from 'pino'
import type { Config } from './config'
import { createDataSource } from './database/data-source'
import { createReadPool } from './database/pools'
import { createSvgRenderer } from './features/comparisons/chart/svg-renderer'
import { entities } from './features/entities'
import { createEngineReader } from './features/extractions/engine.reads'
import { nameOfKey } from './features/keys/keys.service'
import type { Services } from './features/operation'
import { createMetrics, type Metrics } from './metrics'
import { version } from './version'

export type ContextConfig = Pick<Config, 'publicRead' | 'logLevel'>

/** Everything that the server is made of. */
export interface AppContext {
  logger: Logger
  metrics: Metrics
  services: Services
  /** Whether reading needs no key. */
  publicRead: boolean
  /** The name of an API key that is in force, else null. */
  nameOfKey(key: string): Promise<string | null>
  /** Waits for what runs, then lets go of the database. */
  stop(): Promise<void>
}

/**
 * Constructs the server's parts over a migrated database; nothing else constructs them.
 * @param overrides parts to put in the place of the usual ones
 */
export async function createContext(
  databaseUrl: string,
  config: ContextConfig,
  overrides: Partial<Pick<AppContext, 'logger'>> = {},
): Promise<AppContext> {
  const logger = overrides.logger ?? pino({ level: config.logLevel })
  const reads = createReadPool(databaseUrl, {
    onIdleError: (error) => logger.warn({ err: error }, 'a database connection was lost'),
  })
  const dataSource = await createDataSource(databaseUrl, entities).initialize()
  const metrics = createMetrics(reads)
  const charts = createSvgRenderer()
  return {
    logger,
    metrics,
    services: {
      dataSource,
      reads,
      engine: createEngineReader(),
      charts,
      version,
      metrics: () => metrics.text(),
      report: (error) => logger.error({ err: error }, 'a part of a request failed'),
    },
    publicRead: config.publicRead,
    nameOfKey: (key) => nameOfKey(reads, key),
    stop: async () => {
      await charts.stop()
      await dataSource.destroy()
      await reads.end()
    },
  }
}
