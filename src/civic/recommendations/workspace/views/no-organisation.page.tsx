import type { VNode } from 'preact';
import { ButtonLink, TextPage, useLocale } from '../../../../platform/ui/index.js';
import { workspaceMessages } from '../workspace.messages.js';

/** For whoever belongs to no confirmed organisation. */
export function NoOrganisationPage(): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <TextPage title={t('noneTitle')}>
      <p class="lead">{t('noneText')}</p>
      <p class="actions">
        <ButtonLink path="/account/organisation">{t('toOrganisation')}</ButtonLink>
      </p>
    </TextPage>
  );
}
