import { createHash } from 'node:crypto'
import { Pool, type PoolConfig } from 'pg'

/** Dates are UTC's and written as ISO 8601 has them, whatever an outside server is set to. */
export const SESSION = '-c timezone=UTC -c datestyle=ISO'

/**
 * What reading connections are set to: read-only; and pages are planned for memory and flash, where a page out of
 * order costs little more than the next one (the server's default is for turning disks).
 */
export const READING = `-c default_transaction_read_only=on -c random_page_cost=1.1 ${SESSION}`

/** What a `*.reads.ts` needs; a pool and TypeORM's EntityManager both are one, so reads work in either. */
export interface Queryable {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>
}

export interface ReadPool extends Queryable {
  /** Connections: all, unused, and callers that wait for one. */
  counts(): { total: number; idle: number; waiting: number }
  /** Waits for running queries, then closes every connection. */
  end(): Promise<void>
}

export interface ReadPoolOptions extends Pick<PoolConfig, 'max' | 'connectionTimeoutMillis'> {
  /** Told when the server drops an idle connection; without a listener that would end the process. */
  onIdleError: (error: Error) => void
}

/** Texts beyond this many are sent unnamed: a prepared statement costs memory in every connection. */
const MAX_PREPARED = 500

/**
 * A pool for reading: its transactions are read-only, no query runs longer than 15 s, and nobody waits longer
 * than 5 s for a connection (pg's own default is for ever).
 */
export function createReadPool(url: string, options: ReadPoolOptions): ReadPool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'isnad read',
    max: options.max ?? 10,
    connectionTimeoutMillis: options.connectionTimeoutMillis ?? 5_000,
    statement_timeout: 15_000,
    keepAlive: true,
    options: READING,
  })
  pool.on('error', options.onIdleError)
  const nameOf = statementNames()
  return {
    async query<Row>(text: string, values: unknown[] = []) {
      const name = nameOf(text)
      const { rows } = await pool.query(name === null ? { text, values } : { name, text, values })
      return rows as Row[]
    },
    counts: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    end: () => pool.end(),
  }
}

/** A name per text, made of its hash: Postgres parses and plans a named statement once per connection. */
function statementNames(): (text: string) => string | null {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= MAX_PREPARED) return null
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
    return name
  }
}
