import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with decisions; the administrator has all of it, the auditor sees all of it. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', ['decisions.propose', 'decisions.read']],
  ['editor', ['decisions.propose', 'decisions.read', 'decisions.templates']],
  ['expert', ['decisions.propose', 'decisions.read']],
  ['headOfUnit', ['decisions.confirm', 'decisions.propose', 'decisions.read', 'decisions.templates']],
  ['lawyer', ['decisions.propose', 'decisions.read', 'decisions.templates']],
  ['secretary', ['decisions.confirm', 'decisions.propose', 'decisions.read', 'decisions.templates']],
  ['mayor', ['decisions.confirm', 'decisions.read']],
  ['councilUnit', ['decisions.read']],
];

export class AccountsRolesDecisions1763900000100 implements MigrationInterface {
  name = 'AccountsRolesDecisions1763900000100';

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
