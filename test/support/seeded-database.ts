import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { createContext } from '../../src/context'
import { loadSeeds } from '../../src/jobs/load-seeds'
import { onServer, SERVER_URL, TEMPLATE, type TestDatabase, urlOfDatabase } from './database'

type Seed = 'registry' | 'demo'

/** Twelve hexadecimal digits, so that the global teardown drops these templates with the other databases. */
const SUFFIX: Record<Seed, string> = { registry: 'feed00000001', demo: 'feed00000002' }

/** Held while a template is being filled: the test files of a run share it, and one of them fills it. */
const LOCK = 0x15ad5eed

/** A database of one's own that the seeds have been loaded into. */
export async function createSeededDatabase(seed: Seed): Promise<TestDatabase> {
  const template = await seededTemplate(seed)
  const name = `${process.env[TEMPLATE]}_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return {
    url: urlOfDatabase(process.env[SERVER_URL]!, name),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

async function seededTemplate(seed: Seed): Promise<string> {
  const server = process.env[SERVER_URL]!
  const template = `${process.env[TEMPLATE]}_${SUFFIX[seed]}`
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (rowCount === 0) await fill(seed, template)
    return template
  } finally {
    await client.end()
  }
}

/** Under another name until it is full, so that a failure leaves no half-filled template. */
async function fill(seed: Seed, template: string): Promise<void> {
  const draft = `${process.env[TEMPLATE]}_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${draft} TEMPLATE ${process.env[TEMPLATE]}`)
  const context = await createContext(urlOfDatabase(process.env[SERVER_URL]!, draft), {
    publicRead: true,
    logLevel: 'silent',
  })
  await loadSeeds(context.services, seed)
  await context.stop()
  await onServer(`ALTER DATABASE ${draft} RENAME TO ${template}`)
}
