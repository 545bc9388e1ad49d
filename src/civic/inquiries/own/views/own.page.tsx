import type { VNode } from 'preact';
import { DeadlineLine, type DeadlineLineProps } from '../../../../commons/deadlines/views/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  ButtonLink,
  Card,
  ErrorSummary,
  Facts,
  FileList,
  Link,
  Paragraphs,
  SubjectHead,
  useLocale,
  usePath,
  type FileItem,
  type FormState,
  type Station,
  type Tone,
} from '../../../../platform/ui/index.js';
import type { ShownSource } from '../../inquiry-sources.service.js';
import { ownMessages } from '../own.messages.js';
import type { Done } from '../own.rules.js';
import { MeetingCard, type MeetingCardProps } from './meeting.card.js';
import { PathList, type PathEntryProps } from './path-list.js';
import { RateForm } from './rate.form.js';

export interface OwnPageProps {
  /** Where this reader sees it, and acts on it. */
  at: string;
  title: string;
  lang: Locale;
  kind: string;
  state: { label: string; tone: Tone };
  stations: readonly Station[];
  done: { kind: Done; code: string } | null;
  text: string;
  answer: {
    text: string;
    official: string;
    file: FileItem | null;
  } | null;
  meeting: MeetingCardProps | null;
  /** Why it was forwarded or left; '' otherwise. */
  reason: string;
  execution: string;
  files: readonly FileItem[];
  path: readonly PathEntryProps[];
  term: DeadlineLineProps | null;
  facts: readonly { label: string; value: string }[];
  publicPath: string | null;
  follows: boolean;
  /** The subject from which they came to write. */
  source: ShownSource | null;
  rate: { form: FormState<object>; rated: boolean } | null;
  askAgain: string | null;
  mayWithdraw: boolean;
}

/** One inquiry as its sender sees it, with the whole path of the file. */
export function OwnPage(props: OwnPageProps): VNode {
  const t = ownMessages(useLocale());
  const at = usePath();
  const files = (list: readonly FileItem[]) => list.map((file) => ({ ...file, href: at(file.href) }));
  return (
    <article>
      <SubjectHead
        crumbs={[{ path: '/inquiries/mine', label: t('mine') }]}
        kind={props.kind}
        title={props.title}
        lang={props.lang}
        state={props.state}
        trail={props.stations}
      />
      <div class="page two-columns">
        <div class="stack">
          {props.rate && <ErrorSummary form={props.rate.form} />}
          <DoneBanner done={props.done} />
          {props.meeting && <MeetingCard at={props.at} meeting={props.meeting} />}
          {props.answer && <Answer answer={props.answer} files={files} />}
          {props.reason && (
            <Card title={t('reason')}>
              <Paragraphs text={props.reason} lang="bg" />
            </Card>
          )}
          {props.execution && (
            <Card title={t('execution')}>
              <Paragraphs text={props.execution} lang="bg" />
            </Card>
          )}
          {props.rate && <RateForm at={props.at} {...props.rate} />}
          {props.askAgain && (
            <section aria-labelledby="again">
              <h2 id="again">{t('askAgain')}</h2>
              <p>{t('askAgainText')}</p>
              <p>
                <ButtonLink kind="quiet" path={props.askAgain}>
                  {t('askAgain')}
                </ButtonLink>
              </p>
            </section>
          )}
          <section aria-labelledby="path">
            <h2 id="path">{t('path')}</h2>
            <PathList entries={props.path} />
          </section>
          <section aria-labelledby="text">
            <h2 id="text">{t('yourText')}</h2>
            {props.follows && <p class="soft small">{t('previous')}</p>}
            {props.source && (
              <p class="soft small">
                {t('source')}: {props.source.kind}{' '}
                <Link path={props.source.path} lang={props.source.lang}>
                  {props.source.title}
                </Link>
              </p>
            )}
            <Paragraphs text={props.text} lang={props.lang} />
            {props.files.length > 0 && (
              <>
                <h3>{t('yourFiles')}</h3>
                <FileList files={files(props.files)} />
              </>
            )}
          </section>
        </div>
        <aside class="rail" aria-label={t('about')}>
          {props.term && (
            <Card title={t('deadlines')}>
              <DeadlineLine {...props.term} />
            </Card>
          )}
          <Card title={t('about')}>
            <Facts facts={props.facts} />
            {props.publicPath && (
              <p>
                <Link path={props.publicPath}>{t('publicLink')}</Link>
              </p>
            )}
          </Card>
          {props.mayWithdraw && (
            <p>
              <Link path={`${props.at}/withdraw`}>{t('withdraw')}</Link>
            </p>
          )}
        </aside>
      </div>
    </article>
  );
}

const UNTAKEN = {
  replaced: 'doneReplacedText',
  calledOff: 'doneCalledOffText',
  past: 'donePastText',
  declinedBefore: 'doneDeclinedBeforeText',
} as const satisfies Partial<Record<Done, string>>;

function DoneBanner({ done }: Pick<OwnPageProps, 'done'>): VNode | null {
  const t = ownMessages(useLocale());
  const kind = done?.kind;
  switch (kind) {
    case undefined:
      return null;
    case 'received':
      return (
        <Banner kind="success" title={t('doneReceived')}>
          <p>{t('doneReceivedText', { code: done!.code })}</p>
        </Banner>
      );
    case 'again':
      return (
        <Banner kind="success" title={t('doneAgain')}>
          <p>{t('doneAgainText', { code: done!.code })}</p>
        </Banner>
      );
    case 'withdrawn':
      return <Banner kind="success" title={t('doneWithdrawn')} />;
    case 'rated':
      return <Banner kind="success" title={t('doneRated')} />;
    case 'accepted':
      return (
        <Banner kind="success" title={t('doneAccepted')}>
          <p>{t('doneAcceptedText')}</p>
        </Banner>
      );
    case 'declined':
      return (
        <Banner kind="success" title={t('doneDeclined')}>
          <p>{t('doneDeclinedText')}</p>
        </Banner>
      );
    default:
      return (
        <Banner kind="warning" title={t('doneReplaced')}>
          <p>{t(UNTAKEN[kind])}</p>
        </Banner>
      );
  }
}

function Answer(props: {
  answer: NonNullable<OwnPageProps['answer']>;
  files: (list: readonly FileItem[]) => FileItem[];
}): VNode {
  const t = ownMessages(useLocale());
  const { text, official, file } = props.answer;
  return (
    <Card title={t('answer')} id="answer" class="answer">
      <Paragraphs text={text} lang="bg" />
      {official && <p class="soft small">{t('answeredBy', { official })}</p>}
      {file && (
        <>
          <h3>{t('download')}</h3>
          <FileList files={props.files([file])} />
        </>
      )}
    </Card>
  );
}
