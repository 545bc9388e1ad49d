import { z } from 'zod';
import { isReadable } from '../../platform/i18n/index.js';
import { say } from '../../platform/ui/index.js';
import { emailAddress, personName } from '../accounts/index.js';
import type { HoldReason } from '../moderation/index.js';
import { parseSubjectKey } from '../subjects/index.js';
import { CITIZEN_STANCES, COMMENT_ORDERS, LONGEST_TEXT } from './comment.rules.js';
import { writingMessages } from './writing.messages.js';

const text = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .refine(isReadable, { message: say(writingMessages.texts.blank) });
const stance = z.enum(CITIZEN_STANCES);
const ticked = z.literal('yes').optional();
const optionalId = z
  .string()
  .regex(/^([1-9]\d{0,17})?$/)
  .default('');

export const subjectKeyText = z.string().refine((key) => parseSubjectKey(key) !== null);

export const commentForm = z.object({
  subject: subjectKeyText,
  parent: optionalId,
  stance,
  text,
  asOrganisation: ticked,
});

/** Of somebody who is not signed in. */
export const newcomerForm = commentForm.extend({
  email: emailAddress,
  name: personName.default(''),
  showsName: ticked,
});

export const editForm = z.object({ stance, text, version: z.coerce.number().int().min(1) });

export const voteForm = z.object({ value: z.enum(['1', '-1', '0']) });

/** What a subject's page takes for its comments; to be spread into the shape of its own query. */
export const commentQuery = {
  order: z.enum(COMMENT_ORDERS).default('best'),
  size: z
    .enum(['20', '50', '200'])
    .default('50')
    .transform((size) => Number(size) as 20 | 50 | 200),
  after: z.string().optional(),
};

export interface CommentQuery {
  order: (typeof COMMENT_ORDERS)[number];
  size: 20 | 50 | 200;
  after?: string | undefined;
}

export const repliesQuery = z.object({ after: z.string().optional() });

/** What its author just did with a comment. */
export const DONE = ['posted', 'again', 'edited', 'deleted', 'voted'] as const;
const HOLDS = ['newcomer', 'links', 'repeated'] as const satisfies readonly HoldReason[];

export const doneQuery = z.object({
  done: z.enum(DONE).optional(),
  /** Why it waits. */
  hold: z.enum(HOLDS).optional(),
});

export const subjectQuery = z.object({ subject: subjectKeyText });
