import { ModerationRefusal } from '../../../../commons/moderation/index.js';
import { TooManyRequests } from '../../../../platform/errors/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ContributionRefused, type ContributionProblem } from '../contributions.errors.js';
import { contributeMessages } from './contribute.messages.js';
import { MailboxFull } from './handing-in.service.js';

const FIELDS: Partial<Record<ContributionProblem, string>> = {
  articleGone: 'article',
  fileGone: 'files',
  noOrganisation: 'writer',
};

/**
 * Where in the form it is told, and how; without a field nothing is taken at all.
 * @throws whatever is no refusal
 */
export function refusalOf(error: unknown, locale: Locale): { field: string | null; sentence: string } {
  const t = contributeMessages(locale);
  if (error instanceof ContributionRefused)
    return { field: FIELDS[error.problem] ?? null, sentence: error.sentence(locale) };
  if (error instanceof ModerationRefusal) return { field: 'text', sentence: error.sentence(locale) };
  if (error instanceof TooManyRequests) return { field: 'text', sentence: t('tooMany') };
  if (error instanceof MailboxFull) return { field: 'email', sentence: t('mailboxFull') };
  throw error;
}
