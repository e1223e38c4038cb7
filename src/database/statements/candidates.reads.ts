import { WINDOW_HOURS } from '../../comparison/statements/matching'
import type { Queryable } from '../pools'
import {
  type StatementClaim,
  type StatementClaimRow,
  statementClaimColumns,
  statementClaimOf,
} from './claims.reads'

/** Claims read behind one key, the earliest first: a key that more have is too common to tell anything. */
const MOST_PER_KEY = 30

/** Claims that are compared with a new one: those with which it shares most keys. */
const MOST_PER_CLAIM = 8

/** A stored claim that may be the same statement as a new one. */
export interface Candidate {
  claim: StatementClaim
  /** The statement that it is part of already, with the claim by which that is known. */
  statementId: string | null
  reference: StatementClaim | null
}

interface CandidateRow extends StatementClaimRow {
  wanted: string
  statementId: string | null
  reference: StatementClaimRow | null
}

/**
 * Stored claims of other documents near in time that may be the statements of new ones, by the new ones' ids. Each
 * key is one look-up in an index, whatever the number of stored claims.
 * @param keys of the claims, in their order
 */
export async function findCandidates(
  db: Queryable,
  claims: readonly StatementClaim[],
  keys: readonly (readonly string[])[],
): Promise<Map<string, Candidate[]>> {
  const found = new Map<string, Candidate[]>()
  const [first] = claims
  if (first === undefined) return found
  const rows = await db.query<CandidateRow>(
    `WITH wanted AS MATERIALIZED (SELECT * FROM unnest($1::bigint[], $2::uuid[]) AS wanted (key, claim_id)),
     hit AS (
       SELECT wanted.claim_id AS wanted, near.claim_id, count(*) AS keys FROM wanted
       CROSS JOIN LATERAL (
         SELECT k.claim_id FROM statement_key k
         WHERE k.key = wanted.key AND k.dated_at BETWEEN $3::timestamptz - $4::interval AND $3::timestamptz + $4::interval
         ORDER BY k.dated_at LIMIT ${MOST_PER_KEY}) near
       GROUP BY 1, 2),
     ranked AS (
       SELECT hit.wanted, hit.claim_id, row_number() OVER (PARTITION BY hit.wanted ORDER BY hit.keys DESC, hit.claim_id) AS rank
       FROM hit JOIN statement_claim p USING (claim_id) WHERE p.document_id <> $5)
     SELECT ranked.wanted, ${statementClaimColumns('p')}, s.id AS "statementId",
       (SELECT to_jsonb(reference) FROM (SELECT ${statementClaimColumns('r')} FROM statement_claim r
         WHERE r.claim_id = s.reference_id) reference) AS reference
     FROM ranked JOIN statement_claim p USING (claim_id)
     LEFT JOIN statement_member m ON m.claim_id = p.claim_id AND m.superseded_at IS NULL
     LEFT JOIN statement s ON s.id = m.statement_id AND s.superseded_at IS NULL
     WHERE ranked.rank <= ${MOST_PER_CLAIM}
     ORDER BY ranked.wanted, ranked.rank`,
    [
      keys.flat(),
      claims.flatMap(({ claimId }, at) => keys[at]!.map(() => claimId)),
      new Date(first.datedAt),
      `${WINDOW_HOURS} hours`,
      first.documentId,
    ],
  )
  for (const { wanted, statementId, reference, ...row } of rows) {
    const candidate: Candidate = {
      claim: statementClaimOf(row),
      statementId,
      reference: reference && statementClaimOf({ ...reference, datedAt: new Date(reference.datedAt) }),
    }
    found.set(wanted, [...(found.get(wanted) ?? []), candidate])
  }
  return found
}
