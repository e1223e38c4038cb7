import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { EventCreate, EventPatch, EventTrigger, LocalName } from '../../contract/contract'
import { UUID } from '../../contract/formats'
import { recordChanges } from '../../database/change-log'
import { insertAll } from '../../database/insert-all'
import { inTransaction, type WriteTransaction } from '../../database/transaction'
import { invalidBody, Problem } from '../../errors'
import { nameKey } from '../../extraction/name-key'
import type { EngineReader } from '../extractions/engine.reads'
import { creationPatch, patchBetween } from '../patch'
import { EventEntity, EventNameEntity, EventPlaceEntity, EventTriggerEntity } from './event.entity'
import { findEventId } from './event-filter.reads'
import { findEventJson } from './events.reads'
import { askForRefiling, refile } from './refiling'

interface Services {
  dataSource: DataSource
  engine: EngineReader
  /** Takes note of an error that does not fail the request. */
  report: (error: unknown) => void
}

/** Registers an event and files the stored figures that belong to it. Answers its id. */
export async function createEvent(services: Services, input: EventCreate, actor: string): Promise<string> {
  const id = await inTransaction(services.dataSource, (transaction) => insertEvent(transaction, input, actor))
  await fileWhatIsStored(services)
  return id
}

/** The event stands already: a batch that fails is left to the job, and no reason to answer that nothing was done. */
async function fileWhatIsStored({ dataSource, engine, report }: Services): Promise<void> {
  await refile(dataSource, engine).catch(report)
}

/** Registers an event, and asks for what is stored to be filed anew. */
export async function insertEvent(
  transaction: WriteTransaction,
  input: EventCreate,
  actor: string,
): Promise<string> {
  const { manager, now } = transaction
  const { slug, start, end = null, nationalities = [], names, places = [], triggers = [] } = input
  if (UUID.test(slug) || (await manager.existsBy(EventEntity, { slug })))
    throw new Problem('slug_taken', { slug }, [{ pointer: '/slug', detail: 'is in use' }])
  refuseInverted(start, end)
  const id = uuidv7()
  await manager.insert(EventEntity, {
    id,
    slug,
    start,
    end,
    nationalities,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  })
  await insertNames(manager, id, names)
  await insertPlaces(manager, id, places)
  await insertTriggers(manager, id, triggers)
  await askForRefiling(transaction)
  await recordChanges(transaction, actor, [
    {
      action: 'created',
      resourceType: 'event',
      resourceId: id,
      revision: 1,
      patch: creationPatch((await findEventJson(manager, id))!),
    },
  ])
  return id
}

/** Changes an event; lists are replaced as a whole. Stored figures are filed anew. */
export async function updateEvent(
  services: Services,
  idOrSlug: string,
  patch: EventPatch,
  actor: string,
): Promise<string> {
  const updated = await inTransaction(services.dataSource, async (transaction) => {
    const { manager, now } = transaction
    const id = await findEventId(manager, idOrSlug)
    const event = id === null ? null : await manager.findOneBy(EventEntity, { id })
    if (!event) throw new Problem('not_found', { what: 'event', id: idOrSlug })
    const before = (await findEventJson(manager, event.id))!
    const { start = event.start, end = event.end, nationalities = event.nationalities } = patch
    refuseInverted(start, end)
    const revision = event.revision + 1
    await manager.update(EventEntity, event.id, { start, end, nationalities, revision, updatedAt: now })
    if (patch.names) {
      await manager.delete(EventNameEntity, { eventId: event.id })
      await insertNames(manager, event.id, patch.names)
    }
    if (patch.places) {
      await manager.delete(EventPlaceEntity, { eventId: event.id })
      await insertPlaces(manager, event.id, patch.places)
    }
    if (patch.triggers) {
      await manager.delete(EventTriggerEntity, { eventId: event.id })
      await insertTriggers(manager, event.id, patch.triggers)
    }
    const changed = patchBetween(before, (await findEventJson(manager, event.id))!)
    await recordChanges(transaction, actor, [
      { action: 'updated', resourceType: 'event', resourceId: event.id, revision, patch: changed },
    ])
    await askForRefiling(transaction)
    return event.id
  })
  await fileWhatIsStored(services)
  return updated
}

function refuseInverted(start: string, end: string | null): void {
  if (end !== null && end < start) throw invalidBody([{ pointer: '/end', detail: 'is before the start' }])
}

async function insertNames(manager: EntityManager, eventId: string, names: LocalName[]): Promise<void> {
  const twice = names.findIndex(
    (name, at) => names.findIndex((other) => other.language === name.language) < at,
  )
  if (twice >= 0)
    throw invalidBody([
      { pointer: `/names/${twice}/language`, detail: 'has a name already; an event has one each' },
    ])
  await insertAll(
    manager,
    EventNameEntity,
    names.map((name) => ({ eventId, ...name })),
  )
}

const insertPlaces = (manager: EntityManager, eventId: string, places: LocalName[]): Promise<void> =>
  insertAll(
    manager,
    EventPlaceEntity,
    places.map((place, position) => ({ eventId, position, ...place })),
  )

async function insertTriggers(
  manager: EntityManager,
  eventId: string,
  triggers: EventTrigger[],
): Promise<void> {
  triggers.forEach(({ terms }, index) => {
    const empty = terms.findIndex((term) => nameKey(term) === '')
    if (empty >= 0)
      throw invalidBody([{ pointer: `/triggers/${index}/terms/${empty}`, detail: 'has no letter or digit' }])
  })
  await insertAll(
    manager,
    EventTriggerEntity,
    triggers.map((trigger, position) => ({ eventId, position, ...trigger })),
  )
}
