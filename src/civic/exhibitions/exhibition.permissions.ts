import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions, type Permission } from '../../commons/accounts/index.js';

export const exhibitionPermissions: Permission[] = [
  {
    code: 'exhibitions.read',
    label: { bg: 'Вижда залите на изложбата, и неотворените', en: 'Sees the rooms, those not open too' },
  },
  {
    code: 'exhibitions.edit',
    label: { bg: 'Прави и подрежда зали и табла', en: 'Makes and orders rooms and boards' },
  },
  {
    code: 'exhibitions.open',
    label: { bg: 'Отваря зали и ги мести в архива', en: 'Opens rooms and moves them to the archive' },
  },
];

@Injectable()
export class ExhibitionPermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...exhibitionPermissions);
  }
}
