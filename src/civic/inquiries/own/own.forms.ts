import { z } from 'zod';
import { idText } from '../../../platform/http/index.js';
import { isReadable } from '../../../platform/i18n/index.js';
import { say } from '../../../platform/ui/index.js';
import { inquiryMessages } from '../inquiries.messages.js';
import { LIMITS } from '../inquiry.rules.js';
import { LONGEST_WISH, MEETING_REPLIES } from '../meeting/meeting.rules.js';
import { ownMessages } from './own.messages.js';
import { DONE } from './own.rules.js';

export const doneQuery = z.object({ done: z.enum(DONE).optional().catch(undefined) });

export const rateForm = z.object({
  rating: z.enum(['1', '2', '3', '4', '5'], { message: say(inquiryMessages.texts.ratingWrong) }),
  word: z.string().max(LIMITS.ratingWord).default(''),
});

/** To a time that was offered; the number is that of what they were shown. */
export const meetingForm = z.object({
  meeting: idText,
  reply: z.enum(MEETING_REPLIES),
  wish: z
    .string()
    .max(LONGEST_WISH)
    .refine((wish) => wish === '' || isReadable(wish), { message: say(ownMessages.texts.wishUnreadable) })
    .default(''),
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
