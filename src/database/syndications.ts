import { uuidv7 } from 'uuidv7'
import { type Change, recordChanges } from './change-log'
import {
  addMember,
  type Copy,
  createSyndication,
  endMember,
  type Kinship,
  type Membership,
  membershipsOf,
  membersOf,
  moveMembers,
  reviseSyndication,
  type VersionText,
  voicesOf,
} from './syndication-members'
import type { WriteTransaction } from './transaction'

/** What has been done to groups, and the documents that came into one, or out of one. */
interface Outcome {
  changes: Change[]
  moved: string[]
}

interface Joined extends Outcome {
  syndicationId: string
}

const MIRRORED: Record<Kinship, Kinship> = { copy: 'copy', cut: 'whole', whole: 'cut' }

/**
 * Puts the current text of a document into the group of its copies, and takes it out of the one where it stands no
 * more. Copies that belong to no group yet come along; groups that turn out to be one are joined, the oldest taking
 * in the others; a group of one ends.
 * @param copies the likest first
 * @param newId makes the id of a new group
 * @returns the documents that may have another origin now, for `refreshObservations`
 */
export async function placeInSyndication(
  transaction: WriteTransaction,
  actor: string,
  subject: VersionText,
  copies: readonly Copy[],
  newId: () => string = uuidv7,
): Promise<string[]> {
  const linked = linksOf(copies)
  const standing = await membershipsOf(transaction, [
    subject.documentId,
    ...linked.map((copy) => copy.documentId),
  ])
  const own = standing.find(({ documentId }) => documentId === subject.documentId)?.syndicationId
  if (own === undefined && linked.length === 0) return []

  const groups = [...new Set(standing.map(({ syndicationId }) => syndicationId))]
  const before = await voicesOf(transaction, groups)
  if (own !== undefined) await endMember(transaction, subject.documentId)
  const others = standing.filter(({ documentId }) => documentId !== subject.documentId)
  const joined = linked.length > 0 ? await join(transaction, subject, linked, others, newId) : undefined
  const left =
    own !== undefined && own !== joined?.syndicationId ? await leave(transaction, subject, own) : undefined

  const after = await voicesOf(transaction, [...groups, ...(joined ? [joined.syndicationId] : [])])
  const revoiced = [...after].filter(([id, voice]) => before.get(id) !== voice)
  const spoken = await Promise.all(revoiced.map(([id]) => membersOf(transaction, id)))
  await recordChanges(transaction, actor, [...(joined?.changes ?? []), ...(left?.changes ?? [])])
  return [...new Set([...(joined?.moved ?? []), ...(left?.moved ?? []), ...spoken.flat()])]
}

/**
 * The copies that tie a document to groups. A document that contains others may have put together what has nothing
 * to do with each other: of its parts, only the likest is followed.
 */
const linksOf = (copies: readonly Copy[]): Copy[] =>
  copies.filter((copy, at) => at === 0 || copy.kinship !== 'whole')

async function join(
  transaction: WriteTransaction,
  subject: VersionText,
  linked: readonly Copy[],
  standing: readonly Membership[],
  newId: () => string,
): Promise<Joined> {
  const [oldest, ...absorbed] = new Set(standing.map(({ syndicationId }) => syndicationId))
  const syndicationId = oldest ?? newId()
  const changes = [
    oldest === undefined
      ? await createSyndication(transaction, syndicationId)
      : await reviseSyndication(transaction, syndicationId),
  ]
  const moved = [subject.documentId]
  for (const other of absorbed) {
    moved.push(...(await moveMembers(transaction, other, syndicationId)))
    changes.push(await reviseSyndication(transaction, other, syndicationId))
  }
  await addMember(transaction, syndicationId, subject, linked[0]!)
  const grouped = new Set(standing.map(({ documentId }) => documentId))
  for (const copy of linked) {
    if (grouped.has(copy.documentId)) continue
    await addMember(transaction, syndicationId, copy, {
      ...copy,
      ...subject,
      kinship: MIRRORED[copy.kinship],
    })
    moved.push(copy.documentId)
  }
  return { syndicationId, changes, moved }
}

async function leave(
  transaction: WriteTransaction,
  subject: VersionText,
  syndicationId: string,
): Promise<Outcome> {
  const rest = await membersOf(transaction, syndicationId)
  const alone = rest.length === 1 ? rest : []
  for (const documentId of alone) await endMember(transaction, documentId)
  return {
    changes: [await reviseSyndication(transaction, syndicationId)],
    moved: [subject.documentId, ...alone],
  }
}
