import type { WriteTransaction } from '../transaction'
import { endRows, settleStatements } from './membership'

/** Takes documents out of their statements: their text is another one now, or is read anew. */
export async function leaveStatements(transaction: WriteTransaction, documentIds: string[]): Promise<void> {
  const { manager } = transaction
  const left: { id: string }[] = await manager.query(
    `SELECT DISTINCT statement_id AS id FROM statement_member
     WHERE document_id = ANY($1) AND superseded_at IS NULL`,
    [documentIds],
  )
  await endRows(transaction, 'statement_member', 'document_id', documentIds)
  await manager.query('DELETE FROM statement_claim WHERE document_id = ANY($1)', [documentIds])
  if (left.length === 0) return
  const rows: { id: string; members: number }[] = await manager.query(
    `SELECT given.id, count(m.claim_id)::integer AS members FROM unnest($1::uuid[]) AS given (id)
     LEFT JOIN statement_member m ON m.statement_id = given.id AND m.superseded_at IS NULL GROUP BY given.id`,
    [left.map(({ id }) => id)],
  )
  const alone = rows.filter(({ members }) => members < 2).map(({ id }) => id)
  await endRows(transaction, 'statement_member', 'statement_id', alone)
  await endRows(transaction, 'statement', 'id', alone)
  const rest = rows.filter(({ members }) => members > 1).map(({ id }) => id)
  if (rest.length > 0) await settleStatements(transaction, rest, null)
}
