import { z } from 'zod';

/** Long enough for any password that is accepted; a longer one is not worth hashing. */
const password = z.string().min(1).max(1_000);

export const secondFactorForm = z.object({
  code: z.string().min(1).max(60),
  next: z.string().max(2_000).default(''),
});

export const confirmForm = z.object({ current: password });

export const changePasswordForm = z.object({ current: password, password, repeated: password });

export const choosePasswordForm = z.object({ password, repeated: password });
