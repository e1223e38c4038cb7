import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { SourceCreate, SourceNameCreate, SourcePatch } from '../../contract/contract'
import { UUID } from '../../contract/formats'
import { recordChanges } from '../../database/change-log'
import { reviseClaims } from '../../database/claim-revisions'
import { insertAll } from '../../database/insert-all'
import { inTransaction, type WriteTransaction } from '../../database/transaction'
import { invalidBody, Problem } from '../../errors'
import { nameKey } from '../../extraction/name-key'
import { creationPatch, patchBetween } from '../patch'
import { SourceEntity, SourceNameEntity } from './source.entity'
import { findSourceId, findSourceJson, findUnresolvedLinks } from './sources.reads'

/** Slugs that are paths of their own under /v1/sources; one that reads as an id is taken for an id, too. */
const RESERVED = new Set(['unresolved'])

type NameRow = Pick<SourceNameEntity, 'sourceId' | 'language' | 'name' | 'folded' | 'primary'>

/** Registers a source and links the mentions of its names that are stored already. Answers its id. */
export function createSource(dataSource: DataSource, input: SourceCreate, actor: string): Promise<string> {
  return inTransaction(dataSource, (transaction) => insertSource(transaction, input, actor))
}

export async function insertSource(
  transaction: WriteTransaction,
  input: SourceCreate,
  actor: string,
): Promise<string> {
  const { manager, now } = transaction
  const { slug, kind, country = null, wikidata = null } = input
  if (RESERVED.has(slug) || UUID.test(slug) || (await manager.existsBy(SourceEntity, { slug })))
    throw new Problem('slug_taken', { slug }, [{ pointer: '/slug', detail: 'is in use' }])
  const id = uuidv7()
  const names = nameRows(id, input.names)
  const partOfId = input.partOf ? await partOf(manager, input.partOf) : null
  await refuseTakenNames(manager, id, names)
  await manager.insert(SourceEntity, {
    id,
    slug,
    kind,
    country,
    partOfId,
    wikidata,
    mergedIntoId: null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  })
  await insertAll(manager, SourceNameEntity, names)
  await recordChanges(transaction, actor, [
    {
      action: 'created',
      resourceType: 'source',
      resourceId: id,
      revision: 1,
      patch: creationPatch((await findSourceJson(manager, id))!),
    },
  ])
  await linkMentions(transaction, id, slug, names, actor)
  return id
}

/** Changes a source. Names are replaced as a whole; new ones link the mentions that are stored already. */
export function updateSource(
  dataSource: DataSource,
  idOrSlug: string,
  patch: SourcePatch,
  actor: string,
): Promise<string> {
  return inTransaction(dataSource, async (transaction) => {
    const { manager, now } = transaction
    const source = await requireSource(manager, idOrSlug)
    const before = (await findSourceJson(manager, source.id))!
    const names = patch.names ? nameRows(source.id, patch.names) : null
    if (names) {
      await refuseTakenNames(manager, source.id, names)
      await manager.delete(SourceNameEntity, { sourceId: source.id })
      await insertAll(manager, SourceNameEntity, names)
    }
    const revision = source.revision + 1
    await manager.update(SourceEntity, source.id, {
      ...(patch.kind !== undefined && { kind: patch.kind }),
      ...(patch.country !== undefined && { country: patch.country }),
      ...(patch.wikidata !== undefined && { wikidata: patch.wikidata }),
      ...(patch.partOf !== undefined && {
        partOfId: patch.partOf === null ? null : await partOf(manager, patch.partOf, source.id),
      }),
      revision,
      updatedAt: now,
    })
    await recordChanges(transaction, actor, [
      {
        action: 'updated',
        resourceType: 'source',
        resourceId: source.id,
        revision,
        patch: patchBetween(before, (await findSourceJson(manager, source.id))!),
      },
    ])
    if (names) await linkMentions(transaction, source.id, source.slug, names, actor)
    return source.id
  })
}

/**
 * The very source that is named, to be changed.
 * @throws Problem `not_found`; `source_merged` where another stands for it
 */
