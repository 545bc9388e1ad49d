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
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
import { INQUIRIES_PATH, WRITE_PATH } from '../../inquiry.rules.js';
import { readingMessages } from '../reading.messages.js';

export interface InquiryPageProps {
  title: string;
  lang: Locale;
  kind: string;
  state: { label: string; tone: Tone };
  standing: { text: string; late: boolean };
  /** „Въпросът“ */
  heading: string;
  text: string;
  answer: { text: string; official: string } | null;
  notice: { title: string; text: string } | null;
  facts: readonly { label: string; value: string }[];
  term: DeadlineLineProps | null;
  /** What the follow box sends along; null where nothing more will happen. */
  follow: Record<string, string> | null;
  signedIn: boolean;
  report: string;
  json: string;
  links: TrailLinksProps;
}

export function InquiryPage(props: InquiryPageProps): VNode {
  const t = readingMessages(useLocale());
  return (
    <article>
      <SubjectHead
        crumbs={[{ path: INQUIRIES_PATH, label: t('title') }]}
        kind={props.kind}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={[props.standing.text].filter(Boolean)}
        follow={props.follow ? '#follow' : undefined}
      />
      <div class="page two-columns">
        <div class="stack">
          {props.notice && (
            <Banner kind="warning" title={props.notice.title}>
              <p>{props.notice.text}</p>
            </Banner>
          )}
          <section aria-labelledby="question">
            <h2 id="question">{props.heading}</h2>
            <Paragraphs text={props.text} lang={props.lang} />
            <p class="soft small">{t('redacted')}</p>
          </section>
          {props.answer && (
            <Card title={t('answer')} id="answer" class="answer">
              <Paragraphs text={props.answer.text} lang="bg" />
              {props.answer.official && (
                <p class="soft small">{t('answeredBy', { official: props.answer.official })}</p>
              )}
            </Card>
          )}
          <TrailLinks {...props.links} />
          <p class="actions small">
            <CopyLink />
            <Link path={WRITE_PATH}>{t('askToo')}</Link>
            <Link path={props.report}>{t('report')}</Link>
          </p>
        </div>
        <aside class="rail" aria-label={t('about')}>
          {props.term && (
            <Card title={t('term')}>
              <DeadlineLine {...props.term} />
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
          <Card title={t('about')}>
            <Facts facts={props.facts} />
            <p class="small">
              <a href={props.json} rel="alternate" type="application/json">
                {t('json')}
              </a>
            </p>
          </Card>
        </aside>
      </div>
    </article>
  );
}
