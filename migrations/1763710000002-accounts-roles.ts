import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each role may do when the house is new; administrators change it in the back office. */
const roles: [code: string, nameBg: string, nameEn: string, permissions: string[]][] = [
  ['administrator', 'Администратор', 'Administrator', ['*']],
  [
    'registryClerk',
    'Деловодител',
    'Registry clerk',
    [
      'calendar.read',
      'consultations.*',
      'organisations.decide',
      'organisations.read',
      'participants.read',
      'participants.readPersonal',
      'participants.verify',
      'settlements.read',
      'topics.read',
      'units.read',
    ],
  ],
  [
    'editor',
    'Редактор',
    'Editor',
    ['calendar.read', 'consultations.*', 'organisations.read', 'settlements.read', 'topics.*', 'units.read'],
  ],
  [
    'moderator',
    'Модератор',
    'Moderator',
    [
      'comments.*',
      'consultations.read',
      'moderation.*',
      'organisations.read',
      'participants.read',
      'topics.read',
    ],
  ],
  [
    'expert',
    'Експерт',
    'Expert',
    ['consultations.read', 'consultations.edit', 'organisations.read', 'topics.read', 'units.read'],
  ],
  [
    'headOfUnit',
    'Директор на дирекция',
    'Head of unit',
    [
      'calendar.read',
      'consultations.edit',
      'consultations.read',
      'consultations.schedule',
      'organisations.read',
      'topics.read',
      'units.read',
    ],
  ],
  ['lawyer', 'Юрист', 'Lawyer', ['calendar.read', 'consultations.read', 'topics.read', 'units.read']],
  [
    'secretary',
    'Секретар на общината',
    'Municipal secretary',
    [
      'audit.read',
      'calendar.*',
      'consultations.*',
      'mail.read',
      'notifications.read',
      'organisations.decide',
      'organisations.read',
      'outbox.read',
      'participants.read',
      'settings.read',
      'settlements.read',
      'staff.read',
      'topics.*',
      'units.*',
    ],
  ],
  [
    'mayor',
    'Кмет',
    'Mayor',
    ['audit.read', 'consultations.read', 'organisations.read', 'staff.read', 'topics.read', 'units.read'],
  ],
  [
    'councilUnit',
    'Звено на Общинския съвет',
    'Council unit',
    ['calendar.read', 'consultations.*', 'organisations.read', 'topics.read', 'units.read'],
  ],
  [
    'villageMayor',
    'Кмет на кметство',
    'Village mayor',
    ['consultations.read', 'participants.read', 'participants.verify', 'settlements.read', 'topics.read'],
  ],
  ['auditor', 'Одитор', 'Auditor', ['*.read']],
];

export class AccountsRoles1763710000002 implements MigrationInterface {
  name = 'AccountsRoles1763710000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of roles) {
      await runner.query(
        'INSERT INTO role (code, name_bg, name_en, permissions) VALUES ($1, $2, $3, $4)',
        role,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM role WHERE code = ANY($1)', [roles.map(([code]) => code)]);
  }
}
