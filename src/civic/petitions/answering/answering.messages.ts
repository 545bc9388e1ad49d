import { defineMessages } from '../../../platform/i18n/index.js';

/** What people read about the answer to a petition. */
export const answerMessages = defineMessages('petitions.answer', {
  whosePosition: {
    bg: 'Това е отговорът на общината по подписката (чл. 118 АПК). Дава го длъжностното лице, посочено на страницата ѝ. Ако подписката иска нещо, за което решава Общинският съвет, последната дума е негова.',
    en: 'This is the municipality’s answer to the petition (Art. 118 of the Administrative Procedure Code), given by the official who is named on the petition’s page. Where the petition asks for what the Municipal Council decides, the council has the last word.',
  },
  title: { bg: 'Отговорът на общината', en: 'The municipality’s answer' },
  permanent: { bg: 'Постоянна връзка към отговора', en: 'Permanent link to the answer' },
});

/** The letter with which a petition goes to whom it concerns. */
export const forwardingMessages = defineMessages('petitions.forwarding', {
  fileName: { bg: 'Препращане на подписка', en: 'Forwarding of a petition' },
  heading: { bg: 'Препращане по компетентност', en: 'Forwarding to the competent body' },
  to: { bg: 'До {to}', en: 'To {to}' },
  about: {
    bg: 'На основание чл. 112 от Административнопроцесуалния кодекс Ви изпращаме по компетентност подписката „{title}“.',
    en: 'Under Art. 112 of the Administrative Procedure Code we forward to you the petition “{title}”.',
  },
  reason: { bg: 'Защо я препращаме', en: 'Why we forward it' },
  demand: { bg: 'Какво иска подписката', en: 'What the petition asks for' },
  initiator: { bg: 'Инициатор', en: 'Initiator' },
  received: { bg: 'Постъпила в общината', en: 'Received by the municipality' },
  number: { bg: 'Вх. №', en: 'Incoming number' },
  signatures: { bg: 'Подписи', en: 'Signatures' },
  page: { bg: 'Страница на подписката', en: 'Page of the petition' },
  told: {
    bg: 'Подателят е уведомен за препращането на същата страница.',
    en: 'The submitter is told of it on the same page.',
  },
  signature: { bg: '{municipality}, {date}', en: '{municipality}, {date}' },
});
