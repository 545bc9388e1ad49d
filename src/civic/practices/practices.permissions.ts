import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayTouch, Permissions, type Permission } from '../../commons/accounts/index.js';
import type { StaffViewer } from '../../platform/http/index.js';

export const practicePermissions: Permission[] = [
  {
    code: 'practices.read',
    label: { bg: 'Вижда добрите практики в деловодството', en: 'Sees good practices in the back office' },
  },
  {
    code: 'practices.edit',
    label: { bg: 'Пише добри практики', en: 'Writes good practices' },
  },
  {
    code: 'practices.review',
    label: {
      bg: 'Преглежда предложени практики: връща и отказва',
      en: 'Reviews proposed practices: returns and refuses',
    },
  },
  {
    code: 'practices.publish',
    label: {
      bg: 'Публикува, обновява и архивира добри практики',
      en: 'Publishes, revises and archives good practices',
    },
  },
  {
    code: 'practices.answer',
    label: {
      bg: 'Отговаря какво прави общината с практика, която хората искат',
      en: 'Answers what the municipality makes of a practice that people want',
    },
  },
];

@Injectable()
export class PracticePermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...practicePermissions);
  }
}

/** What is not public is for the staff who see practices; whoever is bound to units sees theirs. */
export function maySee(staff: StaffViewer, unitId: string | null): boolean {
  return staff.permissions.has('practices.read') && mayTouch(staff, unitId);
}
