import type { ComponentChildren, VNode } from 'preact';
import { TrailLinks, type TrailLinksProps } from '../../../../commons/trail/views/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  ButtonLink,
  Card,
  Facts,
  FollowBox,
  ErrorSummary,
  Link,
  Paragraphs,
  SubjectHead,
  useLocale,
  type FormState,
  type Station,
  type SubjectClock,
  type Tone,
} from '../../../../platform/ui/index.js';
import { SupportBox, SupportersByPlace, type SupportBoxProps } from '../../supports/views/support-box.js';
import { PRACTICES_PATH } from '../../practice.rules.js';
import { practiceMessages } from '../../practices.messages.js';
import type { ResultView } from '../practice.presentation.js';
import { readingMessages } from '../reading.messages.js';
import { PracticeStyles } from './practice-styles.js';
import { Results } from './results.js';

export interface EvidenceView {
  label: string;
  href: string;
  /** „PDF, 84 КБ“; '' for an address. */
  file: string;
}

export interface PracticePageProps {
  title: string;
  lang: Locale;
  summary: string;
  state: { label: string; tone: Tone };
  facts: readonly string[];
  clock?: SubjectClock;
  stations: readonly Station[];
  isHidden: boolean;
  /** Why it is archived; null where it is not. */
  archived: string | null;
  answer: { outcome: string; text: string; unit: string; on: string } | null;
  problem: string;
  solution: string;
  results: readonly ResultView[];
  success: string;
  steps: readonly string[];
  risks: string;
  evidence: readonly EvidenceView[];
  photo: { src: string; alt: string } | null;
  inShort: readonly { label: string; value: string; lang?: Locale }[];
  contact: { name: string; email: string; phone: string };
  support: SupportBoxProps | null;
  byPlace: readonly { name: string | null; count: number }[];
  form?: FormState<object>;
  recommend: { path: string; organisation: boolean };
  changes: { path: string; label: string } | null;
  compare: string;
  follow: Record<string, string> | null;
  signedIn: boolean;
  links: TrailLinksProps;
  json: string;
}

/** Problem, solution, result: the order in which whoever wants to repeat it asks. */
export function PracticePage(props: PracticePageProps): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  const { lang } = props;
  return (
    <article>
      <PracticeStyles />
      {props.form && (
        <div class="page">
          <ErrorSummary form={props.form} ids={{ email: 'support-email', ekatte: 'support-place' }} />
        </div>
      )}
      <SubjectHead
        crumbs={[{ path: PRACTICES_PATH, label: practiceMessages(locale)('practices') }]}
        kind={practiceMessages(locale)('practice')}
        title={props.title}
        lang={lang}
        state={props.state}
        facts={props.facts}
        clock={props.clock}
        follow={props.follow ? '#follow' : undefined}
        trail={props.stations}
      />
      <div class="page two-columns">
        <div class="stack practice-text">
          <Notices {...props} />
          <p class="lead" lang={lang}>
            {props.summary}
          </p>
          {props.photo && (
            <img
              class="practice-photo"
              src={props.photo.src}
              alt={props.photo.alt}
              lang={lang}
              width="960"
              height="480"
            />
          )}
          <Part id="problem" title={t('problem')}>
            <Paragraphs text={props.problem} lang={lang} />
          </Part>
          <Part id="solution" title={t('solution')}>
            <Paragraphs text={props.solution} lang={lang} />
          </Part>
          <Part id="result" title={t('result')}>
            <Results results={props.results} lang={lang} />
          </Part>
          {props.success && (
            <Part id="success" title={t('success')}>
              <Paragraphs text={props.success} lang={lang} />
            </Part>
          )}
          {props.steps.length > 0 && (
            <Part id="steps" title={t('steps')}>
              <ol class="practice-steps" lang={lang}>
                {props.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </Part>
          )}
          {props.risks && (
            <Part id="risks" title={t('risks')}>
              <Paragraphs text={props.risks} lang={lang} />
            </Part>
          )}
          <Evidence evidence={props.evidence} lang={lang} />
          <SupportersByPlace places={props.byPlace} />
          <TrailLinks {...props.links} />
        </div>
        <Rail {...props} />
      </div>
    </article>
  );
}

function Part(props: { id: string; title: string; children: ComponentChildren }): VNode {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Notices({ isHidden, archived, answer }: PracticePageProps): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  return (
    <>
      {isHidden && (
        <Banner>
          <p>{t('hidden')}</p>
        </Banner>
      )}
      {archived !== null && (
        <Banner title={t('archivedTitle')}>
          <p>{archived}</p>
        </Banner>
      )}
      {answer && (
        <section class="card practice-answer" aria-labelledby="answer">
          <h2 class="card-title" id="answer">
            {t('answerTitle')}: {answer.outcome}
          </h2>
          <Paragraphs text={answer.text} lang="bg" />
          <p class="soft small">{[answer.unit, answer.on].filter(Boolean).join(' · ')}</p>
        </section>
      )}
    </>
  );
}

function Evidence({ evidence, lang }: Pick<PracticePageProps, 'evidence' | 'lang'>): VNode | null {
  const t = readingMessages(useLocale());
  if (evidence.length === 0) return null;
  return (
    <Part id="evidence" title={t('evidence')}>
      <ul class="files">
        {evidence.map(({ label, href, file }) => (
          <li key={href}>
            <a href={href} lang={lang} rel={file ? undefined : 'nofollow noopener'}>
              {label}
            </a>
            {file && <span class="soft small"> ({file})</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Rail(props: PracticePageProps): VNode {
  const t = readingMessages(useLocale());
  const { contact } = props;
  return (
    <aside class="rail" aria-label={t('further')}>
      {props.support && <SupportBox {...props.support} />}
      <Card title={t('inShort')}>
        <Facts facts={props.inShort} />
      </Card>
      {(contact.email || contact.phone) && (
        <Card title={t('contact')}>
          <p lang={props.lang}>{contact.name}</p>
          <ul class="list">
            {contact.email && (
              <li>
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </li>
            )}
            {contact.phone && (
              <li>
                <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
              </li>
            )}
          </ul>
        </Card>
      )}
      {props.support && (
        <Card title={t('recommendTitle')}>
          <p>{t('recommendText')}</p>
          <p class="actions">
            <ButtonLink kind="quiet" path={props.recommend.path}>
              {t(props.recommend.organisation ? 'recommend' : 'toOrganisation')}
            </ButtonLink>
          </p>
          <p>
            <Link path={props.compare}>{t('compareThis')}</Link>
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
      <Card title={t('data')}>
        <ul class="list small">
          {props.changes && (
            <li>
              <Link path={props.changes.path}>{props.changes.label}</Link>
            </li>
          )}
          <li>
            <a href={props.json} rel="alternate" type="application/json">
              {t('json')}
            </a>
          </li>
        </ul>
      </Card>
    </aside>
  );
}
