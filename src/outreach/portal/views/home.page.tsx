import type { VNode } from 'preact';
import { formatDate, formatDeadline, formatNumber, type Locale } from '../../../platform/i18n/index.js';
import { Card, DateBox, Days, Link } from '../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';
import { SubjectItems, type SubjectItem } from './subject-items.js';
import { SubscribeForm, type TopicChoice } from './subscribe.form.js';

export interface HomeSubject {
  key: string;
  kind: string;
  title: string;
  lang: Locale;
  path: string;
  topics: readonly string[];
}

export interface OpenSubject extends HomeSubject {
  closesAt: Date | null;
  daysLeft: number | null;
}

/** `day` is the local date for the box at the left. */
export interface DatedSubject extends HomeSubject {
  at: Date;
  day: string;
  /** In the words of its module; left out, it opens or closed on that day. */
  comes?: string;
}

export interface HomeFigure {
  kind: 'Open' | 'Upcoming' | 'Over';
  count: number;
}

export interface HomePageProps {
  locale: Locale;
  open: readonly OpenSubject[];
  upcoming: readonly DatedSubject[];
  closed: readonly DatedSubject[];
  figures: readonly HomeFigure[];
  topics: readonly TopicChoice[];
  signedIn: boolean;
  /** The lists of the modules that have something to say in. */
  lists: readonly { path: string; plural: string }[];
}

export function HomePage(props: HomePageProps): VNode {
  const t = homeMessages(props.locale);
  return (
    <>
      <div class="hero">
        <div class="page">
          <div class="say">
            <h1>
              <span>{t('yourWord')}</span>
              <span>{t('ourAnswer')}</span>
              <span>{t('inTheOpen')}</span>
            </h1>
            <p class="lead">{t('lead')}</p>
          </div>
          <OpenNow {...props} />
          <SubscribeForm locale={props.locale} topics={props.topics} signedIn={props.signedIn} />
        </div>
      </div>
      {props.figures.length > 0 && <Figures {...props} />}
      {(props.upcoming.length > 0 || props.closed.length > 0) && (
        <div class="block">
          <div class="page split">
            <Card title={t('upcomingTitle')}>
              <Dated locale={props.locale} items={props.upcoming} note="opens" empty="upcomingEmpty" />
            </Card>
            <Card title={t('closedTitle')}>
              <Dated locale={props.locale} items={props.closed} note="closed" empty="closedEmpty" />
            </Card>
          </div>
        </div>
      )}
    </>
  );
}

function OpenNow(props: HomePageProps): VNode {
  const t = homeMessages(props.locale);
  const items = props.open.map((subject): SubjectItem => ({
    ...subject,
    box:
      subject.daysLeft === null ? (
        <span class="days over word">{t('noTerm')}</span>
      ) : (
        <Days left={subject.daysLeft} />
      ),
    note: [
      subject.closesAt && t('until', { date: formatDeadline(subject.closesAt, props.locale) }),
      subject.topics.join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Card title={t('openTitle')} class="open-now">
      {items.length > 0 ? (
        <SubjectItems items={items} locale={props.locale} />
      ) : (
        <>
          <p>
            <b>{t('openEmpty')}</b>
          </p>
          <p class="soft">{t('openEmptyHint')}</p>
        </>
      )}
      {props.lists.map((list) => (
        <p key={list.path} class="more small">
          <Link path={list.path}>{t('all', { plural: list.plural.toLocaleLowerCase(props.locale) })}</Link>
        </p>
      ))}
    </Card>
  );
}

function Figures(props: HomePageProps): VNode {
  const t = homeMessages(props.locale);
  return (
    <section class="block" aria-labelledby="flow">
      <div class="page">
        <h2 id="flow">{t('flowTitle')}</h2>
        <ul class="flow">
          {props.figures.map(({ kind, count }) => (
            <li key={kind}>
              <b class="num">{formatNumber(count, props.locale)}</b>
              {t(`figure${kind}`, { count })}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Dated(props: {
  locale: Locale;
  items: readonly DatedSubject[];
  note: 'opens' | 'closed';
  empty: 'upcomingEmpty' | 'closedEmpty';
}): VNode {
  const t = homeMessages(props.locale);
  if (props.items.length === 0) return <p class="soft">{t(props.empty)}</p>;
  const items = props.items.map((subject): SubjectItem => ({
    ...subject,
    box: <DateBox date={subject.day} />,
    note: [
      subject.comes ?? t(props.note, { date: formatDate(subject.day, props.locale) }),
      subject.topics.join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return <SubjectItems ruled items={items} locale={props.locale} />;
}
