import { Client } from 'pg'

const OLDEST = 14

/** The database that DATABASE_URL names cannot be used; the message says why and what to do. */
export class OutsideDatabaseError extends Error {
  constructor(reason: string) {
    super(`DATABASE_URL: ${reason}`)
    this.name = 'OutsideDatabaseError'
  }
}

interface Facts {
  version: number
  encoding: string
  creates: boolean
}

/**
 * Looks at an outside database before anything is written to it.
 * @throws OutsideDatabaseError where it cannot be reached, is too old, or cannot hold what Isnad stores
 */
export async function inspectOutsideDatabase(url: string): Promise<void> {
  const { version, encoding, creates } = await factsOf(url)
  if (version < OLDEST)
    throw new OutsideDatabaseError(`the server is PostgreSQL ${version}; ${OLDEST} or later is needed`)
  if (encoding !== 'UTF8')
    throw new OutsideDatabaseError(`the database is encoded in ${encoding}; create one with ENCODING 'UTF8'`)
  if (!creates)
    throw new OutsideDatabaseError('the user may not create tables there; make it the owner of the database')
}

async function factsOf(url: string): Promise<Facts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<Facts>(
      `SELECT current_setting('server_version_num')::integer / 10000 AS version,
         current_setting('server_encoding') AS encoding,
         has_schema_privilege(current_schema(), 'CREATE') AS creates`,
    )
    return rows[0]!
  } catch (error) {
    throw new OutsideDatabaseError(`the database cannot be used: ${(error as Error).message}`)
  } finally {
    await client.end().catch(() => {})
  }
}
