import type { VNode } from 'preact';
import type { DeadlineLineProps } from '../../../../../commons/deadlines/views/index.js';
import { TrailLinks, type TrailLinksProps } from '../../../../../commons/trail/views/index.js';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Card,
  CopyLink,
  Link,
  Paragraphs,
  SubjectHead,
  Tag,
  useLocale,
  type FileItem,
  type Station,
  type SubjectClock,
  type Tone,
} from '../../../../../platform/ui/index.js';
import type { AnswerShown } from '../../../answering/recommendation-answer.service.js';
import { pick } from '../../../../../platform/i18n/index.js';
import { RecommendationStyles } from '../../../views/recommendation-styles.js';
import { recommendationMessages } from '../../../recommendations.messages.js';
import { pageMessages } from '../page.messages.js';
import { History, type HistoryLine } from './evidence.js';
import {
  BothSides,
  Disputes,
  Indicators,
  MilestoneList,
  type DisputeBox,
  type IndicatorBox,
  type MilestoneLine,
  type SidesProps,
} from './follow-up.js';
import { Rail } from './rail.js';

export interface RecommendationPageProps {
  title: string;
  lang: Locale;
  state: { label: string; tone: Tone };
  by: string;
  overdue: boolean;
  clock?: SubjectClock;
  stations: readonly Station[];
  answer: AnswerShown | null;
  /** Null as long as nothing was answered that could be carried out. */
  sides: SidesProps | null;
  disputes: readonly DisputeBox[];
  words: { problem: string; measure: string; expectedResult: string };
  milestones: readonly MilestoneLine[];
  indicators: readonly IndicatorBox[];
  history: readonly HistoryLine[];
  owed: readonly DeadlineLineProps[];
  links: TrailLinksProps;
  facts: readonly { label: string; value: string; lang?: Locale; path?: string }[];
  registration: { facts: readonly { label: string; value: string }[]; late: boolean };
  files: readonly FileItem[];
  /** What the follow box sends along; null where nothing more will happen. */
  follow: Record<string, string> | null;
  signedIn: boolean;
  reportPath: string;
  data: { json: string; badge: string; badgeCode: string; badgeAlt: string };
}

export function RecommendationPage(props: RecommendationPageProps): VNode {
  const locale = useLocale();
  const t = pageMessages(locale);
  return (
    <article>
      <RecommendationStyles />
      <SubjectHead
        crumbs={[{ path: '/recommendations', label: recommendationMessages(locale)('recommendations') }]}
        kind={t('kind')}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={[
          ...(props.overdue ? [<Tag tone="late">{t('overdue')}</Tag>] : []),
          <span lang="bg">{props.by}</span>,
        ]}
        clock={props.clock}
        follow={props.follow ? '#follow' : undefined}
        trail={props.stations}
      />
      <div class="page two-columns">
        <div class="stack">
          {props.sides && <BothSides {...props.sides} />}
          <Disputes disputes={props.disputes} />
          {props.answer && <Answer {...props.answer} />}
          <Words {...props} />
          <MilestoneList milestones={props.milestones} />
          <Indicators indicators={props.indicators} />
          <TrailLinks {...props.links} />
          <History lines={props.history} />
        </div>
        <aside class="rail" aria-label={t('about')}>
          <Rail {...props} />
        </aside>
      </div>
    </article>
  );
}

function Answer(props: AnswerShown): VNode {
  const locale = useLocale();
  const t = pageMessages(locale);
  return (
    <Card title={t('answer')} id="answer" class="conclusion">
      <p class="meta">
        <Tag tone={props.outcome.tone}>{pick(props.outcome.label, locale)}</Tag>
        {props.late && <Tag tone="late">{t('answerLate')}</Tag>}
        <span class="fact">
          <span lang="bg">{props.who}</span>
          {props.unit && `, ${props.unit}`}, <time datetime={props.iso}>{props.date}</time>
        </span>
      </p>
      <Paragraphs text={props.text} lang="bg" />
      <p class="small">
        <Link path={props.path}>{t('permanent')}</Link>
      </p>
    </Card>
  );
}

function Words(props: RecommendationPageProps): VNode {
  const t = pageMessages(useLocale());
  const { problem, measure, expectedResult } = props.words;
  return (
    <>
      <section aria-labelledby="measure">
        <h2 id="measure">{t('measure')}</h2>
        <Paragraphs text={measure} lang={props.lang} class="measure" />
      </section>
      <section aria-labelledby="problem">
        <h2 id="problem">{t('problem')}</h2>
        <Paragraphs text={problem} lang={props.lang} />
      </section>
      <section aria-labelledby="result">
        <h2 id="result">{t('expectedResult')}</h2>
        <Paragraphs text={expectedResult} lang={props.lang} />
        <p class="actions small">
          <CopyLink />
          <Link path={props.reportPath}>{t('report')}</Link>
        </p>
      </section>
    </>
  );
}
