import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Attachments,
  Button,
  DateInput,
  ErrorSummary,
  Radios,
  Select,
  TextArea,
  TextInput,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
  type Option,
} from '../../../../../platform/ui/index.js';
import type { JudgingVerb } from '../judging.forms.js';
import { judgingMessages } from '../judging.messages.js';
import { ownCrumbs } from '../../views/own-crumbs.js';

export interface JudgingProps {
  verb: JudgingVerb;
  id: string;
  title: string;
  lang: Locale;
  lead: string;
  path: string;
  form: FormState<object>;
  verdicts: readonly Option[];
  indicators: readonly Option[];
  attached: readonly { id: string; name: string; bytes: number }[];
  today: string;
}

/** One form: a verdict, a dispute or a measured value, each with what shows it. */
export function JudgingPage(props: JudgingProps): VNode {
  const locale = useLocale();
  const t = judgingMessages(locale);
  const { verb, form } = props;
  return (
    <TextPage
      title={t(`${verb}Title`)}
      crumbs={ownCrumbs(props, locale)}
      above={<ErrorSummary form={form} />}
    >
      <p class="lead">{props.lead}</p>
      <WritingForm path={props.path} withFiles>
        {verb === 'verdict' && (
          <Radios form={form} name="verdict" label={t('verdict')} options={props.verdicts} />
        )}
        {verb === 'measure' && <Measured {...props} />}
        <TextArea form={form} name="text" label={t(`${verb}Text`)} rows={8} />
        <TextInput form={form} name="link" type="url" label={t('link')} hint={t('linkHint')} optional />
        <Evidence {...props} />
        <Button>{t(`${verb}Button`)}</Button>
      </WritingForm>
    </TextPage>
  );
}

function Measured({ form, indicators, today }: JudgingProps): VNode {
  const t = judgingMessages(useLocale());
  return (
    <>
      <Select form={form} name="indicatorId" label={t('indicator')} options={indicators} empty="" />
      <DateInput form={form} name="on" label={t('on')} max={today} />
      <TextInput form={form} name="value" label={t('value')} inputmode="decimal" width="short" />
    </>
  );
}

function Evidence({ form, attached }: JudgingProps): VNode {
  const t = judgingMessages(useLocale());
  return (
    <Attachments
      form={form}
      attached={attached.map(({ id, name, bytes }) => ({ value: id, name, bytes }))}
      words={{
        attached: t('attached'),
        attachedHint: t('attachedHint'),
        files: t('files'),
        filesHint: t('filesHint'),
      }}
      accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg"
      several={false}
    />
  );
}
