import { defineMessages } from '../../../platform/i18n/index.js';
import { deskMessages } from '../desk/desk.messages.js';

/** The form of the counter, and what it refuses. */
export const counterMessages = defineMessages('inquiries.counter', {
  ...deskMessages.texts,
  intro: {
    bg: 'За обръщения от гише, по телефона, на хартия или в кметството (чл. 111, ал. 1 АПК). Сроковете текат от деня на постъпването. По анонимни обръщения не се образува производство: без име формата не се записва.',
    en: 'For what comes over the counter, by telephone, on paper or in a village hall (Art. 111(1) APC). Terms run from the day of receipt. Nothing follows from anonymous writing: without a name nothing is saved.',
  },
  none: { bg: 'Още не сте въвеждали.', en: 'You have entered nothing yet.' },
  slip: { bg: 'Бележка за подателя', en: 'Slip for the sender' },
  receivedLater: { bg: 'Денят още не е дошъл.', en: 'The day is still to come.' },
  receivedLongAgo: {
    bg: 'Постъпило е преди повече от година. Проверете годината.',
    en: 'It was received more than a year ago. Check the year.',
  },
  organisationMissing: {
    bg: 'Напишете името на организацията.',
    en: 'Write the name of the organisation.',
  },
  badAddress: {
    bg: 'Имейлът не е изписан правилно.',
    en: 'The e-mail address is not written correctly.',
  },
  notYourPlace: {
    bg: 'Изберете населеното място, за което отговаряте.',
    en: 'Choose the settlement that you work for.',
  },
  scansWrong: {
    bg: 'Качете до {max} файла, качени от Вас.',
    en: 'Upload {max} files at most, your own.',
  },
});

/** The slip that the sender takes away. */
export const slipMessages = defineMessages('inquiries.slip', {
  title: { bg: 'Бележка за прието обръщение', en: 'Slip for what was received' },
  back: { bg: 'Към въвеждането', en: 'Back to the form' },
  print: {
    bg: 'Отпечатайте с Ctrl+P и дайте бележката на подателя.',
    en: 'Print it with Ctrl+P and give it to the sender.',
  },
  kind: { bg: 'Вид', en: 'Kind' },
  received: { bg: 'Постъпило на', en: 'Received on' },
  channel: { bg: 'Прието', en: 'Taken' },
  number: { bg: 'Вх. №', en: 'Incoming number' },
  sender: { bg: 'Подател', en: 'Sender' },
  due: { bg: 'Отговор до', en: 'Answer until' },
  law: { bg: 'Основание', en: 'Ground' },
  answerBy: { bg: 'Отговорът се изпраща', en: 'The answer is sent' },
  follow: { bg: 'Вижте докъде е стигнало', en: 'See how far it is' },
  followHow: {
    bg: 'Сканирайте кода или отворете връзката. Пазете бележката: който има връзката, вижда обръщението и отговора.',
    en: 'Scan the code or open the link. Keep the slip: whoever has the link sees what was written, and the answer.',
  },
  code: { bg: 'Код за справка', en: 'Reference code' },
  clerk: { bg: 'Приел', en: 'Taken by' },
  given: { bg: 'Подател', en: 'Sender' },
});
