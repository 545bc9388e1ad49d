import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import { Link, Meter, Table, Tag, useLocale, type Tone } from '../../../../../platform/ui/index.js';
import { listMessages } from '../lists.messages.js';

export interface ListItem {
  path: string;
  title: string;
  lang: Locale;
  organisation: string;
  unit: string;
  state: { label: string; tone: Tone };
  overdue: boolean;
  sent: string;
  term: string;
  /** Percent; null of what was never accepted. */
  progress: number | null;
  verdict: { label: string; tone: Tone } | null;
  disputed: boolean;
}

export interface BoardColumn {
  label: string;
  tone: Tone;
  count: number;
  items: readonly ListItem[];
  /** Where all of them are, when there are more. */
  all: { path: string; label: string } | null;
}

export function RecommendationTable(props: { caption: string; items: readonly ListItem[] }): VNode {
  const t = listMessages(useLocale());
  return (
    <div class="recommendations">
      <Table
        caption={props.caption}
        captionHidden
        columns={[
          { label: t('columnRecommendation') },
          { label: t('state') },
          { label: t('unit') },
          { label: t('columnSent') },
          { label: t('columnTerm') },
          { label: t('columnProgress') },
          { label: t('columnVerdict') },
        ]}
        rows={props.items.map((item) => [
          <>
            <Link path={item.path} class="name" lang={item.lang}>
              {item.title}
            </Link>
            <span class="soft small" lang="bg">
              {item.organisation}
            </span>
          </>,
          <Marks item={item} />,
          item.unit,
          <span class="num">{item.sent}</span>,
          <span class="num">{item.term}</span>,
          <Progress progress={item.progress} />,
          item.verdict ? (
            <Tag tone={item.verdict.tone}>{item.verdict.label}</Tag>
          ) : (
            <span class="soft">{t('noVerdict')}</span>
          ),
        ])}
      />
    </div>
  );
}

export function Board(props: { columns: readonly BoardColumn[] }): VNode {
  const t = listMessages(useLocale());
  return (
    <div class="board" role="region" aria-label={t('board')} tabIndex={0}>
      {props.columns.map((column) => (
        <section key={column.label} class="board-column" aria-label={column.label}>
          <h2>
            <Tag tone={column.tone}>{column.label}</Tag> <span class="num">{column.count}</span>
          </h2>
          <ul>
            {column.items.map((item) => (
              <li key={item.path} class="card">
                <Link path={item.path} class="name" lang={item.lang}>
                  {item.title}
                </Link>
                <p class="soft small" lang="bg">
                  {item.organisation}
                </p>
                <p class="soft small">{item.unit}</p>
                {item.progress !== null && <Progress progress={item.progress} />}
                {(item.overdue || item.disputed) && (
                  <p class="meta">
                    <Warnings item={item} />
                  </p>
                )}
              </li>
            ))}
          </ul>
          {column.all && (
            <p class="small">
              <Link path={column.all.path}>{column.all.label}</Link>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function Marks({ item }: { item: ListItem }): VNode {
  return (
    <span class="marks">
      <Tag tone={item.state.tone}>{item.state.label}</Tag>
      <Warnings item={item} />
    </span>
  );
}

function Warnings({ item }: { item: ListItem }): VNode {
  const t = listMessages(useLocale());
  return (
    <>
      {item.overdue && <Tag tone="late">{t('isOverdue')}</Tag>}
      {item.disputed && <Tag tone="wait">{t('disputeOpen')}</Tag>}
    </>
  );
}

export function Progress({ progress }: { progress: number | null }): VNode {
  const t = listMessages(useLocale());
  if (progress === null) return <span class="soft">{t('noTerm')}</span>;
  return (
    <span class="progress">
      <Meter value={progress} max={100} label={t('progressLabel', { progress })} />
      <b class="num" aria-hidden="true">
        {t('percent', { progress })}
      </b>
    </span>
  );
}
