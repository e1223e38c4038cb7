import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the comparison of attribution reads: whom each claim credits, and in which way. */
export class Credits1763712000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE speaker (
        id uuid PRIMARY KEY,
        key text NOT NULL,
        label text NOT NULL,
        source_id uuid REFERENCES source (id)
      )`)
    await runner.query('CREATE INDEX speaker_source ON speaker (source_id)')
    await runner.query(`
      CREATE TABLE credit (
        claim_id uuid NOT NULL,
        place smallint NOT NULL CHECK (place >= 0),
        event_id uuid REFERENCES event (id),
        document_id uuid NOT NULL REFERENCES document (id),
        outlet_id uuid NOT NULL REFERENCES source (id),
        speaker_id uuid NOT NULL REFERENCES speaker (id),
        own_voice boolean NOT NULL,
        anonymous boolean NOT NULL,
        quote text NOT NULL,
        cue_class text,
        links smallint NOT NULL CHECK (links > 0),
        relay_chain_id uuid NOT NULL REFERENCES relay_chain (id),
        language text NOT NULL,
        dated_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (claim_id, place, recorded_at),
        CHECK (event_id IS NOT NULL OR place = 0)
      )`)
    await fillFromHistory(runner)
    await runner.query(
      'CREATE UNIQUE INDEX credit_current ON credit (claim_id, place) WHERE superseded_at IS NULL',
    )
    await runner.query('CREATE INDEX credit_document ON credit (document_id)')
    await runner.query('CREATE INDEX credit_speaker ON credit (speaker_id, outlet_id)')
    await runner.query('CREATE INDEX credit_outlet ON credit (outlet_id, speaker_id)')
    // Holds all that a matrix of one event reads, now or as of an earlier time, so that it need not visit the rows.
    await runner.query(`
      CREATE INDEX credit_event ON credit (event_id, dated_on)
      INCLUDE (outlet_id, speaker_id, own_voice, anonymous, quote, cue_class, links, relay_chain_id, language,
        recorded_at, superseded_at) WHERE event_id IS NOT NULL`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE credit')
    await runner.query('DROP TABLE speaker')
  }
}

/** Every revision of every claim that counts, from when it was recorded until it stood no more. */
async function fillFromHistory(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TEMPORARY TABLE credited ON COMMIT DROP AS
    SELECT c.id AS claim_id, e.place, e.event_id, c.document_id, o.id AS outlet_id, l.claim_id IS NULL AS own_voice,
      coalesce(l.anonymous, false) AS anonymous, c.quote, l.cue_class, r.links, r.keys AS relay_keys,
      r.labels AS relay_labels, c.language, (c.dated_at AT TIME ZONE 'UTC')::date AS dated_on, c.recorded_at, c.superseded_at,
      CASE WHEN l.claim_id IS NULL THEN o.slug
        ELSE coalesce(s.slug, 'label:' || CASE WHEN l.anonymous THEN o.slug || ':' ELSE '' END || l.label_key) END AS key,
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
        coalesce(array_agg(coalesce(rs.slug, 'label:' || CASE WHEN k.anonymous THEN o.slug || ':' ELSE '' END || k.label_key)
          ORDER BY k.position) FILTER (WHERE k.role = 'relay'), '{}') AS keys,
        coalesce(array_agg(coalesce(rs.slug, k.label) ORDER BY k.position) FILTER (WHERE k.role = 'relay'), '{}') AS labels
      FROM attribution_link k LEFT JOIN source rs ON rs.id = k.source_id
      WHERE k.claim_id = c.id AND k.claim_revision = c.revision) r
    CROSS JOIN LATERAL (
      SELECT f.event_id, (row_number() OVER (ORDER BY f.event_id) - 1)::smallint AS place
      FROM (SELECT DISTINCT event_id FROM figure
            WHERE claim_id = c.id AND claim_revision = c.revision AND event_id IS NOT NULL) f
      UNION ALL
      SELECT NULL, 0 WHERE NOT EXISTS (
        SELECT FROM figure WHERE claim_id = c.id AND claim_revision = c.revision AND event_id IS NOT NULL)) e
    WHERE t.kind = 'body' AND c.status <> 'rejected'`)
  await runner.query(`
    INSERT INTO speaker
    SELECT DISTINCT ON (key) md5(key)::uuid, key, label, source_id FROM credited ORDER BY key, claim_id`)
  await runner.query(`
    INSERT INTO relay_chain
    SELECT DISTINCT ON (relay_keys) md5(to_jsonb(relay_keys)::text)::uuid, relay_keys, relay_labels
    FROM credited ORDER BY relay_keys, claim_id
    ON CONFLICT (id) DO NOTHING`)
  await runner.query(`
    INSERT INTO credit
    SELECT claim_id, place, event_id, document_id, outlet_id, md5(key)::uuid, own_voice, anonymous, quote, cue_class, links,
      md5(to_jsonb(relay_keys)::text)::uuid, language, dated_on, recorded_at, superseded_at
    FROM credited`)
}
