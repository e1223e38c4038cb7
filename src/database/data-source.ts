import 'reflect-metadata'
import { Client } from 'pg'
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm'
import { Initial1763712000000 } from '../../migrations/1763712000000-initial'
import { Observations1763712000001 } from '../../migrations/1763712000001-observations'
import { Derivations1763712000002 } from '../../migrations/1763712000002-derivations'
import { Statements1763712000003 } from '../../migrations/1763712000003-statements'
import { Credits1763712000004 } from '../../migrations/1763712000004-credits'
import { Findings1763712000005 } from '../../migrations/1763712000005-findings'
import { StatedForms1763712000006 } from '../../migrations/1763712000006-stated-forms'
import { Syndications1763712000007 } from '../../migrations/1763712000007-syndications'
import { FilingCandidates1763712000008 } from '../../migrations/1763712000008-filing-candidates'
import { ClaimFilings1763712000018 } from '../../migrations/1763712000018-claim-filings'
import { lockArguments, MIGRATION_LOCK } from './locks'
import { SESSION } from './pools'

const migrations = [
  Initial1763712000000,
  Observations1763712000001,
  Derivations1763712000002,
  Statements1763712000003,
  Credits1763712000004,
  Findings1763712000005,
  StatedForms1763712000006,
  Syndications1763712000007,
  FilingCandidates1763712000008,
  ClaimFilings1763712000018,
]

/** The newest migration that this server knows, as the table of migrations names it. */
export const LATEST_MIGRATION = migrations.at(-1)!.name

/** No statement of a request runs longer than this; a migration may. */
const STATEMENT_MS = 60_000

/** A connection pool and entity manager over the database at `url`; not yet connected. */
export const createDataSource = (
  url: string,
  entities: EntityTarget<ObjectLiteral>[] = [],
  statementMs = STATEMENT_MS,
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: entities as never,
    migrations,
    migrationsTransactionMode: 'each',
    poolErrorHandler: () => {}, // The next query finds the lost connection gone and reports it.
    extra: {
      max: 10,
      connectionTimeoutMillis: 5000,
      statement_timeout: statementMs,
      options: SESSION,
      application_name: 'isnad',
    },
  })

/** Brings the schema up to date. Several servers may start at once: one migrates while the others wait. */
export async function migrate(url: string): Promise<void> {
  const lock = new Client({ connectionString: url })
  await lock.connect()
  try {
    await lock.query(`SELECT pg_advisory_lock(${lockArguments(MIGRATION_LOCK)})`)
    const dataSource = createDataSource(url, [], 0)
    await dataSource.initialize()
    try {
      await dataSource.runMigrations()
    } finally {
      await dataSource.destroy()
    }
  } finally {
    await lock.end()
  }
}
