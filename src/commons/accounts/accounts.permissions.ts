import type { Permission } from './roles/permissions.js';

export const accountsPermissions: Permission[] = [
  { code: 'staff.read', label: { bg: 'Вижда служителите', en: 'Sees the staff' } },
  {
    code: 'staff.edit',
    label: { bg: 'Създава, променя и спира служители', en: 'Creates, changes and closes staff accounts' },
  },
  { code: 'roles.read', label: { bg: 'Вижда ролите', en: 'Sees the roles' } },
  { code: 'roles.edit', label: { bg: 'Променя какво може всяка роля', en: 'Changes what each role may do' } },
  { code: 'units.read', label: { bg: 'Вижда дирекциите', en: 'Sees the units' } },
  { code: 'units.edit', label: { bg: 'Променя дирекциите', en: 'Changes the units' } },
  { code: 'settlements.read', label: { bg: 'Вижда населените места', en: 'Sees the settlements' } },
  { code: 'settlements.edit', label: { bg: 'Променя населените места', en: 'Changes the settlements' } },
  { code: 'organisations.read', label: { bg: 'Вижда организациите', en: 'Sees the organisations' } },
  {
    code: 'organisations.decide',
    label: { bg: 'Потвърждава и отказва организации', en: 'Confirms and refuses organisations' },
  },
  {
    code: 'participants.read',
    label: {
      bg: 'Вижда участниците, без имена и имейли',
      en: 'Sees participants, without names and e-mails',
    },
  },
  {
    code: 'participants.readPersonal',
    label: { bg: 'Вижда имена и имейли на участници', en: 'Sees names and e-mails of participants' },
  },
  {
    code: 'participants.verify',
    label: { bg: 'Потвърждава самоличност на гише', en: 'Confirms identities at the counter' },
  },
  {
    code: 'participants.disable',
    label: { bg: 'Спира и връща профили на участници', en: 'Closes and reopens profiles of participants' },
  },
];
