import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who leads the questions from the audience; editor, secretary and the council's unit hold `events.*` already. */
const roles = ['moderator', 'expert', 'headOfUnit', 'villageMayor'];

export class AccountsRolesHall1764140000100 implements MigrationInterface {
  name = 'AccountsRolesHall1764140000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE role SET permissions = ARRAY(SELECT DISTINCT p FROM unnest(permissions || 'events.questions'::text) AS p ORDER BY p)
       WHERE code = ANY($1)`,
      [roles],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE role SET permissions = array_remove(permissions, 'events.questions') WHERE code = ANY($1)`,
      [roles],
    );
  }
}
