import { defineMessages } from '../../../platform/i18n/index.js';

/** Words in braces are filled in by the script of the page where they are passed through. */
export const verifyingMessages = defineMessages('ledger.verifying', {
  title: { bg: 'Проверете подписа си', en: 'Check your signature' },
  lead: {
    bg: 'Писмото, с което сте подписали, носи разписка. С нея можете да видите, че подписът Ви стои в регистъра и че никой не го е пипал.',
    en: 'The letter with which you signed carries a receipt. With it you can see that your signature stands in the ledger and that nobody has touched it.',
  },

  receipt: { bg: 'Разписка', en: 'Receipt' },
  receiptHint: {
    bg: 'Дългият ред в края на писмото, който започва с „megdan1.“.',
    en: 'The long line at the end of the letter that begins with “megdan1.”.',
  },
  email: { bg: 'Имейл, с който сте подписали', en: 'E-mail with which you signed' },
  emailHint: {
    bg: 'Адресът и разписката остават във Вашето устройство: проверката се прави тук, в браузъра. Ако не напишете адрес, няма да се провери дали разписката е за него.',
    en: 'The address and the receipt stay on your device: the check is made here, in the browser. If you write no address, whether the receipt is for it is not checked.',
  },
  check: { bg: 'Проверете', en: 'Check' },

  commitment: { bg: 'Последната част на разписката', en: 'The last part of the receipt' },
  commitmentHint: {
    bg: '64-те знака след последната точка. Само те се изпращат. По тях не може да се познае кой сте.',
    en: 'The 64 characters after the last full stop. Only they are sent, and they do not tell who you are.',
  },
  commitmentWrong: {
    bg: 'Напишете само 64-те знака след последната точка на разписката: цифри и букви от a до f.',
    en: 'Write only the 64 characters after the last full stop of the receipt: digits and letters from a to f.',
  },
  withoutScript: {
    bg: 'Браузърът Ви не изпълнява скриптове, затова не може да провери сам. Ще видите записа и доказателството за него. С програмата по-долу можете да го проверите на своя компютър.',
    en: 'Your browser runs no scripts, so it cannot check by itself. You will see the entry and its proof. With the program below you can check it on your own computer.',
  },

  foundTitle: { bg: 'Има такъв запис', en: 'There is such an entry' },
  missingTitle: { bg: 'Няма такъв запис', en: 'There is no such entry' },
  missing: {
    bg: 'В регистъра няма подпис с тази разписка. Ако току-що сте подписали, опитайте пак след малко. Ако не сте натиснали бутона от писмото, подписът още не е потвърден.',
    en: 'No signature with this receipt stands in the ledger. If you signed just now, try again in a little while. If you did not press the button from the letter, the signature is not confirmed yet.',
  },
  proofTitle: { bg: 'Доказателство', en: 'Proof' },
  notSealed: {
    bg: 'Денят на записа още не е подписан. Това става малко след полунощ; проверете пак утре.',
    en: 'The day of the entry is not signed yet. That happens shortly after midnight; check again tomorrow.',
  },
  goOn: {
    bg: 'Така го проверявате без нас: изтеглете целия регистър и програмата и напишете',
    en: 'To check it without us, download the whole ledger and the program, and type',
  },
  entry: { bg: 'Запис', en: 'Entry' },
  entryText: { bg: '№ {seq}, {kind}, {at}', en: 'no. {seq}, {kind}, {at}' },
  about: { bg: 'За', en: 'About' },
  content: { bg: 'Съдържание', en: 'Content' },
  hash: { bg: 'Отпечатък', en: 'Fingerprint' },
  previous: { bg: 'Отпечатък на предишния', en: 'Fingerprint of the one before' },
  place: { bg: 'Място в деня', en: 'Place in the day' },
  placeText: { bg: '{place} от {size}', en: '{place} of {size}' },
  path: { bg: 'Път до корена', en: 'Way to the root' },
  root: { bg: 'Корен на деня', en: 'Root of the day' },
  signature: { bg: 'Подпис на корена', en: 'Signature of the root' },
  key: { bg: 'Публичен ключ', en: 'Public key' },

  counts: { bg: 'Всичко съвпада: подписът се брои', en: 'All of it fits: the signature counts' },
  countsNot: {
    bg: 'Всичко съвпада: подписът вече не се брои',
    en: 'All of it fits: the signature no longer counts',
  },
  open: {
    bg: 'Подписът се брои, но денят му още не е подписан',
    en: 'The signature counts, but its day is not signed yet',
  },
  openNot: {
    bg: 'Подписът вече не се брои, а денят му още не е подписан',
    en: 'The signature no longer counts, and its day is not signed yet',
  },
  wrong: { bg: 'Нещо не съвпада', en: 'Something does not fit' },
  partly: {
    bg: 'Съвпада всичко, което този браузър може да провери',
    en: 'All that this browser can check fits',
  },
  failed: { bg: 'Проверката не стана', en: 'The check was not made' },
  failedText: {
    bg: 'Сървърът не отговори. Проверете връзката си и опитайте пак.',
    en: 'The server did not answer. Look at your connection and try again.',
  },
  receiptWrong: {
    bg: 'Разписката не е цяла. Копирайте целия ред, от „megdan1.“ до края.',
    en: 'The receipt is not whole. Copy the whole line, from “megdan1.” to its end.',
  },
  running: { bg: 'Проверява се…', en: 'Checking…' },

  markOk: { bg: 'Съвпада', en: 'Fits' },
  markBad: { bg: 'Не съвпада', en: 'Does not fit' },
  markSkip: { bg: 'Не е проверено', en: 'Not checked' },
  addressOk: { bg: 'Разписката е за този адрес.', en: 'The receipt is for this address.' },
  addressBad: {
    bg: 'Разписката не е за този адрес. Ако пощата Ви приема и друг адрес, опитайте с него.',
    en: 'The receipt is not for this address. If your mailbox has another address too, try that one.',
  },
  addressSkip: {
    bg: 'Не сте написали адрес, затова не е проверено дали разписката е за него.',
    en: 'You wrote no address, so whether the receipt is for it was not checked.',
  },
  entryOk: {
    bg: 'Подписът стои в регистъра: запис № {seq} от {at}, за петиция № {petition}.',
    en: 'The signature stands in the ledger: entry no. {seq} of {at}, for petition no. {petition}.',
  },
  entryBad: {
    bg: 'Записът, който сървърът показа, не е за тази разписка.',
    en: 'The entry that the server showed is not for this receipt.',
  },
  hashOk: {
    bg: 'Отпечатъкът на записа отговаря на съдържанието му.',
    en: 'The fingerprint of the entry fits its content.',
  },
  hashBad: {
    bg: 'Отпечатъкът на записа не отговаря на съдържанието му: нещо е променено.',
    en: 'The fingerprint of the entry does not fit its content: something was changed.',
  },
  rootOk: {
    bg: 'Записът влиза в корена на {day}, заедно с всички записи от деня ({size}).',
    en: 'The entry is part of the root of {day}, together with all entries of the day ({size}).',
  },
  rootBad: {
    bg: 'Записът не води до корена на {day}.',
    en: 'The entry does not lead to the root of {day}.',
  },
  rootSkip: {
    bg: 'Денят още не е подписан. Това става малко след полунощ; проверете пак утре.',
    en: 'The day is not signed yet. That happens shortly after midnight; check again tomorrow.',
  },
  signatureOk: {
    bg: 'Коренът е подписан с ключа на платформата ({keyId}). Сравнете го с този, който сте си записали: {key}',
    en: 'The root is signed with the key of the platform ({keyId}). Compare it with the one you wrote down: {key}',
  },
  signatureBad: { bg: 'Подписът на корена не е верен.', en: 'The signature of the root is not right.' },
  signatureSkip: {
    bg: 'Този браузър не може да провери подписа на корена. По-новите могат, и програмата по-долу.',
    en: 'This browser cannot check the signature of the root. Newer ones can, and so can the program below.',
  },
  later: { bg: 'После: {kind}, запис № {seq} от {at}.', en: 'Later: {kind}, entry no. {seq} of {at}.' },
});
