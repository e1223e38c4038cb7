import { refreshFindings } from './findings/refresh-findings'
import { firstOutlets } from './syndication-members'
import type { WriteTransaction } from './transaction'

/**
 * A source is known by its slug, or by its folded label; an unnamed one of one wording is one only within an outlet.
 * @param link the alias of the link
 * @param source the alias of its source, which may be absent
 * @param outlet SQL for the slug of the outlet that speaks of unnamed ones
 */
export const keyOf = (link: string, source: string, outlet = 'o.slug'): string =>
  `coalesce(${source}.slug, 'label:' || CASE WHEN ${link}.anonymous THEN ${outlet} || ':' ELSE '' END || ${link}.label_key)`

/** The outlet whose voice a document has: of those that carry one text, the first. */
const VOICE = 'coalesce(voice.slug, o.slug)'

/** A daily count in the body does not stand behind a total in a line above it, nor a part behind a whole. */
const SAME_IN_BODY = `
  SELECT FROM figure b
  JOIN claim bc ON bc.id = b.claim_id AND bc.revision = b.claim_revision
  JOIN sentence bt ON bt.document_id = bc.document_id AND bt.version = bc.version AND bt.index = bc.sentence_index
  WHERE b.document_id = f.document_id AND b.event_id = f.event_id AND b.measure = f.measure
    AND (b.basis = f.basis OR 'unknown' IN (b.basis, f.basis)) AND b.subset = f.subset AND b.category = f.category
    AND bt.kind = 'body' AND b.superseded_at IS NULL`

/**
 * The standing figures of some documents that can be compared: filed under an event, of affirmed claims that nobody
 * has rejected. A headline that a figure of its own report's body stands behind is not a voice of its own.
 *
 * A source is known by its slug, or by its folded label. Unnamed sources of one wording are one only within one
 * outlet: "officials" here and "officials" there may be anybody. Where nobody is credited, the outlet is the origin.
 * Documents that carry one text have one voice, that of the first outlet among them.
 */
const COMPARABLE = `
  SELECT f.id AS figure_id, f.event_id, f.measure, f.claim_id, f.document_id, o.id AS outlet_id,
    l.claim_id IS NULL AS own_voice,
    CASE WHEN l.claim_id IS NULL THEN coalesce(voice.outlet_id, o.id) ELSE l.source_id END AS origin_id,
    CASE WHEN l.claim_id IS NULL THEN ${VOICE} ELSE ${keyOf('l', 's', VOICE)} END AS origin_key,
    coalesce(s.slug, l.label, ${VOICE}) AS origin_label,
    f.low, f.high, f.qualifier, CASE WHEN f.qualifier = 'order' THEN f.exact END AS order_words,
    f.category, f.nationality, f.basis, f.subset, f.superseded,
    coalesce(f.as_of, (f.dated_at AT TIME ZONE 'UTC')::date) AS as_of, f.as_of IS NOT NULL AS as_of_stated,
    CASE WHEN f.as_of IS NOT NULL THEN (c.published_at AT TIME ZONE 'UTC')::date END AS published_on,
    r.keys AS relay_keys, r.labels AS relay_labels
  FROM figure f
  JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision
  JOIN sentence t ON t.document_id = c.document_id AND t.version = c.version AND t.index = c.sentence_index
  JOIN source p ON p.id = c.outlet_id
  JOIN source o ON o.id = coalesce(p.merged_into_id, p.id)
  LEFT JOIN syndication_member m ON m.document_id = f.document_id AND m.superseded_at IS NULL
  LEFT JOIN voice ON voice.syndication_id = m.syndication_id
  LEFT JOIN attribution_link l
    ON l.claim_id = c.id AND l.claim_revision = c.revision AND l.position = 0 AND l.role = 'originator'
  LEFT JOIN source s ON s.id = l.source_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(${keyOf('k', 'ks', VOICE)} ORDER BY k.position), '{}') AS keys,
      coalesce(array_agg(coalesce(ks.slug, k.label) ORDER BY k.position), '{}') AS labels
    FROM attribution_link k LEFT JOIN source ks ON ks.id = k.source_id
    WHERE k.claim_id = c.id AND k.claim_revision = c.revision AND k.role = 'relay') r
  WHERE f.document_id = ANY($1) AND f.superseded_at IS NULL AND f.event_id IS NOT NULL
    AND c.polarity = 'affirmed' AND c.status <> 'rejected' AND (t.kind <> 'headline' OR NOT EXISTS (${SAME_IN_BODY}))`

