import type { MigrationInterface, QueryRunner } from 'typeorm';

const PUBLIC = 'published_at IS NOT NULL AND hidden_at IS NULL';

/** Title, text and answer are searched as one: several words are then found by one look into the index. */
export class InquiriesSearch1764110000200 implements MigrationInterface {
  name = 'InquiriesSearch1764110000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inquiry_search');
    await runner.query(
      `CREATE INDEX inquiry_search ON inquiry
         USING gin ((public_title || E'\\n' || public_text || E'\\n' || public_answer) gin_trgm_ops) WHERE ${PUBLIC}`,
    );
    await runner.query(
      `CREATE INDEX inquiry_similar ON inquiry USING gin (public_title gin_trgm_ops, public_text gin_trgm_ops) WHERE ${PUBLIC}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inquiry_similar');
    await runner.query('DROP INDEX inquiry_search');
    await runner.query(
      `CREATE INDEX inquiry_search ON inquiry USING gin (public_title gin_trgm_ops, public_text gin_trgm_ops, public_answer gin_trgm_ops)
         WHERE ${PUBLIC}`,
    );
  }
}
