import type { Permission } from '../../../../commons/accounts/index.js';

export const READ = 'contributions.read';
export const ENTER = 'contributions.enter';
export const PEOPLE = 'contributions.people';

export const contributionPermissions: Permission[] = [
  { code: READ, label: { bg: 'Вижда предложенията', en: 'Sees contributions' } },
  {
    code: ENTER,
    label: {
      bg: 'Въвежда предложения от хартия, имейл или зала',
      en: 'Enters contributions from paper, e-mail or a meeting',
    },
  },
  {
    code: PEOPLE,
    label: {
      bg: 'Вижда имената и имейлите на подателите и сканираните писма',
      en: 'Sees names and addresses of contributors, and scans',
    },
  },
];
