import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Button,
  Card,
  ErrorSummary,
  Hidden,
  Link,
  Meanwhile,
  Paragraphs,
  TextPage,
  useLocale,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import type { StepName } from '../proposal.rules.js';
import { wizardMessages } from '../wizard.messages.js';

export interface CheckPageProps {
  path: string;
  back: string;
  lang: Locale;
  answers: readonly { step: StepName; label: string; text: string; lang?: Locale; change: string }[];
  /** What follows the button. */
  follows: string;
  button: string;
  version: string;
  /** Somebody changed the draft after this page was opened. */
  changed: boolean;
  form: FormState<object>;
  /** Where each problem is put right. */
  ids: Record<string, string>;
}

/** Everything that was answered, before the first backer reads it. */
export function CheckPage(props: CheckPageProps): VNode {
  const t = wizardMessages(useLocale());
  const at = usePath();
  return (
    <TextPage
      title={t('checkTitle')}
      crumbs={[{ path: '/petitions', label: t('petitions') }]}
      above={
        <>
          <p>
            <Link path={props.back}>
              <span aria-hidden="true">‹ </span>
              {t('back')}
            </Link>
          </p>
          <ErrorSummary form={props.form} ids={props.ids} />
          {props.changed && <Meanwhile title={t('checkChangedTitle')} text={t('checkChangedText')} />}
        </>
      }
    >
      <div class="stack">
        {props.answers.map((answer) => (
          <Answer key={answer.step} {...answer} />
        ))}
        <form method="post" action={at(props.path)}>
          <Hidden fields={{ version: props.version }} />
          <p>{props.follows}</p>
          <p class="actions" id="send">
            <Button>{props.button}</Button>
          </p>
        </form>
      </div>
    </TextPage>
  );
}

function Answer(props: CheckPageProps['answers'][number]): VNode {
  const t = wizardMessages(useLocale());
  const missing: ComponentChildren = <p class="soft">{t('missing')}</p>;
  return (
    <Card title={props.label} id={`answer-${props.step}`}>
      {props.text ? <Paragraphs text={props.text} lang={props.lang} /> : missing}
      <p>
        <Link path={props.change}>
          <span aria-hidden="true">{t('change')}</span>
          <span class="visually-hidden">{t('changeWhat', { what: props.label })}</span>
        </Link>
      </p>
    </Card>
  );
}
