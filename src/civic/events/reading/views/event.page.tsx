import type { ComponentChildren, VNode } from 'preact';
import { TrailLinks, type TrailLinksProps } from '../../../../commons/trail/views/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  ButtonLink,
  Card,
  FileList,
  FollowBox,
  Link,
  Paragraphs,
  SubjectHead,
  useLocale,
  usePath,
  type FileItem,
  type Station,
  type SubjectClock,
  type Tone,
} from '../../../../platform/ui/index.js';
import { EVENTS_PATH } from '../../event.rules.js';
import { eventMessages } from '../../events.messages.js';
import { pageMessages } from '../page.messages.js';
import { EventStyles } from './event-styles.js';
import { ProgrammeSection, type ProgrammeDay } from './programme.js';

export type { ProgrammeDay } from './programme.js';

export interface PhotoView {
  id: string;
  alt: string;
  src: string;
  credit: string;
}

export interface EventPageProps {
  title: string;
  lang: Locale;
  summary: string;
  description: string;
  kind: string;
  state: { label: string; tone: Tone };
  unit: string;
  clock?: SubjectClock;
  stations: readonly Station[];
  isDraft: boolean;
  /** It is off, or not when it was said. */
  notice: { kind: 'warning' | 'notice'; title: string; lines: readonly string[] } | null;
  when: { text: string; holds: boolean };
  where: string;
  isOnline: boolean;
  accessibility: string;
  streamUrl: string;
  recordingUrl: string;
  freeEntry: boolean;
  /** Its entry for calendars; null where it is no longer to come. */
  calendar: string | null;
  programme: readonly ProgrammeDay[];
  organisers: readonly string[];
  partners: readonly string[];
  before: readonly FileItem[];
  after: readonly FileItem[];
  photos: readonly PhotoView[];
  series: { path: string; title: string; lang: Locale } | null;
  topics: readonly string[];
  follow: Record<string, string> | null;
  signedIn: boolean;
  links: TrailLinksProps;
  /** What other rooms show of it. */
  aside: ComponentChildren[];
  main: ComponentChildren[];
  data: { json: string; calendar: string };
}

