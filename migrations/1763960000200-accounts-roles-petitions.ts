import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with petitions and their signatures; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  [
    'registryClerk',
    [
      'petitions.read',
      'petitions.register',
      'signatures.paper',
      'signatures.read',
      'signatures.readPersonal',
    ],
  ],
  ['editor', ['petitions.moderate', 'petitions.read']],
  [
    'moderator',
    ['petitions.moderate', 'petitions.read', 'signatures.lists', 'signatures.read', 'signatures.review'],
  ],
  ['expert', ['petitions.read', 'signatures.read']],
  ['headOfUnit', ['petitions.answer', 'petitions.read', 'signatures.read']],
  ['lawyer', ['petitions.read', 'petitions.stop']],
  ['secretary', ['petitions.*', 'signatures.*']],
  ['mayor', ['petitions.answer', 'petitions.read']],
  ['councilUnit', ['petitions.read']],
  ['auditor', ['petitions.read', 'signatures.read']],
];

export class AccountsRolesPetitions1763960000200 implements MigrationInterface {
  name = 'AccountsRolesPetitions1763960000200';

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
