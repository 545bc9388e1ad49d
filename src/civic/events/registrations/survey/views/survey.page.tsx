import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Button,
  ErrorSummary,
  Radios,
  TextArea,
  TextPage,
  useLocale,
  usePath,
  type FormState,
} from '../../../../../platform/ui/index.js';
import { AboutEvent, eventCrumbs, type RegisteredEvent } from '../../registering/views/register.page.js';
import { surveyMessages } from '../survey.messages.js';
import { SCALE, type Question } from '../survey.rules.js';

interface SurveyPageProps {
  event: RegisteredEvent;
  path: string;
  questions: readonly Question[];
  /** Of the questions. */
  lang: Locale;
  form: FormState<object>;
}

export function SurveyPage(props: SurveyPageProps): VNode {
  const locale = useLocale();
  const t = surveyMessages(locale);
  const at = usePath();
  return (
    <TextPage
      title={t('title')}
      crumbs={eventCrumbs(props.event, locale)}
      above={<ErrorSummary form={props.form} />}
    >
      <AboutEvent event={props.event} />
      <p>{t('lead')}</p>
      <form method="post" action={at(props.path)} noValidate>
        {props.questions.map((question, index) => (
          <div key={index} lang={props.lang}>
            <Asked question={question} name={`q${index}`} form={props.form} />
          </div>
        ))}
        <div class="actions">
          <Button>{t('send')}</Button>
        </div>
      </form>
    </TextPage>
  );
}

function Asked({
  question,
  name,
  form,
}: {
  question: Question;
  name: string;
  form: FormState<object>;
}): VNode {
  const t = surveyMessages(useLocale());
  const { kind, text, options } = question;
  if (kind === 'text')
    return <TextArea name={name} label={text} hint={t('wordsHint')} form={form} rows={4} optional />;
  const offered =
    kind === 'scale'
      ? SCALE.map((value) => ({ value, label: t(`point_${value}`) }))
      : options.map((label, index) => ({ value: String(index), label }));
  return <Radios name={name} label={text} form={form} options={offered} chips={kind === 'scale'} optional />;
}
