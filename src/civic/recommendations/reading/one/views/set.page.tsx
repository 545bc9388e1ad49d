import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import { Card, HowComputed, Link, Meter, Breadcrumbs, useLocale } from '../../../../../platform/ui/index.js';
import { recommendationMessages } from '../../../recommendations.messages.js';
import { RecommendationStyles } from '../../../views/recommendation-styles.js';
import { RecommendationTable, type ListItem } from '../../lists/views/list-parts.js';
import { pageMessages } from '../page.messages.js';

export interface SetPageProps {
  title: string;
  lang: Locale;
  by: string;
  source: string | null;
  /** Weighted percent; null where nothing was accepted. */
  progress: number | null;
  items: readonly ListItem[];
  list: string;
}

export function SetPage(props: SetPageProps): VNode {
  const locale = useLocale();
  const t = pageMessages(locale);
  const members = t('setMembers', { count: props.items.length });
  return (
    <>
      <RecommendationStyles />
      <div class="top">
        <div class="page">
          <Breadcrumbs
            crumbs={[{ path: '/recommendations', label: recommendationMessages(locale)('recommendations') }]}
          />
          <h1 lang={props.lang}>{props.title}</h1>
          <p class="lead" lang="bg">
            {props.by}
          </p>
          {props.source && (
            <p>
              <a href={props.source} rel="noopener nofollow">
                {t('setSource')}
              </a>
            </p>
          )}
        </div>
      </div>
      <div class="page stack">
        <Card title={t('setProgress')}>
          {props.progress === null ? (
            <p class="soft">{t('setNothing')}</p>
          ) : (
            <p class="progress big">
              <Meter
                value={props.progress}
                max={100}
                label={t('progressLabel', { progress: props.progress })}
              />
              <b class="num" aria-hidden="true">
                {t('percent', { progress: props.progress })}
              </b>
            </p>
          )}
          <HowComputed>
            <p>{t('setProgressHow')}</p>
          </HowComputed>
        </Card>
        <section aria-labelledby="members">
          <h2 id="members">{members}</h2>
          <RecommendationTable caption={members} items={props.items} />
          <p class="small">
            <Link path={props.list}>{t('setInList')}</Link>
          </p>
        </section>
      </div>
    </>
  );
}
