import { Client } from 'pg'
import type { DataSource } from 'typeorm'
import * as contract from '../../src/contract/contract'
import { createDataSource } from '../../src/database/data-source'
import { entities } from '../../src/features/entities'
import { createTestDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
let dataSource: DataSource

beforeAll(async () => {
  database = await createTestDatabase()
  dataSource = await createDataSource(database.url, entities).initialize()
})

afterAll(async () => {
  await dataSource.destroy()
  await database.drop()
})

it('has the columns of the entities, with their types and nullability, and no others', async () => {
  const stated = dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map((column) => ({
      table: tableName,
      column: column.databaseName,
      type: column.isArray ? 'ARRAY' : dataSource.driver.normalizeType(column),
      nullable: column.isNullable,
    })),
  )
  const there: typeof stated = await dataSource.query(
    `SELECT table_name AS table, column_name AS column, data_type AS type, is_nullable = 'YES' AS nullable
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> 'migrations' AND is_generated = 'NEVER'`,
  )
  const sorted = (columns: typeof stated) => columns.map((column) => JSON.stringify(column)).sort()
  expect(sorted(there)).toEqual(sorted(stated))
})

it('goes down to nothing, and up again to the same', async () => {
  const own = await createTestDatabase()
  const migrated = await createDataSource(own.url).initialize()
  const shape = () =>
    migrated.query(
      `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
       WHERE table_schema = 'public' ORDER BY 1, 2`,
    )
  const before = await shape()
  for (const _ of migrated.migrations) await migrated.undoLastMigration()
  const tables = await migrated.query(
    `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'`,
  )
  expect(tables).toEqual([])
  await migrated.runMigrations()
  expect(await shape()).toEqual(before)
  await migrated.destroy()
  await own.drop()
})

it.each([
  ['source', 'kind', contract.sourceKindValues],
  ['sentence', 'kind', contract.sentenceKindValues],
  ['claim', 'quote', contract.quoteValues],
  ['claim', 'polarity', contract.polarityValues],
  ['claim', 'status', contract.claimStatusValues],
  ['attribution_link', 'role', contract.attributionRoleValues],
  ['attribution_link', 'resolved_by', contract.resolvedByValues],
  ['attribution_link', 'cue_class', contract.cueClassValues],
  ['figure', 'measure', contract.measureValues],
  ['figure', 'qualifier', contract.qualifierValues],
  ['figure', 'category', contract.populationCategoryValues],
  ['figure', 'basis', contract.basisValues],
  ['finding', 'kind', contract.findingKindValues],
  ['finding_evidence', 'role', contract.evidenceRoleValues],
  ['change', 'action', contract.changeActionValues],
  ['change', 'resource_type', contract.resourceTypeValues],
])('lets in for %s.%s what the contract lists, and nothing else', async (table, column, values) => {
  const rows: { definition: string }[] = await dataSource.query(
    `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype = 'c' AND conname = $2`,
    [table, `${table}_${column}_check`],
  )
  const listed = [...rows[0]!.definition.matchAll(/'([^']+)'::text/g)].map((match) => match[1])
  expect(listed.sort()).toEqual([...(values as string[])].sort())
})

