import type { VNode } from 'preact';
import {
  Button,
  Card,
  ErrorSummary,
  Facts,
  Paragraphs,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
} from '../../../../platform/ui/index.js';
import { WRITE_PATH } from '../../inquiry.rules.js';
import { STEPS, type StepName } from '../write.rules.js';
import { writeMessages } from '../write.messages.js';
import { Carried } from './carried.js';

export interface CheckPageProps {
  kind: string;
  path: string;
  title: string;
  text: string;
  facts: Record<Exclude<StepName, 'what'>, readonly { label: string; value: string }[]>;
  carried: Record<string, string | readonly string[]>;
  /** Where the link goes; null for whoever is signed in. */
  email: string | null;
  form: FormState<object>;
}

/** Everything once more, before it is sent. */
export function CheckPage(props: CheckPageProps): VNode {
  const t = writeMessages(useLocale());
  const { email } = props;
  return (
    <TextPage
      title={t('checkTitle')}
      crumbs={[{ path: WRITE_PATH, label: t('title') }]}
      above={<ErrorSummary form={props.form} ids={{ send: 'send' }} />}
    >
      <p class="soft small">{t('stepOf', { number: STEPS.length + 1, count: STEPS.length + 1 })}</p>
      <WritingForm path={props.path}>
        <Carried values={{ ...props.carried, at: 'check' }} />
        <div class="stack">
          <Card title={`${props.kind}: ${props.title}`}>
            <Paragraphs text={props.text} />
            <Change step="what" />
          </Card>
          <Card title={t('sections_about')}>
            <Facts facts={props.facts.about} />
            <Change step="about" />
          </Card>
          <Card title={t('sections_who')}>
            <Facts facts={props.facts.who} />
            <Change step="who" />
          </Card>
          <p>{email ? t('checkLetter', { email }) : t('checkSend')}</p>
          <p class="actions" id="send">
            <Button name="go" value="send">
              {t(email ? 'sendLetter' : 'send')}
            </Button>
          </p>
        </div>
      </WritingForm>
    </TextPage>
  );
}

function Change({ step }: { step: StepName }): VNode {
  const t = writeMessages(useLocale());
  return (
    <p>
      <Button kind="quiet" small name="go" value={step}>
        <span aria-hidden="true">{t('change')}</span>
        <span class="visually-hidden">{t('changeWhat', { what: t(`sections_${step}`) })}</span>
      </Button>
    </p>
  );
}
