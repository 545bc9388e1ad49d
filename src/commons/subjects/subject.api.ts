import { z } from 'zod';
import { apiParameter, apiProblem } from '../../platform/http/index.js';
import { parseSubjectKey, type SubjectRef } from './subject.js';

/** `?subject=debate:12` */
export const subjectParameter = z.string().transform((key, context): SubjectRef => {
  const ref = parseSubjectKey(key);
  if (ref) return ref;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

export const subjectQuery = z.object({ subject: subjectParameter });

/** How OpenAPI describes `subjectParameter`, and what is answered to a wrong one. */
export const subjectApi = {
  parameter: {
    ...apiParameter('subject', 'Type and number of the subject, such as debate:12', { type: 'string' }),
    required: true,
  },
  refusals: {
    400: apiProblem('A parameter makes no sense'),
    404: apiProblem('There is no such subject, or it is not public'),
  },
};
