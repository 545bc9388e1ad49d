import type { VNode } from 'preact';
import {
  Banner,
  Button,
  ButtonLink,
  PageHead,
  Table,
  useLocale,
  usePath,
} from '../../../../platform/ui/index.js';
import { workspaceMessages } from '../../workspace/workspace.messages.js';
import { importsMessages } from '../imports.messages.js';
import type { PreviewLine } from '../imports.presentation.js';

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
    <>
      <PageHead
        title={t('previewTitle', { name: props.fileName })}
        crumbs={[
          { path: '/workspace', label: workspaceMessages(locale)('workspace') },
          { path: '/workspace/import', label: t('title') },
        ]}
        lead={t('previewText', { count })}
      >
        <form method="post" action={at(`/workspace/import/${props.id}`)}>
          <div class="actions">
            <Button>{t('save', { count })}</Button>
            <ButtonLink path="/workspace/import" kind="quiet">
              {t('other')}
            </ButtonLink>
          </div>
        </form>
      </PageHead>
      <div class="page stack">
        {props.changed && (
          <div role="alert">
            <Banner kind="warning" title={t('changedTitle')}>
              <p>{t('changedText')}</p>
            </Banner>
          </div>
        )}
        <section>
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
        </section>
      </div>
    </>
  );
}