export async function requireSource(manager: EntityManager, idOrSlug: string): Promise<SourceEntity> {
  const source = await manager.findOneBy(
    SourceEntity,
    UUID.test(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug },
  )
  if (!source) throw new Problem('not_found', { what: 'source', id: idOrSlug })
  if (source.mergedIntoId === null) return source
  const { slug } = await manager.findOneByOrFail(SourceEntity, { id: source.mergedIntoId })
  throw new Problem('source_merged', { source: source.slug, into: slug })
}

/** The id of the source that this one is to be part of; a circle is refused. */
async function partOf(manager: EntityManager, reference: string, ownId?: string): Promise<string> {
  const id = await findSourceId(manager, reference)
  if (id === null)
    throw new Problem('unknown_source', { source: reference }, [
      { pointer: '/partOf', detail: 'is no source' },
    ])
  if (ownId !== undefined && (await wholesOf(manager, id)).includes(ownId))
    throw invalidBody([{ pointer: '/partOf', detail: 'is the source itself, or part of it' }])
  return id
}

/** The source, and everything that it is part of. */
export async function wholesOf(manager: EntityManager, id: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `WITH RECURSIVE above AS (
       SELECT id, part_of_id FROM source WHERE id = $1
       UNION SELECT s.id, s.part_of_id FROM source s JOIN above ON s.id = above.part_of_id)
     SELECT id FROM above`,
    [id],
  )
  return rows.map((row) => row.id)
}

function nameRows(sourceId: string, names: SourceNameCreate[]): NameRow[] {
  const rows = names.map(({ language, name, primary }, index) => {
    const folded = nameKey(name)
    if (!folded) throw invalidBody([{ pointer: `/names/${index}/name`, detail: 'has no letter or digit' }])
    return { sourceId, language, name, folded, primary: primary ?? false, index }
  })
  const seen = new Set<string>()
  for (const { language, folded, index } of rows) {
    if (seen.has(`${language} ${folded}`))
      throw invalidBody([{ pointer: `/names/${index}/name`, detail: 'stands twice, but for its spelling' }])
    seen.add(`${language} ${folded}`)
  }
  for (const language of new Set(rows.map((row) => row.language))) settlePrimary(rows, language)
  return rows.map(({ index: _index, ...row }) => row)
}

/** One primary name a language: the one that says so, else the first. */
function settlePrimary(rows: (NameRow & { index: number })[], language: string): void {
  const own = rows.filter((row) => row.language === language)
  const primary = own.filter((row) => row.primary)
  if (primary.length > 1)
    throw invalidBody([
      { pointer: `/names/${primary[1]!.index}/primary`, detail: `is the second primary name in ${language}` },
    ])
  if (primary.length === 0) own[0]!.primary = true
}

async function refuseTakenNames(manager: EntityManager, sourceId: string, names: NameRow[]): Promise<void> {
  const taken: { folded: string; slug: string }[] = await manager.query(
    `SELECT n.folded, s.slug FROM source_name n JOIN source s ON s.id = n.source_id
     WHERE n.folded = ANY($1) AND n.source_id <> $2 ORDER BY n.folded LIMIT 1`,
    [names.map((name) => name.folded), sourceId],
  )
  const first = taken[0]
  if (!first) return
  const index = names.findIndex((name) => name.folded === first.folded)
  throw new Problem('name_taken', { name: names[index]!.name, owner: first.slug }, [
    { pointer: `/names/${index}/name`, detail: `belongs to ${first.slug}` },
  ])
}

async function linkMentions(
  transaction: WriteTransaction,
  sourceId: string,
  slug: string,
  names: NameRow[],
  actor: string,
): Promise<void> {
  const links = await findUnresolvedLinks(
    transaction.manager,
    names.map((name) => name.folded),
  )
  await reviseClaims(transaction, actor, `${slug} was registered under this name`, {
    relinkings: links.map((link) => ({ ...link, sourceId, slug })),
  })
}
