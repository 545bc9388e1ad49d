import type { VNode } from 'preact';
import { DeadlineLine } from '../../../../../commons/deadlines/views/index.js';
import { Card, Facts, FileList, FollowBox, Link, Tag, useLocale } from '../../../../../platform/ui/index.js';
import { pageMessages } from '../page.messages.js';
import type { RecommendationPageProps } from './recommendation.page.js';

export function Rail(props: RecommendationPageProps): VNode {
  const t = pageMessages(useLocale());
  const { registration } = props;
  return (
    <>
      {props.owed.length > 0 && (
        <Card title={t('deadlines')}>
          {props.owed.map((one) => (
            <DeadlineLine key={one.label + one.until} {...one} />
          ))}
        </Card>
      )}
      <Card title={t('about')}>
        <Facts
          facts={props.facts.map(({ label, value, lang, path }) => ({
            label,
            lang,
            value: path ? <Link path={path}>{value}</Link> : value,
          }))}
        />
      </Card>
      <Card title={t('registration')}>
        <Facts facts={registration.facts} />
        {registration.late && (
          <p class="small">
            <Tag tone="late">{t('late')}</Tag> {t('lateNote')}
          </p>
        )}
      </Card>
      {props.files.length > 0 && (
        <Card title={t('attachments')}>
          <FileList files={props.files} />
        </Card>
      )}
      {props.follow && (
        <FollowBox
          title={t('follow')}
          hidden={props.follow}
          note={t('followNote')}
          signedIn={props.signedIn}
        />
      )}
      <Data {...props.data} />
    </>
  );
}

function Data(props: RecommendationPageProps['data']): VNode {
  const t = pageMessages(useLocale());
  return (
    <Card title={t('data')} class="badge-card">
      <ul class="list small">
        <li>
          <a href={props.json} rel="alternate" type="application/json">
            {t('dataJson')}
          </a>
        </li>
      </ul>
      <h3>{t('badge')}</h3>
      <p>
        <img src={props.badge} alt={props.badgeAlt} height="24" />
      </p>
      <p class="small soft">{t('badgeHint')}</p>
      <details>
        <summary class="small">{t('badgeCode')}</summary>
        <pre class="embed" tabIndex={0} aria-label={t('badgeCode')}>
          <code>{props.badgeCode}</code>
        </pre>
      </details>
    </Card>
  );
}
