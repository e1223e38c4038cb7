import { pino } from 'pino'
import type { DataSource } from 'typeorm'
import { createDataSource } from '../../src/database/data-source'
import { advance, type Derivation, DerivationEntity } from '../../src/database/derivations'
import { entities } from '../../src/features/entities'
import { startBackfill } from '../../src/jobs/backfill'
import type { TestDatabase } from '../support/database'
import { createSeededDatabase } from '../support/seeded-database'

const silent = pino({ level: 'silent' })

let database: TestDatabase
let dataSource: DataSource
let documents: string[]

beforeAll(async () => {
  database = await createSeededDatabase('demo')
  dataSource = await createDataSource(database.url, entities).initialize()
  const rows: { id: string }[] = await dataSource.query('SELECT id FROM document ORDER BY id')
  documents = rows.map(({ id }) => id)
})

afterAll(async () => {
  await dataSource.destroy()
  await database.drop()
})

/** Notes the batches that it is given, until `failAt` batches are there; `failures` counts those after. */
function recording(name: string, { version = 1, failAt = Number.POSITIVE_INFINITY } = {}) {
  const batches: string[][] = []
  const failures: string[][] = []
  const derivation: Derivation = {
    name,
    version,
    batch: 5,
    derive: async (_transaction, ids) => {
      if (batches.length === failAt) {
        failures.push(ids)
        throw new Error('it fails')
      }
      batches.push(ids)
    },
  }
  return { batches, failures, derivation }
}

const stateOf = (name: string, version = 1) =>
  dataSource.manager.findOneBy(DerivationEntity, { name, version })

it('derives every stored document once, in bounded batches', async () => {
  const { batches, derivation } = recording('whole')
  await startBackfill(dataSource, [derivation], silent).finished
  expect(batches.flat()).toEqual(documents)
  expect(batches.map((batch) => batch.length).every((length) => length <= 5)).toBe(true)
  expect(await stateOf('whole')).toMatchObject({ documents: documents.length, finishedAt: expect.any(Date) })
})

it('has nothing to do at the next start, and derives all anew for another version', async () => {
  const again = recording('whole')
  const changed = recording('whole', { version: 2 })
  await startBackfill(dataSource, [again.derivation, changed.derivation], silent).finished
  expect(again.batches).toEqual([])
  expect(changed.batches.flat()).toEqual(documents)
})

it('goes on where it was stopped', async () => {
  const { batches, derivation } = recording('stopped')
  await advance(dataSource, derivation)
  const stopped = startBackfill(dataSource, [derivation], silent)
  await stopped.stop()
  expect(batches.length).toBeLessThan(documents.length / 5)
  await startBackfill(dataSource, [derivation], silent).finished
  expect(batches.flat()).toEqual(documents)
})

it('stores nothing of a batch that fails, and tries it again', async () => {
  const failing = recording('failing', { failAt: 2 })
  const backfill = startBackfill(dataSource, [failing.derivation], silent, { retryMs: 60_000 })
  while (failing.failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await backfill.stop()
  expect(await stateOf('failing')).toMatchObject({ documents: 10, through: documents[9], finishedAt: null })
  const mended = recording('failing')
  await startBackfill(dataSource, [mended.derivation], silent).finished
  expect(mended.batches.flat()).toEqual(documents.slice(10))
})

it('shares the work between servers that start together', async () => {
  const { batches, derivation } = recording('shared')
  await Promise.all([1, 2, 3].map(() => startBackfill(dataSource, [derivation], silent).finished))
  expect(batches.flat().sort()).toEqual(documents)
})

it('comes to what is asked for later', async () => {
  const { batches, derivation } = recording('later')
  const backfill = startBackfill(dataSource, [derivation], silent, { watchMs: 5 })
  await backfill.finished
  expect(batches.flat()).toEqual(documents)
  const begun = { through: null, documents: 0, startedAt: new Date(), finishedAt: null }
  await dataSource.manager.save(DerivationEntity, { name: 'later', version: 1, ...begun })
  while (batches.flat().length < 2 * documents.length) await new Promise((resolve) => setTimeout(resolve, 5))
  await backfill.stop()
  expect(batches.flat()).toEqual([...documents, ...documents])
})
