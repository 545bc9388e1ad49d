import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Button,
  ErrorSummary,
  TextArea,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
} from '../../../../../platform/ui/index.js';
import { judgingMessages } from '../judging.messages.js';
import { ownCrumbs } from '../../views/own-crumbs.js';

/** Takes a sent recommendation back, with a reason that everybody reads. */
export function WithdrawPage(props: {
  id: string;
  title: string;
  lang: Locale;
  path: string;
  form: FormState<object>;
}): VNode {
  const locale = useLocale();
  const t = judgingMessages(locale);
  return (
    <TextPage
      title={t('withdrawTitle')}
      crumbs={ownCrumbs(props, locale)}
      above={<ErrorSummary form={props.form} />}
    >
      <p class="lead">{t('withdrawLead')}</p>
      <WritingForm path={props.path}>
        <TextArea form={props.form} name="reason" label={t('reason')} rows={6} />
        <Button kind="danger">{t('withdrawButton')}</Button>
      </WritingForm>
    </TextPage>
  );
}
