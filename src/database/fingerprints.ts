import type { WriteTransaction } from './transaction'

/** The fingerprint of a document's current text, as it is stored. */
export interface StoredFingerprint {
  documentId: string
  version: number
  algorithm: number
  shingles: number
  signature: number[]
  /** By which the document is to be found. */
  keys: number[]
}

/** Stores the fingerprint of a current text; the document is found by it from now on, and by none before. */
export async function storeFingerprint(
  { manager }: WriteTransaction,
  { documentId, version, algorithm, shingles, signature, keys }: StoredFingerprint,
): Promise<void> {
  await manager.query(
    `WITH known AS (
       SELECT keys FROM document_fingerprint WHERE document_id = $1
     ), dropped AS (
       DELETE FROM fingerprint_key USING known
       WHERE document_id = $1 AND key = ANY(known.keys) AND key <> ALL($6)
     ), stored AS (
       INSERT INTO document_fingerprint (document_id, version, algorithm, shingles, signature, keys)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (document_id, version) DO UPDATE
       SET algorithm = $3, shingles = $4, signature = $5, keys = $6)
     INSERT INTO fingerprint_key (key, document_id) SELECT key, $1 FROM unnest($6::integer[]) AS key
     ON CONFLICT DO NOTHING`,
    [documentId, version, algorithm, shingles, signature, keys],
  )
}
