import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ErrorSummary,
  FileList,
  Link,
  Paragraphs,
  Tag,
  TextArea,
  TextPage,
  useLocale,
  WritingForm,
  type FileItem,
  type FormState,
  type Tone,
} from '../../../../../platform/ui/index.js';
import { ChangedWords } from '../../../../../platform/words/views/index.js';
import { EVENTS_PATH } from '../../../event.rules.js';
import { eventMessages } from '../../../events.messages.js';
import { EventStyles } from '../../../reading/views/event-styles.js';
import { DecisionList, type DecisionView } from '../../decisions/views/decision-list.js';
import { decisionMessages } from '../../decisions/decisions.messages.js';
import { minutesMessages } from '../minutes.messages.js';
import type { MinutesItem } from '../minutes.rules.js';

export interface CorrectionView {
  id: string;
  passage: string;
  proposed: string;
  lang: Locale;
  state: { label: string; tone: Tone };
  reason: string;
}

export interface VersionView {
  version: number;
  label: string;
  note: string;
  /** Null for the first one. */
  changes: readonly { kind: 'same' | 'added' | 'removed'; text: string }[] | null;
}

export interface MinutesPageProps {
  event: { title: string; lang: Locale; path: string };
  path: string;
  lang: Locale;
  /** They are not final. */
  draft: { title: string; text: string } | null;
  published: string;
  items: readonly MinutesItem[];
  decisions: readonly DecisionView[];
  files: readonly FileItem[];
  versions: readonly VersionView[];
  /** Null where nothing is corrected any more. */
  correcting: { form: FormState<object> | null; received: string } | null;
  own: readonly CorrectionView[];
  done: string | null;
}

/** The minutes: to be read, quoted by the item, printed, and corrected while there is time. */
export function MinutesPage(props: MinutesPageProps): VNode {
  const locale = useLocale();
  const t = minutesMessages(locale);
  const { event, correcting, items, lang } = props;
  return (
    <TextPage
      title={t('minutes')}
      crumbs={[
        { path: EVENTS_PATH, label: eventMessages(useLocale())('events') },
        { path: event.path, label: event.title },
      ]}
      above={
        <>
          <EventStyles />
          {correcting?.form && <ErrorSummary form={correcting.form} order={['passage', 'proposed']} />}
          {props.done && <Banner kind="success" title={props.done} />}
        </>
      }
    >
      <div class="stack">
        <p class="lead" lang={event.lang}>
          {event.title}
        </p>
        {props.draft && (
          <Banner kind="notice" title={props.draft.title}>
            <p>{props.draft.text}</p>
          </Banner>
        )}
        {props.published && <p class="soft">{props.published}</p>}
        <div class="minutes" lang={lang}>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </div>
        {props.decisions.length > 0 && (
          <section aria-labelledby="decisions">
            <h2 id="decisions">{decisionMessages(locale)('decided')}</h2>
            <DecisionList decisions={props.decisions} addressed />
          </section>
        )}
        {props.files.length > 0 && <FileList files={props.files} />}
        <Correcting {...props} />
        <Versions versions={props.versions} lang={lang} />
        <p class="actions">
          <Link path={event.path}>{t('toEvent')}</Link>
        </p>
      </div>
    </TextPage>
  );
}

function Item({ item }: { item: MinutesItem }): VNode {
  const locale = useLocale();
  const t = minutesMessages(locale);
  if (item.number === null) return <h2 id={item.id}>{item.text}</h2>;
  return (
    <div id={item.id} class="minutes-item">
      <a class="small" href={`#${item.id}`} lang={locale}>
        {t('item', { number: item.number })}
      </a>
      <Paragraphs text={item.text} />
    </div>
  );
}

function Correcting({ correcting, own, path, lang }: MinutesPageProps): VNode | null {
  const t = minutesMessages(useLocale());
  if (!correcting && own.length === 0) return null;
  return (
    <>
      {correcting && (
        <section aria-labelledby="correct">
          <h2 id="correct">{t('correctTitle')}</h2>
          <p>{t('correctLead')}</p>
          <p class="soft small">{correcting.received}</p>
          {correcting.form ? (
            <WritingForm path={path}>
              <TextArea
                name="passage"
                label={t('passage')}
                hint={t('passageHint')}
                form={correcting.form}
                rows={3}
                lang={lang}
              />
              <TextArea name="proposed" label={t('proposed')} form={correcting.form} rows={3} lang={lang} />
              <Button>{t('send')}</Button>
            </WritingForm>
          ) : (
            <p>
              <Link path={`/sign-in?next=${encodeURIComponent(path)}`}>{t('signInFirst')}</Link>
            </p>
          )}
        </section>
      )}
      {own.length > 0 && (
        <section aria-labelledby="own">
          <h2 id="own">{t('own')}</h2>
          <ol class="decision-list">
            {own.map(({ id, passage, proposed, lang: written, state, reason }) => (
              <li key={id} lang={written}>
                <p class="small">
                  <Tag tone={state.tone}>{state.label}</Tag>
                </p>
                <p>
                  <del>{passage}</del> → <ins>{proposed}</ins>
                </p>
                {reason && <p>{reason}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Versions({ versions, lang }: Pick<MinutesPageProps, 'versions' | 'lang'>): VNode | null {
  const t = minutesMessages(useLocale());
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <ol class="decision-list">
        {versions.map(({ version, label, note, changes }) => (
          <li key={version}>
            <p class="small">
              <b>{label}</b>
            </p>
            {note && <p lang={lang}>{note}</p>}
            {changes && (
              <details>
                <summary>
                  {t('differences')}
                  <span class="visually-hidden">: {label}</span>
                </summary>
                <p class="changed-text" lang={lang}>
                  <ChangedWords parts={changes} />
                </p>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
