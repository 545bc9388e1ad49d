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
