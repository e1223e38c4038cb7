import { span } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'
import type { Span } from '../../extraction/types'
import type { ClaimContent } from './statement-claims'

export interface StoredClaim extends Pick<ClaimContent, 'originator' | 'anonymous' | 'language' | 'figures'> {
  claimId: string
  documentId: string
  datedAt: Date
  span: Span
}

/** The standing claims of some documents that statements are recognised in, in the order of the documents' ids. */
export function findClaimsToRecognise(db: Queryable, documentIds: string[]): Promise<StoredClaim[]> {
  return db.query<StoredClaim>(
    `SELECT c.id AS "claimId", c.document_id AS "documentId", c.dated_at AS "datedAt", c.language,
       ${span('c.start_offset', 'c.end_offset', 'c.exact')} AS span,
       CASE WHEN l.claim_id IS NOT NULL THEN coalesce(s.slug, 'label:' || l.label_key) END AS originator,
       coalesce(l.anonymous, false) AS anonymous,
       (SELECT coalesce(json_agg(json_build_object('measure', f.measure, 'low', f.low, 'high', f.high,
          'qualifier', f.qualifier, 'category', f.category, 'aside', f.subset OR f.superseded,
          'span', ${span('f.start_offset', 'f.end_offset', 'f.exact')}) ORDER BY f.position), '[]')
        FROM figure f WHERE f.claim_id = c.id AND f.claim_revision = c.revision) AS figures
     FROM claim c
     JOIN sentence t ON t.document_id = c.document_id AND t.version = c.version AND t.index = c.sentence_index
     LEFT JOIN attribution_link l
       ON l.claim_id = c.id AND l.claim_revision = c.revision AND l.position = 0 AND l.role = 'originator'
     LEFT JOIN source s ON s.id = l.source_id
     WHERE c.document_id = ANY($1) AND c.superseded_at IS NULL AND t.kind = 'body'
     ORDER BY c.document_id, c.position`,
    [documentIds],
  )
}

/** Those of some documents whose claims this method of recognising statements has not read. */
export async function findUnreadDocuments(
  db: Queryable,
  documentIds: string[],
  method: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM unnest($1::uuid[]) AS given (id)
     WHERE NOT EXISTS (SELECT FROM statement_claim p WHERE p.document_id = given.id AND p.method = $2)`,
    [documentIds, method],
  )
  return rows.map(({ id }) => id)
}
