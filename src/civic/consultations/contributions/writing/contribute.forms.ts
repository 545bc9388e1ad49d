import { z } from 'zod';
import { emailAddress, personName } from '../../../../commons/accounts/index.js';
import { isReadable, type Locale } from '../../../../platform/i18n/index.js';
import { parseForm, say, withError, type FormState, type ParsedForm } from '../../../../platform/ui/index.js';
import { CONTRIBUTION_LIMITS } from '../contribution.rules.js';
import { contributeMessages } from './contribute.messages.js';

/** `organisation` is the confirmed one of whoever is signed in. */
const WRITERS = ['self', 'onBehalf', 'organisation'] as const;

const ticked = z.literal('yes').optional();
const oneLine = (text: string) => !/[\n\t]/.test(text) && !/[\u202A-\u202E\u2066-\u2069]/u.test(text);

export const articleText = z.string().regex(/^[\w-]{0,80}$/);

export const contributeQuery = z.object({ article: articleText.optional() });

export const contributeForm = z.object({
  article: articleText.default(''),
  text: z
    .string()
    .min(1)
    .max(CONTRIBUTION_LIMITS.text)
    .refine(isReadable, { message: say(contributeMessages.texts.blank) }),
  writer: z.enum(WRITERS, { message: say(contributeMessages.texts.writerMissing) }),
  onBehalfOf: z
    .string()
    .max(CONTRIBUTION_LIMITS.onBehalfOf)
    .refine(oneLine, { message: say(contributeMessages.texts.strangeLine) })
    .default(''),
  name: personName.min(1),
  showsName: ticked,
  attached: z.array(z.string().max(200)).default([]),
});

const newcomerForm = contributeForm.extend({ email: emailAddress });

export type ContributeValues = z.output<typeof contributeForm> & { email?: string };

/** Where the form is on its way: filled in, checked, sent, or taken back to be changed. */
export const STEPS = ['check', 'send', 'edit'] as const;
export type Step = (typeof STEPS)[number];

export function stepOf(body: Record<string, unknown>): Step {
  return STEPS.find((step) => step === body['step']) ?? 'check';
}

/** Every problem of what was typed, by field. Whoever is not signed in gives an address. */
export function parseContribution(
  body: unknown,
  { locale, signedIn }: { locale: Locale; signedIn: boolean },
): { ok: true; value: ContributeValues } | { ok: false; state: FormState<object> } {
  const parsed: ParsedForm<typeof newcomerForm> | ParsedForm<typeof contributeForm> = signedIn
    ? parseForm(contributeForm, body, locale)
    : parseForm(newcomerForm, body, locale);
  const values = (parsed.ok ? parsed.value : parsed.state.values) as Record<string, unknown>;
  const speaksForOthers = values['writer'] === 'onBehalf';
  const named = typeof values['onBehalfOf'] === 'string' && isReadable(values['onBehalfOf']);
  if (!speaksForOthers || named) return parsed;
  const sentence = contributeMessages(locale)('onBehalfMissing');
  const state = parsed.ok ? { values: parsed.value, errors: {} } : parsed.state;
  return { ok: false, state: withError(state as FormState<{ onBehalfOf: string }>, 'onBehalfOf', sentence) };
}
