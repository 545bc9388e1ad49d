import type { Permission } from '../accounts/index.js';

export const moderationPermissions: Permission[] = [
  {
    code: 'moderation.read',
    label: { bg: 'Вижда опашката на модератора', en: 'Sees the moderation queue' },
  },
  {
    code: 'moderation.decide',
    label: { bg: 'Оставя и скрива написаното от участници', en: 'Keeps and removes what participants wrote' },
  },
  {
    code: 'moderation.appeals',
    label: {
      bg: 'Решава възражения срещу решения на други',
      en: 'Decides appeals against decisions of others',
    },
  },
  {
    code: 'moderation.block',
    label: { bg: 'Спира участници да пишат до дата', en: 'Stops participants from writing until a date' },
  },
  {
    code: 'moderation.reasons',
    label: { bg: 'Променя списъка на основанията', en: 'Changes the list of reasons' },
  },
];
