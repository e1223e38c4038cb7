import type { MigrationInterface, QueryRunner } from 'typeorm'

const FORM = `event_id, measure, origin_key, qualifier, order_words, category, nationality, basis, subset, superseded,
  as_of_stated`

/**
 * What many stated counts have in common is kept once, and the rest of them in an index of its own: an overview of an
 * event of 100,000 figures then reads a few megabytes in one place instead of every page that a count of it stands on.
 */
export class StatedForms1763712000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stated_form (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES event (id),
        measure text NOT NULL,
        origin_id uuid REFERENCES source (id),
        origin_key text NOT NULL,
        origin_label text NOT NULL,
        qualifier text NOT NULL,
        order_words text,
        category text NOT NULL,
        nationality text,
        basis text NOT NULL,
        subset boolean NOT NULL,
        superseded boolean NOT NULL,
        as_of_stated boolean NOT NULL
      )`)
    await runner.query('CREATE INDEX stated_form_event ON stated_form (event_id, measure)')
    await runner.query('ALTER TABLE stated_count ADD form_id uuid')
    await runner.query(`UPDATE stated_count SET form_id = md5(jsonb_build_array(${FORM})::text)::uuid`)
    await runner.query(`
      INSERT INTO stated_form (id, origin_id, origin_label, ${FORM})
      SELECT DISTINCT ON (form_id) form_id, origin_id, origin_label, ${FORM} FROM stated_count ORDER BY form_id, id`)
    await runner.query('ALTER TABLE stated_count ALTER form_id SET NOT NULL')
    await runner.query('ALTER TABLE stated_count ADD FOREIGN KEY (form_id) REFERENCES stated_form (id)')
    // Of fixed widths only: a B-tree takes in no text of any length.
    await runner.query(`
      CREATE INDEX stated_count_overview ON stated_count (event_id, measure, as_of, id)
      INCLUDE (form_id, low, high, published_on)`)
    await runner.query('DROP INDEX stated_count_event')
    // An index answers alone only where the pages are known to hold nothing new.
    for (const table of ['stated_count', 'observation'])
      await runner.query(`ALTER TABLE ${table} SET (
        autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02,
        autovacuum_analyze_scale_factor = 0.02)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stated_count', 'observation'])
      await runner.query(`ALTER TABLE ${table} RESET (
        autovacuum_vacuum_insert_scale_factor, autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor)`)
    await runner.query('CREATE INDEX stated_count_event ON stated_count (event_id, measure, as_of)')
    await runner.query('DROP INDEX stated_count_overview')
    await runner.query('ALTER TABLE stated_count DROP form_id')
    await runner.query('DROP TABLE stated_form')
  }
}
