import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  asset,
  DateBox,
  Link,
  Meter,
  Table,
  Tag,
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
import { readingMessages } from '../reading.messages.js';

export interface ActionView {
  kind: string;
  title: string;
  lang: Locale;
  path: string;
  /** As `YYYY-MM-DD`; null for what has no day. */
  date: string | null;
  when: string;
  where: string;
  state: { label: string; tone: Tone };
  /** „дойдоха 63 души“, '' where nobody was counted. */
  came: string;
}

export interface GoalView {
  id: string;
  goal: string;
  measure: string;
  count: { label: string; text: string; value: number; max: number } | null;
}

export interface FileView {
  id: string;
  title: string;
  alt: string;
  lang: Locale;
  kind: string;
  href: string;
  preview: string | null;
  size: string;
  taken: string;
}

export interface CountTile {
  number: string;
  label: string;
}

export interface CountRow {
  what: string;
  count: string;
  source: string;
  evidence: string | null;
}

/** What campaigns look like beside what every page brings along. */
export function CampaignStyles(): VNode {
  return <link rel="stylesheet" href={asset('campaigns.css')} />;
}

export function Goals({ goals, lang }: { goals: readonly GoalView[]; lang: Locale }): VNode | null {
  const t = readingMessages(useLocale());
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{t('goals')}</h2>
      <ol class="goals">
        {goals.map(({ id, goal, measure, count }) => (
          <li key={id}>
            <p class="goal" lang={lang}>
              {goal}
            </p>
            {count && (
              <p class="goal-count">
                <Meter label={`${count.label}: ${count.text}`} value={count.value} max={count.max} />
                <span class="num" aria-hidden="true">
                  <b>{count.text}</b> · {count.label}
                </span>
              </p>
            )}
            {measure && (
              <p class="soft small">
                {t('goalNotCounted')}: <span lang={lang}>{measure}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Reached(props: {
  tiles: readonly CountTile[];
  rows: readonly CountRow[];
  lead: string;
}): VNode {
  const t = readingMessages(useLocale());
  return (
    <section aria-labelledby="reached">
      <h2 id="reached">{t('reached')}</h2>
      {props.rows.length === 0 ? (
        <p>{t('reachedNothing')}</p>
      ) : (
        <>
          {props.tiles.length > 0 && (
            <ul class="count-tiles">
              {props.tiles.map(({ number, label }) => (
                <li key={label}>
                  <b>{number}</b> <span>{label}</span>
                </li>
              ))}
            </ul>
          )}
          <p class="soft">{props.lead}</p>
          <Table
            caption={t('tableCaption')}
            columns={[{ label: t('what') }, { label: t('howMany'), numeric: true }, { label: t('from') }]}
            rows={props.rows.map(({ what, count, source, evidence }) => [
              what,
              count,
              <>
                {source}
                {evidence && (
                  <>
                    {' '}
                    (
                    <a href={evidence}>
                      {t('evidence')}
                      <span class="visually-hidden">: {what}</span>
                    </a>
                    )
                  </>
                )}
              </>,
            ])}
          />
        </>
      )}
    </section>
  );
}

export function CampaignFiles({ files }: { files: readonly FileView[] }): VNode | null {
  const t = readingMessages(useLocale());
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('files')}</h2>
      <p>{t('filesLead')}</p>
      <ul class="campaign-files">
        {files.map((file) => (
          <li key={file.id} class="card">
            {file.preview ? (
              <img
                src={file.preview}
                alt={file.alt}
                lang={file.lang}
                loading="lazy"
                decoding="async"
                width="480"
                height="480"
              />
            ) : (
              <p class="small" lang={file.lang}>
                {file.alt}
              </p>
            )}
            <div>
              <p class="kind">{file.kind}</p>
              <p class="name" lang={file.lang}>
                {file.title}
              </p>
              <p>
                <a class="btn quiet small" href={file.href} rel="nofollow">
                  {t('download')}
                  <span class="visually-hidden">: {file.title}</span> ({file.size})
                </a>
              </p>
              <p class="soft small num">{file.taken}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Actions({ actions }: { actions: readonly ActionView[] }): VNode | null {
  const t = readingMessages(useLocale());
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t('actions')}</h2>
      <ul class="subjects ruled">
        {actions.map((action) => (
          <li key={action.path}>
            {action.date && <DateBox date={action.date} />}
            <div>
              <span class="kind">{action.kind}</span>
              <h3>
                <Link path={action.path} class="name" lang={action.lang}>
                  {action.title}
                </Link>
              </h3>
              {action.when && <p class="num">{action.when}</p>}
              {action.where && <p class="soft small">{action.where}</p>}
              <p class="meta">
                <Tag tone={action.state.tone}>{action.state.label}</Tag>
                {action.came && <span class="num">{action.came}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
