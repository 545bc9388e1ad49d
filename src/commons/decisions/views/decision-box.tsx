import type { VNode } from 'preact';
import { formatDate, pick } from '../../../platform/i18n/index.js';
import { Link, Paragraphs, Tag, useLocale } from '../../../platform/ui/index.js';
import { OUTCOMES } from '../decision.rules.js';
import { decisionMessages } from '../decisions.messages.js';
import type { DecisionView } from '../decision.view.js';

export function OutcomeTag({ outcome }: Pick<DecisionView, 'outcome'>): VNode {
  const { label, tone } = OUTCOMES[outcome];
  return <Tag tone={tone}>{pick(label, useLocale())}</Tag>;
}

/**
 * What was decided on something, below it. Reasons are written in Bulgarian. `outcomeSaid` where the outcome stands
 * above already, as in lists.
 */
export function DecisionBox(props: { decision: DecisionView; outcomeSaid?: boolean }): VNode {
  const { outcome, reason, changedArticle, unit, publishedAt, path } = props.decision;
  const locale = useLocale();
  const t = decisionMessages(locale);
  const date = publishedAt && formatDate(publishedAt, locale);
  return (
    <div class="decision-box">
      <p class="meta">
        {!props.outcomeSaid && <OutcomeTag outcome={outcome} />}
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
