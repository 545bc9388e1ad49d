import type { VNode } from 'preact';
import {
  Banner,
  Button,
  ErrorSummary,
  Hidden,
  Link,
  Meanwhile,
  Paragraphs,
  TextPage,
  useLocale,
  WritingForm,
} from '../../../../platform/ui/index.js';
import { OWN_PATH } from '../../practice.rules.js';
import { PracticeStyles } from '../../reading/views/practice-styles.js';
import { writingMessages } from '../writing.messages.js';
import {
  ContactFields,
  CostFields,
  FindFields,
  RepeatFields,
  WhatFields,
  WhoFields,
  type FieldsProps,
} from './form-fields.js';
import { EvidenceFields, PhotoFields, ResultFields } from './form-rows.js';

export interface FormPageProps extends FieldsProps {
  title: string;
  path: string;
  back: string;
  version: string;
  /** What the staff wrote when they returned it; null where they did not. */
  returned: string | null;
  /** A colleague saved something else in the meantime. */
  meanwhile: boolean;
}

/** One long page with sections, so that whoever writes sees what comes; what is typed is kept at any time. */
export function FormPage(props: FormPageProps): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  return (
    <TextPage
      title={props.title}
      crumbs={[{ path: OWN_PATH, label: t('ownTitle') }]}
      above={
        <>
          <p>
            <Link path={props.back}>
              <span aria-hidden="true">‹ </span>
              {t('back')}
            </Link>
          </p>
          <ErrorSummary form={props.form} />
          {props.meanwhile && <Meanwhile title={t('meanwhileTitle')} text={t('meanwhileText')} />}
          {props.returned !== null && (
            <Banner title={t('returnedTitle')}>
              <Paragraphs text={props.returned} lang="bg" />
            </Banner>
          )}
          <p>{t('newLead')}</p>
        </>
      }
    >
      <PracticeStyles />
      <WritingForm path={props.path} withFiles>
        <Hidden fields={{ version: props.version }} />
        <WhatFields {...props} />
        <ResultFields {...props} />
        <WhoFields {...props} />
        <CostFields {...props} />
        <RepeatFields {...props} />
        <EvidenceFields {...props} />
        <PhotoFields {...props} />
        <ContactFields {...props} />
        <FindFields {...props} />
        <p class="actions">
          <Button name="go" value="check">
            {t('toCheck')}
          </Button>
          <Button kind="quiet" name="go" value="later">
            {t('later')}
          </Button>
        </p>
      </WritingForm>
    </TextPage>
  );
}
