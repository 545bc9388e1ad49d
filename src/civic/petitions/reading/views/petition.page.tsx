import type { VNode } from 'preact';
import { DeadlineLine, type DeadlineLineProps } from '../../../../commons/deadlines/views/index.js';
import { TrailLinks, type TrailLinksProps } from '../../../../commons/trail/views/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Card,
  CopyLink,
  Facts,
  FollowBox,
  Link,
  Paragraphs,
  SubjectHead,
  Tag,
  useLocale,
  usePath,
  type Station,
  type SubjectClock,
  type Tone,
} from '../../../../platform/ui/index.js';
import { PetitionAnswer, type AnswerBox } from '../../answering/views/index.js';
import { petitionMessages } from '../../petitions.messages.js';
import { OwnCard } from '../../proposals/views/own-card.js';
import { petitionPageMessages } from '../petition-page.messages.js';
import { PetitionFigures, type FiguresProps } from './petition-figures.js';
import { PetitionSupport, Sign, type SupportProps } from './petition-support.js';
import { PetitionTimeline, type TimelineEntry } from './petition-timeline.js';
import { PetitionStyles } from '../../views/petition-styles.js';

export interface NoticeShown {
  kind: 'notice' | 'warning';
  title: string;
  text: string;
  /** In the words of whoever did it, and their language. */
  detail?: string;
  lang?: Locale;
}

export interface HearingShown {
  when: string;
  place: string;
  note: string;
  calendar: string;
}

export interface PetitionPageProps {
  title: string;
  titleLang: Locale;
  lang: Locale;
  kind: string;
  state: { label: string; tone: Tone };
  by: string;
  clock?: SubjectClock;
  stations: readonly Station[];
  notices: readonly NoticeShown[];
  /** Null where the words are not shown. */
  words: { demand: string; why: string } | null;
  committee: readonly string[];
  /** Null of what was never published. */
  support: SupportProps | null;
  figures: FiguresProps | null;
  hearing: HearingShown | null;
  registration: {
    facts: readonly { label: string; value: string }[];
    late: boolean;
  } | null;
  owed: readonly DeadlineLineProps[];
  facts: readonly { label: string; value: string; lang?: Locale }[];
  timeline: readonly TimelineEntry[];
  /** What the follow box sends along; null where nothing more will happen. */
  follow: Record<string, string> | null;
  reportPath: string;
  /** Null of what nobody can sign any more, or never could. */
  spread: { poster: string; qr: string; sheets: string } | null;
  data: { json: string; history: string; verify: string };
  links: TrailLinksProps;
  answer: AnswerBox | null;
  /** The latest who show theirs. */
  names: readonly string[];
  signedIn: boolean;
  /** Where its initiator acts on it; null for everybody else. */
  own: string | null;
}

export function PetitionPage(props: PetitionPageProps): VNode {
  const locale = useLocale();
  const t = petitionPageMessages(locale);
  return (
    <article>
      <PetitionStyles />
      <SubjectHead
        crumbs={[{ path: '/petitions', label: petitionMessages(locale)('petitions') }]}
        kind={props.kind}
        title={props.title}
        lang={props.titleLang}
        state={props.state}
        facts={[props.by].filter(Boolean)}
        clock={props.clock}
        follow={props.follow ? '#follow' : undefined}
        trail={props.stations}
      />
      <div class="page two-columns">
        <div class="stack">
          {props.notices.map(({ kind, title, text, detail, lang }) => (
            <Banner key={title} kind={kind} title={title}>
              <p>{text}</p>
              {detail && <Paragraphs text={detail} lang={lang} />}
            </Banner>
          ))}
          {props.answer && <PetitionAnswer {...props.answer} />}
          {props.support && <PetitionSupport {...props.support} />}
          <TrailLinks {...props.links} />
          <Words {...props} />
          {props.figures && <PetitionFigures {...props.figures} />}
          {props.support && <Names names={props.names} />}
          <PetitionTimeline entries={props.timeline} />
        </div>
        <aside class="rail" aria-label={t('about')}>
          <Rail {...props} />
        </aside>
      </div>
    </article>
  );
}

