import type { Permission } from '../accounts/index.js';

export const TRAIL_EDIT = 'trail.edit';

export const trailPermissions: Permission[] = [
  {
    code: TRAIL_EDIT,
    label: {
      bg: 'Свързва едно с друго и премахва връзки',
      en: 'Connects one thing with another, removes links',
    },
  },
];
