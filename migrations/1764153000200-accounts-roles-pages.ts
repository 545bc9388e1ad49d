import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who writes the pages of the site, and who publishes them; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  ['editor', ['pages.edit', 'pages.publish']],
  ['secretary', ['pages.edit', 'pages.publish']],
  ['lawyer', ['pages.edit']],
];

export class AccountsRolesPages1764153000200 implements MigrationInterface {
  name = 'AccountsRolesPages1764153000200';

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
