import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What comparisons read: each figure that can be compared, and the count that it states. */
export class Observations1763712000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stated_count (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES event (id),
        measure text NOT NULL,
        origin_id uuid REFERENCES source (id),
        origin_key text NOT NULL,
        origin_label text NOT NULL,
        low bigint,
        high bigint,
        qualifier text NOT NULL,
        order_words text,
        category text NOT NULL,
        nationality text,
        basis text NOT NULL,
        subset boolean NOT NULL,
        superseded boolean NOT NULL,
        as_of date NOT NULL,
        as_of_stated boolean NOT NULL,
        published_on date,
        CHECK ((qualifier = 'order') = (order_words IS NOT NULL))
      )`)
    await runner.query('CREATE INDEX stated_count_event ON stated_count (event_id, measure, as_of)')
    await runner.query(`
      CREATE TABLE relay_chain (
        id uuid PRIMARY KEY,
        keys text[] NOT NULL,
        labels text[] NOT NULL CHECK (cardinality(labels) = cardinality(keys))
      )`)
    await runner.query(`
      CREATE TABLE observation (
        figure_id uuid NOT NULL,
        event_id uuid NOT NULL REFERENCES event (id),
        measure text NOT NULL,
        stated_count_id uuid NOT NULL REFERENCES stated_count (id),
        claim_id uuid NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        outlet_id uuid NOT NULL REFERENCES source (id),
        own_voice boolean NOT NULL,
        relay_chain_id uuid NOT NULL REFERENCES relay_chain (id),
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (figure_id, recorded_at)
      )`)
    await runner.query(
      'CREATE UNIQUE INDEX observation_current ON observation (figure_id) WHERE superseded_at IS NULL',
    )
    await runner.query('CREATE INDEX observation_document ON observation (document_id)')
    // Holds all that an overview of an event reads, now or as of an earlier time, so that it need not visit the rows.
    await runner.query(`
      CREATE INDEX observation_event ON observation (event_id, measure, stated_count_id)
      INCLUDE (outlet_id, own_voice, relay_chain_id, recorded_at, superseded_at)`)
    await runner.query(
      'CREATE INDEX observation_stated_count ON observation (stated_count_id, figure_id, recorded_at)',
    )
    await fillFromHistory(runner)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE observation')
    await runner.query('DROP TABLE relay_chain')
    await runner.query('DROP TABLE stated_count')
  }
}

/** Every revision of every figure that could be compared while it stood, from then until it stood no more. */
async function fillFromHistory(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TEMPORARY TABLE comparable ON COMMIT DROP AS
    SELECT f.id AS figure_id, f.event_id, f.measure, f.claim_id, f.document_id, o.id AS outlet_id,
      l.claim_id IS NULL AS own_voice, coalesce(l.source_id, CASE WHEN l.claim_id IS NULL THEN o.id END) AS origin_id,
      CASE WHEN l.claim_id IS NULL THEN o.slug
        ELSE coalesce(s.slug, 'label:' || CASE WHEN l.anonymous THEN o.slug || ':' ELSE '' END || l.label_key) END AS origin_key,
      coalesce(s.slug, l.label, o.slug) AS origin_label,
      f.low, f.high, f.qualifier, CASE WHEN f.qualifier = 'order' THEN f.exact END AS order_words,
      f.category, f.nationality, f.basis, f.subset, f.superseded,
      coalesce(f.as_of, (f.dated_at AT TIME ZONE 'UTC')::date) AS as_of, f.as_of IS NOT NULL AS as_of_stated,
      (c.published_at AT TIME ZONE 'UTC')::date AS published_on,
      r.keys AS relay_keys, r.labels AS relay_labels, f.recorded_at, f.superseded_at
    FROM figure f
    JOIN claim c ON c.id = f.claim_id AND c.revision = f.claim_revision
    JOIN sentence t ON t.document_id = c.document_id AND t.version = c.version AND t.index = c.sentence_index
    JOIN source p ON p.id = c.outlet_id
    JOIN source o ON o.id = coalesce(p.merged_into_id, p.id)
    LEFT JOIN attribution_link l
      ON l.claim_id = c.id AND l.claim_revision = c.revision AND l.position = 0 AND l.role = 'originator'
    LEFT JOIN source s ON s.id = l.source_id
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(coalesce(rs.slug, 'label:' || CASE WHEN k.anonymous THEN o.slug || ':' ELSE '' END || k.label_key) ORDER BY k.position), '{}') AS keys,
        coalesce(array_agg(coalesce(rs.slug, k.label) ORDER BY k.position), '{}') AS labels
      FROM attribution_link k LEFT JOIN source rs ON rs.id = k.source_id
      WHERE k.claim_id = c.id AND k.claim_revision = c.revision AND k.role = 'relay') r
    WHERE f.event_id IS NOT NULL AND c.polarity = 'affirmed' AND c.status <> 'rejected'
      AND (t.kind <> 'headline' OR NOT EXISTS (
        SELECT FROM figure b
        JOIN claim bc ON bc.id = b.claim_id AND bc.revision = b.claim_revision
        JOIN sentence bt ON bt.document_id = bc.document_id AND bt.version = bc.version AND bt.index = bc.sentence_index
        WHERE b.document_id = f.document_id AND b.event_id = f.event_id AND b.measure = f.measure
          AND bt.kind = 'body' AND b.recorded_at <= f.recorded_at
          AND (b.superseded_at IS NULL OR b.superseded_at > f.recorded_at)))`)
  await runner.query(`ALTER TABLE comparable ADD stated_count_id uuid, ADD relay_chain_id uuid`)
  await runner.query(`
    UPDATE comparable SET stated_count_id = md5(jsonb_build_array(event_id, measure, origin_key, low, high, qualifier,
      order_words, category, nationality, basis, subset, superseded, as_of, as_of_stated,
      CASE WHEN as_of_stated THEN published_on END)::text)::uuid,
      relay_chain_id = md5(to_jsonb(relay_keys)::text)::uuid`)
  await runner.query(`
    INSERT INTO stated_count
    SELECT DISTINCT ON (stated_count_id) stated_count_id, event_id, measure, origin_id, origin_key, origin_label, low, high,
      qualifier, order_words, category, nationality, basis, subset, superseded, as_of, as_of_stated,
      CASE WHEN as_of_stated THEN published_on END
    FROM comparable ORDER BY stated_count_id, figure_id`)
  await runner.query(`
    INSERT INTO relay_chain
    SELECT DISTINCT ON (relay_chain_id) relay_chain_id, relay_keys, relay_labels
    FROM comparable ORDER BY relay_chain_id, figure_id`)
  await runner.query(`
    INSERT INTO observation
    SELECT figure_id, event_id, measure, stated_count_id, claim_id, document_id, outlet_id, own_voice, relay_chain_id,
      recorded_at, superseded_at
    FROM comparable`)
}
