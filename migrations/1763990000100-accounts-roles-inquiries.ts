import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does what with what citizens write; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  [
    'registryClerk',
    [
      'inquiries.counter',
      'inquiries.publish',
      'inquiries.read',
      'inquiries.readPersonal',
      'inquiries.register',
    ],
  ],
  ['villageMayor', ['inquiries.counter']],
  ['editor', ['inquiries.publish', 'inquiries.read']],
  ['expert', ['inquiries.answer', 'inquiries.read', 'inquiries.readPersonal']],
  [
    'headOfUnit',
    ['inquiries.answer', 'inquiries.assign', 'inquiries.confirm', 'inquiries.read', 'inquiries.readPersonal'],
  ],
  ['lawyer', ['inquiries.read']],
  ['secretary', ['inquiries.*']],
  [
    'mayor',
    [
      'inquiries.assign',
      'inquiries.confirm',
      'inquiries.prolong',
      'inquiries.read',
      'inquiries.readPersonal',
    ],
  ],
];

export class AccountsRolesInquiries1763990000100 implements MigrationInterface {
  name = 'AccountsRolesInquiries1763990000100';

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
