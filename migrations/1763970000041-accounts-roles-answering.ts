import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The council’s unit sets the day of a hearing; the mayor, above those who answer, prolongs (Art. 118(2) АПК). */
const added: [role: string, permissions: string[]][] = [
  ['councilUnit', ['petitions.hearing']],
  ['mayor', ['petitions.prolong']],
];

export class AccountsRolesAnswering1763970000041 implements MigrationInterface {
  name = 'AccountsRolesAnswering1763970000041';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of added) {
      await runner.query(
        `UPDATE role SET permissions = ARRAY(SELECT DISTINCT p FROM unnest(permissions || $2::text[]) AS p ORDER BY p)
         WHERE code = $1`,
        role,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const role of added) {
      await runner.query(
        'UPDATE role SET permissions = ARRAY(SELECT p FROM unnest(permissions) AS p WHERE p <> ALL($2::text[])) WHERE code = $1',
        role,
      );
    }
  }
}
