import { z } from 'zod';
import { emailAddress, personName } from '../../../../commons/accounts/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { parseForm, say, type FormState } from '../../../../platform/ui/index.js';
import { signingMessages } from './signing.messages.js';

/** Of the select; in the table it is null. */
export const ELSEWHERE = 'elsewhere';

const { texts } = signingMessages;
const yesOrNo = z.enum(['yes', 'no'], { message: say(texts.yesOrNo) });
const told = z.literal('yes', { message: say(texts.consentMissing) });

export const signQuery = z.object({ backing: z.string().max(60).default('') });

const fields = {
  name: personName.min(2, { message: say(texts.nameMissing) }),
  settlement: z.string().regex(/^(?:\d{5}|elsewhere)$/, { message: say(texts.settlementMissing) }),
  showsName: yesOrNo,
  wantsNews: yesOrNo,
  consent: told,
  backing: signQuery.shape.backing,
};
const ofAge = { age: z.literal('yes', { message: say(texts.ageMissing) }) };
const mailbox = { email: emailAddress };

export interface SigningValues {
  name: string;
  email?: string;
  settlement: string;
  showsName: 'yes' | 'no';
  wantsNews: 'yes' | 'no';
  consent: 'yes';
  age?: 'yes';
  backing: string;
}

type Parsed = { ok: true; value: SigningValues } | { ok: false; state: FormState<Record<string, unknown>> };

/** Whoever is signed in gives no address; a petition without an age asks for none. */
export function parseSigning(
  body: unknown,
  { signedIn, minimumAge, locale }: { signedIn: boolean; minimumAge: number; locale: Locale },
): Parsed {
  const schema = z.object({ ...fields, ...(signedIn ? {} : mailbox), ...(minimumAge > 0 ? ofAge : {}) });
  const parsed = parseForm(schema, body, locale);
  if (parsed.ok) return { ok: true, value: parsed.value as SigningValues };
  return { ok: false, state: parsed.state as FormState<Record<string, unknown>> };
}

/** Where the form is on its way. */
export const STEPS = ['check', 'send', 'edit'] as const;

export function stepOf(body: unknown): (typeof STEPS)[number] {
  const { step } = (body ?? {}) as { step?: unknown };
  return STEPS.find((one) => one === step) ?? 'check';
}
