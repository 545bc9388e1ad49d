import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes after the term; whoever holds `consultations.*` has it already, kinds are the administrator's. */
const added: [role: string, permissions: string[]][] = [
  ['headOfUnit', ['consultations.conclude', 'consultations.report']],
  ['mayor', ['consultations.conclude']],
];

export class AccountsRolesConsultations1763910000100 implements MigrationInterface {
  name = 'AccountsRolesConsultations1763910000100';

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
