import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ButtonLink, Card, Link, PageHead, useLocale } from '../../../../platform/ui/index.js';
import { wizardMessages } from '../wizard.messages.js';

export interface StartPageProps {
  /** What the usual kind asks for; null while the municipality takes no petitions. */
  terms: {
    backers: number;
    backingDays: number;
    collectingDays: number;
    age: number;
    answer: { count: number; follows: string };
    hearing: { count: number; follows: string } | null;
  } | null;
  drafts: readonly { path: string; title: string; lang: Locale }[];
}

/** What a petition is, and what happens with it, before anybody begins one. */
export function StartPage({ terms, drafts }: StartPageProps): VNode {
  const t = wizardMessages(useLocale());
  return (
    <>
      <PageHead
        title={t('newTitle')}
        lead={t('newLead')}
        crumbs={[{ path: '/petitions', label: t('petitions') }]}
      >
        {terms ? (
          <p class="actions">
            <ButtonLink path="/petitions/new/title">{t('start')}</ButtonLink>
          </p>
        ) : (
          <p>{t('notTaken')}</p>
        )}
      </PageHead>
      <div class="page two-columns">
        <div>
          {terms && (
            <section aria-labelledby="what-happens">
              <h2 id="what-happens">{t('whatHappens')}</h2>
              <Way terms={terms} />
            </section>
          )}
        </div>
        <div class="rail">
          {drafts.length > 0 && (
            <Card title={t('drafts')}>
              <ul class="list">
                {drafts.map(({ path, title, lang }) => (
                  <li key={path}>
                    <Link path={path} lang={lang}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card title={t('legalTitle')}>
            <p class="small">{t('legal')}</p>
            <p class="small">
              {t('statutory')} <Link path="/petitions/procedures">{t('toProcedures')}</Link>
            </p>
          </Card>
        </div>
      </div>
    </>
  );
}

function Way({ terms }: { terms: NonNullable<StartPageProps['terms']> }): VNode {
  const t = wizardMessages(useLocale());
  const { backers, backingDays, collectingDays, age, answer, hearing } = terms;
  return (
    <ol class="steps">
      <li>
        <h3>{t('wayWriteTitle')}</h3>
        <p>{t('wayWrite')}</p>
      </li>
      {backers > 0 && (
        <li>
          <h3>{t('wayBackersTitle', { count: backers })}</h3>
          <p>{t('wayBackers', { days: backingDays })}</p>
        </li>
      )}
      <li>
        <h3>{t('wayReviewTitle')}</h3>
        <p>{t('wayReview')}</p>
      </li>
      <li>
        <h3>{t('wayCollectTitle', { days: collectingDays })}</h3>
        <p>{t('wayCollect', { age, ...answer })}</p>
        {hearing && <p>{t('wayHearing', hearing)}</p>}
      </li>
      <li>
        <h3>{t('wayAnswerTitle')}</h3>
        <p>{t('wayAnswer')}</p>
      </li>
    </ol>
  );
}