/** When, where and how to register come first on a phone; beside the rest where there is room. */
export function EventPage(props: EventPageProps): VNode {
  const locale = useLocale();
  const t = pageMessages(locale);
  return (
    <article>
      <EventStyles />
      <SubjectHead
        crumbs={[{ path: EVENTS_PATH, label: eventMessages(locale)('events') }]}
        kind={props.kind}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={[...(props.when.holds ? [props.when.text] : []), ...(props.where ? [props.where] : [])]}
        clock={props.clock}
        follow={props.follow ? '#follow' : undefined}
        trail={props.stations}
      />
      {(props.isDraft || props.notice) && (
        <div class="page event-notices">
          <Notices {...props} />
        </div>
      )}
      <div class="page two-columns event-columns">
        <aside class="rail first" aria-label={t('when')}>
          <WhenWhere {...props} />
          {props.aside}
        </aside>
        <div class="stack">
          <section aria-labelledby="about">
            <h2 id="about">{t('about')}</h2>
            <p class="lead" lang={props.lang}>
              {props.summary}
            </p>
            {props.description && <Paragraphs text={props.description} lang={props.lang} />}
          </section>
          <ProgrammeSection days={props.programme} lang={props.lang} />
          <Documents {...props} />
          <Photos photos={props.photos} lang={props.lang} />
          {props.main}
          <TrailLinks {...props.links} />
        </div>
        <aside class="rail rest" aria-label={t('further')}>
          <Hosts {...props} />
          {props.series && (
            <Card title={t('series')}>
              <p>
                <Link path={props.series.path} lang={props.series.lang}>
                  {props.series.title}
                </Link>
              </p>
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
        </aside>
      </div>
    </article>
  );
}

function Notices({ isDraft, notice }: EventPageProps): VNode {
  const t = pageMessages(useLocale());
  return (
    <>
      {isDraft && (
        <Banner>
          <p>{t('notAnnounced')}</p>
        </Banner>
      )}
      {notice && (
        <Banner kind={notice.kind} title={notice.title}>
          {notice.lines.filter(Boolean).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
      )}
    </>
  );
}

function WhenWhere(props: EventPageProps): VNode {
  const t = pageMessages(useLocale());
  const at = usePath();
  return (
    <section class="card">
      <dl class="when-where">
        <div>
          <dt>{t('when')}</dt>
          <dd class="when">{props.when.holds ? props.when.text : <s>{props.when.text}</s>}</dd>
        </div>
        <div>
          <dt>{t('where')}</dt>
          {props.where && <dd lang={props.lang}>{props.where}</dd>}
          {props.isOnline && <dd>{t('online')}</dd>}
        </div>
        {props.accessibility && (
          <div>
            <dt>{t('accessibility')}</dt>
            <dd lang={props.lang}>{props.accessibility}</dd>
          </div>
        )}
      </dl>
      {props.freeEntry && <p>{t('freeEntry')}</p>}
      {(props.calendar ?? (props.streamUrl || props.recordingUrl)) && (
        <p class="actions">
          {props.calendar && <ButtonLink href={at(props.calendar)}>{t('addToCalendar')}</ButtonLink>}
          {props.streamUrl && (
            <ButtonLink kind="quiet" href={props.streamUrl}>
              {t('stream')}
            </ButtonLink>
          )}
          {props.recordingUrl && (
            <ButtonLink kind="quiet" href={props.recordingUrl}>
              {t('recording')}
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  );
}

function Hosts({ organisers, partners, unit, topics, lang }: EventPageProps): VNode | null {
  const locale = useLocale();
  const t = pageMessages(locale);
  if (organisers.length + partners.length + topics.length === 0 && !unit) return null;
  return (
    <section class="card">
      <dl class="when-where">
        <Named label={t('organisers')} names={organisers} lang={lang} />
        <Named label={t('partners')} names={partners} lang={lang} />
        <Named label={t('unit')} names={unit ? [unit] : []} lang={locale} />
        <Named label={t('topics')} names={topics} lang={locale} />
      </dl>
    </section>
  );
}

function Named(props: { label: string; names: readonly string[]; lang: Locale }): VNode | null {
  if (props.names.length === 0) return null;
  return (
    <div>
      <dt>{props.label}</dt>
      {props.names.map((name) => (
        <dd key={name} lang={props.lang}>
          {name}
        </dd>
      ))}
    </div>
  );
}

function Documents({ before, after }: EventPageProps): VNode | null {
  const t = pageMessages(useLocale());
  if (before.length + after.length === 0) return null;
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{t('materials')}</h2>
      {after.length > 0 && (
        <>
          <h3 class="kind-title">{t('after')}</h3>
          <FileList files={after} />
        </>
      )}
      {before.length > 0 && (
        <>
          <h3 class="kind-title">{t('before')}</h3>
          <FileList files={before} />
        </>
      )}
    </section>
  );
}

function Photos({ photos, lang }: Pick<EventPageProps, 'photos' | 'lang'>): VNode | null {
  const t = pageMessages(useLocale());
  if (photos.length === 0) return null;
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{t('photos')}</h2>
      <ul class="photos">
        {photos.map(({ id, alt, src, credit }) => (
          <li key={id}>
            <figure lang={lang}>
              <img src={src} alt={alt} loading="lazy" decoding="async" width="480" height="320" />
              {credit && <figcaption>{credit}</figcaption>}
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Data(props: EventPageProps['data']): VNode {
  const t = pageMessages(useLocale());
  const at = usePath();
  return (
    <Card title={t('data')}>
      <ul class="list small">
        <li>
          <a href={props.json} rel="alternate" type="application/json">
            {t('dataJson')}
          </a>
        </li>
        <li>
          <a href={at(props.calendar)} type="text/calendar">
            {t('dataCalendar')}
          </a>
        </li>
      </ul>
    </Card>
  );
}
