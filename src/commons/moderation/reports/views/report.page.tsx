import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Button,
  Card,
  Checkbox,
  ErrorSummary,
  Hidden,
  Link,
  Paragraphs,
  Radios,
  TextArea,
  TextInput,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
  type Option,
} from '../../../../platform/ui/index.js';
import { reportMessages } from '../report.messages.js';

export interface ReportPageProps {
  subject: { key: string; kind: string; title: string; text: string; lang: Locale; path: string };
  byRules: readonly Option[];
  byLaw: readonly Option[];
  signedIn: boolean;
  longest: number;
  form: FormState<object>;
}

const ORDER = ['reason', 'explanation', 'goodFaith', 'email'];

export function ReportPage(props: ReportPageProps): VNode {
  const t = reportMessages(useLocale());
  const { subject, form } = props;
  // What the chosen reason asks for is no longer a matter of wishing.
  const errors: Record<string, string | undefined> = form.errors;
  const chosen = (form.values as { reason?: string }).reason ?? '';
  return (
    <TextPage title={t('title')} above={<ErrorSummary form={form} order={ORDER} />}>
      <p class="lead">{t('lead')}</p>
      <p>{t('danger')}</p>
      <Card title={t('about')}>
        <p class="small soft">
          {subject.kind}: <span lang={subject.lang}>{subject.title}</span>
        </p>
        <Paragraphs text={subject.text} lang={subject.lang} />
        <p class="small">
          <Link path={subject.path}>{t('seeIt')}</Link>
        </p>
      </Card>
      <WritingForm path="/report">
        <Hidden fields={{ subject: subject.key }} />
        <section class="section">
          <h2 id="reason" tabIndex={-1}>
            {t('reason')}
          </h2>
          <Radios name="reason" label={t('byRules')} options={props.byRules} form={form} />
          <Radios
            name="reason"
            label={t('byLaw')}
            hint={t('byLawHint')}
            options={props.byLaw}
            value={chosen}
            id="reason-by-law"
          />
        </section>
        <TextArea
          name="explanation"
          label={t('explanation')}
          hint={t('explanationHint', { max: props.longest })}
          maxLength={props.longest}
          form={form}
          optional={!errors.explanation}
        />
        <Checkbox name="goodFaith" label={t('goodFaith')} hint={t('goodFaithHint')} form={form} />
        {props.signedIn ? (
          <p>{t('signedIn')}</p>
        ) : (
          <TextInput
            name="email"
            type="email"
            autocomplete="email"
            inputmode="email"
            label={t('email')}
            hint={t('emailHint')}
            form={form}
            optional={!errors.email}
          />
        )}
        <p class="actions">
          <Button>{t('send')}</Button>
          <Link path="/moderation-rules">{t('rules')}</Link>
        </p>
      </WritingForm>
    </TextPage>
  );
}
