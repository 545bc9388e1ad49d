import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions, type Permission } from '../../commons/accounts/index.js';

export const campaignPermissions: Permission[] = [
  {
    code: 'campaigns.read',
    label: { bg: 'Вижда кампаниите, и незапочналите', en: 'Sees campaigns, those not launched too' },
  },
  {
    code: 'campaigns.edit',
    label: {
      bg: 'Подготвя кампании: послание, цели, файлове, достигнати хора',
      en: 'Prepares campaigns: message, goals, files, people reached',
    },
  },
  {
    code: 'campaigns.run',
    label: { bg: 'Започва и приключва кампании', en: 'Launches and ends campaigns' },
  },
];

@Injectable()
export class CampaignPermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...campaignPermissions);
  }
}
