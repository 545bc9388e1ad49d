import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with debates, their moderation and the clocks on both; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', ['comments.read', 'deadlines.*', 'debates.read', 'trail.edit']],
  ['editor', ['comments.*', 'deadlines.read', 'debates.*', 'trail.edit']],
  ['moderator', ['deadlines.read', 'debates.moderate', 'debates.read']],
  ['expert', ['comments.answer', 'comments.read', 'deadlines.read', 'debates.read']],
  ['headOfUnit', ['comments.answer', 'comments.read', 'deadlines.read', 'debates.conclude', 'debates.read']],
  ['lawyer', ['comments.read', 'deadlines.read', 'debates.read', 'moderation.appeals', 'moderation.read']],
  [
    'secretary',
    [
      'comments.*',
      'deadlines.*',
      'debates.*',
      'moderation.appeals',
      'moderation.read',
      'moderation.reasons',
      'trail.edit',
    ],
  ],
  ['mayor', ['comments.answer', 'comments.read', 'deadlines.read', 'debates.conclude', 'debates.read']],
  ['councilUnit', ['comments.read', 'deadlines.read', 'debates.read']],
  ['villageMayor', ['comments.read', 'debates.read']],
];

export class AccountsRolesDebates1763800000000 implements MigrationInterface {
  name = 'AccountsRolesDebates1763800000000';

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
