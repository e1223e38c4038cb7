import type { Queryable } from '../../database/pools'
import type { Copy } from '../../database/syndication-members'
import {
  FINGERPRINT_VERSION,
  type Fingerprint,
  fingerprintOf,
} from '../../extraction/fingerprint/fingerprint'
import { type Kinship, kinshipOf, likenessOf } from '../../extraction/fingerprint/likeness'
import { MOST_UNITS, type Shingles, shinglesOf } from '../../extraction/fingerprint/shingles'
import type { Sentence } from '../../extraction/types'

/** Documents read behind one key; of one that more texts have, the latest. */
const MOST_PER_KEY = 32

/** Likely copies whose texts are compared, those with the most keys in common. */
const MOST_COMPARED = 8

/** A document's current text. */
export interface CurrentText {
  documentId: string
  version: number
  outletId: string
  text: string
  sentences: Pick<Sentence, 'start' | 'end' | 'kind'>[]
}

const CURRENT_TEXT = `
  v.document_id AS "documentId", v.version, coalesce(o.merged_into_id, o.id) AS "outletId",
  left(v.text, ${MOST_UNITS}) AS text,
  (SELECT json_agg(json_build_object('start', s.start_offset, 'end', s.end_offset, 'kind', s.kind) ORDER BY s.index)
   FROM sentence s WHERE s.document_id = v.document_id AND s.version = v.version) AS sentences
  FROM document_version v JOIN source o ON v.superseded_at IS NULL AND o.id = v.outlet_id`

/** A text with what it is found and compared by; `fingerprint` is null where it is too short to tell. */
export interface Fingerprinted {
  shingles: Shingles
  fingerprint: Fingerprint | null
}

export function fingerprinted(text: string, sentences: CurrentText['sentences']): Fingerprinted {
  const shingles = shinglesOf(text, sentences)
  return { shingles, fingerprint: fingerprintOf(shingles.hashes) }
}

/**
 * The current texts of other documents of which this one is a copy, a cut or the whole; the likest first. Looked up
 * by the keys of the fingerprint, and bounded however many texts share one; found so, the texts are compared.
 * @param outletId of the text; a merged source's is that of the one that stands for it
 */
export async function findCopies(
  db: Queryable,
  { shingles, fingerprint }: Fingerprinted,
  { documentId, outletId }: { documentId: string; outletId: string },
): Promise<Copy[]> {
  if (fingerprint === null) return []
  const likely = await findLikelyCopies(db, documentId, [...fingerprint.keys])
  const copies = likely.flatMap((candidate): Copy[] => {
    const other = shinglesOf(candidate.text, candidate.sentences)
    const likeness = likenessOf(shingles.hashes, other.hashes)
    const kinship = kinshipOf(shingles, other, likeness, candidate.outletId === outletId)
    if (kinship === null) return []
    return [
      {
        documentId: candidate.documentId,
        version: candidate.version,
        shingles: other.hashes.length,
        kinship,
        ...likeness,
      },
    ]
  })
  return copies.sort(likestFirst)
}

const RANK: Record<Kinship, number> = { copy: 0, cut: 1, whole: 2 }

const likestFirst = (one: Copy, other: Copy): number =>
  RANK[one.kinship] - RANK[other.kinship] ||
  other.resemblance - one.resemblance ||
  (one.documentId < other.documentId ? -1 : 1)

const findLikelyCopies = (db: Queryable, documentId: string, keys: number[]): Promise<CurrentText[]> =>
  db.query<CurrentText>(
    `WITH likely AS MATERIALIZED (
       SELECT found.document_id, count(*) AS keys
       FROM unnest($1::integer[]) AS wanted (key)
       CROSS JOIN LATERAL (
         SELECT k.document_id FROM fingerprint_key k WHERE k.key = wanted.key AND k.document_id <> $2
         ORDER BY k.document_id DESC LIMIT ${MOST_PER_KEY}) found
       GROUP BY found.document_id ORDER BY keys DESC, found.document_id LIMIT ${MOST_COMPARED})
     SELECT ${CURRENT_TEXT} JOIN likely ON likely.document_id = v.document_id`,
    [keys, documentId],
  )

/** The current texts of these documents that have no fingerprint of this algorithm yet, in the order of ids. */
export const findTextsToFingerprint = (db: Queryable, documentIds: string[]): Promise<CurrentText[]> =>
  db.query<CurrentText>(
    `SELECT ${CURRENT_TEXT}
     WHERE v.document_id = ANY($1) AND NOT EXISTS (
       SELECT FROM document_fingerprint f
       WHERE f.document_id = v.document_id AND f.version = v.version AND f.algorithm = $2)
     ORDER BY v.document_id`,
    [documentIds, FINGERPRINT_VERSION],
  )

/** The row in which a text's fingerprint is kept. */
export const fingerprintRow = (
  { documentId, version }: { documentId: string; version: number },
  { shingles, fingerprint }: Fingerprinted,
) => ({
  documentId,
  version,
  algorithm: FINGERPRINT_VERSION,
  shingles: shingles.hashes.length,
  signature: fingerprint ? [...new Int32Array(fingerprint.signature)] : [],
  keys: fingerprint ? [...fingerprint.keys] : [],
})
