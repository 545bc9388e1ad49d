import { defineMessages } from '../../platform/i18n/index.js';

/** Sentences for what the services refuse, as the back office shows them. */
export const accountsAdminMessages = defineMessages('accounts.admin', {
  emailTaken: {
    bg: 'Вече има служител с този имейл.',
    en: 'There is a member of staff with this e-mail already.',
  },
  emailWrong: {
    bg: 'Напишете имейл адрес като ime@obshtina.bg.',
    en: 'Write an e-mail address like name@town.bg.',
  },
  roleUnknown: { bg: 'Изберете поне една роля от списъка.', en: 'Choose at least one role of the list.' },
  unitUnknown: { bg: 'Изберете дирекция от списъка.', en: 'Choose a unit of the list.' },
  settlementMissing: {
    bg: 'Кметът на кметство отговаря за поне едно населено място: изберете го.',
    en: 'A village mayor is responsible for at least one settlement: choose it.',
  },
  settlementUnknown: { bg: 'Изберете населено място от списъка.', en: 'Choose a settlement of the list.' },
  permissionUnknown: { bg: 'Изберете права от списъка.', en: 'Choose permissions of the list.' },
  beyondOwnPermissions: {
    bg: 'Можете да давате и променяте само права, които имате и Вие.',
    en: 'You can grant and change only what you are permitted yourself.',
  },
  ownAccount: {
    bg: 'Собствения си профил променяте от „Моят служебен профил“, а ролите Ви дава друг администратор.',
    en: 'You change your own account under “My staff account”; another administrator gives you roles.',
  },
  lastAdministrator: {
    bg: 'Поне един действащ служител трябва да може да променя и ролите, и служителите. След тази промяна няма да остане такъв.',
    en: 'At least one active member of staff has to be able to change both roles and staff. After this change there would be none.',
  },
  accountClosed: { bg: 'Профилът Ви междувременно е спрян.', en: 'Your account was closed meanwhile.' },
  disabledAlready: { bg: 'Профилът вече е спрян.', en: 'The account is closed already.' },
  notDisabled: { bg: 'Профилът не е спрян.', en: 'The account is not closed.' },
  verifiedAlready: { bg: 'Самоличността вече е потвърдена.', en: 'The identity is confirmed already.' },
  eikConfirmedAlready: {
    bg: 'Тази организация вече има потвърден представител.',
    en: 'This organisation has a confirmed representative already.',
  },
  lastLead: {
    bg: 'Единственият водещ не се премахва. Откажете самата организация, ако няма право да участва.',
    en: 'The only lead is not removed. Refuse the organisation itself where it has no right to take part.',
  },
  codeTaken: { bg: 'Този код вече се използва.', en: 'This code is taken already.' },
  codeWrong: {
    bg: 'Кодът е от малки латински букви, цифри и тирета.',
    en: 'The code is of small Latin letters, digits and dashes.',
  },
});
