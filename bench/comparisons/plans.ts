import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainToInstance } from 'class-transformer'
import { Client } from 'pg'
import { createReadPool, READING } from '../../src/database/pools'
import type { RequestContext } from '../../src/features/operation'
import { operations } from '../../src/features/operations'
import { projectRoot } from '../../src/project-root'
import type { Statement } from '../recording'
import type { Case } from './cases'

const PLANS = join(projectRoot, 'bench', 'plans')

/** Writes how Postgres carries out each statement that a case sends, from memory, to `bench/plans`. */
export async function keepPlans(databaseUrl: string, one: Case): Promise<void> {
  const statements = await statementsOf(databaseUrl, one)
  const client = new Client({ connectionString: databaseUrl, options: READING })
  await client.connect()
  try {
    const plans: string[] = []
    for (const statement of statements) {
      await explain(client, statement)
      plans.push(`${dedent(statement.text)}\n\n${await explain(client, statement)}\n`)
    }
    mkdirSync(PLANS, { recursive: true })
    writeFileSync(join(PLANS, `${one.name}.txt`), plans.join(`\n${'-'.repeat(80)}\n\n`))
  } finally {
    await client.end()
  }
}

async function explain(client: Client, { text, values }: Statement): Promise<string> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>({
    text: `EXPLAIN (ANALYZE, BUFFERS) ${text}`,
    values,
  })
  return rows.map((row) => row['QUERY PLAN'].replace(/(.{240}).+/, '$1 …')).join('\n')
}

/** What the operation asks of the database to answer the first request of a case. */
async function statementsOf(databaseUrl: string, one: Case): Promise<Statement[]> {
  const sent: Statement[] = []
  const pool = createReadPool(databaseUrl, { onIdleError: (error) => console.error(error) })
  const reads = {
    ...pool,
    query: <Row>(text: string, values: unknown[] = []) => {
      sent.push({ text, values })
      return pool.query<Row>(text, values)
    },
  }
  try {
    const operation = operations[one.operation] as unknown as {
      query: new () => object
      handle: (input: object, context: Partial<RequestContext>) => Promise<unknown>
    }
    const query = plainToInstance(operation.query, one.query(0))
    await operation.handle({ query }, { reads, language: 'en', mediaType: 'application/json', url: one.path })
    return sent
  } finally {
    await pool.end()
  }
}

/** Without the indentation of the source. */
const dedent = (text: string): string => {
  const margins = text
    .split('\n')
    .slice(1)
    .map((line) => /^ */.exec(line)![0].length)
  return text.replaceAll(`\n${' '.repeat(Math.min(...margins, 80))}`, '\n')
}
