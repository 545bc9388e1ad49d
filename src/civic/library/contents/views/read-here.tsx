import type { VNode } from 'preact';
import { ButtonLink, useLocale } from '../../../../platform/ui/index.js';
import { contentsMessages } from '../contents.messages.js';
import type { ReadingView } from '../reading-notes.js';

/** On the page of a publication: the way to its text. */
export function ReadHere({ path, extent, commented }: ReadingView): VNode {
  const t = contentsMessages(useLocale());
  return (
    <section aria-labelledby="read" class="read-here">
      <h2 id="read">{t('readTitle')}</h2>
      <p class="actions">
        <ButtonLink path={path}>{t('readButton')}</ButtonLink>
        <span class="soft small">
          {extent}
          {commented && `. ${t('readCommented')}`}
        </span>
      </p>
    </section>
  );
}
