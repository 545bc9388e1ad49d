import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayTouch, Permissions, type Permission } from '../../commons/accounts/index.js';
import type { StaffViewer } from '../../platform/backoffice/index.js';

export const libraryPermissions: Permission[] = [
  {
    code: 'library.read',
    label: { bg: 'Вижда публикациите, и черновите', en: 'Sees publications, drafts too' },
  },
  {
    code: 'library.edit',
    label: {
      bg: 'Подготвя публикации: данни, файлове, нови версии',
      en: 'Prepares publications: details, files, new versions',
    },
  },
  {
    code: 'library.publish',
    label: {
      bg: 'Публикува и оттегля публикации и техните версии',
      en: 'Publishes and withdraws publications and their versions',
    },
  },
];

/** What is not published, at its own address. */
export function maySee(staff: StaffViewer, unitId: string | null): boolean {
  return staff.permissions.has('library.read') && mayTouch(staff, unitId);
}

@Injectable()
export class LibraryPermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...libraryPermissions);
  }
}
