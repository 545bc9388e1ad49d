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
  { code: 'consultations.withdraw', label: { bg: 'Оттегля консултации', en: 'Withdraws consultations' } },
];
