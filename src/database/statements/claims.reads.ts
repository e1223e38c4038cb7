import type { Member, Span, Statement, StatementFigure } from '../../comparison/statements/types'
import { sourceName, span } from '../json.sql'
import type { Queryable } from '../pools'

/** What a claim is recognised by, with the places of its numbers and figures in the text. */
export interface StatementClaim extends Statement {
  figures: readonly (StatementFigure & { span: Span })[]
  numberSpans: readonly { value: string; span: Span }[]
}

export interface StatementClaimRow {
  claimId: string
  documentId: string
  originator: string | null
  anonymous: boolean
  datedAt: Date
  language: string
  terms: number[]
  numberSpans: { value: string; span: Span }[]
  names: string[]
  figures: (StatementFigure & { span: Span })[]
}

/** The columns of a row `alias` of statement_claim, as `StatementClaimRow` names them. */
export const statementClaimColumns = (alias: string): string => `
  ${alias}.claim_id AS "claimId", ${alias}.document_id AS "documentId", ${alias}.originator_key AS originator,
  ${alias}.anonymous, ${alias}.dated_at AS "datedAt", ${alias}.language, ${alias}.terms,
  ${alias}.numbers AS "numberSpans", ${alias}.names, ${alias}.figures`

export const statementClaimOf = (row: StatementClaimRow): StatementClaim => ({
  claimId: row.claimId,
  documentId: row.documentId,
  originator: row.originator,
  anonymous: row.anonymous,
  datedAt: row.datedAt.getTime(),
  language: row.language,
  terms: row.terms,
  numberSpans: row.numberSpans,
  numbers: row.numberSpans.map(({ value }) => value),
  names: row.names,
  figures: row.figures,
})

type MemberRow = StatementClaimRow & Pick<Member, 'polarity' | 'span' | 'chain'>

/**
 * Claims with all that can change on their way, by id; those that no longer stand are left out.
 * @param language of the sources' names
 */
export async function findMembers(
  db: Queryable,
  claimIds: string[],
  language = 'en',
): Promise<Map<string, Member>> {
  const rows = await db.query<MemberRow>(
    `SELECT ${statementClaimColumns('p')}, c.polarity, ${span('c.start_offset', 'c.end_offset', 'c.exact')} AS span,
       (SELECT json_agg(json_build_object(
          'role', l.role, 'key', coalesce(s.slug, 'label:' || l.label_key), 'sourceId', s.id, 'slug', s.slug,
          'name', coalesce(${sourceName('l.source_id', '$2')}, l.label), 'anonymous', l.anonymous,
          'mention', CASE WHEN l.mention_start IS NOT NULL
            THEN ${span('l.mention_start', 'l.mention_end', 'l.mention_exact')} END) ORDER BY l.position)
        FROM attribution_link l LEFT JOIN source s ON s.id = l.source_id
        WHERE l.claim_id = c.id AND l.claim_revision = c.revision) AS chain
     FROM statement_claim p JOIN claim c ON c.id = p.claim_id AND c.superseded_at IS NULL
     WHERE p.claim_id = ANY($1)`,
    [claimIds, language],
  )
  return new Map(
    rows.map((row) => [
      row.claimId,
      { ...statementClaimOf(row), polarity: row.polarity, span: row.span, chain: row.chain },
    ]),
  )
}
