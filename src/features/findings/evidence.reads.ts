import type { FindingEvidence, Language } from '../../contract/contract'
import { documentBrief, sourceName, span } from '../../database/json.sql'
import type { Queryable } from '../../database/pools'

/** A figure as evidence, without what it is to a finding. */
export type EvidenceRow = Omit<FindingEvidence, 'role' | 'asOf'> & {
  /** The date that its words state. */
  statedOn: string | null
}

/** Some figures with their claims, documents and origins, by their ids. */
export async function findEvidence(
  db: Queryable,
  figureIds: string[],
  language: Language,
): Promise<Map<string, EvidenceRow>> {
  const rows = await db.query<{ row: EvidenceRow }>(
    `SELECT json_build_object(
       'statedOn', f.as_of,
       'origin', json_build_object('slug', CASE WHEN l.claim_id IS NULL THEN o.slug ELSE s.slug END,
         'name', coalesce(${sourceName('CASE WHEN l.claim_id IS NULL THEN o.id ELSE l.source_id END', '$2')}, l.label),
         'ownVoice', l.claim_id IS NULL),
       'figure', json_build_object('id', f.id, 'low', f.low, 'high', f.high, 'qualifier', f.qualifier,
         'population', json_build_object('category', f.category, 'nationality', f.nationality, 'text', f.population_text),
         'basis', f.basis, 'span', ${span('f.start_offset', 'f.end_offset', 'f.exact')}),
       'claim', json_build_object('id', c.id, 'span', ${span('c.start_offset', 'c.end_offset', 'c.exact')}),
       'document', ${documentBrief}) AS row
     FROM unnest($1::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (
       SELECT * FROM figure WHERE id = wanted.id ORDER BY claim_revision DESC LIMIT 1) f
     JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision
     JOIN document_version v ON v.document_id = c.document_id AND v.version = c.version
     JOIN source p ON p.id = c.outlet_id
     JOIN source o ON o.id = coalesce(p.merged_into_id, p.id)
     LEFT JOIN attribution_link l
       ON l.claim_id = c.id AND l.claim_revision = c.revision AND l.position = 0 AND l.role = 'originator'
     LEFT JOIN source s ON s.id = l.source_id`,
    [[...new Set(figureIds)], language],
  )
  return new Map(rows.map(({ row }) => [row.figure.id, row]))
}
