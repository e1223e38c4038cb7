import { byPrecedence, driftBetween } from '../../comparison/statements/drift'
import type { Match, Member } from '../../comparison/statements/types'
import type { WriteTransaction } from '../transaction'
import { findMembers } from './claims.reads'

/** A claim that turns out to be a statement that another document carries. */
export interface Join {
  /** Where nobody else has recognised the statement yet, the id of the claim that is matched. */
  statementId: string
  /** That claim, which then becomes the first member. */
  founder: { claimId: string; documentId: string } | null
  claimId: string
  documentId: string
  matchedId: string
  match: Match
}

/** Adds the claims of one document to the statements that they are, and founds those that are new. */
export async function joinStatements(transaction: WriteTransaction, joins: readonly Join[]): Promise<void> {
  const { manager, now } = transaction
  const free = joins.length === 0 ? [] : await withoutRivals(transaction, joins)
  if (free.length === 0) return
  const rows = free.flatMap(({ founder, ...join }) => [
    ...(founder === null
      ? []
      : [{ ...founder, statementId: join.statementId, matchedId: null, confidence: 1, evidence: null }]),
    {
      claimId: join.claimId,
      documentId: join.documentId,
      statementId: join.statementId,
      matchedId: join.matchedId,
      confidence: join.match.confidence,
      evidence: join.match.evidence,
    },
  ])
  await manager.query(
    `INSERT INTO statement_member
       (claim_id, statement_id, document_id, matched_id, confidence, evidence, drift, recorded_at)
     SELECT "claimId", "statementId", "documentId", "matchedId", confidence, evidence, '{}', $2
     FROM jsonb_to_recordset($1) AS given ("claimId" uuid, "statementId" uuid, "documentId" uuid, "matchedId" uuid,
       confidence real, evidence jsonb)`,
    [JSON.stringify(rows), now],
  )
  await settleStatements(
    transaction,
    free.map(({ statementId }) => statementId),
    rows.map(({ claimId }) => claimId),
  )
}

