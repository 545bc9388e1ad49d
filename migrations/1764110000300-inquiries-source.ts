import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which subject of the site somebody began to write; once it is registered, the trail links the two. */
export class InquiriesSource1764110000300 implements MigrationInterface {
  name = 'InquiriesSource1764110000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inquiry ADD COLUMN arises_from text
        CONSTRAINT inquiry_arises_from CHECK (arises_from ~ '^[a-z][A-Za-z]{0,39}:[1-9][0-9]{0,17}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inquiry DROP COLUMN arises_from');
  }
}
