import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions, type Permission } from '../../commons/accounts/index.js';

export const recommendationPermissions: Permission[] = [
  {
    code: 'recommendations.read',
    label: { bg: 'Вижда препоръките в деловодството', en: 'Sees recommendations in the back office' },
  },
  {
    code: 'recommendations.register',
    label: { bg: 'Вписва вх. № и възлага препоръки', en: 'Registers and assigns recommendations' },
  },
  {
    code: 'recommendations.answer',
    label: {
      bg: 'Публикува отговора на препоръка и на оспорване',
      en: 'Publishes the answer to a recommendation and to a dispute',
    },
  },
  {
    code: 'recommendations.prolong',
    label: {
      bg: 'Удължава срока за първия отговор (чл. 118, ал. 2 АПК)',
      en: 'Prolongs the time for the first answer (Art. 118(2) АПК)',
    },
  },
  {
    code: 'recommendations.follow',
    label: {
      bg: 'Отчита изпълнението: напредък, междинни цели, индикатори',
      en: 'Reports on carrying out: progress, milestones, indicators',
    },
  },
];

@Injectable()
export class RecommendationPermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...recommendationPermissions);
  }
}
