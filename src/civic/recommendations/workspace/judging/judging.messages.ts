import { defineMessages } from '../../../../platform/i18n/index.js';

export const judgingMessages = defineMessages('recommendations.judging', {
  back: { bg: 'Назад', en: 'Back' },
  verdictTitle: { bg: 'Вашата оценка', en: 'Your verdict' },
  verdictLead: {
    bg: 'Оценката Ви стои публично до отчетеното от общината. По-ранните оценки остават.',
    en: 'Your verdict stands in public beside what the municipality reported. Earlier verdicts stay.',
  },
  verdict: { bg: 'Какво стана с препоръката?', en: 'What became of the recommendation?' },
  verdictText: { bg: 'Защо смятате така?', en: 'Why do you think so?' },
  verdictButton: { bg: 'Публикуване на оценката', en: 'Publish the verdict' },
  disputeTitle: { bg: 'Оспорване', en: 'Dispute' },
  disputeLead: {
    bg: 'Оспорването се вижда от всички. Общината отговаря до {days, plural, one {# ден} other {# дни}}.',
    en: 'Everybody sees the dispute. The municipality answers within {days, plural, one {# day} other {# days}}.',
  },
  disputeText: { bg: 'С какво не сте съгласни?', en: 'What do you not agree with?' },
  disputeButton: { bg: 'Подаване на оспорването', en: 'File the dispute' },
  measureTitle: { bg: 'Измерена стойност', en: 'Measured value' },
  measureLead: {
    bg: 'Стойността се показва до тази на общината, с доказателството към нея.',
    en: 'The value is shown beside the municipality’s, with its evidence.',
  },
  indicator: { bg: 'Индикатор', en: 'Indicator' },
  on: { bg: 'Измерено на', en: 'Measured on' },
  value: { bg: 'Стойност', en: 'Value' },
  measureText: { bg: 'Как е измерено?', en: 'How was it measured?' },
  measureButton: { bg: 'Публикуване на стойността', en: 'Publish the value' },
  link: { bg: 'Адрес, от който се вижда', en: 'An address that shows it' },
  linkHint: { bg: 'Започва с https://', en: 'Begins with https://' },
  attached: { bg: 'Приложен файл', en: 'Attached file' },
  attachedHint: { bg: 'Махнете отметката, за да не се приложи.', en: 'Untick it to leave it away.' },
  files: { bg: 'Файл', en: 'File' },
  filesHint: {
    bg: 'PDF, DOCX, XLSX, ODT, PNG или JPEG до 10 МБ. Публикува се.',
    en: 'PDF, DOCX, XLSX, ODT, PNG or JPEG up to 10 MB. It is published.',
  },
  withdrawTitle: { bg: 'Оттегляне на препоръката', en: 'Withdrawing the recommendation' },
  withdrawLead: {
    bg: 'Препоръката остава публична с причината. Общината не дължи повече нищо по нея.',
    en: 'The recommendation stays public with the reason. The municipality owes nothing on it any more.',
  },
  reason: { bg: 'Причина', en: 'Reason' },
  withdrawButton: { bg: 'Оттегляне', en: 'Withdraw' },
  tooEarly: {
    bg: 'Това може, след като общината отговори.',
    en: 'This is possible once the municipality has answered.',
  },
});
