import type { Permission } from '../accounts/index.js';

export const deadlinePermissions: Permission[] = [
  {
    code: 'deadlines.read',
    label: { bg: 'Вижда сроковете и какво го чака', en: 'Sees the deadlines and what waits for them' },
  },
  {
    code: 'deadlines.pause',
    label: { bg: 'Спира, пуска и удължава срокове', en: 'Pauses, resumes and prolongs deadlines' },
  },
];
