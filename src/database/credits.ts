import { keyOf } from './observations'
import type { WriteTransaction } from './transaction'

/**
 * Whom the standing claims of some documents credit: those of body sentences, since a headline repeats its report.
 * A claim stands once for each event that its figures are filed under, its first place counting it for all events
 * together; one that belongs to no event has that place alone.
 */
const CREDITED = `
  SELECT c.id AS claim_id, e.place, e.event_id, c.document_id, o.id AS outlet_id, l.claim_id IS NULL AS own_voice,
    coalesce(l.anonymous, false) AS anonymous, c.quote, l.cue_class, r.links, r.keys AS relay_keys,
    r.labels AS relay_labels, c.language, (c.dated_at AT TIME ZONE 'UTC')::date AS dated_on,
    CASE WHEN l.claim_id IS NULL THEN o.slug ELSE ${keyOf('l', 's')} END AS key,
    coalesce(s.slug, l.label, o.slug) AS label,
    CASE WHEN l.claim_id IS NULL THEN o.id ELSE l.source_id END AS source_id
  FROM claim c
  JOIN sentence t ON t.document_id = c.document_id AND t.version = c.version AND t.index = c.sentence_index
  JOIN source p ON p.id = c.outlet_id
  JOIN source o ON o.id = coalesce(p.merged_into_id, p.id)
  LEFT JOIN attribution_link l
    ON l.claim_id = c.id AND l.claim_revision = c.revision AND l.position = 0 AND l.role = 'originator'
  LEFT JOIN source s ON s.id = l.source_id
  CROSS JOIN LATERAL (
    SELECT count(*)::smallint AS links,
      coalesce(array_agg(${keyOf('k', 'ks')} ORDER BY k.position) FILTER (WHERE k.role = 'relay'), '{}') AS keys,
      coalesce(array_agg(coalesce(ks.slug, k.label) ORDER BY k.position) FILTER (WHERE k.role = 'relay'), '{}') AS labels
    FROM attribution_link k LEFT JOIN source ks ON ks.id = k.source_id
    WHERE k.claim_id = c.id AND k.claim_revision = c.revision) r
  CROSS JOIN LATERAL (
    SELECT f.event_id, (row_number() OVER (ORDER BY f.event_id) - 1)::smallint AS place
    FROM (SELECT DISTINCT event_id FROM figure
          WHERE claim_id = c.id AND claim_revision = c.revision AND event_id IS NOT NULL) f
    UNION ALL
    SELECT NULL, 0 WHERE NOT EXISTS (
      SELECT FROM figure WHERE claim_id = c.id AND claim_revision = c.revision AND event_id IS NOT NULL)) e
  WHERE c.document_id = ANY($1) AND c.superseded_at IS NULL AND t.kind = 'body' AND c.status <> 'rejected'`

/** Speakers and rows of relays have ids of what they hold, so that they are the same in every transaction. */
const WANTED = `
  wanted AS MATERIALIZED (
    SELECT *, md5(key)::uuid AS speaker_id, md5(to_jsonb(relay_keys)::text)::uuid AS relay_chain_id
    FROM (${CREDITED}) credited)`

const HELD = `event_id, document_id, outlet_id, speaker_id, own_voice, anonymous, quote, cue_class, links, relay_chain_id,
  language, dated_on`

const held = (table: string): string =>
  HELD.split(/,\s*/)
    .map((column) => `${table}.${column}`)
    .join(', ')

/**
 * Brings what the comparison of attribution reads up to the standing claims of these documents. Rows that no longer
 * hold end now; rows that hold stay as they are, so that a matrix as of an earlier time counts what stood then.
 */
export async function refreshCredits(
  { manager, now }: WriteTransaction,
  documentIds: string[],
): Promise<void> {
  if (documentIds.length === 0) return
  await manager.query(
    `WITH ${WANTED}, spoken AS (
       INSERT INTO speaker (id, key, label, source_id)
       SELECT DISTINCT ON (speaker_id) speaker_id, key, label, source_id FROM wanted ORDER BY speaker_id, claim_id
       ON CONFLICT (id) DO NOTHING
     ), relayed AS (
       INSERT INTO relay_chain (id, keys, labels)
       SELECT DISTINCT ON (relay_chain_id) relay_chain_id, relay_keys, relay_labels
       FROM wanted ORDER BY relay_chain_id, claim_id
       ON CONFLICT (id) DO NOTHING)
     UPDATE credit standing SET superseded_at = $2
     WHERE document_id = ANY($1) AND superseded_at IS NULL AND NOT EXISTS (
       SELECT FROM wanted WHERE wanted.claim_id = standing.claim_id AND wanted.place = standing.place
         AND (${held('wanted')}) IS NOT DISTINCT FROM (${held('standing')}))`,
    [documentIds, now],
  )
  await manager.query(
    `WITH ${WANTED}
     INSERT INTO credit (claim_id, place, ${HELD}, recorded_at)
     SELECT claim_id, place, ${HELD}, $2::timestamptz FROM wanted
     WHERE NOT EXISTS (
       SELECT FROM credit standing
       WHERE standing.claim_id = wanted.claim_id AND standing.place = wanted.place AND standing.superseded_at IS NULL)`,
    [documentIds, now],
  )
}
