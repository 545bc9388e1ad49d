import type { Locale } from '../../../../platform/i18n/index.js';
import type { Crumb } from '../../../../platform/ui/index.js';
import { workspaceMessages } from '../workspace.messages.js';

/** To a page under one recommendation of the organisation. */
export function ownCrumbs(
  { id, title, lang }: { id: string; title: string; lang: Locale },
  locale: Locale,
): Crumb[] {
  return [
    { path: '/workspace', label: workspaceMessages(locale)('workspace') },
    { path: `/workspace/recommendations/${id}`, label: title, lang },
  ];
}
