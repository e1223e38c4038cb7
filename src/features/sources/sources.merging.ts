import { type DataSource, type EntityManager, In } from 'typeorm'
import { recordChanges } from '../../database/change-log'
import { reviseClaims } from '../../database/claim-revisions'
import { refreshCompared } from '../../database/compared'
import { refreshObservations } from '../../database/observations'
import { inTransaction, type WriteTransaction } from '../../database/transaction'
import { invalidBody, Problem } from '../../errors'
import { patchBetween } from '../patch'
import { findSyndicatedWith } from '../syndications/syndications.reads'
import { SourceEntity } from './source.entity'
import { findDocumentsOf, findLinksOf, findSourceId, findSourceJson } from './sources.reads'
import { requireSource, wholesOf } from './sources.service'

/**
 * Makes one source stand for another: names, parts and links move over, the other stays and points to it. Every
 * source that this changes gets a new revision and its entry in the feed.
 */
export function mergeSource(
  dataSource: DataSource,
  idOrSlug: string,
  into: string,
  reason: string | null,
  actor: string,
): Promise<string> {
  return inTransaction(dataSource, async (transaction) => {
    const { manager } = transaction
    const source = await requireSource(manager, idOrSlug)
    const target = await requireTarget(manager, into, source.id)
    const links = await findLinksOf(manager, source.id)
    const concerned = await manager.findBy(SourceEntity, [
      { id: In([source.id, target.id]) },
      { partOfId: source.id },
      { mergedIntoId: source.id },
    ])
    const before = await statesOf(manager, concerned)
    await moveNames(manager, source.id, target.id)
    // A target that is part of the source, however far down, moves up into the source's place: no circle.
    const above = await wholesOf(manager, target.id)
    if (above.includes(source.id))
      await manager.update(SourceEntity, target.id, { partOfId: source.partOfId })
    await manager.update(SourceEntity, { partOfId: source.id }, { partOfId: target.id })
    await manager.update(SourceEntity, { mergedIntoId: source.id }, { mergedIntoId: target.id })
    await manager.update(SourceEntity, source.id, { mergedIntoId: target.id })
    await recordRevisions(transaction, actor, reason, source.id, concerned, before)
    await reviseClaims(transaction, actor, `${source.slug} was merged into ${target.slug}`, {
      relinkings: links.map((link) => ({ ...link, sourceId: target.id, slug: target.slug })),
    })
    const documents = await findDocumentsOf(manager, source.id)
    await refreshCompared(transaction, documents)
    // Copies of these in other outlets may have its voice.
    await refreshObservations(transaction, await findSyndicatedWith(manager, documents))
    return target.id
  })
}

async function requireTarget(manager: EntityManager, into: string, sourceId: string): Promise<SourceEntity> {
  const id = await findSourceId(manager, into)
  const target = id === null ? null : await manager.findOneBy(SourceEntity, { id })
  if (!target)
    throw new Problem('unknown_source', { source: into }, [{ pointer: '/into', detail: 'is no source' }])
  if (target.id === sourceId) throw invalidBody([{ pointer: '/into', detail: 'is the source itself' }])
  return target
}

async function statesOf(manager: EntityManager, sources: SourceEntity[]): Promise<Map<string, string>> {
  const states = new Map<string, string>()
  for (const { id } of sources) states.set(id, (await findSourceJson(manager, id))!)
  return states
}

async function recordRevisions(
  transaction: WriteTransaction,
  actor: string,
  reason: string | null,
  mergedId: string,
  sources: SourceEntity[],
  before: Map<string, string>,
): Promise<void> {
  const { manager, now } = transaction
  for (const { id, revision } of sources)
    await manager.update(SourceEntity, id, { revision: revision + 1, updatedAt: now })
  const after = await statesOf(manager, sources)
  await recordChanges(
    transaction,
    actor,
    sources.map(({ id, revision }) => ({
      action: id === mergedId ? 'merged' : 'updated',
      resourceType: 'source',
      resourceId: id,
      revision: revision + 1,
      reason,
      patch: patchBetween(before.get(id)!, after.get(id)!),
    })),
  )
}

/** A name that both bear stays with the target, as its own; the rest come over as aliases. */
async function moveNames(manager: EntityManager, from: string, to: string): Promise<void> {
  await manager.query(
    `DELETE FROM source_name WHERE source_id = $1
     AND EXISTS (SELECT FROM source_name own WHERE own.source_id = $2 AND own.language = source_name.language AND own.folded = source_name.folded)`,
    [from, to],
  )
  await manager.query(
    `UPDATE source_name SET source_id = $2, is_primary = is_primary AND NOT EXISTS (
       SELECT FROM source_name own WHERE own.source_id = $2 AND own.language = source_name.language AND own.is_primary)
     WHERE source_id = $1`,
    [from, to],
  )
}
