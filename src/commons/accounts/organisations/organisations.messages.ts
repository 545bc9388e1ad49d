import { defineMessages } from '../../../platform/i18n/index.js';

export const organisationsMessages = defineMessages('accounts.organisations', {
  title: { bg: 'Организация', en: 'Organisation' },
  profile: { bg: 'Моят профил', en: 'My profile' },
  lead: {
    bg: 'Ако говорите от името на сдружение, фондация или фирма, заявете го тук. Общината проверява в регистъра и потвърждава.',
    en: 'If you speak for an association, a foundation or a company, say so here. The municipality looks into the register and confirms.',
  },
  kind: { bg: 'Вид', en: 'Kind' },
  ngo: { bg: 'Сдружение или фондация (НПО)', en: 'Association or foundation (NGO)' },
  business: { bg: 'Фирма', en: 'Business' },
  name: { bg: 'Наименование', en: 'Name' },
  nameHint: { bg: 'Както е вписано в регистъра.', en: 'As in the register.' },
  eik: { bg: 'ЕИК', en: 'UIC (ЕИК)' },
  eikHint: { bg: '9 или 13 цифри', en: '9 or 13 digits' },
  publicBenefit: { bg: 'Определена в обществена полза', en: 'Registered for the public benefit' },
  publicBenefitHint: { bg: 'Само за сдружения и фондации.', en: 'For associations and foundations only.' },
  apply: { bg: 'Заявяване', en: 'Apply' },
  state: { bg: 'Състояние', en: 'State' },
  pendingText: {
    bg: 'Заявихте организацията на {date}. Ще Ви пишем, когато общината я провери.',
    en: 'You applied on {date}. We will write to you when the municipality has looked at it.',
  },
  confirmedText: {
    bg: 'Можете да участвате и от името на организацията.',
    en: 'You can also take part on behalf of the organisation.',
  },
  refusedText: { bg: 'Общината отказа: {reason}', en: 'The municipality refused: {reason}' },
  applyAgain: { bg: 'Можете да заявите отново.', en: 'You can apply again.' },
  colleagues: { bg: 'Колеги и роли', en: 'Colleagues and roles' },
  colleaguesText: {
    bg: 'Поканете хората, с които работите, за да пишете заедно от името на организацията.',
    en: 'Invite the people you work with, to write in the name of the organisation together.',
  },
  editorText: {
    bg: 'Пишете и изпращате от името на организацията заедно с колегите си.',
    en: 'You write and send in the name of the organisation together with your colleagues.',
  },
  readerText: {
    bg: 'Виждате всичко на организацията. Пише и изпраща колега с друга роля.',
    en: 'You see everything of the organisation. Colleagues with another role write and send.',
  },
  colleaguesLeft: {
    bg: 'Организацията има и други колеги. Дайте на някого от тях ролята „водещ“ и напуснете, или първо ги премахнете.',
    en: 'The organisation has other colleagues. Make one of them the lead and leave, or remove them first.',
  },
  withdraw: { bg: 'Вече не представлявам организацията', en: 'I no longer speak for the organisation' },
  alreadyOne: {
    bg: 'Вече представлявате организация. Първо се откажете от нея.',
    en: 'You already speak for an organisation. Leave that one first.',
  },
  mailConfirmedSubject: { bg: 'Организацията Ви е потвърдена', en: 'Your organisation is confirmed' },
  mailConfirmed: {
    bg: 'Общината потвърди, че представлявате „{name}“. Вече можете да участвате и от нейно име.',
    en: 'The municipality confirmed that you speak for “{name}”. You can now take part on its behalf.',
  },
  mailRefusedSubject: { bg: 'Организацията Ви не е потвърдена', en: 'Your organisation is not confirmed' },
  mailRefused: {
    bg: 'Общината не потвърди, че представлявате „{name}“. Причина: {reason}',
    en: 'The municipality did not confirm that you speak for “{name}”. Reason: {reason}',
  },
  mailButton: { bg: 'Към организацията', en: 'To the organisation' },
});
