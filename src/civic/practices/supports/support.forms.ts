import { z } from 'zod';
import { emailAddress } from '../../../commons/accounts/index.js';

const ekatte = z
  .string()
  .regex(/^(?:\d{5})?$/)
  .default('');

/** Of somebody who is signed in: wants it, or takes it back. */
export const supportForm = z.object({ supports: z.enum(['yes', 'no']).default('yes'), ekatte });

export const newcomerSupportForm = z.object({ email: emailAddress, ekatte });
