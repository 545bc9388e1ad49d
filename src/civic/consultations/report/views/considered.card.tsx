import type { VNode } from 'preact';
import { Card, Donut, Link, useLocale, type Part } from '../../../../platform/ui/index.js';
import { reportMessages } from '../report.messages.js';

export interface Considered {
  /** Proposals by what was decided on them. */
  parts: readonly Part[];
  total: number;
  /** Where the reasons are read. */
  path: string;
}

/** „42 от 42 разгледани“: what became of the proposals, beside the text they are about. */
export function ConsideredCard({ parts, total, path }: Considered): VNode {
  const t = reportMessages(useLocale());
  const counts = parts.map(({ label, value }) => `${label}: ${value}`).join(', ');
  return (
    <Card title={t('considered')}>
      <Donut title={`${t('considered')}. ${counts}`} parts={parts} total={t('consideredOf', { total })} />
      <p class="small">
        <Link path={path}>{t('consideredReasons')}</Link>
      </p>
    </Card>
  );
}
