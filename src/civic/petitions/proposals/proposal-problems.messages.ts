import { defineMessages, type Text } from '../../../platform/i18n/index.js';
import type { ProposalField } from './proposal.rules.js';

/** The fields as people know them. */
export const FIELD_LABELS: Record<ProposalField | 'member' | 'place' | 'reason', Text> = {
  title: { bg: 'Какво искате', en: 'What you want' },
  demand: { bg: 'Какво точно да направи общината', en: 'What exactly the municipality must do' },
  why: { bg: 'Защо', en: 'Why' },
  topics: { bg: 'Теми', en: 'Topics' },
  places: { bg: 'Населени места', en: 'Settlements' },
  name: { bg: 'Вашето име', en: 'Your name' },
  as: { bg: 'От чие име', en: 'In whose name' },
  kindCode: { bg: 'Вид подписка', en: 'Kind of petition' },
  member: { bg: 'Член на комитета {number}: име', en: 'Member {number} of the committee: name' },
  place: {
    bg: 'Член на комитета {number}: населено място',
    en: 'Member {number} of the committee: settlement',
  },
  reason: { bg: 'Защо я оттегляте', en: 'Why you withdraw it' },
};

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const proposalProblemMessages = defineMessages('petitions.proposals.problems', {
  required: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  tooShort: { bg: '„{field}“ е поне {min} знака.', en: '“{field}” has at least {min} characters.' },
  tooLong: {
    bg: '„{field}“ е {length, plural, one {# знак} other {# знака}}, а може да е до {max}.',
    en: '“{field}” has {length, plural, one {# character} other {# characters}}; {max} are allowed.',
  },
  tooMany: { bg: '„{field}“: най-много {max}.', en: '“{field}”: {max} at most.' },
  tooFew: {
    bg: 'За този вид подписка комитетът има поне {min} членове. Попълнете „{field}“.',
    en: 'For this kind of petition the committee has at least {min} members. Fill in “{field}”.',
  },
  strangeCharacters: {
    bg: '„{field}“ съдържа знак, който не може да се публикува. Изтрийте го или въведете текста наново.',
    en: '“{field}” contains a character that cannot be published. Delete it or type the text again.',
  },
  personalNumber: {
    bg: '„{field}“ съдържа число, което прилича на ЕГН. Тук ЕГН не се пише: изтрийте го.',
    en: '“{field}” contains what looks like a personal number (ЕГН). None is written here: delete it.',
  },
  noName: {
    bg: '„{field}“: напишете име и фамилия, без цифри.',
    en: '“{field}”: write first and family name, without digits.',
  },
  unknownChoice: {
    bg: 'В „{field}“ изберете само от предложеното.',
    en: 'Choose only what is offered for “{field}”.',
  },
  organisationGone: {
    bg: 'Вече не пишете от името на организация. Изберете от чие име е подписката.',
    en: 'You no longer write on behalf of an organisation. Choose in whose name the petition is.',
  },
  tooManyDrafts: {
    bg: 'Имате {max} недовършени подписки. Довършете или изтрийте някоя, преди да започнете нова.',
    en: 'You have {max} unfinished petitions. Finish or delete one before you start another.',
  },
});
