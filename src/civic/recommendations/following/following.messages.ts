import { defineMessages } from '../../../platform/i18n/index.js';

/** How steps on the way, and what came of them, are called on a path. */
export const followingMessages = defineMessages('recommendations.following', {
  milestone: { bg: 'Междинна цел', en: 'Milestone' },
  milestones: { bg: 'Междинни цели', en: 'Milestones' },
  milestoneAgreed: { bg: 'Договорена', en: 'Agreed upon' },
  milestoneDone: { bg: 'Изпълнена', en: 'Done' },
  result: { bg: 'Резултат', en: 'Result' },
  results: { bg: 'Резултати', en: 'Results' },
  resultInTime: { bg: 'Постигнат в срок', en: 'Reached in time' },
  resultLate: { bg: 'Постигнат след срока', en: 'Reached after its term' },
});
