import { z } from 'zod';
import { emailAddress, personName } from '../../../commons/accounts/index.js';
import { isReadable, type Locale } from '../../../platform/i18n/index.js';
import { blankForm, parseForm, say, withError, type FormState } from '../../../platform/ui/index.js';
import { inquiryMessages } from '../inquiries.messages.js';
import { ANSWER_WAYS, LIMITS, PUBLISHABLE_KINDS, SENDER_KINDS, type InquiryKind } from '../inquiry.rules.js';
import { STEPS, type StepName } from './write.rules.js';
import { writeMessages } from './write.messages.js';

const { texts } = writeMessages;

const readable = (max: number) =>
  z
    .string()
    .max(max)
    .refine(isReadable, { message: say(texts.unreadable) });
const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !/[\n\t\u202A-\u202E\u2066-\u2069]/u.test(text), { message: say(texts.strangeLine) })
    .default('');

const what = z.object({
  title: readable(LIMITS.title).refine((text) => !text.includes('\n'), { message: say(texts.strangeLine) }),
  text: readable(LIMITS.text),
});

const about = z.object({
  topic: z.string().max(40).default(''),
  place: z.string().max(5).default(''),
  attached: z.array(z.string().max(200)).default([]),
});

const who = z.object({
  name: personName.refine(isReadable, { message: say(inquiryMessages.texts.anonymous) }),
  senderKind: z.enum(SENDER_KINDS, { message: say(texts.senderKindMissing) }),
  organisation: line(LIMITS.name),
  email: z.string().max(254).default(''),
  phone: line(LIMITS.phone),
  answerWay: z.enum(ANSWER_WAYS, { message: say(texts.answerWayMissing) }),
  address: z.string().max(LIMITS.address).default(''),
  wantsPublic: z.enum(['yes', 'no'], { message: say(texts.wantsPublicMissing) }).optional(),
});

const carried = z.object({
  formKey: z.string().max(60).default(''),
  previous: z.string().max(120).default(''),
  /** The key of the subject from which they came. */
  source: z.string().max(60).default(''),
});

const forms = { what, about, who };

export type Written = z.output<typeof what> &
  z.output<typeof about> &
  z.output<typeof who> &
  z.output<typeof carried>;

/** Everything that the form carries, as far as it is there; nothing is judged. */
export function typedOf(body: unknown, locale: Locale): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const schema of [what, about, who, carried]) {
    const parsed = parseForm(schema, body, locale);
    Object.assign(typed, parsed.ok ? parsed.value : parsed.state.values);
  }
  return typed;
}

export interface WrittenBy {
  kind: InquiryKind;
  locale: Locale;
  signedIn: boolean;
}

/** Every problem of what one page asks, by field. */
export function problemsOf(step: StepName, body: unknown, by: WrittenBy): FormState<object> {
  const parsed = parseForm(forms[step], body, by.locale);
  const state = (parsed.ok ? blankForm(parsed.value) : parsed.state) as FormState<Record<string, unknown>>;
  return step === 'who' ? whoProblems(state, by) : state;
}

/** All of it, or the first page with a problem. */
export function parseWritten(
  body: unknown,
  by: WrittenBy,
): { ok: true; value: Written } | { ok: false; step: StepName; state: FormState<object> } {
  for (const step of STEPS) {
    const state = problemsOf(step, body, by);
    if (Object.keys(state.errors).length > 0) return { ok: false, step, state };
  }
  return { ok: true, value: typedOf(body, by.locale) as unknown as Written };
}

function whoProblems(
  state: FormState<Record<string, unknown>>,
  { kind, locale, signedIn }: WrittenBy,
): FormState<Record<string, unknown>> {
  const t = writeMessages(locale);
  const { values } = state;
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  let found = state;
  if (!signedIn && !emailAddress.safeParse(typed('email')).success)
    found = withError(found, 'email', t('emailMissing'));
  if (['business', 'ngo'].includes(typed('senderKind')) && !isReadable(typed('organisation')))
    found = withError(found, 'organisation', t('organisationMissing'));
  if (typed('answerWay') === 'post' && !isReadable(typed('address')))
    found = withError(found, 'address', t('addressMissing'));
  if (PUBLISHABLE_KINDS.includes(kind) && !values['wantsPublic'])
    found = withError(found, 'wantsPublic', t('wantsPublicMissing'));
  return found;
}
