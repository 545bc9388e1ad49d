import type { VNode } from 'preact';
import { formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import { Card, EmptyState, Link, Tag, TextPage } from '../../../platform/ui/index.js';
import type { Contribution } from '../contributions.service.js';
import { contributionMessages } from '../contributions.messages.js';

export function ContributionsPage(props: {
  locale: Locale;
  contributions: readonly Contribution[];
  /** How many are shown at most. */
  limit: number;
}): VNode {
  const { locale, contributions, limit } = props;
  const t = contributionMessages(locale);
  return (
    <TextPage title={t('title')}>
      <p class="lead">{t('lead')}</p>
      {contributions.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <ol class="list">
          {contributions.map((contribution) => (
            <li key={contribution.path}>
              <ContributionCard {...contribution} locale={locale} />
            </li>
          ))}
        </ol>
      )}
      {contributions.length === limit && <p class="soft">{t('onlyNewest', { count: limit })}</p>}
      <p class="actions">
        <Link path="/statements">{t('statements')}</Link>
        <Link path="/account">{t('back')}</Link>
      </p>
    </TextPage>
  );
}

function ContributionCard(props: Contribution & { locale: Locale }): VNode {
  const { locale, state, outcome } = props;
  return (
    <Card>
      <p class="meta">
        <Tag tone={state.tone}>{pick(state.label, locale)}</Tag>
        <span class="kind">{pick(props.kind, locale)}</span>
        <span class="fact">{formatDate(props.at, locale)}</span>
      </p>
      <p lang={props.lang}>
        <Link path={props.path}>{props.title}</Link>
      </p>
      {outcome && <p class="small">{pick(outcome, locale)}</p>}
    </Card>
  );
}
