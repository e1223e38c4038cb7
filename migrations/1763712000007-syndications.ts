import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Fingerprints of texts, and the groups of documents that carry one text. */
export class Syndications1763712000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_fingerprint (
        document_id uuid NOT NULL,
        version integer NOT NULL,
        algorithm integer NOT NULL CHECK (algorithm > 0),
        shingles integer NOT NULL CHECK (shingles >= 0),
        signature integer[] NOT NULL,
        keys integer[] NOT NULL,
        PRIMARY KEY (document_id, version),
        FOREIGN KEY (document_id, version) REFERENCES document_version (document_id, version)
      )`)
    // Of current texts alone, and a bounded number of them for each key.
    await runner.query(`
      CREATE TABLE fingerprint_key (
        key integer NOT NULL,
        document_id uuid NOT NULL,
        PRIMARY KEY (key, document_id)
      )`)
    await runner.query(`
      CREATE TABLE syndication (
        id uuid PRIMARY KEY,
        revision integer NOT NULL CHECK (revision > 0),
        merged_into_id uuid REFERENCES syndication (id) CHECK (merged_into_id <> id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`)
    await runner.query('CREATE INDEX syndication_merged_into ON syndication (merged_into_id)')
    await runner.query(`
      CREATE TABLE syndication_member (
        syndication_id uuid NOT NULL REFERENCES syndication (id),
        document_id uuid NOT NULL,
        version integer NOT NULL,
        matched_document_id uuid NOT NULL CHECK (matched_document_id <> document_id),
        matched_version integer NOT NULL,
        kinship text NOT NULL CHECK (kinship IN ('copy', 'cut', 'whole')),
        shared_shingles integer NOT NULL CHECK (shared_shingles > 0),
        shingles integer NOT NULL CHECK (shingles >= shared_shingles),
        matched_shingles integer NOT NULL CHECK (matched_shingles >= shared_shingles),
        resemblance double precision NOT NULL CHECK (resemblance BETWEEN 0 AND 1),
        containment double precision NOT NULL CHECK (containment BETWEEN resemblance AND 1),
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz CHECK (superseded_at > recorded_at),
        PRIMARY KEY (document_id, recorded_at),
        FOREIGN KEY (document_id, version) REFERENCES document_version (document_id, version),
        FOREIGN KEY (matched_document_id, matched_version) REFERENCES document_version (document_id, version)
      )`)
    await runner.query(
      'CREATE UNIQUE INDEX syndication_member_current ON syndication_member (document_id) WHERE superseded_at IS NULL',
    )
    await runner.query(
      'CREATE INDEX syndication_member_syndication ON syndication_member (syndication_id, document_id)',
    )
    await restrictResources(runner, ['document', 'claim', 'source', 'event', 'syndication'])
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM change WHERE resource_type = 'syndication'")
    await restrictResources(runner, ['document', 'claim', 'source', 'event'])
    await runner.query('DROP TABLE syndication_member')
    await runner.query('DROP TABLE syndication')
    await runner.query('DROP TABLE fingerprint_key')
    await runner.query('DROP TABLE document_fingerprint')
    await runner.query("DELETE FROM derivation WHERE name = 'syndications'")
  }
}

async function restrictResources(runner: QueryRunner, types: string[]): Promise<void> {
  const listed = types.map((type) => `'${type}'`).join(', ')
  await runner.query('ALTER TABLE change DROP CONSTRAINT change_resource_type_check')
  await runner.query(
    `ALTER TABLE change ADD CONSTRAINT change_resource_type_check CHECK (resource_type IN (${listed}))`,
  )
}
