import { standing } from '../../database/where'

/**
 * What arithmetic finds wrong with the figures of the claim `c`, or with what they repeat: an SQL expression.
 * @param knownAt the placeholder of the moment as of which; null for now
 */
export const findingsOfClaim = (knownAt: string | null): string => {
  const figures = 'figure f WHERE f.claim_id = c.id AND f.claim_revision = c.revision'
  return `
  coalesce((SELECT json_agg(json_build_object('id', n.id, 'kind', n.kind) ORDER BY n.recorded_at, n.id)
    FROM finding n WHERE ${standing('n', knownAt)} AND n.id IN (
      SELECT x.finding_id FROM finding_evidence x
      WHERE x.position = 0 AND x.figure_id IN (SELECT f.id FROM ${figures})
      UNION ALL
      SELECT x.finding_id
      FROM (SELECT o.stated_count_id FROM observation o
        WHERE o.figure_id IN (SELECT f.id FROM ${figures}) AND ${standing('o', knownAt)}) stated
      JOIN finding_evidence x ON x.position = 0 AND x.stated_count_ids @> ARRAY[stated.stated_count_id])), '[]')`
}
