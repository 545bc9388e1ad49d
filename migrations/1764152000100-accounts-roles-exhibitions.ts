import type { MigrationInterface, QueryRunner } from 'typeorm';

const READ = ['campaigns.read', 'exhibitions.read'];
const EDIT = [...READ, 'campaigns.edit', 'exhibitions.edit'];
const ALL = ['campaigns.*', 'exhibitions.*'];

/** What comes to each role with the exhibition and the campaigns; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', READ],
  ['editor', ALL],
  ['moderator', READ],
  ['expert', EDIT],
  ['headOfUnit', [...EDIT, 'campaigns.run', 'exhibitions.open']],
  ['lawyer', READ],
  ['secretary', ALL],
  ['mayor', READ],
  ['councilUnit', READ],
  ['villageMayor', READ],
];

export class AccountsRolesExhibitions1764152000100 implements MigrationInterface {
  name = 'AccountsRolesExhibitions1764152000100';

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