function Words(props: PetitionPageProps): VNode | null {
  const t = petitionPageMessages(useLocale());
  if (!props.words) return null;
  const { demand, why } = props.words;
  return (
    <>
      <section aria-labelledby="demand">
        <h2 id="demand">{t('demand')}</h2>
        <Paragraphs text={demand} lang={props.lang} class="demand" />
      </section>
      <section aria-labelledby="why">
        <h2 id="why">{t('why')}</h2>
        <Paragraphs text={why} lang={props.lang} />
        <Sign sign={props.support?.sign ?? null} />
        <p class="actions small">
          <CopyLink />
          <Link path={props.reportPath}>{t('report')}</Link>
        </p>
      </section>
    </>
  );
}

function Names({ names }: { names: readonly string[] }): VNode {
  const t = petitionPageMessages(useLocale());
  return (
    <section aria-labelledby="names">
      <h2 id="names">{t('names')}</h2>
      <p class="soft small">{t(names.length > 0 ? 'namesNote' : 'noNames')}</p>
      {names.length > 0 && (
        <ul class="signers">
          {names.map((name, index) => (
            <li key={index}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Rail(props: PetitionPageProps): VNode {
  const t = petitionPageMessages(useLocale());
  const at = usePath();
  const { hearing, registration, spread } = props;
  return (
    <>
      {props.own && <OwnCard path={props.own} />}
      {hearing && (
        <Card title={t('hearing')} id="hearing">
          <p>
            <b>{hearing.when}</b>
          </p>
          {hearing.place && <p lang="bg">{hearing.place}</p>}
          {hearing.note && <Paragraphs text={hearing.note} lang="bg" />}
          <p class="small">
            <a href={at(hearing.calendar)} type="text/calendar">
              {t('hearingCalendar')}
            </a>
          </p>
        </Card>
      )}
      {props.owed.length > 0 && (
        <Card title={t('deadlines')}>
          {props.owed.map((one) => (
            <DeadlineLine key={one.label + one.until} {...one} />
          ))}
        </Card>
      )}
      {registration && (
        <Card title={t('registration')}>
          <Facts facts={registration.facts} />
          {registration.late && (
            <p class="small">
              <Tag tone="late">{t('late')}</Tag> {t('lateNote')}
            </p>
          )}
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
      {props.committee.length > 0 && (
        <Card title={t('committee')}>
          <ol class="leads">
            {props.committee.map((member) => (
              <li key={member}>{member}</li>
            ))}
          </ol>
        </Card>
      )}
      <Card title={t('about')}>
        <Facts facts={props.facts} />
      </Card>
      {spread && (
        <Card title={t('spread')}>
          <ul class="list small">
            <li>
              <Link path={spread.poster}>{t('poster')}</Link>
            </li>
            <li>
              <a href={at(spread.qr)} type="image/svg+xml">
                {t('qr')}
              </a>
            </li>
            <li>
              <Link path={spread.sheets}>{t('sheets')}</Link>
            </li>
          </ul>
        </Card>
      )}
      <Data {...props.data} />
      <Card title={t('procedures')}>
        <p class="small">{t('proceduresNote')}</p>
        <p class="small">
          <Link path="/petitions/procedures">{t('proceduresLink')}</Link>
        </p>
      </Card>
    </>
  );
}

function Data(props: PetitionPageProps['data']): VNode {
  const t = petitionPageMessages(useLocale());
  return (
    <Card title={t('data')}>
      <ul class="list small">
        <li>
          <a href={props.json} rel="alternate" type="application/json">
            {t('dataJson')}
          </a>
        </li>
        <li>
          <a href={props.history} type="text/csv">
            {t('dataHistory')}
          </a>
        </li>
        <li>
          <Link path={props.verify}>{t('dataVerify')}</Link>
        </li>
      </ul>
    </Card>
  );
}
