import type { VNode } from 'preact';
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Field,
  Link,
  Select,
  Table,
  Tag,
  TextPage,
  useLocale,
  usePath,
  type FormState,
  type Option,
} from '../../../../platform/ui/index.js';
import { importsMessages } from '../imports.messages.js';
import type { ColumnHelp, PreviewLine } from '../imports.presentation.js';
import { workspaceMessages } from '../../workspace/workspace.messages.js';

export interface BadLine {
  row: number;
  column: string;
  reason: string;
}

export interface ImportPageProps {
  form: FormState<object>;
  sets: readonly Option[];
  columns: readonly ColumnHelp[];
  limits: { rows: number; size: string };
  /** What is wrong with the headings. */
  headings: readonly string[];
  bad: readonly BadLine[];
  isCut: boolean;
}

/** Choosing a file; above it whatever was wrong with the last one. */
export function ImportPage(props: ImportPageProps): VNode {
  const locale = useLocale();
  const t = importsMessages(locale);
  const at = usePath();
  return (
    <TextPage
      title={t('title')}
      crumbs={[{ path: '/workspace', label: workspaceMessages(locale)('workspace') }]}
      above={<ErrorSummary form={props.form} />}
    >
      <div class="stack">
        <p class="lead">{t('lead')}</p>
        <Wrong {...props} />
        <form method="post" action={at('/workspace/import')} enctype="multipart/form-data" noValidate>
          {props.sets.length > 0 && (
            <Select
              form={props.form}
              name="setId"
              label={t('setId')}
              options={props.sets}
              empty={t('noSet')}
              optional
            />
          )}
          <Field name="file" label={t('file')} hint={t('fileHint')} form={props.form}>
            {(id, described) => (
              <input
                id={id}
                name="file"
                type="file"
                class="input full"
                accept=".csv,.tsv,.txt,.xlsx"
                aria-describedby={described}
              />
            )}
          </Field>
          <Button>{t('read')}</Button>
        </form>
        <How {...props} />
      </div>
    </TextPage>
  );
}

function Wrong({ headings, bad, isCut }: ImportPageProps): VNode | null {
  const t = importsMessages(useLocale());
  if (headings.length === 0 && bad.length === 0) return null;
  const count = bad.length || headings.length;
  return (
    <section class="stack" id="wrong">
      <div role="alert" tabIndex={-1} data-focus>
        <Banner kind="warning" title={isCut ? t('badTitleCut', { count }) : t('badTitle', { count })}>
          <p>{t('badText')}</p>
          {headings.length > 0 && (
            <ul>
              {headings.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Banner>
      </div>
      {bad.length > 0 && (
        <Table
          caption={t('badText')}
          captionHidden
          columns={[{ label: t('row'), numeric: true }, { label: t('column') }, { label: t('reason') }]}
          rows={bad.map(({ row, column, reason }) => [row, column, reason])}
        />
      )}
    </section>
  );
}

function How({ columns, limits }: ImportPageProps): VNode {
  const t = importsMessages(useLocale());
  return (
    <Card title={t('howTitle')}>
      <p>{t('how', limits)}</p>
      <p>
        {t('template')}: <Link path="/workspace/import/template.xlsx">XLSX</Link>,{' '}
        <Link path="/workspace/import/template.csv">CSV</Link>
      </p>
      <details>
        <summary>{t('columnsTitle')}</summary>
        <Table
          caption={t('columnsTitle')}
          captionHidden
          columns={[{ label: t('column') }, { label: t('accepted') }]}
          rows={columns.map(({ label, isNeeded, accepted }) => [
            <>
              {label} {isNeeded && <Tag tone="wait">{t('needed')}</Tag>}
            </>,
            accepted,
          ])}
        />
      </details>
    </Card>
  );
}

export interface PreviewProps {
  id: string;
  fileName: string;
  count: number;
  first: readonly PreviewLine[];
  columns: {
    title: string;
    measure: string;
    topic: string;
    unit: string;
    termTo: string;
    indicators: string;
  };
  /** What is said where it cannot be carried out any more. */
  changed: boolean;
}

/** What was read, before anything is written. */
export function PreviewPage(props: PreviewProps): VNode {
  const locale = useLocale();
  const t = importsMessages(locale);
  const at = usePath();
  const { count, first, columns } = props;
  const caption = first.length < count ? t('previewFirst', { count: first.length }) : t('previewAll');
  return (
    <TextPage
      title={t('previewTitle', { name: props.fileName })}
      crumbs={[
        { path: '/workspace', label: workspaceMessages(locale)('workspace') },
        { path: '/workspace/import', label: t('title') },
      ]}
      above={
        props.changed && (
          <div role="alert">
            <Banner kind="warning" title={t('changedTitle')}>
              <p>{t('changedText')}</p>
            </Banner>
          </div>
        )
      }
    >
      <div class="stack">
        <p class="lead">{t('previewText', { count })}</p>
        <form method="post" action={at(`/workspace/import/${props.id}`)} class="actions">
          <Button>{t('save', { count })}</Button>
          <ButtonLink path="/workspace/import" kind="quiet">
            {t('other')}
          </ButtonLink>
        </form>
        <h2>{caption}</h2>
        <Table
          caption={caption}
          captionHidden
          columns={Object.values(columns).map((label) => ({ label }))}
          rows={first.map((line) => [
            line.title,
            line.measure,
            line.topic,
            line.unit,
            line.termTo,
            line.indicators,
          ])}
        />
      </div>
    </TextPage>
  );
}
