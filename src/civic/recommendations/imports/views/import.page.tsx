import type { VNode } from 'preact';
import {
  Banner,
  Button,
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
import type { ColumnHelp } from '../imports.presentation.js';
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
