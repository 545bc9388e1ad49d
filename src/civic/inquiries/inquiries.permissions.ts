import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayTouch, Permissions, type Permission } from '../../commons/accounts/index.js';
import type { StaffViewer } from '../../platform/backoffice/index.js';

export const inquiryPermissions: Permission[] = [
  { code: 'inquiries.read', label: { bg: 'Вижда обръщенията', en: 'Sees inquiries' } },
  {
    code: 'inquiries.readPersonal',
    label: { bg: 'Вижда кой е подал обръщението', en: 'Sees who sent an inquiry' },
  },
  {
    code: 'inquiries.register',
    label: { bg: 'Вписва вх. № и препраща обръщения', en: 'Registers and forwards inquiries' },
  },
  {
    code: 'inquiries.assign',
    label: { bg: 'Възлага обръщения с резолюция', en: 'Assigns inquiries' },
  },
  {
    code: 'inquiries.answer',
    label: {
      bg: 'Изготвя отговор или предлага да няма производство',
      en: 'Words an answer, or leaves an inquiry without proceedings',
    },
  },
  {
    code: 'inquiries.confirm',
    label: { bg: 'Потвърждава и изпраща отговора', en: 'Confirms and sends the answer' },
  },
  {
    code: 'inquiries.prolong',
    label: {
      bg: 'Удължава срока за отговор (чл. 118, ал. 2 и чл. 121 АПК)',
      en: 'Prolongs the time for the answer (Art. 118(2) and 121 АПК)',
    },
  },
  {
    code: 'inquiries.publish',
    label: {
      bg: 'Публикува въпроси и отговори със заличени лични данни',
      en: 'Publishes questions and answers without personal data',
    },
  },
  {
    code: 'inquiries.reasons',
    label: {
      bg: 'Урежда основанията да няма производство',
      en: 'Arranges the reasons for no proceedings',
    },
  },
  {
    code: 'inquiries.templates',
    label: { bg: 'Променя шаблоните на отговори', en: 'Changes the templates of answers' },
  },
  {
    code: 'inquiries.counter',
    label: {
      bg: 'Въвежда обръщения от гише, телефон или хартия',
      en: 'Enters inquiries from the counter, the telephone or paper',
    },
  },
  { code: 'inquiries.report', label: { bg: 'Изготвя годишния отчет', en: 'Makes the yearly report' } },
];

@Injectable()
export class InquiryPermissions implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...inquiryPermissions);
  }
}

/** What is not public. */
export function maySee(staff: StaffViewer, unitId: string | null): boolean {
  return staff.permissions.has('inquiries.read') && mayTouch(staff, unitId);
}
