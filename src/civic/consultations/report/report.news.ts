import type { SubjectDescriptor } from '../../../commons/subjects/index.js';
import { REPORT_PUBLISHED } from './report.domain-events.js';
import { reportMessages } from './report.messages.js';

/** The line that followers read: „Справката е публикувана: 24 приети от 42“. */
export const reportNews: SubjectDescriptor['news'] = {
  [REPORT_PUBLISHED]: (_card, locale, { payload }) => {
    const t = reportMessages(locale);
    const version = Number(payload['version']);
    if (version > 1) return t('newsCorrected', { version });
    if (payload['none'] === true) return t('newsNone');
    return t('newsPublished', {
      accepted: Number(payload['accepted']),
      partly: Number(payload['partly']),
      count: Number(payload['count']),
    });
  },
};
