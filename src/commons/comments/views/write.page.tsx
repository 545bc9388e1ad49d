import type { VNode } from 'preact';
import { Banner, ErrorSummary, TextPage, useLocale } from '../../../platform/ui/index.js';
import { writingMessages } from '../writing.messages.js';
import { WRITE_FORM_IDS, WRITE_FORM_ORDER, WriteForm, type WriteFormProps } from './write-form.js';

export interface WritePageProps {
  title: string;
  subject: { path: string; title: string };
  /** Ready HTML of what is answered. */
  answered: string | null;
  notice: 'sessionOver' | 'expired' | null;
  write: WriteFormProps;
}

/** The form on a page of its own: for replies without a script, and when it came back. */
export function WritePage(props: WritePageProps): VNode {
  const t = writingMessages(useLocale());
  const { subject, answered, notice, write } = props;
  return (
    <TextPage
      title={props.title}
      crumbs={[{ path: subject.path, label: subject.title }]}
      above={
        <>
          <ErrorSummary form={write.form} ids={WRITE_FORM_IDS} order={WRITE_FORM_ORDER} />
          {notice && (
            <Banner title={t(`${notice}Title`)}>
              <p>{t(`${notice}Text`)}</p>
            </Banner>
          )}
        </>
      }
    >
      {answered && (
        <div class="comments">
          <ol class="comment-list">
            <li dangerouslySetInnerHTML={{ __html: answered }} />
          </ol>
        </div>
      )}
      <WriteForm {...write} />
    </TextPage>
  );
}
