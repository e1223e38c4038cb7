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

/** Documents that are found by one key. What more texts have in common tells nothing of whom one was copied from. */
const MOST_PER_KEY = 16

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

/** The copies of a text, the likest first, and the keys by which documents enough are found already. */
export interface Found {
  copies: Copy[]
  crowded: Set<number>
}

/**
 * The current texts of other documents of which this one is a copy, a cut or the whole. They are looked up by the
 * keys of the fingerprint, of which each leads to a bounded number of documents; found so, the texts are compared.
 * @param outletId of the text; a merged source's is that of the one that stands for it
 */
export async function findCopies(
  db: Queryable,
  { shingles, fingerprint }: Fingerprinted,
  { documentId, outletId }: { documentId: string; outletId: string },
): Promise<Found> {
  if (fingerprint === null) return { copies: [], crowded: new Set() }
  const behind = await findDocumentsBehind(db, [...fingerprint.keys], documentId)
  const crowded = behind.filter(({ documentIds }) => documentIds.length >= MOST_PER_KEY)
  const likely = mostFrequent(behind.flatMap(({ documentIds }) => documentIds))
  const texts = likely.length > 0 ? await findTexts(db, likely) : []
  const copies = texts.flatMap((candidate): Copy[] => {
    const other = shinglesOf(candidate.text, candidate.sentences)
    const likeness = likenessOf(shingles.hashes, other.hashes)
    const kinship = kinshipOf(shingles, other, likeness, candidate.outletId === outletId)
    if (kinship === null) return []
    const { version } = candidate
    return [
      { documentId: candidate.documentId, version, shingles: other.hashes.length, kinship, ...likeness },
    ]
  })
  return { copies: copies.sort(likestFirst), crowded: new Set(crowded.map(({ key }) => key)) }
}

const findDocumentsBehind = (
  db: Queryable,
  keys: number[],
  except: string,
): Promise<{ key: number; documentIds: string[] }[]> =>
  db.query(
    `SELECT key, array_agg(document_id) AS "documentIds" FROM fingerprint_key
     WHERE key = ANY($1) AND document_id <> $2 GROUP BY key`,
    [keys, except],
  )

/** Those with the most keys in common. */
function mostFrequent(documentIds: string[]): string[] {
  const counts = new Map<string, number>()
  for (const id of documentIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .sort(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))
    .slice(0, MOST_COMPARED)
    .map(([id]) => id)
}

const findTexts = (db: Queryable, documentIds: string[]): Promise<CurrentText[]> =>
  db.query<CurrentText>(`SELECT ${CURRENT_TEXT} WHERE v.document_id = ANY($1)`, [documentIds])

const RANK: Record<Kinship, number> = { copy: 0, cut: 1, whole: 2 }

const likestFirst = (one: Copy, other: Copy): number =>
  RANK[one.kinship] - RANK[other.kinship] ||
  other.resemblance - one.resemblance ||
  (one.documentId < other.documentId ? -1 : 1)

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

/** The row in which a text's fingerprint is kept; it is to be found by the keys that are not crowded. */
export const fingerprintRow = (
  { documentId, version }: { documentId: string; version: number },
  { shingles, fingerprint }: Fingerprinted,
  crowded: ReadonlySet<number>,
) => ({
  documentId,
  version,
  algorithm: FINGERPRINT_VERSION,
  shingles: shingles.hashes.length,
  signature: fingerprint ? [...new Int32Array(fingerprint.signature)] : [],
  keys: fingerprint ? [...fingerprint.keys].filter((key) => !crowded.has(key)) : [],
})
