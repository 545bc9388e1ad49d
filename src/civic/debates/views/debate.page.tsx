import type { ComponentChildren, VNode } from 'preact';
import { CommentSection, type CommentSectionProps } from '../../../commons/comments/views/index.js';
import { TrailLinks, type TrailLinksProps } from '../../../commons/trail/views/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import {
  Banner,
  Card,
  CopyLink,
  Facts,
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
} from '../../../platform/ui/index.js';
import { debateMessages } from '../debates.messages.js';
import { DebateConclusion, type ConclusionView } from './debate-conclusion.js';

export interface TimelineEntry {
  at: string;
  iso: string;
  text: string;
}

export interface DebatePageProps {
  title: string;
  lang: Locale;
  why: string;
  proposedBy: string;
  state: { label: string; tone: Tone };
  unit: string;
  clock?: SubjectClock;
  stations: readonly Station[];
  /** Said above everything: not open yet, or over and without a conclusion. */
  notice: { title: string; text: string } | null;
  conclusion: ConclusionView | null;
  files: readonly FileItem[];
  facts: readonly { label: string; value: ComponentChildren; lang?: Locale }[];
  timeline: readonly TimelineEntry[];
  /** What the follow box sends along; null where nothing more will happen. */
  follow: Record<string, string> | null;
  signedIn: boolean;
  reportPath: string;
  data: { json: string; commentsCsv: string; commentsFeed: string };
  /** What follows from the debate, and what it belongs to. */
  links: TrailLinksProps;
  comments: CommentSectionProps;
}

export function DebatePage(props: DebatePageProps): VNode {
  const t = debateMessages(useLocale());
  return (
    <article>
      <SubjectHead
        crumbs={[{ path: '/debates', label: t('debates') }]}
        kind={t('debate')}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={[props.proposedBy, t('unit', { unit: props.unit })]}
        clock={props.clock}
        follow={props.follow ? '#follow' : undefined}
        trail={props.stations}
      />
      <div class="page two-columns">
        <div class="stack">
          {props.notice && (
            <Banner title={props.notice.title}>
              <p>{props.notice.text}</p>
            </Banner>
          )}
          {props.conclusion && <DebateConclusion {...props.conclusion} />}
          <TrailLinks {...props.links} />
          <section aria-labelledby="why">
            <h2 id="why">{t('whyTitle')}</h2>
            <Paragraphs text={props.why} lang={props.lang} />
            <p class="actions small">
              <CopyLink />
              <Link path={props.reportPath}>{t('report')}</Link>
            </p>
          </section>
          <CommentSection {...props.comments} />
          <Timeline entries={props.timeline} />
        </div>
        <aside class="rail" aria-label={t('about')}>
          <Card title={t('documents')}>
            {props.files.length > 0 ? (
              <FileList files={props.files} />
            ) : (
              <p class="soft">{t('noDocuments')}</p>
            )}
          </Card>
          {props.follow && (
            <FollowBox
              title={t('follow')}
              hidden={props.follow}
              note={t('followNote')}
              signedIn={props.signedIn}
            />
          )}
          <Card title={t('about')}>
            <Facts facts={props.facts} />
          </Card>
          <Data {...props.data} />
        </aside>
      </div>
    </article>
  );
}

function Data(props: DebatePageProps['data']): VNode {
  const t = debateMessages(useLocale());
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
          <a href={props.commentsCsv} type="text/csv">
            {t('dataComments')}
          </a>
        </li>
        <li>
          <a href={at(props.commentsFeed)} type="application/atom+xml">
            {t('dataFeed')}
          </a>
        </li>
      </ul>
    </Card>
  );
}

function Timeline(props: { entries: readonly TimelineEntry[] }): VNode {
  const t = debateMessages(useLocale());
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol class="list timeline">
        {props.entries.map(({ at, iso, text }) => (
          <li key={iso + text}>
            <time class="soft small" datetime={iso}>
              {at}
            </time>
            <p>
              <b>{text}</b>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
