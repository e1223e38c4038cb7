import type { Change } from './change-log'
import type { WriteTransaction } from './transaction'

/** How a text is like another: nearly the same, a part of it, or the whole of which that is a part. */
export type Kinship = 'copy' | 'cut' | 'whole'

/** The text of a version, with how many shingles it has. */
export interface VersionText {
  documentId: string
  version: number
  shingles: number
}

/** A text of which another was found to be a copy, with the evidence; `kinship` is how the other is like this one. */
export interface Copy extends VersionText {
  kinship: Kinship
  shared: number
  resemblance: number
  containment: number
}

export interface Membership {
  documentId: string
  syndicationId: string
}

/** The groups in which these documents stand, the oldest group first. */
export const membershipsOf = ({ manager }: WriteTransaction, documentIds: string[]): Promise<Membership[]> =>
  manager.query(
    `SELECT m.document_id AS "documentId", m.syndication_id AS "syndicationId"
     FROM syndication_member m JOIN syndication s ON s.id = m.syndication_id
     WHERE m.document_id = ANY($1) AND m.superseded_at IS NULL ORDER BY s.created_at, s.id`,
    [documentIds],
  )

/** The documents of a group. */
export async function membersOf({ manager }: WriteTransaction, syndicationId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    'SELECT document_id AS id FROM syndication_member WHERE syndication_id = $1 AND superseded_at IS NULL',
    [syndicationId],
  )
  return rows.map(({ id }) => id)
}

export const addMember = (
  { manager, now }: WriteTransaction,
  syndicationId: string,
  member: VersionText,
  matched: Copy,
): Promise<void> =>
  manager.query(
    `INSERT INTO syndication_member (syndication_id, document_id, version, matched_document_id, matched_version, kinship,
       shared_shingles, shingles, matched_shingles, resemblance, containment, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      syndicationId,
      member.documentId,
      member.version,
      matched.documentId,
      matched.version,
      matched.kinship,
      matched.shared,
      member.shingles,
      matched.shingles,
      matched.resemblance,
      matched.containment,
      now,
    ],
  )

/** What this transaction itself has written was never known, and goes without a trace. */
export async function endMember({ manager, now }: WriteTransaction, documentId: string): Promise<void> {
  await manager.query('DELETE FROM syndication_member WHERE document_id = $1 AND recorded_at = $2', [
    documentId,
    now,
  ])
  await manager.query(
    'UPDATE syndication_member SET superseded_at = $2 WHERE document_id = $1 AND superseded_at IS NULL',
    [documentId, now],
  )
}

/** Brings the members of one group into another, with the evidence that they have. */
export async function moveMembers(
  { manager, now }: WriteTransaction,
  from: string,
  to: string,
): Promise<string[]> {
  const standing = 'syndication_id = $1 AND superseded_at IS NULL'
  const written: { id: string }[] = await manager.query(
    `WITH moved AS (
       UPDATE syndication_member SET syndication_id = $2 WHERE ${standing} AND recorded_at = $3 RETURNING document_id
     ), ended AS (
       UPDATE syndication_member SET superseded_at = $3 WHERE ${standing} AND recorded_at < $3 RETURNING *)
     SELECT document_id AS id FROM moved UNION ALL SELECT document_id FROM ended`,
    [from, to, now],
  )
  await manager.query(
    `INSERT INTO syndication_member (syndication_id, document_id, version, matched_document_id, matched_version, kinship,
       shared_shingles, shingles, matched_shingles, resemblance, containment, recorded_at)
     SELECT $2, document_id, version, matched_document_id, matched_version, kinship,
       shared_shingles, shingles, matched_shingles, resemblance, containment, $3
     FROM syndication_member WHERE syndication_id = $1 AND superseded_at = $3`,
    [from, to, now],
  )
  return written.map(({ id }) => id)
}

/** The first outlet of each of these groups, as `refreshObservations` takes it. */
export async function voicesOf(
  { manager }: WriteTransaction,
  syndicationIds: string[],
): Promise<Map<string, string>> {
  const rows: { syndicationId: string; outletId: string }[] = await manager.query(
    `SELECT syndication_id AS "syndicationId", outlet_id AS "outletId" FROM (${firstOutlets('ANY($1::uuid[])')}) voice`,
    [syndicationIds],
  )
  return new Map(rows.map(({ syndicationId, outletId }) => [syndicationId, outletId]))
}

/**
 * The first outlet of each group: of the document that is dated earliest, then by slug.
 * @param groups SQL that syndication ids are compared with by `=`
 */
export const firstOutlets = (groups: string): string => `
  SELECT DISTINCT ON (m.syndication_id) m.syndication_id, first.id AS outlet_id, first.slug
  FROM syndication_member m
  JOIN document_version v ON v.document_id = m.document_id AND v.version = m.version
  JOIN source p ON p.id = v.outlet_id
  JOIN source first ON first.id = coalesce(p.merged_into_id, p.id)
  WHERE m.syndication_id = ${groups} AND m.superseded_at IS NULL
  ORDER BY m.syndication_id, v.dated_at, first.slug`

export async function createSyndication(
  { manager, now }: WriteTransaction,
  syndicationId: string,
): Promise<Change> {
  await manager.query(
    'INSERT INTO syndication (id, revision, created_at, updated_at) VALUES ($1, 1, $2, $2)',
    [syndicationId, now],
  )
  return { action: 'created', resourceType: 'syndication', resourceId: syndicationId, revision: 1 }
}

/** Notes that a group has changed, or that it is one with another and now stands for nothing by itself. */
export async function reviseSyndication(
  { manager, now }: WriteTransaction,
  syndicationId: string,
  mergedInto: string | null = null,
): Promise<Change> {
  if (mergedInto !== null)
    await manager.query('UPDATE syndication SET merged_into_id = $2 WHERE merged_into_id = $1', [
      syndicationId,
      mergedInto,
    ])
  const [[{ revision }]]: [[{ revision: number }]] = await manager.query(
    `UPDATE syndication SET revision = revision + 1, updated_at = $2, merged_into_id = coalesce($3, merged_into_id)
     WHERE id = $1 RETURNING revision`,
    [syndicationId, now, mergedInto],
  )
  return {
    action: mergedInto === null ? 'updated' : 'merged',
    resourceType: 'syndication',
    resourceId: syndicationId,
    revision,
    reason: mergedInto === null ? null : `one with ${mergedInto}`,
  }
}
