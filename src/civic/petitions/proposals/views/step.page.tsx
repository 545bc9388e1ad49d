import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Button,
  ErrorSummary,
  Hidden,
  Link,
  Meanwhile,
  Paragraphs,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
} from '../../../../platform/ui/index.js';
import type { StepName } from '../proposal.rules.js';
import { wizardMessages } from '../wizard.messages.js';
import { StepFields, type StepOptions } from './step-fields.js';

export interface StepPageProps {
  step: StepName;
  title: string;
  number: number;
  count: number;
  back: string;
  path: string;
  form: FormState<object>;
  /** What the form carries beside the answer. */
  hidden: Record<string, string>;
  /** What somebody saved elsewhere in the meantime; null otherwise. */
  savedElsewhere: string | null;
  lang: Locale;
  options: StepOptions;
}

/** One question of a petition. */
export function StepPage(props: StepPageProps): VNode {
  const t = wizardMessages(useLocale());
  const { form, savedElsewhere } = props;
  return (
    <TextPage
      title={props.title}
      crumbs={[{ path: '/petitions', label: t('petitions') }]}
      above={
        <>
          <p>
            <Link path={props.back}>
              <span aria-hidden="true">‹ </span>
              {t('back')}
            </Link>
          </p>
          <ErrorSummary form={form} />
          {savedElsewhere !== null && (
            <Meanwhile title={t('changedTitle')} text={t('changedText')}>
              <p>
                <b>{t('changedSaved')}:</b>
              </p>
              <Paragraphs text={savedElsewhere} lang={props.lang} />
            </Meanwhile>
          )}
          <p class="soft">{t('step', { number: props.number, count: props.count })}</p>
        </>
      }
    >
      <WritingForm path={props.path}>
        <Hidden fields={props.hidden} />
        <StepFields step={props.step} form={form} lang={props.lang} options={props.options} />
        <p class="actions">
          <Button name="go" value="on">
            {t('saveOn')}
          </Button>
          <Button kind="quiet" name="go" value="later">
            {t('saveLater')}
          </Button>
        </p>
      </WritingForm>
    </TextPage>
  );
}
