import type { VNode } from 'preact';
import { Card, Link, useLocale } from '../../../../platform/ui/index.js';
import { ownMessages } from '../own.messages.js';

/** On the public page, for whoever started it. */
export function OwnCard({ path }: { path: string }): VNode {
  const t = ownMessages(useLocale());
  return (
    <Card title={t('yours')}>
      <p>
        <Link path={path}>{t('toOwn')}</Link>
      </p>
    </Card>
  );
}
