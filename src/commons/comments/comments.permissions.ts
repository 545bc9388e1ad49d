import type { Permission } from '../accounts/index.js';

export const commentPermissions: Permission[] = [
  { code: 'comments.read', label: { bg: 'Вижда мненията', en: 'Sees the comments' } },
  {
    code: 'comments.answer',
    label: {
      bg: 'Отговаря официално на мнения от името на дирекция',
      en: 'Answers comments officially, for a unit',
    },
  },
];
