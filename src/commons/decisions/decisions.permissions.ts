import type { Permission } from '../accounts/index.js';

export const decisionPermissions: Permission[] = [
  {
    code: 'decisions.read',
    label: { bg: 'Вижда решенията, и непубликуваните', en: 'Sees decisions, those not published too' },
  },
  {
    code: 'decisions.propose',
    label: { bg: 'Предлага и променя решения', en: 'Proposes and rewords decisions' },
  },
  {
    code: 'decisions.confirm',
    label: {
      bg: 'Потвърждава и връща решения, предложени от други',
      en: 'Confirms and sends back what others have proposed',
    },
  },
  {
    code: 'decisions.templates',
    label: { bg: 'Променя шаблоните на решения', en: 'Changes the templates of decisions' },
  },
];
