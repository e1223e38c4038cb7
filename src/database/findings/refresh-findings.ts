import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { Derivation } from '../derivations'
import type { WriteTransaction } from '../transaction'
import { checkClaims } from './claim-checks'
import { checkWindow, touchedSeries } from './series-window'
import type { Finding } from './types'

/**
 * Brings the findings up to what these documents state and what these counts stand beside. A finding that no longer
 * holds ends now, one that holds stays as it is: nothing is overwritten, and `knownAt` reads what stood then.
 *
 * @param statedCountIds counts that somebody states now or stated until now
 */
export async function refreshFindings(
  transaction: WriteTransaction,
  documentIds: string[],
  statedCountIds: string[],
): Promise<void> {
  const { manager } = transaction
  await bringUp(
    transaction,
    await checkClaims(manager, documentIds),
    await standingFindings(
      manager,
      `first.document_id = ANY($1) AND first.stated_count_ids = '{}'`,
      documentIds,
    ),
  )
  if (statedCountIds.length === 0) return
  for (const series of await touchedSeries(manager, statedCountIds)) {
    const { concerned, findings } = await checkWindow(manager, series)
    const standing = await standingFindings(manager, 'first.stated_count_ids && $1', concerned)
    await bringUp(transaction, findings, standing)
  }
}

/** Findings for documents that were stored before there were any, or by other rules. */
export const findingsDerivation: Derivation = {
  name: 'findings',
  version: 1,
  batch: 50,
  derive: async (transaction, documentIds) => {
    const stated: { id: string }[] = await transaction.manager.query(
      'SELECT DISTINCT stated_count_id AS id FROM observation WHERE document_id = ANY($1) AND superseded_at IS NULL',
      [documentIds],
    )
    await refreshFindings(
      transaction,
      documentIds,
      stated.map(({ id }) => id),
    )
  },
}

interface StandingFinding extends Finding {
  id: string
}

/** @param about which figure the findings are about: a condition on their first evidence */
const standingFindings = (manager: EntityManager, about: string, ids: string[]): Promise<StandingFinding[]> =>
  manager.query(
    `SELECT n.id, n.kind, n.event_id AS "eventId", n.measure, n.difference::float8 AS difference,
       (SELECT json_agg(json_build_object('role', x.role, 'figureId', x.figure_id, 'statedCountIds', x.stated_count_ids,
          'asOf', x.as_of) ORDER BY x.position) FROM finding_evidence x WHERE x.finding_id = n.id) AS evidence
     FROM finding_evidence first JOIN finding n ON n.id = first.finding_id
     WHERE first.position = 0 AND n.superseded_at IS NULL AND ${about}`,
    [ids],
  )

async function bringUp(
  { manager, now }: WriteTransaction,
  wanted: Finding[],
  standing: StandingFinding[],
): Promise<void> {
  const holding = new Set(wanted.map(keyOf))
  const ended = standing.filter((finding) => !holding.has(keyOf(finding)))
  if (ended.length > 0) await end(manager, ended, now)
  const known = new Set(standing.map(keyOf))
  const added = wanted.filter((finding) => !known.has(keyOf(finding)))
  if (added.length > 0) await insert(manager, added, now)
}

/** What this very transaction has found and finds no more, nobody has ever seen: it goes, and does not end. */
async function end(manager: EntityManager, findings: StandingFinding[], now: Date): Promise<void> {
  const ids = findings.map(({ id }) => id)
  await manager.query(
    'DELETE FROM finding_evidence USING finding WHERE id = finding_id AND id = ANY($1) AND recorded_at = $2',
    [ids, now],
  )
  await manager.query('DELETE FROM finding WHERE id = ANY($1) AND recorded_at = $2', [ids, now])
  await manager.query('UPDATE finding SET superseded_at = $2 WHERE id = ANY($1)', [ids, now])
}

const keyOf = ({ kind, eventId, difference, evidence }: Finding): string =>
  JSON.stringify([
    kind,
    eventId,
    difference,
    evidence.map(({ role, figureId, statedCountIds, asOf }) => [role, figureId, statedCountIds, asOf]),
  ])

async function insert(manager: EntityManager, findings: Finding[], now: Date): Promise<void> {
  const rows = findings.map(({ evidence, ...finding }) => {
    const id = uuidv7()
    return {
      finding: { id, ...finding },
      evidence: evidence.map((one, position) => ({ findingId: id, position, ...one })),
    }
  })
  await manager.query(
    `INSERT INTO finding (id, kind, event_id, measure, difference, recorded_at)
     SELECT r.id, r.kind, r."eventId", r.measure, r.difference, $2
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text, "eventId" uuid, measure text, difference bigint)`,
    [JSON.stringify(rows.map((row) => row.finding)), now],
  )
  await manager.query(
    `INSERT INTO finding_evidence (finding_id, position, role, figure_id, claim_id, document_id, stated_count_ids, as_of)
     SELECT r."findingId", r.position, r.role, r."figureId", r."claimId", r."documentId",
       ARRAY(SELECT jsonb_array_elements_text(r."statedCountIds")::uuid), r."asOf"
     FROM jsonb_to_recordset($1::jsonb) AS r ("findingId" uuid, position integer, role text, "figureId" uuid,
       "claimId" uuid, "documentId" uuid, "statedCountIds" jsonb, "asOf" date)`,
    [JSON.stringify(rows.flatMap((row) => row.evidence))],
  )
}
