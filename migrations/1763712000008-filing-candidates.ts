import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The events between which a figure's filing is ambiguous, and the figures that wait for a person. */
export class FilingCandidates1763712000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What is stored is filed anew by a derivation: only the engine can say which events an older filing meant.
    await runner.query(`ALTER TABLE figure ADD COLUMN candidates jsonb NOT NULL DEFAULT '[]'`)
    const page = 'dated_at DESC, document_id DESC, start_offset, id'
    const unfiled = 'superseded_at IS NULL AND event_id IS NULL'
    await runner.query(`CREATE INDEX figure_unfiled ON figure (${page}) WHERE ${unfiled}`)
    await runner.query(
      `CREATE INDEX figure_ambiguous ON figure (${page}) WHERE ${unfiled} AND filing = '["ambiguous"]'`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX figure_ambiguous')
    await runner.query('DROP INDEX figure_unfiled')
    await runner.query('ALTER TABLE figure DROP COLUMN candidates')
    await runner.query("DELETE FROM derivation WHERE name = 'filing'")
  }
}
