import type { ComponentChildren, VNode } from 'preact';
import { formatBytes, type Locale } from '../i18n/index.js';
import { Link, useLocale, usePath } from './locale.js';
import { uiMessages } from './ui.messages.js';

/** open: going on · late: overdue or refused · wait: somebody's turn · info: a fact worth seeing · plain: the rest */
export type Tone = 'open' | 'late' | 'wait' | 'info' | 'plain';

export function Tag(props: { tone?: Tone; children?: ComponentChildren }): VNode {
  return <span class={`tag ${props.tone ?? 'plain'}`}>{props.children}</span>;
}

export type ButtonKind = 'main' | 'quiet' | 'danger';

function buttonClass(props: { kind?: ButtonKind; small?: boolean }): string {
  return ['btn', props.kind === 'main' ? '' : (props.kind ?? ''), props.small ? 'small' : '']
    .filter(Boolean)
    .join(' ');
}

/** Submits the form it stands in. */
export function Button(props: {
  kind?: ButtonKind;
  small?: boolean;
  name?: string;
  value?: string;
  children?: ComponentChildren;
}): VNode {
  return (
    <button type="submit" class={buttonClass(props)} name={props.name} value={props.value}>
      {props.children}
    </button>
  );
}

/** A link that looks like a button: `path` inside the site, or `href` for files and other sites. */
export function ButtonLink(props: {
  path?: string;
  href?: string;
  kind?: ButtonKind;
  small?: boolean;
  children?: ComponentChildren;
}): VNode {
  const at = usePath();
  return (
    <a class={buttonClass(props)} href={props.path === undefined ? props.href : at(props.path)}>
      {props.children}
    </a>
  );
}

/** Copies the page's address, or another one, where JavaScript runs, and is not there otherwise. */
export function CopyLink(props: { href?: string }): VNode {
  const t = uiMessages(useLocale());
  return (
    <button
      type="button"
      class="btn quiet small"
      hidden
      data-copy-link={props.href ?? ''}
      data-copied={t('copied')}
    >
      {t('copyLink')}
    </button>
  );
}

export interface Crumb {
  path: string;
  label: string;
  lang?: Locale;
}

/** „Начало ›“ comes by itself; give the lists above the page, not the page. */
export function Breadcrumbs(props: { crumbs: readonly Crumb[] }): VNode {
  const t = uiMessages(useLocale());
  return (
    <nav class="crumbs" aria-label={t('breadcrumbs')}>
      <ol>
        <li>
          <Link path="/">{t('home')}</Link>
        </li>
        {props.crumbs.map((crumb) => (
          <li key={crumb.path}>
            <Link path={crumb.path} lang={crumb.lang}>
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The head of a page that is not a subject's: crumbs, heading, a sentence. */
export function PageHead(props: {
  title: string;
  crumbs?: readonly Crumb[];
  lead?: ComponentChildren;
  /** Of title and lead, where it is not the page's. */
  lang?: Locale;
  children?: ComponentChildren;
}): VNode {
  return (
    <div class="top">
      <div class="page">
        <Breadcrumbs crumbs={props.crumbs ?? []} />
        <h1 lang={props.lang}>{props.title}</h1>
        {props.lead && (
          <p class="lead" lang={props.lang}>
            {props.lead}
          </p>
        )}
        {props.children}
      </div>
    </div>
  );
}

export function Card(props: {
  title?: string;
  level?: 2 | 3;
  id?: string;
  class?: string;
  lang?: Locale;
  children?: ComponentChildren;
}): VNode {
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section class={`card ${props.class ?? ''}`.trim()} id={props.id} lang={props.lang}>
      {props.title && <Heading class="card-title">{props.title}</Heading>}
      {props.children}
    </section>
  );
}

/** `success` after something was done (clears the text kept for a lost connection), `notice` for what matters now, `warning` for what cannot be undone. */
export function Banner(props: {
  kind?: 'success' | 'notice' | 'warning';
  title?: string;
  children?: ComponentChildren;
}): VNode {
  const t = uiMessages(useLocale());
  const kind = props.kind ?? 'notice';
  return (
    <div
      class={`banner ${kind}`}
      role={kind === 'success' ? 'status' : undefined}
      tabIndex={kind === 'success' ? -1 : undefined}
      data-done={kind === 'success' ? true : undefined}
    >
      <p class="banner-title">{props.title ?? (kind === 'success' ? t('success') : t('notice'))}</p>
      {props.children}
    </div>
  );
}

/** What to say instead of an empty list, and where to go from there. */
export function EmptyState(props: { title: string; children?: ComponentChildren }): VNode {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      {props.children}
    </div>
  );
}

/** Keyset pages: the paths carry the cursor (`/consultations?after=…`), there are no page numbers. */
export function Pagination(props: { newer?: string; older?: string }): VNode | null {
  const t = uiMessages(useLocale());
  const at = usePath();
  if (!props.newer && !props.older) return null;
  return (
    <nav class="pagination" aria-label={t('pages')}>
      {props.newer && (
        <a class="btn quiet" rel="prev" href={at(props.newer)}>
          <span aria-hidden="true">← </span>
          {t('newer')}
        </a>
      )}
      {props.older && (
        <a class="btn quiet older" rel="next" href={at(props.older)}>
          {t('older')}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}

export interface Column {
  label: string;
  numeric?: boolean;
}

/** On narrow screens each row becomes a small card, its cells labelled by their columns; the roles survive that. */
export function Table(props: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly (readonly ComponentChildren[])[];
}): VNode {
  return (
    <table class="table" role="table">
      <caption class={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <th
              key={column.label}
              role="columnheader"
              scope="col"
              class={column.numeric ? 'numeric' : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((cells, index) => (
          <tr key={index} role="row">
            {cells.map((cell, at) => (
              <td
                key={at}
                role="cell"
                data-label={props.columns[at]?.label}
                class={props.columns[at]?.numeric ? 'numeric' : undefined}
              >
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Names and values of one thing („Вносител: …“). */
export function Facts(props: {
  facts: readonly { label: string; value: ComponentChildren; lang?: Locale }[];
}): VNode {
  return (
    <dl class="facts">
      {props.facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd lang={fact.lang}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface FileItem {
  name: string;
  href: string;
  mediaType: string;
  bytes: number;
  lang?: Locale;
}

/** „Проект (DOCX, 84 КБ)“ */
export function FileList(props: { files: readonly FileItem[] }): VNode {
  const locale = useLocale();
  return (
    <ul class="files">
      {props.files.map((file) => (
        <li key={file.href}>
          <a href={file.href} lang={file.lang}>
            {file.name}
          </a>{' '}
          <span class="soft small">
            ({fileType(file)}, {formatBytes(file.bytes, locale)})
          </span>
        </li>
      ))}
    </ul>
  );
}

const FILE_TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
};

function fileType({ mediaType, name }: FileItem): string {
  const [type = ''] = mediaType.split(';');
  return FILE_TYPES[type] ?? (/\.(\w{1,5})$/.exec(name)?.[1] ?? type).toUpperCase();
}
