import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayTouch, Permissions, type Permission } from '../../commons/accounts/index.js';
import type { StaffViewer } from '../../platform/backoffice/index.js';

export const petitionPermissions: Permission[] = [
  {
    code: 'petitions.read',
    label: { bg: 'Вижда подписките, и непубликуваните', en: 'Sees petitions, unpublished ones too' },
  },
  {
    code: 'petitions.moderate',
    label: { bg: 'Публикува, отхвърля и архивира подписки', en: 'Publishes, rejects and archives petitions' },
  },
  {
    code: 'petitions.register',
    label: {
      bg: 'Вписва вх. №, възлага и препраща подписки',
      en: 'Registers, assigns and forwards petitions',
    },
  },
  {
    code: 'petitions.answer',
    label: {
      bg: 'Публикува отговора или оставя без разглеждане',
      en: 'Publishes the answer or leaves a petition without proceedings',
    },
  },
  {
    code: 'petitions.prolong',
    label: {
      bg: 'Удължава срока за отговор (чл. 118, ал. 2 АПК)',
      en: 'Prolongs the time for the answer (Art. 118(2) АПК)',
    },
  },
  {
    code: 'petitions.hearing',
    label: { bg: 'Насрочва изслушване в общинския съвет', en: 'Sets the day of a hearing in the council' },
  },
  { code: 'petitions.stop', label: { bg: 'Спира подписка по закон', en: 'Stops a petition by law' } },
  {
    code: 'petitions.kinds',
    label: { bg: 'Урежда видовете подписки и основанията', en: 'Arranges kinds of petitions and reasons' },
  },
  {
    code: 'signatures.read',
    label: { bg: 'Вижда подписите без личните данни', en: 'Sees signatures without personal data' },
  },
  {
    code: 'signatures.readPersonal',
    label: { bg: 'Вижда имената на подписалите', en: 'Sees the names of signers' },
  },
  {
    code: 'signatures.review',
    label: {
      bg: 'Решава за задържани подписи и обезсилва недействителни',
      en: 'Decides on held signatures and invalidates false ones',
    },
  },
  {
    code: 'signatures.lists',
    label: {
      bg: 'Урежда списъците с разрешени и блокирани адреси, домейни и мрежи',
      en: 'Arranges the lists of allowed and blocked addresses, domains and networks',
    },
  },
  {
    code: 'signatures.paper',
    label: { bg: 'Въвежда подписи от хартия', en: 'Enters signatures from paper' },
  },
  { code: 'signatures.export', label: { bg: 'Изтегля подписите', en: 'Downloads the signatures' } },
];

@Injectable()
export class PetitionPermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...petitionPermissions);
  }
}

/** What is not public, at its own address. */
export function maySee(staff: StaffViewer, unitId: string | null): boolean {
  return staff.permissions.has('petitions.read') && mayTouch(staff, unitId);
}
