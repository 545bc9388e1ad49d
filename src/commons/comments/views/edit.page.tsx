import type { VNode } from 'preact';
import {
  Button,
  ErrorSummary,
  Hidden,
  Link,
  Radios,
  TextArea,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
} from '../../../platform/ui/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { commentMessages } from '../comments.messages.js';
import { writingMessages } from '../writing.messages.js';
import { stanceOptions, WRITE_FORM_IDS, WRITE_FORM_ORDER } from './write-form.js';

export interface EditPageProps {
  subject: { path: string; title: string };
  path: string;
  version: number;
  lang: Locale;
  form: FormState<object>;
}

export function EditPage(props: EditPageProps): VNode {
  const locale = useLocale();
  const [t, w] = [commentMessages(locale), writingMessages(locale)];
  const { subject, path, form } = props;
  return (
    <TextPage
      title={t('editTitle')}
      crumbs={[{ path: subject.path, label: subject.title }]}
      above={<ErrorSummary form={form} ids={WRITE_FORM_IDS} order={WRITE_FORM_ORDER} />}
    >
      <WritingForm path={`${path}/edit`}>
        <Hidden fields={{ version: String(props.version) }} />
        <Radios
          id={WRITE_FORM_IDS.stance}
          name="stance"
          label={w('stance')}
          form={form}
          options={stanceOptions(locale)}
          chips
        />
        <TextArea
          id={WRITE_FORM_IDS.text}
          name="text"
          label={w('text')}
          hint={w('textHint')}
          form={form}
          rows={8}
          lang={props.lang}
        />
        <div class="actions">
          <Button>{w('save')}</Button>
          <Link path={path}>{w('cancel')}</Link>
        </div>
      </WritingForm>
    </TextPage>
  );
}