/** Those whose document has no part in the statement yet. */
async function withoutRivals({ manager }: WriteTransaction, joins: readonly Join[]): Promise<Join[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT DISTINCT statement_id AS id FROM statement_member
     WHERE document_id = $1 AND statement_id = ANY($2) AND superseded_at IS NULL`,
    [joins[0]!.documentId, joins.map(({ statementId }) => statementId)],
  )
  const held = new Set(rows.map(({ id }) => id))
  return joins.filter(({ statementId }) => !held.has(statementId))
}

/**
 * Brings statements up to their members: the reference, the drift of each member from it, and what lists show. A
 * statement that is left with one member ends with it.
 * @param joined claims that are new among them, where nothing else has changed; else every member is looked at
 */
export async function settleStatements(
  transaction: WriteTransaction,
  statementIds: string[],
  joined: string[] | null,
): Promise<void> {
  const { manager } = transaction
  const rows: MembershipRow[] = await manager.query(
    `SELECT m.statement_id AS "statementId", m.claim_id AS "claimId", m.drift, s.reference_id AS "referenceId"
     FROM statement_member m LEFT JOIN statement s ON s.id = m.statement_id AND s.superseded_at IS NULL
     WHERE m.statement_id = ANY($1) AND m.superseded_at IS NULL
       AND ($2::uuid[] IS NULL OR m.claim_id = ANY($2) OR m.claim_id = s.reference_id)`,
    [statementIds, joined],
  )
  const members = await findMembers(
    manager,
    rows.map(({ claimId }) => claimId),
  )
  const references: { statementId: string; reference: Member }[] = []
  const drifted: { claimId: string; drift: string[] }[] = []
  const overtaken: string[] = []
  for (const statementId of new Set(statementIds)) {
    const own = rows.filter((row) => row.statementId === statementId)
    const [reference] = own.flatMap(({ claimId }) => members.get(claimId) ?? []).sort(byPrecedence)
    if (reference === undefined) continue
    const before = own[0]!.referenceId
    if (joined !== null && before !== null && before !== reference.claimId) overtaken.push(statementId)
    references.push({ statementId, reference })
    for (const { claimId, drift } of own) {
      const member = members.get(claimId)
      if (member === undefined) continue
      const kinds = member === reference ? [] : kindsOf(reference, member)
      if (kinds.join() !== drift.join()) drifted.push({ claimId, drift: kinds })
    }
  }
  await redrift(transaction, drifted)
  await restate(transaction, statementIds, references)
  // Another reference: what differs from it is to be seen in every member, not in the new ones alone.
  if (overtaken.length > 0) await settleStatements(transaction, overtaken, null)
}

interface MembershipRow {
  statementId: string
  claimId: string
  drift: string[]
  /** Null before the statement is first stated. */
  referenceId: string | null
}

const kindsOf = (reference: Member, member: Member): string[] => [
  ...new Set(driftBetween(reference, member).map(({ kind }) => kind)),
]

async function redrift(
  transaction: WriteTransaction,
  drifted: { claimId: string; drift: string[] }[],
): Promise<void> {
  if (drifted.length === 0) return
  const { manager, now } = transaction
  const values = [JSON.stringify(drifted), now]
  const given = 'jsonb_to_recordset($1) AS given ("claimId" uuid, drift text[])'
  // What this transaction itself has recorded has never been seen, and leaves no trace.
  await manager.query(
    `UPDATE statement_member m SET drift = given.drift FROM ${given}
     WHERE m.claim_id = given."claimId" AND m.superseded_at IS NULL AND m.recorded_at = $2`,
    values,
  )
  await manager.query(
    `WITH ended AS (
       UPDATE statement_member m SET superseded_at = $2 FROM ${given}
       WHERE m.claim_id = given."claimId" AND m.superseded_at IS NULL AND m.recorded_at < $2
       RETURNING m.claim_id, m.statement_id, m.document_id, m.matched_id, m.confidence, m.evidence, given.drift)
     INSERT INTO statement_member
       (claim_id, statement_id, document_id, matched_id, confidence, evidence, drift, recorded_at)
     SELECT ended.*, $2 FROM ended`,
    values,
  )
}

/** Writes the statements anew from their members. */
async function restate(
  transaction: WriteTransaction,
  statementIds: string[],
  references: { statementId: string; reference: Member }[],
): Promise<void> {
  const { manager, now } = transaction
  await endRows(transaction, 'statement', 'id', statementIds)
  await manager.query(
    `INSERT INTO statement (id, originator_id, reference_id, first_at, last_at, members, confidence, drift, recorded_at)
     SELECT given.id, given.originator_id, given.reference_id, min(c.dated_at), max(c.dated_at), count(*), min(m.confidence),
       ARRAY(SELECT DISTINCT unnest(k.drift) FROM statement_member k
             WHERE k.statement_id = given.id AND k.superseded_at IS NULL ORDER BY 1), $2
     FROM jsonb_to_recordset($1) AS given (id uuid, originator_id uuid, reference_id uuid)
     JOIN statement_member m ON m.statement_id = given.id AND m.superseded_at IS NULL
     JOIN statement_claim c ON c.claim_id = m.claim_id
     GROUP BY given.id, given.originator_id, given.reference_id
     HAVING count(*) > 1`,
    [
      JSON.stringify(
        references.map(({ statementId, reference }) => ({
          id: statementId,
          originator_id: reference.chain.find(({ role }) => role === 'originator')?.sourceId ?? null,
          reference_id: reference.claimId,
        })),
      ),
      now,
    ],
  )
}

/** Ends standing rows; those of this very transaction have never been seen, and go. */
export async function endRows(
  { manager, now }: WriteTransaction,
  table: 'statement' | 'statement_member',
  column: 'id' | 'document_id' | 'statement_id',
  ids: string[],
): Promise<void> {
  const standing = `${column} = ANY($1) AND superseded_at IS NULL`
  await manager.query(`DELETE FROM ${table} WHERE ${standing} AND recorded_at = $2`, [ids, now])
  await manager.query(`UPDATE ${table} SET superseded_at = $2 WHERE ${standing}`, [ids, now])
}
