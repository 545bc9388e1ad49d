import { defineMessages } from '../../../../platform/i18n/index.js';

export const confirmingMessages = defineMessages('petitions.confirming', {
  confirmTitle: { bg: 'Потвърдете подписа си', en: 'Confirm your signature' },
  confirmText: {
    bg: 'Натиснете бутона и подписът Ви ще бъде преброен.',
    en: 'Press the button and your signature will be counted.',
  },
  confirmButton: { bg: 'Потвърдете подписа', en: 'Confirm the signature' },

  signedTitle: { bg: 'Благодарим, подписахте', en: 'Thank you, you have signed' },
  signedText: {
    bg: 'Подписът Ви е приет. Разписката за него е в писмото, което получихте.',
    en: 'Your signature was taken. Its receipt is in the letter that you got.',
  },
  signedNext: {
    bg: 'Разкажете и на други: всеки подпис приближава отговора.',
    en: 'Tell others, too: each signature brings the answer closer.',
  },
  alreadyTitle: { bg: 'Подписът Ви вече е преброен', en: 'Your signature is counted already' },
  alreadyText: {
    bg: 'С този адрес подписката вече е подписана. Всеки адрес се брои веднъж и не е нужно да правите нищо повече.',
    en: 'The petition has been signed with this address. Each address counts once, and there is nothing more to do.',
  },

  expiredTitle: { bg: 'Връзката вече не важи', en: 'The link no longer works' },
  expiredText: {
    bg: 'Подписът не беше потвърден навреме и не е преброен. Можем да изпратим ново писмо на същия адрес.',
    en: 'The signature was not confirmed in time and is not counted. We can send a new letter to the same address.',
  },
  expiredGone: {
    bg: 'Подписът не беше потвърден навреме и данните са заличени. Можете да подпишете отново.',
    en: 'The signature was not confirmed in time and its data are erased. You can sign again.',
  },
  newLetter: { bg: 'Изпратете ново писмо', en: 'Send a new letter' },
  signAgain: { bg: 'Подпишете отново', en: 'Sign again' },
  sentTitle: { bg: 'Изпратихме Ви ново писмо', en: 'We sent you a new letter' },

  withdrawTitle: { bg: 'Да оттеглим ли подписа Ви?', en: 'Withdraw your signature?' },
  withdrawText: {
    bg: 'Броят на подписите ще намалее с един, а името, имейлът и населеното Ви място ще бъдат заличени. После можете да подпишете отново.',
    en: 'The count will go down by one, and your name, e-mail and settlement will be erased. You can sign again afterwards.',
  },
  withdrawButton: { bg: 'Оттеглете подписа', en: 'Withdraw the signature' },
  withdrawnTitle: { bg: 'Подписът Ви е оттеглен', en: 'Your signature is withdrawn' },
  withdrawnText: {
    bg: 'Той вече не се брои и личните Ви данни по него са заличени.',
    en: 'It no longer counts, and your personal data with it are erased.',
  },
  nothingTitle: { bg: 'Няма какво да се оттегли', en: 'There is nothing to withdraw' },
  nothingText: {
    bg: 'Подписът не е потвърждаван, затова не се брои. Без потвърждение данните се заличават сами.',
    en: 'The signature was not confirmed, so it does not count. Without a confirmation the data are erased by themselves.',
  },
  toPetition: { bg: 'Към подписката', en: 'To the petition' },
});
