import type { MigrationInterface, QueryRunner } from 'typeorm'

const KINDS = `'falling_total', 'daily_mismatch', 'part_exceeds_whole', 'as_of_after_publication'`
const ROLES = `'total', 'previous_total', 'daily_count', 'part', 'whole', 'dated_count'`

/** What arithmetic finds wrong with stored figures, with the figures that it holds against each other. */
export class Findings1763712000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE finding (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN (${KINDS})),
        event_id uuid REFERENCES event (id),
        measure text NOT NULL,
        difference bigint CHECK (difference > 0),
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at)
      )`)
    await runner.query('CREATE INDEX finding_page ON finding (recorded_at DESC, id DESC)')
    await runner.query('CREATE INDEX finding_event ON finding (event_id, measure, recorded_at DESC, id DESC)')
    await runner.query(`
      CREATE TABLE finding_evidence (
        finding_id uuid NOT NULL REFERENCES finding (id),
        position integer NOT NULL CHECK (position >= 0),
        role text NOT NULL CHECK (role IN (${ROLES})),
        figure_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        stated_count_ids uuid[] NOT NULL,
        as_of date,
        PRIMARY KEY (finding_id, position)
      )`)
    await runner.query(
      'CREATE INDEX finding_evidence_figure ON finding_evidence (figure_id) WHERE position = 0',
    )
    await runner.query(
      'CREATE INDEX finding_evidence_document ON finding_evidence (document_id) WHERE position = 0',
    )
    await runner.query(
      'CREATE INDEX finding_evidence_stated ON finding_evidence USING gin (stated_count_ids) WHERE position = 0',
    )
    // A series by its days: what one origin states of one measure of an event.
    await runner.query(
      'CREATE INDEX stated_count_series ON stated_count (event_id, measure, origin_key, as_of)',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX stated_count_series')
    await runner.query('DROP TABLE finding_evidence')
    await runner.query('DROP TABLE finding')
  }
}
