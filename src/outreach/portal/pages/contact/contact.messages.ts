import { defineMessages } from '../../../../platform/i18n/index.js';

export const contactFactsMessages = defineMessages('portal.pages.contact.facts', {
  address: { bg: 'Адрес', en: 'Address' },
  phone: { bg: 'Телефон', en: 'Telephone' },
  email: { bg: 'Имейл', en: 'E-mail' },
  website: { bg: 'Официален сайт', en: 'Official website' },
  dpo: { bg: 'Длъжностно лице по защита на данните', en: 'Data protection officer' },
  emergency: {
    bg: 'При опасност за живота или здравето се обадете на 112.',
    en: 'If life or health is in danger, call 112.',
  },
});
