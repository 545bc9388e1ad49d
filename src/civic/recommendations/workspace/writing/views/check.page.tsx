import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
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
} from '../../../../../platform/ui/index.js';
import { workspaceMessages } from '../../workspace.messages.js';
import { writingMessages } from '../writing.messages.js';
import type { StepName } from '../writing.rules.js';

export interface CheckPageProps {
  /** Readers see what stands there, and nothing to press. */
  writes: boolean;
  /** A colleague changed something in the meantime. */
  changed: boolean;
  /** Of the draft as it stands here. */
  version: string;
  note: string;
  path: string;
  discard: string;
  back: string;
  lang: Locale;
  answers: readonly {
    step: StepName;
    label: string;
    text: string;
    /** Said where there is no answer. */
    empty: string;
    lang?: Locale | undefined;
    change: string;
  }[];
  form: FormState<object>;
  /** Where each problem is put right. */
  ids: Record<string, string>;
}

/** Everything that was written, before the municipality reads it. */
export function CheckPage(props: CheckPageProps): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  const at = usePath();
  return (
    <TextPage
      title={t('checkTitle')}
      crumbs={[{ path: '/workspace', label: workspaceMessages(locale)('workspace') }]}
      above={
        <>
          <p>
            <Link path={props.writes ? props.back : '/workspace'}>
              <span aria-hidden="true">‹ </span>
              {t('back')}
            </Link>
          </p>
          <ErrorSummary form={props.form} ids={props.ids} />
          {props.changed && <Meanwhile title={t('checkChangedTitle')} text={t('checkChangedText')} />}
        </>
      }
    >
      <p class="soft">{props.note}</p>
      <div class="stack">
        {props.answers.map((answer) => (
          <Answer key={answer.step} {...answer} writes={props.writes} />
        ))}
        {props.writes && (
          <form method="post" action={at(props.path)}>
            <Hidden fields={{ version: props.version }} />
            <p>{t('sendFollows')}</p>
            <p class="actions">
              <Button>{t('send')}</Button>
              <Link path={props.discard}>{t('discard')}</Link>
            </p>
          </form>
        )}
      </div>
    </TextPage>
  );
}

function Answer(props: CheckPageProps['answers'][number] & { writes: boolean }): VNode {
  const t = writingMessages(useLocale());
  return (
    <Card title={props.label} id={`answer-${props.step}`}>
      {props.text ? <Paragraphs text={props.text} lang={props.lang} /> : <p class="soft">{props.empty}</p>}
      {props.writes && (
        <p>
          <Link path={props.change}>
            <span aria-hidden="true">{t('change')}</span>
            <span class="visually-hidden">{t('changeWhat', { what: props.label })}</span>
          </Link>
        </p>
      )}
    </Card>
  );
}
