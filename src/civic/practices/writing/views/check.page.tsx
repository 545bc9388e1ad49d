import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Button,
  Card,
  ErrorSummary,
  Hidden,
  Link,
  Paragraphs,
  TextPage,
  useLocale,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { OWN_PATH, ownPath } from '../../practice.rules.js';
import type { FieldChange } from '../../record-words.js';
import { ChangeList } from '../../reading/views/change-list.js';
import { PracticeStyles } from '../../reading/views/practice-styles.js';
import { writingMessages } from '../writing.messages.js';

export interface CheckPageProps {
  id: string;
  version: string;
  note: string;
  lang: Locale;
  isDraft: boolean;
  /** Of a new version: what everybody will read of it, and what it changes. */
  revision: { note: string; changes: readonly FieldChange[] } | null;
  sections: readonly {
    title: string;
    /** Where it is changed. */
    at: string;
    answers: readonly { field: string; label: string; text: string; isWritten: boolean }[];
  }[];
  form: FormState<object>;
}

/** Everything that was written, before the municipality reads it. */
export function CheckPage(props: CheckPageProps): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  const at = usePath();
  const ids = Object.fromEntries(
    Object.keys(props.form.errors).map((field) => [field, `answer-${answerOf(field)}`]),
  );
  return (
    <TextPage
      title={t('checkTitle')}
      crumbs={[{ path: OWN_PATH, label: t('ownTitle') }]}
      above={
        <>
          <p>
            <Link path={ownPath(props.id, '/edit')}>
              <span aria-hidden="true">‹ </span>
              {t('back')}
            </Link>
          </p>
          <ErrorSummary form={props.form} ids={ids} />
        </>
      }
    >
      <PracticeStyles />
      <p class="soft">{props.note}</p>
      <div class="stack">
        {props.revision && (
          <Card title={t('changesTitle')}>
            <p id="answer-note" lang={props.lang}>
              {props.revision.note || <span class="soft">{t('nothing')}</span>}
            </p>
            <ChangeList changes={props.revision.changes} lang={props.lang} />
            <p class="answers-change">
              <Link path={`${ownPath(props.id, '/edit')}#note`}>
                <span aria-hidden="true">{t('change')}</span>
                <span class="visually-hidden">{t('changeWhat', { what: t('changesTitle') })}</span>
              </Link>
            </p>
          </Card>
        )}
        {props.sections.map((section) => (
          <Card key={section.at} title={section.title}>
            <dl class="answers">
              {section.answers.map((answer) => (
                <div key={answer.field} id={`answer-${answer.field}`}>
                  <dt>{answer.label}</dt>
                  <dd>
                    {answer.text ? (
                      <Paragraphs text={answer.text} lang={answer.isWritten ? props.lang : undefined} />
                    ) : (
                      <span class="soft">{t('nothing')}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
            <p class="answers-change">
              <Link path={`${ownPath(props.id, '/edit')}#${section.at}`}>
                <span aria-hidden="true">{t('change')}</span>
                <span class="visually-hidden">{t('changeWhat', { what: section.title })}</span>
              </Link>
            </p>
          </Card>
        ))}
      </div>
      <form method="post" action={at(ownPath(props.id, '/check'))}>
        <Hidden fields={{ version: props.version }} />
        <p class="actions send">
          <Button>{t('send')}</Button>
          {props.isDraft && <Link path={ownPath(props.id, '/discard')}>{t('discard')}</Link>}
        </p>
      </form>
    </TextPage>
  );
}

/** Rows and files stand under what they belong to. */
function answerOf(field: string): string {
  if (/^result[A-Z]/.test(field)) return 'results';
  if (/^evidence[A-Z]/.test(field)) return 'evidence';
  if (field === 'contactConsent') return 'contactPerson';
  return field === 'photoFile' ? 'photoAlt' : field;
}
