import { keysOf } from '../../comparison/statements/keys'
import type { WriteTransaction } from '../transaction'
import { type StatementClaimRow, statementClaimColumns, statementClaimOf } from './claims.reads'
import { settleStatements } from './membership'
import { keepKeys } from './recognition'

/**
 * Follows the chains of some claims, which name another originator now: what is recognised from here on finds them
 * under that name, and the statements that they are part of show what still differs.
 */
export async function relinkStatements(transaction: WriteTransaction, claimIds: string[]): Promise<void> {
  const { manager } = transaction
  const [rows]: [StatementClaimRow[], number] = await manager.query(
    `UPDATE statement_claim p SET originator_key = coalesce(s.slug, 'label:' || l.label_key)
     FROM claim c
     JOIN attribution_link l ON l.claim_id = c.id AND l.claim_revision = c.revision AND l.position = 0 AND l.role = 'originator'
     LEFT JOIN source s ON s.id = l.source_id
     WHERE c.id = p.claim_id AND c.superseded_at IS NULL AND p.claim_id = ANY($1)
       AND p.originator_key IS DISTINCT FROM coalesce(s.slug, 'label:' || l.label_key)
     RETURNING ${statementClaimColumns('p')}`,
    [claimIds],
  )
  const claims = rows.map(statementClaimOf)
  if (claims.length > 0) await keepKeys(transaction, claims, claims.map(keysOf))
  const statements: { id: string }[] = await manager.query(
    `SELECT DISTINCT statement_id AS id FROM statement_member WHERE claim_id = ANY($1) AND superseded_at IS NULL`,
    [claimIds],
  )
  if (statements.length > 0)
    await settleStatements(
      transaction,
      statements.map(({ id }) => id),
      null,
    )
}
