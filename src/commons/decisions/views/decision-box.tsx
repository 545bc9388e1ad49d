import type { VNode } from 'preact';
import { formatDate, pick } from '../../../platform/i18n/index.js';
import { Link, Paragraphs, Tag, useLocale } from '../../../platform/ui/index.js';
import { OUTCOMES } from '../decision.rules.js';
import { decisionMessages } from '../decisions.messages.js';
import type { DecisionView } from '../decision.view.js';

/** What was decided on something, below it. Reasons are written in Bulgarian. */
export function DecisionBox(props: { decision: DecisionView }): VNode {
  const { outcome, reason, changedArticle, unit, publishedAt, path } = props.decision;
  const locale = useLocale();
  const t = decisionMessages(locale);
  const { label, tone } = OUTCOMES[outcome];
  const date = publishedAt && formatDate(publishedAt, locale);
  return (
    <div class="decision-box">
      <p class="meta">
        <Tag tone={tone}>{pick(label, locale)}</Tag>
        <span class="fact">{[unit && pick(unit.name, locale), date].filter(Boolean).join(', ')}</span>
      </p>
      <div lang="bg">
        <Paragraphs text={reason} />
      </div>
      {changedArticle && (
        <p>
          {t('changes')} <span lang="bg">{changedArticle}</span>
        </p>
      )}
      <p class="small">
        <Link path={path}>{t('permanent')}</Link>
      </p>
    </div>
  );
}
