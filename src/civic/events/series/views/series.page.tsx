import type { VNode } from 'preact';
import type { SubjectCard } from '../../../../commons/subjects/index.js';
import { pick, type Locale } from '../../../../platform/i18n/index.js';
import {
  Breadcrumbs,
  ButtonLink,
  Link,
  Paragraphs,
  Tag,
  useLocale,
  usePath,
} from '../../../../platform/ui/index.js';
import { EVENTS_PATH } from '../../event.rules.js';
import { eventMessages } from '../../events.messages.js';
import { listMessages } from '../../reading/lists.messages.js';
import { EventStyles } from '../../reading/views/event-styles.js';
import { EventDay, type EventItem } from '../../reading/views/list-parts.js';

type Outcome = Pick<SubjectCard, 'title' | 'lang' | 'path' | 'stateLabel' | 'tone'>;

export interface SeriesPageProps {
  title: string;
  lang: Locale;
  description: string;
  items: readonly (EventItem & { cameOfIt: readonly Outcome[] })[];
  calendar: string;
  list: string;
}

export function SeriesPage(props: SeriesPageProps): VNode {
  const locale = useLocale();
  const t = listMessages(locale);
  const at = usePath();
  return (
    <>
      <EventStyles />
      <div class="top">
        <div class="page">
          <Breadcrumbs crumbs={[{ path: EVENTS_PATH, label: eventMessages(locale)('events') }]} />
          <h1 lang={props.lang}>{props.title}</h1>
          <div class="meta">
            <span class="kind">{t('seriesKind')}</span>
          </div>
        </div>
      </div>
      <div class="page stack">
        <Paragraphs text={props.description} lang={props.lang} />
        <p class="actions">
          <ButtonLink href={at(props.calendar)}>{t('seriesCalendar')}</ButtonLink>
        </p>
        <section aria-labelledby="members">
          <h2 id="members">{t('seriesMembers', { count: props.items.length })}</h2>
          <ol class="subjects ruled series-list">
            {props.items.map((item) => (
              <li key={item.path}>
                <EventDay date={item.date} />
                <div>
                  <span class="kind">{item.kind}</span>
                  <h3>
                    <Link path={item.path} class="name" lang={item.lang}>
                      {item.title}
                    </Link>
                  </h3>
                  <p class="event-when num">{item.when}</p>
                  <p lang={item.lang}>{item.summary}</p>
                  <p class="meta">
                    <Tag tone={item.state.tone}>{item.state.label}</Tag>
                  </p>
                  <CameOfIt outcomes={item.cameOfIt} />
                </div>
              </li>
            ))}
          </ol>
          <p class="small">
            <Link path={props.list}>{t('seriesInList')}</Link>
          </p>
        </section>
      </div>
    </>
  );
}

function CameOfIt({ outcomes }: { outcomes: readonly Outcome[] }): VNode | null {
  const locale = useLocale();
  if (outcomes.length === 0) return null;
  return (
    <>
      <p class="small">
        <b>{listMessages(locale)('connected')}</b>
      </p>
      <ul class="came-of-it small">
        {outcomes.map(({ title, lang, path, stateLabel, tone }) => (
          <li key={path}>
            <Link path={path} lang={lang}>
              {title}
            </Link>{' '}
            <Tag tone={tone}>{pick(stateLabel, locale)}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
