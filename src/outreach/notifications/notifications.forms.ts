import { z } from 'zod';
import { parseSubjectKey } from '../../commons/subjects/index.js';
import { LOCALES } from '../../platform/i18n/index.js';
import { say } from '../../platform/ui/index.js';
import { notificationsMessages } from './pages.messages.js';
import { FREQUENCIES } from './periods.rules.js';
import { scopeKey, type Scope } from './scopes.rules.js';

const { texts } = notificationsMessages;
const frequency = z.enum(FREQUENCIES, say(texts.frequencyProblem));
const code = z.string().regex(/^[A-Za-z0-9]{1,40}$/);

/** What every form that follows something sends along. */
const scopeFields = {
  scope: z.enum(['subject', 'topic', 'type', 'place', 'everything'], say(texts.scopeProblem)).optional(),
  subject: z.string().max(60).optional(),
  topic: z.array(code).max(40).default([]),
  type: code.optional(),
  place: code.optional(),
  next: z.string().max(2000).optional(),
};

export const followForm = z.object({
  email: z.email(say(texts.emailProblem)).max(254),
  frequency: frequency.default('weekly'),
  ...scopeFields,
});

/** Of whoever is signed in: their address is known and confirmed. The same form stops what it follows. */
export const followSignedInForm = z.object({
  frequency: frequency.optional(),
  stop: z.literal('yes').optional(),
  ...scopeFields,
});

export type ScopeFields = Pick<z.output<typeof followForm>, 'scope' | 'subject' | 'topic' | 'type' | 'place'>;

/** The scopes that a form names; ticked topics alone are enough, nothing ticked is everything. Null for nonsense. */
export function scopesOf({ scope, subject, topic, type, place }: ScopeFields): Scope[] | null {
  switch (scope ?? (topic.length > 0 ? 'topic' : 'everything')) {
    case 'subject': {
      const ref = parseSubjectKey(subject ?? '');
      return ref && [{ scope: 'subject', subject: ref }];
    }
    case 'topic':
      return topic.length > 0
        ? topic.map((one) => ({ scope: 'topic', topic: one }))
        : [{ scope: 'everything' }];
    case 'type':
      return type ? [{ scope: 'type', type }] : null;
    case 'place':
      return place ? [{ scope: 'place', place }] : null;
    default:
      return [{ scope: 'everything' }];
  }
}

export function keysOf(fields: ScopeFields): string[] | null {
  return scopesOf(fields)?.map(scopeKey) ?? null;
}

const ACTIONS = ['save', 'end', 'start', 'add', 'stop', 'resume', 'forget'] as const;

export const preferencesForm = z.object({
  do: z.enum(ACTIONS),
  subscription: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional(),
  frequency: frequency.optional(),
  locale: z.enum(LOCALES as ['bg', 'en']).optional(),
  topic: z.array(code).max(40).default([]),
});
