import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  DateBox,
  EmptyState,
  Link,
  PageHead,
  Tag,
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
import { campaignMessages } from '../../campaigns.messages.js';
import { readingMessages } from '../reading.messages.js';
import { CampaignStyles } from './campaign-parts.js';

export interface CampaignItem {
  path: string;
  title: string;
  lang: Locale;
  message: string;
  /** The first day. */
  date: string;
  period: string;
  state: { label: string; tone: Tone };
}

export function CampaignsPage({ items }: { items: readonly CampaignItem[] }): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  return (
    <>
      <CampaignStyles />
      <PageHead title={campaignMessages(locale)('campaigns')} lead={t('lead')} />
      <div class="page">
        {items.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
            <p>
              <Link path="/events">{t('emptyLink')}</Link>
            </p>
          </EmptyState>
        ) : (
          <ul class="subjects ruled">
            {items.map((item) => (
              <li key={item.path}>
                <DateBox date={item.date} />
                <div>
                  <h2>
                    <Link path={item.path} class="name" lang={item.lang}>
                      {item.title}
                    </Link>
                  </h2>
                  <p lang={item.lang}>{item.message}</p>
                  <p class="meta">
                    <Tag tone={item.state.tone}>{item.state.label}</Tag>
                    <span class="num">{item.period}</span>
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
