import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Banner, PageHead, Paragraphs, Table } from '../../../../platform/ui/index.js';
import { deadlinesMessages } from './deadlines.messages.js';

const ROWS = ['minimum', 'short', 'motives', 'report', 'general', 'budget', 'published'] as const;

export function DeadlinesPage(props: { locale: Locale }): VNode {
  const t = deadlinesMessages(props.locale);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div class="page">
        <Table
          caption={t('caption')}
          columns={[
            { label: t('what') },
            { label: t('term') },
            { label: t('meaning') },
            { label: t('article') },
          ]}
          rows={ROWS.map((row) => [
            <b key="what">{t(row)}</b>,
            t(`${row}Term`),
            t(`${row}Meaning`),
            <span key="article" class="small soft">
              {t(`${row}Article`)}
            </span>,
          ])}
        />
        <p class="small soft">{t('abbreviations')}</p>
        <section class="prose section">
          <h2>{t('countTitle')}</h2>
          <Paragraphs text={t('countText')} />
          <h3>{t('exampleTitle')}</h3>
          <Paragraphs text={t('exampleText')} />
        </section>
        <Banner title={t('caveatTitle')}>
          <p>{t('caveat')}</p>
        </Banner>
      </div>
    </>
  );
}
