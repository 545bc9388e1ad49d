import type { Permission } from '../../commons/accounts/index.js';

export const consultationPermissions: Permission[] = [
  {
    code: 'consultations.read',
    label: { bg: 'Вижда консултациите, и черновите', en: 'Sees consultations, drafts too' },
  },
  {
    code: 'consultations.edit',
    label: { bg: 'Пише чернови на консултации', en: 'Writes drafts of consultations' },
  },
  {
    code: 'consultations.schedule',
    label: {
      bg: 'Насрочва консултации и удължава срока им',
      en: 'Schedules consultations and extends their term',
    },
  },
  {
    code: 'consultations.report',
    label: { bg: 'Публикува справки от консултации', en: 'Publishes reports of consultations' },
  },
  {
    code: 'consultations.conclude',
    label: {
      bg: 'Отбелязва внасянето в общинския съвет и решението',
      en: 'Records the tabling before the council and its decision',
    },
  },
  {
    code: 'consultationKinds.read',
    label: { bg: 'Вижда видовете консултации', en: 'Sees the kinds of consultations' },
  },
  {
    code: 'consultationKinds.edit',
    label: {
      bg: 'Определя видовете консултации и сроковете им',
      en: 'Defines kinds of consultations and their terms',
    },
  },
  { code: 'consultations.withdraw', label: { bg: 'Оттегля консултации', en: 'Withdraws consultations' } },
];
