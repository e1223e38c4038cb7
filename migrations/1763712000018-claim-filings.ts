import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Where claims that give no figure are filed. */
export class ClaimFilings1763712000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE claim_filing (
        claim_id uuid NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        event_id uuid REFERENCES event (id),
        filing jsonb NOT NULL,
        candidates jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (claim_id, recorded_at),
        CHECK ((event_id IS NULL) = (candidates <> '[]'))
      )`)
    await runner.query(
      'CREATE UNIQUE INDEX claim_filing_current ON claim_filing (claim_id) WHERE superseded_at IS NULL',
    )
    await runner.query('CREATE INDEX claim_filing_document ON claim_filing (document_id)')
    await runner.query('CREATE INDEX claim_filing_event ON claim_filing (event_id, claim_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE claim_filing')
    await runner.query("DELETE FROM derivation WHERE name = 'filing' AND version = 2")
  }
}
