import type { DataSource, EntityManager } from 'typeorm'
import type { Config } from '../config'
import { inTransaction } from '../database/transaction'
import { storeDocument } from '../features/documents/documents.service'
import { incomingDocument } from '../features/documents/incoming'
import { EventEntity } from '../features/events/event.entity'
import { insertEvent } from '../features/events/events.service'
import type { Services } from '../features/operation'
import { SourceEntity } from '../features/sources/source.entity'
import { insertSource } from '../features/sources/sources.service'
import { eventSeeds, reportSeeds, sourceSeeds } from './seed-files'
import { seedIds } from './seed-ids'

const ACTOR = 'seeds'

export interface Seeded {
  sources: number
  events: number
  reports: number
}

/**
 * Loads what of `seeds/` is not there yet, by slug and by outlet and text. What an editor has changed since is
 * left as it is.
 */
export async function loadSeeds(services: Services, seed: Config['seed']): Promise<Seeded> {
  const seeded: Seeded = { sources: 0, events: 0, reports: 0 }
  if (seed === 'none') return seeded
  Object.assign(seeded, await loadRegistry(services.dataSource))
  if (seed === 'registry') return seeded
  for (const { id, ...report } of reportSeeds()) {
    const newId = seedIds(id, Date.parse(report.publishedAt!))
    const { status } = await storeDocument(services, incomingDocument(report), ACTOR, newId)
    if (status === 'created') seeded.reports++
  }
  return seeded
}

/** Looks for what is absent under the writers' lock: two servers may start on one database at the same time. */
async function loadRegistry(dataSource: DataSource): Promise<Pick<Seeded, 'sources' | 'events'>> {
  return inTransaction(dataSource, async (transaction) => {
    const sources = await absent(transaction.manager, SourceEntity, sourceSeeds())
    const events = await absent(transaction.manager, EventEntity, eventSeeds())
    for (const source of sources) await insertSource(transaction, source, ACTOR)
    for (const event of events) await insertEvent(transaction, event, ACTOR)
    return { sources: sources.length, events: events.length }
  })
}

async function absent<Seed extends { slug: string }>(
  manager: EntityManager,
  entity: typeof SourceEntity | typeof EventEntity,
  seeds: Seed[],
): Promise<Seed[]> {
  const rows = await manager.find<{ slug: string }>(entity, { select: { slug: true } })
  const known = new Set(rows.map((row) => row.slug))
  return seeds.filter((seed) => !known.has(seed.slug))
}
