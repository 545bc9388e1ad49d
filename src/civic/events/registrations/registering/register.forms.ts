import { z } from 'zod';
import { emailAddress, personName } from '../../../../commons/accounts/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { parseForm, say, withError, type FormState } from '../../../../platform/ui/index.js';
import { LIMITS } from '../registration.rules.js';
import { registerMessages } from './register.messages.js';

const { texts } = registerMessages;
const SHORTEST_NAME = 2;

const fields = {
  name: personName.min(SHORTEST_NAME, { message: say(texts.nameMissing) }),
  needs: z.string().max(LIMITS.needs).default(''),
  needsConsent: z.literal('yes').optional(),
};

export interface RegisterValues {
  name: string;
  email?: string;
  needs: string;
  needsConsent?: 'yes';
}

export type RegisterForm = FormState<Record<string, unknown>>;
type Parsed = { ok: true; value: RegisterValues } | { ok: false; state: RegisterForm };

/** Whoever is signed in gives no address. What somebody needs may say something of their health, so they agree to it. */
export function parseRegister(body: unknown, signedIn: boolean, locale: Locale): Parsed {
  const schema = z.object({ ...fields, ...(signedIn ? {} : { email: emailAddress }) });
  const parsed = parseForm(schema, body, locale);
  const typed = (parsed.ok ? { values: parsed.value, errors: {} } : parsed.state) as RegisterForm;
  const needs = typed.values['needs'];
  const agreed = typed.values['needsConsent'] === 'yes';
  if (typeof needs === 'string' && needs !== '' && !agreed)
    return {
      ok: false,
      state: withError(typed, 'needsConsent', registerMessages(locale)('needsConsentMissing')),
    };
  return parsed.ok ? { ok: true, value: parsed.value as RegisterValues } : { ok: false, state: typed };
}

const STEPS = ['check', 'send', 'edit'] as const;

/** Where the form is on its way. */
export function stepOf(body: unknown): (typeof STEPS)[number] {
  const { step } = (body ?? {}) as { step?: unknown };
  return STEPS.find((one) => one === step) ?? 'check';
}
