import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayTouch, Permissions, type Permission } from '../../commons/accounts/index.js';
import type { StaffViewer } from '../../platform/backoffice/index.js';

export const eventPermissions: Permission[] = [
  {
    code: 'events.read',
    label: { bg: 'Вижда събитията, и необявените', en: 'Sees events, those not announced too' },
  },
  {
    code: 'events.kinds',
    label: { bg: 'Урежда видовете събития', en: 'Arranges the kinds of events' },
  },
  {
    code: 'events.edit',
    label: {
      bg: 'Подготвя събития: данни, програма, материали, снимки',
      en: 'Prepares events: details, programme, materials, photos',
    },
  },
  {
    code: 'events.announce',
    label: {
      bg: 'Обявява, премества, отлага и отменя събития',
      en: 'Announces, moves, postpones and cancels events',
    },
  },
  {
    code: 'events.record',
    label: {
      bg: 'Отбелязва проведените събития, води протокола, архивира',
      en: 'Records events as held, keeps their minutes, archives',
    },
  },
  {
    code: 'events.register',
    label: {
      bg: 'Вижда записаните за събития с имената, кани, отказва, отбелязва дошлите',
      en: 'Sees who registered for events, invites, cancels, checks in whoever comes',
    },
  },
  {
    code: 'events.questions',
    label: {
      bg: 'Води въпросите от залата: избира, подрежда, отговаря',
      en: 'Leads the questions from the audience: chooses, orders, answers',
    },
  },
];

/** What is not announced, at its own address. */
export function maySee(staff: StaffViewer, unitId: string | null): boolean {
  return staff.permissions.has('events.read') && mayTouch(staff, unitId);
}

@Injectable()
export class EventPermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...eventPermissions);
  }
}
