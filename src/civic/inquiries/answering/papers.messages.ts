import { defineMessages } from '../../../platform/i18n/index.js';

/** Letters on paper about an inquiry; officials number, sign and send them. */
export const paperMessages = defineMessages('inquiries.papers', {
  forwardingFile: { bg: 'Препращане по компетентност', en: 'Forwarding' },
  prolongingFile: { bg: 'Удължен срок', en: 'Longer term' },
  longerExecutionFile: { bg: 'Удължен срок за изпълнение', en: 'Longer term to carry out' },
  answerFile: { bg: 'Отговор', en: 'Answer' },
  noProceedingsFile: { bg: 'Без производство', en: 'No proceedings' },
  noticeFile: { bg: 'Уведомление за решение', en: 'Notice of a decision' },

  forwardingHeading: { bg: 'Препращане по компетентност', en: 'Forwarding to the competent body' },
  prolongingHeading: { bg: 'Удължаване на срока', en: 'Prolonging of the term' },
  longerExecutionHeading: {
    bg: 'Удължаване на срока за изпълнение',
    en: 'Prolonging of the term to carry out a decision',
  },
  answerHeading: { bg: 'Отговор', en: 'Answer' },
  noProceedingsHeading: { bg: 'Не се образува производство', en: 'No proceedings follow' },
  noticeHeading: { bg: 'Уведомление за решение', en: 'Notice of a decision' },

  forwarding: {
    bg: 'На основание чл. 112 от Административнопроцесуалния кодекс Ви изпращаме по компетентност: {what}, с вх. № {number}. Подателят е уведомен.',
    en: 'Under Art. 112 of the Administrative Procedure Code we forward to you: {what}, No. {number}. Its sender has been told.',
  },
  prolonging: {
    bg: 'Срокът за отговор по {what} с вх. № {number} се удължава до {until} включително.',
    en: 'The term for the answer to {what}, No. {number}, is prolonged until {until} inclusive.',
  },
  prolongingUnder: {
    bg: 'На основание {law} от Административнопроцесуалния кодекс срокът за отговор по {what} с вх. № {number} се удължава до {until} включително.',
    en: 'Under {law} of the Administrative Procedure Code the term for the answer to {what}, No. {number}, is prolonged until {until} inclusive.',
  },
  longerExecution: {
    bg: 'На основание чл. 125, ал. 1 от Административнопроцесуалния кодекс срокът за изпълнение на решението по {what} с вх. № {number} се удължава до {until} включително.',
    en: 'Under Art. 125(1) of the Administrative Procedure Code the term to carry out the decision on {what}, No. {number}, is prolonged until {until} inclusive.',
  },
  answer: {
    bg: 'Във връзка с {what} с вх. № {number}, постъпило на {received}, Ви отговаряме:',
    en: 'About {what}, No. {number}, received on {received}, we answer:',
  },
  answerUnder: {
    bg: 'На основание {law} от Административнопроцесуалния кодекс и във връзка с {what} с вх. № {number}, постъпило на {received}, Ви отговаряме:',
    en: 'Under {law} of the Administrative Procedure Code, and about {what}, No. {number}, received on {received}, we answer:',
  },
  noProceedings: {
    bg: 'По {what} с вх. № {number}, постъпило на {received}, не се образува производство.',
    en: 'From {what}, No. {number}, received on {received}, no proceedings follow.',
  },
  notice: {
    bg: 'На основание чл. 118, ал. 1 и чл. 123, ал. 1 от Административнопроцесуалния кодекс Ви уведомяваме, че по {what} с вх. № {number} е взето решение на {answered}.',
    en: 'Under Art. 118(1) and 123(1) of the Administrative Procedure Code we tell you that a decision was made about {what}, No. {number}, on {answered}.',
  },
  what: { bg: '{kind} „{title}“', en: '{kind} “{title}”' },
  to: { bg: 'До {name}', en: 'To {name}' },
  outcome: { bg: 'Решение', en: 'Decision' },
  ground: { bg: 'Основание', en: 'Ground' },
  reason: { bg: 'Мотиви', en: 'Reasons' },
  text: { bg: 'Какво ни е писано', en: 'What was written to us' },
  sender: { bg: 'Подател', en: 'Sender' },
  received: { bg: 'Постъпило на', en: 'Received on' },
  meeting: { bg: 'Среща', en: 'Meeting' },
  meetingAt: { bg: '{at}, {place}', en: '{at}, {place}' },
  official: { bg: 'Отговор дава', en: 'Answered by' },
  code: { bg: 'Код за справка', en: 'Reference code' },
  signature: { bg: '{municipality}, {date}', en: '{municipality}, {date}' },
});
