import { decisionAdminMessages } from '../../../../commons/decisions/index.js';
import { defineMessages } from '../../../../platform/i18n/index.js';
import { problemMessages } from '../../consultations.admin.messages.js';
import { contributionMessages } from '../contributions.messages.js';

const { articleGone, fileGone, receivedLater, receivedBefore, reported, withdrawn } =
  contributionMessages.texts;

/** What the staff are told when what they enter is not taken. */
export const entryMessages = defineMessages('consultations.contributionsEntry', {
  ...{ articleGone, fileGone, receivedLater, receivedBefore, reported, withdrawn },
  enteredAlready: {
    bg: 'Това вече е въведено като № {number}.',
    en: 'This is entered already as No. {number}.',
  },
  enteredMissing: { bg: 'Попълнете „{label}“.', en: 'Fill in “{label}”.' },
  enteredOnBehalf: {
    bg: 'Напишете от името на кого е предложението.',
    en: 'Write on whose behalf it is.',
  },
  enteredScans: { bg: 'Приложете един файл със скана.', en: 'Attach one file with the scan.' },
  enteredNotYours: {
    bg: 'Консултацията е на друга дирекция.',
    en: 'The consultation is another unit’s.',
  },
  enteredInvalid: {
    bg: 'Предложението не е въведено: вижте отбелязаните полета.',
    en: 'The contribution was not entered: see the marked fields.',
  },
});

/** Those of decisions come along. */
export const deskMessages = defineMessages('consultations.contributionsDesk', {
  ...decisionAdminMessages.texts,
  ...entryMessages.texts,
  decisionsNotNow: {
    bg: 'Решения се вземат, след като срокът изтече и докато актът не е внесен в съвета.',
    en: 'Decisions are made after the term, and before the act goes to the council.',
  },
});

/** On the record of a consultation, where one enters a contribution as well. */
export const recordMessages = defineMessages('consultations.record', {
  ...problemMessages.texts,
  ...entryMessages.texts,
});
