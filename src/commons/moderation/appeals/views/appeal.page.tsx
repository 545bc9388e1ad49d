import type { VNode } from 'preact';
import {
  Button,
  Card,
  ErrorSummary,
  Link,
  TextArea,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
} from '../../../../platform/ui/index.js';
import { appealMessages } from '../appeal.messages.js';

export interface AppealPageProps {
  number: string;
  /** What was decided, and what about. */
  decided: string;
  about: string;
  due: string;
  path: string;
  statementPath: string;
  longest: number;
  form: FormState<object>;
}

export function AppealPage(props: AppealPageProps): VNode {
  const locale = useLocale();
  const t = appealMessages(locale);
  return (
    <TextPage title={t('title', { number: props.number })} above={<ErrorSummary form={props.form} />}>
      <p class="lead">{t('lead', { due: props.due })}</p>
      <Card title={t('decision')}>
        <p>{props.decided}</p>
        <p class="small">{props.about}</p>
        <p class="small">
          <Link path={props.statementPath}>{t('back')}</Link>
        </p>
      </Card>
      <section class="section">
        <WritingForm path={props.path}>
          <TextArea
            name="text"
            label={t('text')}
            hint={t('textHint', { max: props.longest })}
            rows={10}
            maxLength={props.longest}
            lang={locale}
            form={props.form}
          />
          <p class="actions">
            <Button>{t('send')}</Button>
          </p>
        </WritingForm>
      </section>
    </TextPage>
  );
}

/** Why there is no form. */
export function AppealClosedPage(props: { why: string; statementPath: string }): VNode {
  const t = appealMessages(useLocale());
  return (
    <TextPage title={t('closedTitle')}>
      <p class="lead">{props.why}</p>
      <p>
        <Link path={props.statementPath}>{t('back')}</Link>
      </p>
    </TextPage>
  );
}
