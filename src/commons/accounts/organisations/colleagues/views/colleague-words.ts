import type { Locale } from '../../../../../platform/i18n/index.js';
import type { Option } from '../../../../../platform/ui/index.js';
import { colleaguesMessages } from '../colleagues.messages.js';
import { memberRoles, type MemberRole } from '../member.rules.js';

const KEYS = { lead: 'roleLead', editor: 'roleEditor', reader: 'roleReader' } as const;

export function roleWords(role: MemberRole, locale: Locale): { label: string; hint: string } {
  const t = colleaguesMessages(locale);
  return { label: t(KEYS[role]), hint: t(`${KEYS[role]}Hint`) };
}

export function roleOptions(locale: Locale): Option[] {
  return memberRoles.map((value) => ({ value, ...roleWords(value, locale) }));
}

/** What colleagues call each other by; the address is the lead's to see. */
export function shownName(
  { name, email }: { name: string; email: string },
  seesEmail: boolean,
  locale: Locale,
): string {
  return name || (seesEmail && email) || colleaguesMessages(locale)('nameless');
}
