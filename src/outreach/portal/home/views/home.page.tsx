import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../../../platform/i18n/index.js';
import { asset, Card, DateBox, Days, Link, usePath } from '../../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';
import { Answers, type AnswersProps } from './answers.js';
import { Awaited, type AwaitedProps } from './awaited.js';
import { Decisions, type DecisionProps } from './decisions.js';
import { Doors } from './doors.js';
import { FirstDay } from './first-day.js';
import { Learnt, type LearntItem } from './learnt.js';
import { SubjectItems, type SubjectItem } from './subject-items.js';
import { SubscribeForm, type TopicChoice } from './subscribe.form.js';

export interface HomeSubject {
  key: string;
  kind: string;
  title: string;
  lang: Locale;
  path: string;
  topics: readonly string[];
  /** A line of facts in the words of its module; '' where it has none. */
  pulse: string;
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

export interface HomePageProps {
  locale: Locale;
  open: readonly OpenSubject[];
  upcoming: readonly DatedSubject[];
  closed: readonly DatedSubject[];
  /** Null before anything was asked for in this year. */
  answers: AnswersProps | null;
  decisions: readonly DecisionProps[];
  awaited: AwaitedProps | null;
  learnt: readonly LearntItem[];
  calendarPath: string | null;
  topics: readonly TopicChoice[];
  signedIn: boolean;
  /** The lists of the modules that have something to say in. */
  lists: readonly { path: string; plural: string }[];
}

export function HomePage(props: HomePageProps): VNode {
  const { locale, answers, decisions, awaited, learnt } = props;
  const t = homeMessages(locale);
  return (
    <>
      <link rel="stylesheet" href={asset('home.css')} />
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
          <SubscribeForm locale={locale} topics={props.topics} signedIn={props.signedIn} />
        </div>
      </div>
      {answers ? <Answers {...answers} locale={locale} /> : <FirstDay locale={locale} />}
      {decisions.length > 0 && <Decisions locale={locale} decisions={decisions} />}
      <div class="block">
        <div class="page split">
          {awaited ? <Awaited {...awaited} locale={locale} /> : <RecentlyClosed {...props} />}
          <Upcoming {...props} />
        </div>
      </div>
      {learnt.length > 0 && <Learnt locale={locale} items={learnt} />}
      <Doors locale={locale} />
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
      subject.pulse || subject.topics.join(', '),
      subject.closesAt && t('until', { date: lastDay(subject.closesAt, props.locale) }),
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
      <nav class="more small" aria-label={t('listsTitle')}>
        <ul class="inline">
          {props.lists.map((list) => (
            <li key={list.path}>
              <Link path={list.path}>{list.plural}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </Card>
  );
}

/** A term that ends at midnight ends on the day before. */
function lastDay(closesAt: Date, locale: Locale): string {
  return formatDate(new Date(closesAt.getTime() - 1), locale, 'dayMonth');
}

function Upcoming(props: HomePageProps): VNode {
  const t = homeMessages(props.locale);
  const at = usePath();
  return (
    <Card title={t('upcomingTitle')}>
      <Dated locale={props.locale} items={props.upcoming} note="opens" empty="upcomingEmpty" />
      {props.calendarPath && props.upcoming.length > 0 && (
        <p class="more small">
          <a href={at(props.calendarPath)} type="text/calendar">
            {t('calendar')}
          </a>
        </p>
      )}
    </Card>
  );
}

function RecentlyClosed(props: HomePageProps): VNode {
  const t = homeMessages(props.locale);
  return (
    <Card title={t('closedTitle')}>
      <Dated locale={props.locale} items={props.closed} note="closed" empty="closedEmpty" />
    </Card>
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
    note:
      // Before it opens nobody has said anything: only what has a time of its own has facts to tell.
      (subject.comes === undefined ? '' : subject.pulse || subject.comes) ||
      [t(props.note, { date: formatDate(subject.day, props.locale) }), subject.topics.join(', ')]
        .filter(Boolean)
        .join(' · '),
  }));
  return <SubjectItems ruled items={items} locale={props.locale} />;
}
