import { z } from 'zod';
import { emailAddress, personName } from '../../../../commons/accounts/index.js';
import { isReadable } from '../../../../platform/i18n/index.js';
import { say } from '../../../../platform/ui/index.js';
import { HALL_LIMITS } from '../hall.rules.js';
import { QUESTION_ORDERS } from './question.rules.js';
import { questionMessages } from './questions.messages.js';

export const questionForm = z.object({
  text: z
    .string()
    .min(1, say(questionMessages.texts.questionBlank))
    .max(HALL_LIMITS.question)
    .refine(isReadable, { message: say(questionMessages.texts.questionBlank) }),
});

/** Of somebody who is not signed in. */
export const newcomerQuestionForm = questionForm.extend({
  email: emailAddress,
  name: personName.default(''),
  showsName: z.literal('yes').optional(),
});

export const likeForm = z.object({ likes: z.enum(['yes', 'no']) });

export const questionsQuery = z.object({
  order: z.enum(QUESTION_ORDERS).default('likes'),
  done: z.enum(['asked', 'held', 'again']).optional(),
});

export const deskQuery = z.object({
  order: z.enum(QUESTION_ORDERS).default('likes'),
  done: z.literal('yes').optional(),
});

const id = z.string().regex(/^[1-9]\d{0,17}$/);
const line = z.string().default('');

/** Every button of the moderator's page. */
export const deskForm = z.object({
  deed: z.enum(['shortlist', 'unlist', 'raise', 'asked', 'answer', 'merge', 'hide', 'enter']),
  question: id.optional(),
  into: id.optional(),
  answer: line,
  reason: line,
  explanation: line,
  text: line,
  name: line,
});

export type Deed = z.output<typeof deskForm>;
