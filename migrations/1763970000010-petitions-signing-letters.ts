import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So many letters went out for one pending signature; the table's grants are those of its creation. */
export class PetitionsSigningLetters1763970000010 implements MigrationInterface {
  name = 'PetitionsSigningLetters1763970000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE signature_pending ADD COLUMN letters integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE signature_pending DROP COLUMN letters');
  }
}
