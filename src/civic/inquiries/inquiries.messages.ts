import { defineMessages, type Text } from '../../platform/i18n/index.js';
import type { InquiryKind } from './inquiry.rules.js';

/** What is said of inquiries wherever they stand: lists, news, the menu. */
export const inquiryMessages = defineMessages('inquiries', {
  inquiry: { bg: 'Обръщение', en: 'Inquiry' },
  inquiries: { bg: 'Въпроси и отговори', en: 'Questions and answers' },
  write: { bg: 'Пишете на общината', en: 'Write to the municipality' },
  menuWrite: { bg: 'Пишете на общината', en: 'Write to us' },
  footerMine: { bg: 'Вашите обръщения', en: 'What you wrote to us' },
  footerRegister: { bg: 'Регистър на обръщенията', en: 'Register of inquiries' },
  footerWhistleblowing: { bg: 'Сигнал за нарушение на работното място', en: 'Reporting breaches at work' },
  kindQuestion: { bg: 'Въпрос', en: 'Question' },
  kindProposal: { bg: 'Предложение', en: 'Proposal' },
  kindSignal: { bg: 'Сигнал', en: 'Signal' },
  kindMeeting: { bg: 'Искане за среща', en: 'Request for a meeting' },
  meetingTitle: { bg: 'Среща в общината', en: 'Meeting at the municipality' },
  numbered: { bg: '{kind} № {id}', en: '{kind} No. {id}' },
  newsPublished: { bg: 'Публикувано', en: 'Published' },
  newsAnswered: { bg: 'Общината отговори', en: 'The municipality answered' },
  newsProlonged: { bg: 'Срокът за отговор е удължен', en: 'The term for the answer is longer' },
  newsForwarded: { bg: 'Препратено на компетентния орган', en: 'Forwarded to the competent body' },
  newsNotConsidered: { bg: 'Не се образува производство', en: 'No proceedings follow' },
  ownData: { bg: 'Вашите обръщения към общината', en: 'What you wrote to the municipality' },
  pendingData: { bg: 'Непотвърдени обръщения', en: 'Unconfirmed inquiries' },

  anonymous: {
    bg: 'Напишете името си: по анонимни обръщения не се образува производство (чл. 111, ал. 4 АПК).',
    en: 'Write your name: no proceedings follow from anonymous writing (Art. 111(4) APC).',
  },
  noAddress: {
    bg: 'Напишете къде да получите отговора.',
    en: 'Write where you want to receive the answer.',
  },
  notPublishable: {
    bg: 'Подателят не е поискал публикуване, или видът му никога не се публикува.',
    en: 'Its sender did not wish it to be published, or its kind never is.',
  },
  ratingWrong: { bg: 'Изберете оценка от 1 до 5.', en: 'Choose a mark from 1 to 5.' },
  notAnswered: { bg: 'Още няма отговор.', en: 'There is no answer yet.' },
});

const { kindQuestion, kindProposal, kindSignal, kindMeeting } = inquiryMessages.texts;

export const INQUIRY_KIND_NAMES: Record<InquiryKind, Text> = {
  question: kindQuestion,
  apcProposal: kindProposal,
  apcSignal: kindSignal,
  meeting: kindMeeting,
};
