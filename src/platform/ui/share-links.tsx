import type { VNode } from 'preact';
import { CopyLink } from './blocks.js';
import { useLocale } from './locale.js';
import { uiMessages } from './ui.messages.js';

/** Tells others of a page without anybody's scripts: its address, and a letter that begins with it. */
export function ShareLinks({ title, address }: { title: string; address: string }): VNode {
  const t = uiMessages(useLocale());
  const letter = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${address}`)}`;
  return (
    <section class="card share" aria-labelledby="share">
      <h2 class="card-title" id="share">
        {t('share')}
      </h2>
      <p class="small share-address">{address}</p>
      <p class="actions">
        <CopyLink href={address} />
        <a class="btn quiet small" href={letter}>
          {t('shareByMail')}
        </a>
      </p>
    </section>
  );
}
