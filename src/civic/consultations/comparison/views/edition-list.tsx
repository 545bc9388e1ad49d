import type { VNode } from 'preact';
import { Link, useLocale } from '../../../../platform/ui/index.js';
import { comparisonMessages } from '../comparison.messages.js';

/** The ways to earlier drafts and to what was adopted. */
export function EditionList(props: { links: readonly { label: string; path: string }[] }): VNode | null {
  const t = comparisonMessages(useLocale());
  if (props.links.length === 0) return null;
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{t('versions')}</h2>
      <ul>
        {props.links.map(({ label, path }) => (
          <li key={path}>
            <Link path={path}>{label}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
