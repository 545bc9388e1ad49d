import type { VNode } from 'preact';
import { Banner, Link, TextPage, useLocale } from '../../../../platform/ui/index.js';
import { reportMessages } from '../report.messages.js';

export function ThanksPage(props: {
  outcome: 'counted' | 'again' | 'hidden';
  days: number;
  back: string | null;
}): VNode {
  const t = reportMessages(useLocale());
  return (
    <TextPage
      title={t('thanksTitle')}
      above={
        <Banner kind="success">
          <p>{t(props.outcome, { days: props.days })}</p>
          <p>{t('told')}</p>
        </Banner>
      }
    >
      <p>
        <Link path={props.back ?? '/'}>{t(props.back ? 'backThere' : 'back')}</Link> ·{' '}
        <Link path="/moderation-rules">{t('rules')}</Link>
      </p>
    </TextPage>
  );
}

/** Why nothing can be reported here. */
export function ObstaclePage(props: {
  obstacle: 'subjectGone' | 'hiddenAlready' | 'ownReported';
  path: string | null;
}): VNode {
  const t = reportMessages(useLocale());
  return (
    <TextPage title={t('title')}>
      <p class="lead">{t(props.obstacle)}</p>
      <p>
        {props.path && <Link path={props.path}>{t('seeIt')}</Link>}{' '}
        <Link path="/moderation-rules">{t('rules')}</Link>
      </p>
    </TextPage>
  );
}
