import type { ComponentChildren, VNode } from 'preact';
import { Link, Tag, useLocale } from '../../../../platform/ui/index.js';
import { workspaceMessages } from '../workspace.messages.js';
import type { OwedLine } from '../workspace.presentation.js';

/** What the municipality owes, and until when. */
export function OwedItem(props: OwedLine & { withTitle: boolean; children?: ComponentChildren }): VNode {
  const t = workspaceMessages(useLocale());
  return (
    <li>
      {props.withTitle && (
        <Link path={props.path} lang={props.lang}>
          {props.title}
        </Link>
      )}
      <div class={props.withTitle ? 'soft small' : undefined}>
        {props.what}: {props.until} {props.isOverdue && <Tag tone="late">{t('overdue')}</Tag>}
      </div>
      {props.children}
    </li>
  );
}
