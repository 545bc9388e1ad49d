import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  ButtonLink,
  DateBox,
  EmptyState,
  Link,
  PageHead,
  Tag,
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
import { WRITE_PATH } from '../../inquiry.rules.js';
import { ownMessages } from '../own.messages.js';

export interface MinePageProps {
  items: readonly {
    path: string;
    /** When it was sent. */
    date: string;
    title: string;
    lang: Locale;
    kind: string;
    state: { label: string; tone: Tone };
    meta: string;
  }[];
}

export function MinePage({ items }: MinePageProps): VNode {
  const t = ownMessages(useLocale());
  return (
    <>
      <PageHead title={t('mine')} lead={t('mineLead')}>
        <p class="actions">
          <ButtonLink path={WRITE_PATH}>{t('write')}</ButtonLink>
        </p>
      </PageHead>
      <div class="page">
        {items.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <ul class="subjects ruled">
            {items.map((item) => (
              <li key={item.path}>
                <DateBox date={item.date} />
                <div>
                  <span class="kind">{item.kind}</span>
                  <h2>
                    <Link path={item.path} class="name" lang={item.lang}>
                      {item.title}
                    </Link>
                  </h2>
                  <p class="meta">
                    <Tag tone={item.state.tone}>{item.state.label}</Tag>
                    <span class="soft small num">{item.meta}</span>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
