import type { Filing } from '../extraction/filing/types'
import type { WriteTransaction } from './transaction'

/** Where a claim without figures is filed, and why. */
export interface FiledClaim {
  claimId: string
  eventId: string | null
  filing: string[]
  /** The events between which it is ambiguous. */
  candidates: { event: string; reasons: string[] }[]
}

/** @param eventIds the ids of the events that the filer knows */
export const filedClaim = (
  claimId: string,
  { event, reasons, candidates }: Filing,
  eventIds: Map<string, string>,
): FiledClaim => ({
  claimId,
  eventId: event === null ? null : eventIds.get(event)!,
  filing: reasons,
  candidates,
})

/**
 * Brings the filings of these documents' claims up to those given, which are all that they have. What no event is
 * spoken for has no row. Rows that no longer hold end now, and rows that hold stay as they are.
 */
export async function refreshClaimFilings(
  { manager, now }: WriteTransaction,
  documentIds: string[],
  filed: FiledClaim[],
): Promise<void> {
  const wanted = filed.filter(({ eventId, candidates }) => eventId !== null || candidates.length > 0)
  const given = [
    documentIds,
    now,
    wanted.map(({ claimId }) => claimId),
    wanted.map(({ eventId }) => eventId),
    wanted.map(({ filing }) => JSON.stringify(filing)),
    wanted.map(({ candidates }) => JSON.stringify(candidates)),
  ]
  const WANTED = `unnest($3::uuid[], $4::uuid[], $5::jsonb[], $6::jsonb[])
    AS wanted (claim_id, event_id, filing, candidates)`
  await manager.query(
    `UPDATE claim_filing standing SET superseded_at = $2
     WHERE document_id = ANY($1) AND superseded_at IS NULL AND NOT EXISTS (
       SELECT FROM ${WANTED} WHERE wanted.claim_id = standing.claim_id
         AND wanted.event_id IS NOT DISTINCT FROM standing.event_id
         AND wanted.filing = standing.filing AND wanted.candidates = standing.candidates)`,
    given,
  )
  await manager.query(
    `INSERT INTO claim_filing (claim_id, document_id, event_id, filing, candidates, recorded_at)
     SELECT wanted.claim_id, c.document_id, wanted.event_id, wanted.filing, wanted.candidates, $2
     FROM ${WANTED} JOIN claim c ON c.id = wanted.claim_id AND c.superseded_at IS NULL
     WHERE c.document_id = ANY($1) AND NOT EXISTS (
       SELECT FROM claim_filing standing
       WHERE standing.claim_id = wanted.claim_id AND standing.superseded_at IS NULL)`,
    given,
  )
}
