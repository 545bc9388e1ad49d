import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists, their filters and their counts are read out of the indexes; rows are fetched for what is shown alone. */
export class InquiriesLists1763990000200 implements MigrationInterface {
  name = 'InquiriesLists1763990000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inquiry_public');
    await runner.query(
      `CREATE INDEX inquiry_public ON inquiry (published_at, id)
         INCLUDE (kind, state, unit_id, topics, places, received_at, answered_at, answer_due_at)
         WHERE published_at IS NOT NULL AND hidden_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX inquiry_register ON inquiry (received_at, id)
         INCLUDE (kind, state, unit_id, answered_at, answer_due_at) WHERE incoming_number IS NOT NULL`,
    );
    await runner.query(
      'CREATE INDEX inquiry_changed ON inquiry (changed_at, id) WHERE published_at IS NOT NULL AND hidden_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inquiry_changed');
    await runner.query('DROP INDEX inquiry_register');
    await runner.query('DROP INDEX inquiry_public');
    await runner.query(
      'CREATE INDEX inquiry_public ON inquiry (published_at, id) WHERE published_at IS NOT NULL AND hidden_at IS NULL',
    );
  }
}
