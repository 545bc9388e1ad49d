import { defineMessages } from '../../../../platform/i18n/index.js';

/** „Обещани резултати“ in the back office. */
export const resultMessages = defineMessages('portal.pages.results', {
  result: { bg: 'Обещан резултат', en: 'Promised result' },
  results: { bg: 'Обещани резултати', en: 'Promised results' },
  evidence: { bg: 'Доказателство', en: 'Evidence' },
  evidenceMany: { bg: 'Доказателства', en: 'Evidence' },
  titleBg: { bg: 'Какво беше обещано', en: 'What was promised, in Bulgarian' },
  titleEn: { bg: 'Какво беше обещано, на английски', en: 'What was promised, in English' },
  target: { bg: 'Колко бяха обещани', en: 'How many were promised' },
  targetHint: {
    bg: 'Например 6 за шест кръгли маси. Страницата брои показаното спрямо това число.',
    en: 'Such as 6 for six round tables. The page counts what is shown against this number.',
  },
  noteBg: { bg: 'Бележка', en: 'Note in Bulgarian' },
  noteEn: { bg: 'Бележка на английски', en: 'Note in English' },
  noteHint: {
    bg: 'Каквото доказателствата не казват сами, например къде се пази оригиналът.',
    en: 'What the evidence does not say by itself, such as where the original is kept.',
  },
  status: { bg: 'Показано', en: 'Shown' },
  add: { bg: 'Добавете доказателство', en: 'Add evidence' },
  subject: { bg: 'Какво го показва', en: 'What shows it' },
  subjectHint: {
    bg: 'Предлага се публикуваното, последно промененото е първо. Предстоящото се показва, но не се брои.',
    en: 'What is published is offered, the last changed first. What is still to come is shown and not counted.',
  },
  address: { bg: 'Или адрес от сайта', en: 'Or an address on the site' },
  addressHint: {
    bg: 'За каквото не е в списъка: поставете адреса на страницата му. За страница, която не е събитие, документ или друго дело, попълнете и двата надписа.',
    en: 'For what is not in the list: paste the address of its page. For a page that is no event, document or other matter, fill in both labels.',
  },
  labelBg: { bg: 'Надпис', en: 'Label in Bulgarian' },
  labelEn: { bg: 'Надпис на английски', en: 'Label in English' },
  at: { bg: 'Добавено на', en: 'Added on' },
  remove: { bg: 'Махнете доказателството', en: 'Remove the evidence' },
  removeQuestion: {
    bg: 'Вече няма да стои до резултата на страницата „За проекта“. В дневника остава.',
    en: 'It will no longer stand beside the result on the page about the project. It stays in the journal.',
  },
  added: {
    bg: 'Добавено. На страницата „За проекта“ се вижда веднага.',
    en: 'Added. It shows on the page about the project at once.',
  },
  removed: { bg: 'Махнато.', en: 'Removed.' },
  notShown: { bg: 'не се вижда от всички', en: 'not seen by everybody' },
  counted: { bg: 'брои се', en: 'counted' },
  toCome: { bg: 'предстои, не се брои', en: 'still to come, not counted' },
  noEvidence: {
    bg: 'Още няма доказателство. Страницата го казва направо.',
    en: 'There is no evidence yet. The page says so plainly.',
  },
  columnWhat: { bg: 'Какво', en: 'What' },
  columnCounts: { bg: 'Брои ли се', en: 'Counted' },
  resultInvalid: { bg: 'Поправете отбелязаните полета.', en: 'Correct the fields that are marked.' },
  titleForm: {
    bg: 'Напишете какво беше обещано, до {max} знака.',
    en: 'Say what was promised, up to {max} characters.',
  },
  noteForm: { bg: 'Най-много {max} знака.', en: 'At most {max} characters.' },
  targetForm: { bg: 'Цяло число от 1 до {max}.', en: 'A whole number from 1 to {max}.' },
  pathForm: {
    bg: 'Напишете път в този сайт, който започва с /.',
    en: 'Write a path on this site that begins with /.',
  },
  labelForm: { bg: 'Напишете надпис до {max} знака.', en: 'Write a label of up to {max} characters.' },
  subjectMissing: {
    bg: 'Изберете нещо, което всички виждат, или напишете адрес от сайта.',
    en: 'Choose something that everybody sees, or give an address on the site.',
  },
  alreadyShown: { bg: 'Вече стои до този резултат.', en: 'It stands beside this result already.' },
});
