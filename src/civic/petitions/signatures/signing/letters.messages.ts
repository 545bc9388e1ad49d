import { defineMessages } from '../../../../platform/i18n/index.js';

/** What people who sign are written. */
export const signingLetterMessages = defineMessages('petitions.signingLetters', {
  confirmSubject: { bg: 'Потвърдете подписа си', en: 'Confirm your signature' },
  confirmTitle: { bg: 'Още една стъпка', en: 'One more step' },
  confirmLead: {
    bg: 'С този адрес беше подписана подписката „{title}“. Подписът се брои, след като го потвърдите.',
    en: 'The petition “{title}” was signed with this address. The signature counts once you confirm it.',
  },
  confirmButton: { bg: 'Към потвърждаването', en: 'To the confirmation' },
  confirmExpires: { bg: 'Връзката важи до {until}.', en: 'The link works until {until}.' },
  notYou: {
    bg: 'Ако не сте подписвали Вие, не правете нищо: без Вас подписът не се брои и данните се заличават.',
    en: 'If it was not you, do nothing: without you the signature does not count and the data are erased.',
  },
  receipt: { bg: 'Вашата разписка', en: 'Your receipt' },
  receiptWhat: {
    bg: 'Пазете я: с нея всеки момент можете да проверите, че подписът Ви е в публичния дневник, без някой друг да узнае, че е Ваш.',
    en: 'Keep it: with it you can check at any moment that your signature is in the public ledger, without anybody else learning that it is yours.',
  },
  verify: { bg: 'Проверете в дневника', en: 'Check in the ledger' },
  withdraw: { bg: 'Оттеглете подписа си', en: 'Withdraw your signature' },
  withdrawLater: {
    bg: 'Ако после размислите, можете да го оттеглите:',
    en: 'Should you change your mind later, you can withdraw it:',
  },
  receiptSubject: { bg: 'Подписът Ви е преброен', en: 'Your signature is counted' },
  receiptLead: {
    bg: 'Подписахте „{title}“ от профила си. Подписът Ви е приет.',
    en: 'You signed “{title}” from your account. Your signature was taken.',
  },
  alreadySubject: { bg: 'Вече сте подписали тази подписка', en: 'You have signed this petition already' },
  alreadyLead: {
    bg: 'Някой, може би Вие, попълни отново този адрес за „{title}“. С него вече има подпис, затова не правим нищо повече: всеки адрес се брои веднъж.',
    en: 'Somebody, perhaps you, filled in this address again for “{title}”. There is a signature with it, so we do nothing more: each address counts once.',
  },
  toPetition: { bg: 'Към подписката', en: 'To the petition' },
});
