import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two people who edit one reason do not overwrite each other. */
export class PetitionsReasonsVersion1763970000070 implements MigrationInterface {
  name = 'PetitionsReasonsVersion1763970000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE petition_reason ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE petition_reason DROP COLUMN version');
  }
}
