import type { VNode } from 'preact';
import { ButtonLink } from '../../../../platform/ui/index.js';

/** `path` is of this site and follows its language, `href` is what it is. */
export type PageLink = { label: string } & ({ path: string } | { href: string });

export function PageLinks({ links }: { links: readonly PageLink[] }): VNode | null {
  if (links.length === 0) return null;
  return (
    <div class="actions">
      {links.map(({ label, ...to }) => (
        <ButtonLink key={label} kind="quiet" small {...to}>
          {label}
        </ButtonLink>
      ))}
    </div>
  );
}
