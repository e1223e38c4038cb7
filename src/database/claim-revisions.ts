import { recordChanges } from './change-log'
import { refreshCompared } from './compared'
import { relinkStatements } from './statements/relinking'
import type { WriteTransaction } from './transaction'

/** A link of a claim's chain that turns out to be `sourceId`. */
export interface Relinking {
  claimId: string
  position: number
  sourceId: string
  slug: string
}

/** A figure that belongs under another event, or under none. */
export interface Refiling {
  claimId: string
  figureId: string
  position: number
  eventId: string | null
  slug: string | null
  filing: string[]
  candidates: { event: string; reasons: string[] }[]
}

const CLAIM_COLUMNS = `document_id, version, sentence_index, position, start_offset, end_offset, exact, quote, polarity,
  confidence, status, outlet_id, language, published_at, dated_at, search_terms`
const LINK_COLUMNS = `role, label, label_key, anonymous, mention_start, mention_end, mention_exact, cue_start, cue_end,
  cue_exact, cue_lemma, cue_class, resolved_by`
const FIGURE_COLUMNS = `position, measure, low, high, qualifier, category, nationality, population_text, basis, as_of,
  subset, superseded, start_offset, end_offset, exact, document_id, dated_at`

/** Claims revised by one round of statements. */
const BATCH = 5000

/**
 * Ends the standing revision of every claim concerned and writes the next one, with its chain and its figures,
 * in sets. Nothing but the links and filings that are named changes.
 */
export async function reviseClaims(
  transaction: WriteTransaction,
  actor: string,
  reason: string,
  { relinkings = [], refilings = [] }: { relinkings?: Relinking[]; refilings?: Refiling[] },
): Promise<void> {
  const ids = [...new Set([...relinkings, ...refilings].map((change) => change.claimId))].sort()
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH)
    const inBatch = new Set(batch)
    await reviseBatch(
      transaction,
      actor,
      reason,
      batch,
      relinkings.filter((change) => inBatch.has(change.claimId)),
      refilings.filter((change) => inBatch.has(change.claimId)),
    )
  }
}

async function reviseBatch(
  transaction: WriteTransaction,
  actor: string,
  reason: string,
  ids: string[],
  relinkings: Relinking[],
  refilings: Refiling[],
): Promise<void> {
  const { manager, now } = transaction
  await manager.query('UPDATE claim SET superseded_at = $2 WHERE id = ANY($1) AND superseded_at IS NULL', [
    ids,
    now,
  ])
  await manager.query(
    'UPDATE figure SET superseded_at = $2 WHERE claim_id = ANY($1) AND superseded_at IS NULL',
    [ids, now],
  )
  const revised: { id: string; revision: number; documentId: string }[] = await manager.query(
    `INSERT INTO claim (id, revision, ${CLAIM_COLUMNS}, originator_id, recorded_at)
     SELECT id, revision + 1, ${CLAIM_COLUMNS}, coalesce(relinked.source_id, originator_id), $2
     FROM claim
     LEFT JOIN (
       SELECT claim_id, linked.source_id
       FROM unnest($3::uuid[], $4::uuid[]) AS linked (claim_id, source_id)
       JOIN attribution_link first USING (claim_id)
       JOIN claim ended ON ended.id = first.claim_id AND ended.revision = first.claim_revision
       WHERE first.position = 0 AND first.role = 'originator' AND ended.superseded_at = $2
     ) AS relinked ON relinked.claim_id = claim.id
     WHERE id = ANY($1) AND superseded_at = $2
     RETURNING id, revision, document_id AS "documentId"`,
    [
      ids,
      now,
      ...columns(
        relinkings.filter(({ position }) => position === 0),
        'claimId',
        'sourceId',
      ),
    ],
  )
  await manager.query(
    `INSERT INTO attribution_link (claim_id, claim_revision, position, ${LINK_COLUMNS}, source_id)
     SELECT link.claim_id, link.claim_revision + 1, link.position, ${LINK_COLUMNS}, coalesce(relinked.source_id, link.source_id)
     FROM attribution_link link
     JOIN claim ON claim.id = link.claim_id AND claim.revision = link.claim_revision
     LEFT JOIN unnest($3::uuid[], $4::integer[], $5::uuid[]) AS relinked (claim_id, position, source_id)
       ON relinked.claim_id = link.claim_id AND relinked.position = link.position
     WHERE link.claim_id = ANY($1) AND claim.superseded_at = $2`,
    [ids, now, ...columns(relinkings, 'claimId', 'position', 'sourceId')],
  )
  await manager.query(
    `INSERT INTO figure (id, claim_id, claim_revision, ${FIGURE_COLUMNS}, event_id, filing, candidates, recorded_at)
     SELECT figure.id, claim_id, claim_revision + 1, ${FIGURE_COLUMNS},
       CASE WHEN refiled.figure_id IS NULL THEN figure.event_id ELSE refiled.event_id END,
       coalesce(refiled.filing, figure.filing), coalesce(refiled.candidates, figure.candidates), $2
     FROM figure
     LEFT JOIN unnest($3::uuid[], $4::uuid[], $5::jsonb[], $6::jsonb[]) AS refiled (figure_id, event_id, filing, candidates)
       ON refiled.figure_id = figure.id
     WHERE claim_id = ANY($1) AND superseded_at = $2`,
    [
      ids,
      now,
      ...columns(refilings, 'figureId', 'eventId'),
      refilings.map((refiling) => JSON.stringify(refiling.filing)),
      refilings.map((refiling) => JSON.stringify(refiling.candidates)),
    ],
  )
  await refreshCompared(transaction, [...new Set(revised.map((claim) => claim.documentId))])
  if (relinkings.length > 0) await relinkStatements(transaction, ids)
  const patches = patchesByClaim(relinkings, refilings)
  await recordChanges(
    transaction,
    actor,
    revised.map(({ id, revision }) => ({
      action: relinkings.length > 0 ? 'linked' : 'filed',
      resourceType: 'claim',
      resourceId: id,
      revision,
      reason,
      patch: patches.get(id) ?? [],
    })),
  )
}

const columns = <Row, Key extends keyof Row>(rows: Row[], ...keys: Key[]): Row[Key][][] =>
  keys.map((key) => rows.map((row) => row[key]))

/** What changed, as JSON Patch (RFC 6902) on the claim that the API answers. */
function patchesByClaim(relinkings: Relinking[], refilings: Refiling[]): Map<string, object[]> {
  const patches = new Map<string, object[]>()
  const add = (claimId: string, operation: object) =>
    patches.set(claimId, [...(patches.get(claimId) ?? []), operation])
  for (const { claimId, position, slug } of relinkings)
    add(claimId, { op: 'replace', path: `/attribution/${position}/source`, value: slug })
  for (const { claimId, position, slug, filing, candidates } of refilings) {
    add(claimId, { op: 'replace', path: `/figures/${position}/event`, value: slug })
    add(claimId, { op: 'replace', path: `/figures/${position}/filing`, value: filing })
    add(claimId, { op: 'replace', path: `/figures/${position}/candidates`, value: candidates })
  }
  return patches
}
