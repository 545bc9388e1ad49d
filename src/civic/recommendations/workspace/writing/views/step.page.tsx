import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
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
} from '../../../../../platform/ui/index.js';
import { workspaceMessages } from '../../workspace.messages.js';
import { writingMessages } from '../writing.messages.js';
import type { StepName } from '../writing.rules.js';
import { StepFields, type StepOptions } from './step-fields.js';

export interface StepPageProps {
  step: StepName;
  title: string;
  /** Whether it says what this is about: on the first page. */
  lead: boolean;
  number: number;
  count: number;
  back: string;
  path: string;
  hidden: Record<string, string>;
  /** What a colleague saved on this page in the meantime; null otherwise. */
  savedElsewhere: string | null;
  form: FormState<object>;
  lang: Locale;
  options: StepOptions;
}

/** One question of a recommendation. */
export function StepPage(props: StepPageProps): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  return (
    <TextPage
      title={props.title}
      crumbs={[{ path: '/workspace', label: workspaceMessages(locale)('workspace') }]}
      above={
        <>
          <p>
            <Link path={props.back}>
              <span aria-hidden="true">‹ </span>
              {t('back')}
            </Link>
          </p>
          <ErrorSummary form={props.form} ids={{ files: 'files', setId: 'setId' }} />
          {props.savedElsewhere !== null && (
            <Meanwhile title={t('changedTitle')} text={t('changedText')}>
              <p>
                <b>{t('changedSaved')}</b>
              </p>
              {props.savedElsewhere ? (
                <Paragraphs text={props.savedElsewhere} lang={props.lang} />
              ) : (
                <p class="soft">{t('nothing')}</p>
              )}
            </Meanwhile>
          )}
          {props.lead && (
            <>
              <p>{t('newLead')}</p>
              <p class="soft">{t('newFiled')}</p>
            </>
          )}
          <p class="soft">{t('step', { number: props.number, count: props.count })}</p>
        </>
      }
    >
      <WritingForm path={props.path} withFiles={props.step === 'sources'}>
        <Hidden fields={props.hidden} />
        <StepFields step={props.step} form={props.form} lang={props.lang} options={props.options} />
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
