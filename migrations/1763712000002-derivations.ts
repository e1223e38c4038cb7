import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How far each derivation has come with the documents that were stored before it. */
export class Derivations1763712000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE derivation (
        name text NOT NULL CHECK (name <> ''),
        version integer NOT NULL CHECK (version > 0),
        through uuid,
        documents integer NOT NULL CHECK (documents >= 0),
        started_at timestamptz NOT NULL,
        finished_at timestamptz CHECK (finished_at >= started_at),
        PRIMARY KEY (name, version)
      )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE derivation')
  }
}