describe('the database itself refuses', () => {
  const SOURCE = '01975a1d-0000-7000-8000-000000000001'
  const OTHER = '01975a1d-0000-7000-8000-000000000002'
  const DOCUMENT = '01975a1d-0000-7000-8000-000000000003'
  const CLAIM = '01975a1d-0000-7000-8000-000000000004'
  const FIGURE = '01975a1d-0000-7000-8000-000000000005'
  const EVENT = '01975a1d-0000-7000-8000-000000000006'
  const NOW = '2024-06-10T10:00:00Z'

  const rows: Record<string, Record<string, unknown>> = {
    source: { id: SOURCE, slug: 'test-one', kind: 'outlet', revision: 1, created_at: NOW, updated_at: NOW },
    source_name: { source_id: SOURCE, language: 'en', name: 'One', folded: 'one', is_primary: true },
    event: {
      id: EVENT,
      slug: 'test-event',
      start_date: '2024-01-01',
      revision: 1,
      created_at: NOW,
      updated_at: NOW,
    },
    document: { id: DOCUMENT, outlet_id: SOURCE, created_at: NOW },
    document_version: {
      document_id: DOCUMENT,
      version: 1,
      outlet_id: SOURCE,
      text: 'ab',
      digest: Buffer.alloc(32),
      length: 2,
      language: 'en',
      dated_at: NOW,
      recorded_at: NOW,
    },
    sentence: { document_id: DOCUMENT, version: 1, index: 0, start_offset: 0, end_offset: 2, kind: 'body' },
    claim: {
      id: CLAIM,
      revision: 1,
      document_id: DOCUMENT,
      version: 1,
      sentence_index: 0,
      position: 0,
      start_offset: 0,
      end_offset: 2,
      exact: 'ab',
      quote: 'none',
      polarity: 'affirmed',
      confidence: 1,
      status: 'extracted',
      outlet_id: SOURCE,
      language: 'en',
      dated_at: NOW,
      search_terms: 'ab',
      recorded_at: NOW,
    },
    attribution_link: {
      claim_id: CLAIM,
      claim_revision: 1,
      position: 0,
      role: 'outlet',
      label: 'One',
      label_key: 'one',
      source_id: SOURCE,
      anonymous: false,
      resolved_by: 'document',
    },
    figure: {
      id: FIGURE,
      claim_id: CLAIM,
      claim_revision: 1,
      position: 0,
      measure: 'killed',
      low: 1,
      high: 1,
      qualifier: 'exact',
      category: 'people',
      basis: 'unknown',
      subset: false,
      superseded: false,
      start_offset: 0,
      end_offset: 2,
      exact: 'ab',
      filing: '["no_evidence"]',
      document_id: DOCUMENT,
      dated_at: NOW,
      recorded_at: NOW,
    },
  }

  let client: Client

  beforeAll(async () => {
    client = new Client({ connectionString: database.url })
    await client.connect()
    for (const table of Object.keys(rows)) await insert(table, {})
    await client.query(
      'INSERT INTO source SELECT $1, $2, kind, country, part_of_id, wikidata, merged_into_id, revision, created_at, updated_at FROM source',
      [OTHER, 'test-two'],
    )
  })

  afterAll(() => client.end())

  const insert = (table: string, change: Record<string, unknown>) => {
    const row = Object.entries({ ...rows[table], ...change })
    const places = row.map((_, at) => `$${at + 1}`).join(', ')
    return client.query(
      `INSERT INTO ${table} (${row.map(([name]) => name).join(', ')}) VALUES (${places})`,
      row.map(([, value]) => value),
    )
  }

  const NEW = { id: '01975a1d-0000-7000-8000-000000000009' }

  it.each<[string, string, Record<string, unknown>]>([
    ['a slug in capitals', 'source', { ...NEW, slug: 'Test' }],
    ['a slug that is taken', 'source', NEW],
    ['a source that is part of itself', 'source', { ...NEW, slug: 'test-three', part_of_id: NEW.id }],
    ['a kind that is none', 'source', { ...NEW, slug: 'test-three', kind: 'blog' }],
    ['a name that another source has', 'source_name', { source_id: OTHER }],
    [
      'a name that another source has, in another language',
      'source_name',
      { source_id: OTHER, language: 'ar' },
    ],
    ['a second primary name in a language', 'source_name', { name: 'Two', folded: 'two' }],
    ['an event that ends before it starts', 'event', { ...NEW, slug: 'test-other', end_date: '2023-12-31' }],
    ['a document of nobody', 'document', { ...NEW, outlet_id: NEW.id }],
    ['a second current version', 'document_version', { version: 2 }],
    [
      'a length that is not that of the text',
      'document_version',
      { version: 2, superseded_at: '2025-01-01', length: 3 },
    ],
    ['a version that ends before it begins', 'document_version', { version: 2, superseded_at: '2024-01-01' }],
    ['an empty sentence', 'sentence', { index: 1, end_offset: 0 }],
    ['a sentence of no version', 'sentence', { index: 1, version: 7 }],
    ['a claim that starts after its end', 'claim', { ...NEW, start_offset: 3 }],
    ['a claim whose words do not fill its span', 'claim', { ...NEW, exact: 'abc' }],
    ['a claim of no sentence', 'claim', { ...NEW, sentence_index: 5 }],
    ['a second current revision of a claim', 'claim', { revision: 2 }],
    ['a confidence above one', 'claim', { ...NEW, confidence: 1.1 }],
    ['a mention without its words', 'attribution_link', { position: 1, mention_start: 0, mention_end: 2 }],
    [
      'a cue without its class',
      'attribution_link',
      { position: 1, cue_start: 0, cue_end: 2, cue_exact: 'ab', cue_lemma: 'ab' },
    ],
    ['a figure that is lower than its low', 'figure', { ...NEW, low: 2, high: 1, qualifier: 'range' }],
    ['an exact figure of two values', 'figure', { ...NEW, low: 1, high: 2 }],
    ['at least with an upper bound', 'figure', { ...NEW, qualifier: 'at_least' }],
    ['a magnitude with a number', 'figure', { ...NEW, qualifier: 'order' }],
    ['a figure below zero', 'figure', { ...NEW, low: -1, high: -1 }],
    ['a figure of no claim', 'figure', { ...NEW, claim_revision: 9 }],
  ])('%s', async (_what, table, change) => {
    await expect(insert(table, change)).rejects.toMatchObject({ code: expect.stringMatching(/^23/) })
  })
})
