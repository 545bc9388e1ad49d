import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the records office and those who answer add: the outcome, the resolution's own term, drafts that come back. */
export class InquiriesAnswering1763990100000 implements MigrationInterface {
  name = 'InquiriesAnswering1763990100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inquiry
        ADD COLUMN outcome text,
        ADD COLUMN resolution_due_on date,
        ADD COLUMN returned_sealed text,
        ADD COLUMN returned_by bigint,
        ADD COLUMN returned_at timestamptz,
        ADD CONSTRAINT inquiry_outcome CHECK (outcome IN ('granted', 'partly', 'refused')),
        ADD CONSTRAINT inquiry_answered_by_two
          CHECK (state NOT IN ('answered', 'executed') OR (drafted_by IS NOT NULL AND confirmed_by IS NOT NULL))`);
    await runner.query(
      'CREATE INDEX inquiry_of_expert ON inquiry (expert_id, state) WHERE expert_id IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX inquiry_answered_at ON inquiry (answered_at DESC NULLS LAST) WHERE answered_at IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX inquiry_to_publish ON inquiry (answer_due_at) WHERE wants_public AND published_at IS NULL',
    );
    await runner.query(
      `CREATE INDEX inquiry_to_send ON inquiry (answered_at) WHERE answer_way = 'post' AND outgoing_number IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inquiry_to_send');
    await runner.query('DROP INDEX inquiry_to_publish');
    await runner.query('DROP INDEX inquiry_answered_at');
    await runner.query('DROP INDEX inquiry_of_expert');
    await runner.query(`
      ALTER TABLE inquiry
        DROP CONSTRAINT inquiry_answered_by_two,
        DROP COLUMN outcome,
        DROP COLUMN resolution_due_on,
        DROP COLUMN returned_sealed,
        DROP COLUMN returned_by,
        DROP COLUMN returned_at`);
  }
}
