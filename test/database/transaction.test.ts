import { randomUUID } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import { createDataSource } from '../../src/database/data-source'
import type { Queryable } from '../../src/database/pools'
import { inTransaction } from '../../src/database/transaction'
import { createTestDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
let dataSource: DataSource

beforeEach(async () => {
  database = await createTestDatabase()
  dataSource = await createDataSource(database.url).initialize()
})

afterEach(async () => {
  await dataSource.destroy()
  await database.drop()
})

/** A minimal entry of the change feed. */
async function record(manager: EntityManager, at: Date, actor = 'test'): Promise<void> {
  await manager.query(
    `INSERT INTO change (id, at, actor, action, resource_type, resource_id, revision)
     VALUES ($1, $2, $3, 'created', 'event', $1, 1)`,
    [randomUUID(), at, actor],
  )
}

const changes = () =>
  dataSource.query<{ at: Date; actor: string }[]>('SELECT at, actor FROM change ORDER BY sequence')

it('gives every transaction a later time than the one before, however close they come', async () => {
  const write = () => inTransaction(dataSource, ({ manager, now }) => record(manager, now))
  await Promise.all(Array.from({ length: 20 }, write))
  const times = (await changes()).map(({ at }) => at.getTime())
  expect(times).toHaveLength(20)
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
})

it('stays ahead of the latest change when the clock was set back', async () => {
  const future = new Date(Date.now() + 3_600_000)
  await inTransaction(dataSource, ({ manager }) => record(manager, future))
  const next = await inTransaction(dataSource, async ({ now }) => now)
  expect(next.getTime()).toBe(future.getTime() + 1)
})

it('gives a time that is stored as it is, in whole milliseconds', async () => {
  const [given, stored] = await inTransaction(dataSource, async ({ manager, now }) => {
    const rows = await manager.query<[{ exact: boolean }]>(
      "SELECT $1::timestamptz = date_trunc('milliseconds', $1::timestamptz) AS exact",
      [now],
    )
    await record(manager, now)
    return [now, rows[0].exact] as const
  })
  expect(stored).toBe(true)
  expect((await changes())[0]?.at).toEqual(given)
})

it('lets one writer in at a time, so that changes commit in their order', async () => {
  const entered: string[] = []
  let leave: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    leave = resolve
  })
  const first = inTransaction(dataSource, async ({ manager, now }) => {
    entered.push('first')
    await held
    await record(manager, now, 'first')
  })
  while (entered.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const second = inTransaction(dataSource, async ({ manager, now }) => {
    entered.push('second')
    await record(manager, now, 'second')
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(entered).toEqual(['first'])
  leave()
  await Promise.all([first, second])
  expect((await changes()).map(({ actor }) => actor)).toEqual(['first', 'second'])
})

it('stores nothing of work that fails, and lets the next writer in', async () => {
  const failing = inTransaction(dataSource, async ({ manager, now }) => {
    await record(manager, now)
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await changes()).toEqual([])
  await inTransaction(dataSource, ({ manager, now }) => record(manager, now))
  expect(await changes()).toHaveLength(1)
})

it('lets reads of the features take part: its manager is one of their handles', async () => {
  const times = await inTransaction(dataSource, async ({ manager, now }) => {
    await record(manager, now)
    const handle: Queryable = manager
    return [now, (await handle.query<{ at: Date }>('SELECT at FROM change'))[0]?.at]
  })
  expect(times[1]).toEqual(times[0])
})
