import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions, type Permission } from '../../../commons/accounts/index.js';

export const PAGES_EDIT = 'pages.edit';
export const PAGES_PUBLISH = 'pages.publish';

export const pagePermissions: Permission[] = [
  {
    code: PAGES_EDIT,
    label: {
      bg: 'Пише страниците на сайта и връща версии',
      en: 'Writes the pages of the site, brings back versions',
    },
  },
  {
    code: PAGES_PUBLISH,
    label: {
      bg: 'Публикува страниците на сайта, урежда обещаните резултати',
      en: 'Publishes the pages of the site, keeps the promised results',
    },
  },
];

@Injectable()
export class PagePermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...pagePermissions);
  }
}
