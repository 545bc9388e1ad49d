import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Button,
  ErrorSummary,
  Link,
  TextArea,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
} from '../../../../platform/ui/index.js';
import { ownMessages } from '../own.messages.js';
import { wizardMessages } from '../wizard.messages.js';

/** Asks for the reason, and says what cannot be undone. */
export function WithdrawPage(props: {
  title: string;
  lang: Locale;
  path: string;
  back: string;
  /** Its page stays for the public. */
  published: boolean;
  form: FormState<object>;
}): VNode {
  const locale = useLocale();
  const t = ownMessages(locale);
  return (
    <TextPage
      title={t('withdrawQuestion')}
      crumbs={[{ path: '/petitions', label: wizardMessages(locale)('petitions') }]}
      above={<ErrorSummary form={props.form} />}
    >
      <p lang={props.lang}>
        <b>{props.title}</b>
      </p>
      <p>
        {t('withdrawText')} {props.published && t('withdrawPublic')}
      </p>
      <WritingForm path={props.path}>
        <TextArea
          name="reason"
          label={t('withdrawReason')}
          hint={t(props.published ? 'withdrawReasonHint' : 'withdrawReasonOwn')}
          form={props.form}
          rows={4}
        />
        <p class="actions">
          <Button kind="danger">{t('withdraw')}</Button>
          <Link path={props.back}>{t('keep')}</Link>
        </p>
      </WritingForm>
    </TextPage>
  );
}