const STATEMENT = `event_id, measure, origin_key, low, high, qualifier, order_words, category, nationality, basis,
  subset, superseded, as_of, as_of_stated, published_on`

/** What many counts of one origin have in common: all but the value and the dates. */
const FORM = `event_id, measure, origin_key, qualifier, order_words, category, nationality, basis, subset, superseded,
  as_of_stated`

/** The same statement has the same id, whoever carries it and whenever it was stored. */
const WANTED = `
  voice AS MATERIALIZED (${firstOutlets(`ANY(ARRAY(
    SELECT own.syndication_id FROM syndication_member own
    WHERE own.document_id = ANY($1) AND own.superseded_at IS NULL))`)}),
  wanted AS MATERIALIZED (
    SELECT *, md5(jsonb_build_array(${STATEMENT})::text)::uuid AS stated_count_id,
      md5(jsonb_build_array(${FORM})::text)::uuid AS form_id, md5(to_jsonb(relay_keys)::text)::uuid AS relay_chain_id
    FROM (${COMPARABLE}) comparable)`

const OBSERVED = 'claim_id, document_id, outlet_id, own_voice, relay_chain_id, stated_count_id'

/**
 * Brings what comparisons read up to the standing figures of these documents. Rows that no longer hold end now;
 * rows that hold stay as they are, so that a comparison as of an earlier time finds what it found then. Findings on
 * what has changed follow.
 */
export async function refreshObservations(
  transaction: WriteTransaction,
  documentIds: string[],
): Promise<void> {
  if (documentIds.length === 0) return
  const { manager, now } = transaction
  await manager.query(
    `WITH ${WANTED}, formed AS (
       INSERT INTO stated_form (id, origin_id, origin_label, ${FORM})
       SELECT DISTINCT ON (form_id) form_id, origin_id, origin_label, ${FORM}
       FROM wanted ORDER BY form_id, figure_id
       ON CONFLICT (id) DO NOTHING
     ), stated AS (
       INSERT INTO stated_count (id, form_id, origin_id, origin_label, ${STATEMENT})
       SELECT DISTINCT ON (stated_count_id) stated_count_id, form_id, origin_id, origin_label, ${STATEMENT}
       FROM wanted ORDER BY stated_count_id, figure_id
       ON CONFLICT (id) DO NOTHING
     ), relayed AS (
       INSERT INTO relay_chain (id, keys, labels)
       SELECT DISTINCT ON (relay_chain_id) relay_chain_id, relay_keys, relay_labels
       FROM wanted ORDER BY relay_chain_id, figure_id
       ON CONFLICT (id) DO NOTHING)
     UPDATE observation standing SET superseded_at = $2
     WHERE document_id = ANY($1) AND superseded_at IS NULL AND NOT EXISTS (
       SELECT FROM wanted WHERE wanted.figure_id = standing.figure_id
         AND (${prefixed('wanted')}) IS NOT DISTINCT FROM (${prefixed('standing')}))`,
    [documentIds, now],
  )
  await manager.query(
    `WITH ${WANTED}
     INSERT INTO observation (figure_id, event_id, measure, ${OBSERVED}, recorded_at)
     SELECT figure_id, event_id, measure, ${OBSERVED}, $2::timestamptz FROM wanted
     WHERE NOT EXISTS (
       SELECT FROM observation standing WHERE standing.figure_id = wanted.figure_id AND standing.superseded_at IS NULL)`,
    [documentIds, now],
  )
  const changed: { id: string }[] = await manager.query(
    `SELECT DISTINCT stated_count_id AS id FROM observation
     WHERE document_id = ANY($1) AND (recorded_at = $2 OR superseded_at = $2)`,
    [documentIds, now],
  )
  await refreshFindings(
    transaction,
    documentIds,
    changed.map(({ id }) => id),
  )
}

function prefixed(table: string): string {
  return OBSERVED.split(', ')
    .map((column) => `${table}.${column}`)
    .join(', ')
}
