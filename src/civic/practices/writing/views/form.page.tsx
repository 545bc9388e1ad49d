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
import { SECTIONS, type SectionKey } from '../writing.rules.js';
import {
  ContactFields,
  CostFields,
  FindFields,
  NoteFields,
  RepeatFields,
  WhatFields,
  WhoFields,
  type FieldsProps,
} from './form-fields.js';
import { EvidenceFields, ResultFields } from './form-rows.js';

const SECTION_KEYS = SECTIONS.map(({ title }): SectionKey => title);

export interface FormPageProps extends FieldsProps {
  title: string;
  path: string;
  back: string;
  version: string;
  /** What the staff wrote when they returned it; null where they did not. */
  returned: string | null;
  /** What it is a new version of; null for a practice that nobody has read yet. */
  revision: { seen: string; isBehind: boolean; changes: string } | null;
  /** A colleague saved something else in the meantime. */
  meanwhile: boolean;
}

/** One page in groups with a list of them above, so that whoever writes sees what comes; what is typed is always kept. */
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
          {props.revision?.isBehind && (
            <Banner kind="warning" title={t('behindTitle')}>
              <p>{t('behindText')}</p>
              <p>
                <Link path={props.revision.changes}>{t('behindLink')}</Link>
              </p>
            </Banner>
          )}
        </>
      }
    >
      <PracticeStyles />
      <p>{t(props.revision ? 'revisionLead' : 'newLead')}</p>
      <Contents sections={props.revision ? ['secNote', ...SECTION_KEYS] : SECTION_KEYS} />
      <WritingForm path={props.path} withFiles>
        <Hidden fields={{ version: props.version, ...(props.revision && { seen: props.revision.seen }) }} />
        {props.revision && <NoteFields {...props} />}
        <WhatFields {...props} />
        <ResultFields {...props} />
        <WhoFields {...props} />
        <CostFields {...props} />
        <RepeatFields {...props} />
        <EvidenceFields {...props} />
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

function Contents({ sections }: { sections: readonly SectionKey[] }): VNode {
  const t = writingMessages(useLocale());
  return (
    <nav class="form-contents" aria-label={t('contents')}>
      <ol>
        {sections.map((key) => (
          <li key={key}>
            <a href={`#${key}`}>{t(key)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
