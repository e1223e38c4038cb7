import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Claims as statements are recognised by, and the statements that several reports carry. */
export class Statements1763712000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statement_claim (
        claim_id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES document (id),
        method integer NOT NULL CHECK (method > 0),
        originator_key text CHECK (originator_key <> ''),
        anonymous boolean NOT NULL,
        dated_at timestamptz NOT NULL,
        language text NOT NULL,
        terms integer[] NOT NULL,
        numbers jsonb NOT NULL,
        names text[] NOT NULL,
        figures jsonb NOT NULL
      )`)
    await runner.query('CREATE INDEX statement_claim_document ON statement_claim (document_id)')
    await runner.query(`
      CREATE TABLE statement_key (
        key bigint NOT NULL,
        dated_at timestamptz NOT NULL,
        claim_id uuid NOT NULL,
        PRIMARY KEY (key, dated_at, claim_id)
      )`)
    await runner.query(`
      CREATE TABLE statement (
        id uuid NOT NULL,
        originator_id uuid REFERENCES source (id),
        reference_id uuid NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL CHECK (last_at >= first_at),
        members integer NOT NULL CHECK (members > 1),
        confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
        drift text[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (id, recorded_at)
      )`)
    await runner.query('CREATE UNIQUE INDEX statement_current ON statement (id) WHERE superseded_at IS NULL')
    await runner.query('CREATE INDEX statement_page ON statement (first_at DESC, id DESC)')
    await runner.query(
      `CREATE INDEX statement_drifted ON statement (first_at DESC, id DESC) WHERE drift <> '{}'`,
    )
    await runner.query(
      'CREATE INDEX statement_originator ON statement (originator_id, first_at DESC, id DESC)',
    )
    await runner.query(`
      CREATE TABLE statement_member (
        claim_id uuid NOT NULL,
        statement_id uuid NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        matched_id uuid CHECK (matched_id <> claim_id),
        confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
        evidence jsonb,
        drift text[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (claim_id, recorded_at),
        CHECK ((matched_id IS NULL) = (evidence IS NULL))
      )`)
    await runner.query(
      'CREATE UNIQUE INDEX statement_member_current ON statement_member (claim_id) WHERE superseded_at IS NULL',
    )
    await runner.query('CREATE INDEX statement_member_statement ON statement_member (statement_id)')
    await runner.query('CREATE INDEX statement_member_document ON statement_member (document_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['statement_member', 'statement', 'statement_key', 'statement_claim'])
      await runner.query(`DROP TABLE ${table}`)
  }
}
