import { z } from 'zod';
import { say } from '../../../platform/ui/index.js';
import { inquiryMessages } from '../inquiries.messages.js';
import { LIMITS } from '../inquiry.rules.js';
import { DONE } from './own-pages.service.js';

export const doneQuery = z.object({ done: z.enum(DONE).optional().catch(undefined) });

export const rateForm = z.object({
  rating: z.enum(['1', '2', '3', '4', '5'], { message: say(inquiryMessages.texts.ratingWrong) }),
  word: z.string().max(LIMITS.ratingWord).default(''),
});

/** As it is read out or copied: in small letters, without the strokes, with spaces. */
export const codeForm = z.object({
  code: z
    .string()
    .min(1)
    .max(60)
    .transform((typed) =>
      typed
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '')
        .replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3'),
    ),
});
