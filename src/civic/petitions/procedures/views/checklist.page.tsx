import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Breadcrumbs,
  Button,
  Card,
  DateInput,
  ErrorSummary,
  Hidden,
  Link,
  Meter,
  Tag,
  TextInput,
  useLocale,
  usePath,
  type FormState,
} from '../../../../platform/ui/index.js';
import { checklistMessages } from '../checklist.messages.js';
import { proceduresMessages } from '../procedures.messages.js';
import { StepBy, type ShownStep } from './procedure-parts.js';
import { PetitionStyles } from '../../views/petition-styles.js';

export interface ChecklistStep extends ShownStep {
  marked: { date: string; by: 'initiator' | 'staff'; note: string } | null;
  form: FormState<Record<string, string>>;
}

export interface ChecklistPageProps {
  petition: { path: string; title: string; lang: Locale };
  procedure: { path: string; title: string };
  steps: readonly ChecklistStep[];
  mayMark: boolean;
  /** The step that was just saved. */
  saved: string | null;
  /** The step whose form came back. */
  refused: ChecklistStep | null;
}

export function ChecklistPage(props: ChecklistPageProps): VNode {
  const t = checklistMessages(useLocale());
  const { petition, procedure, steps, refused } = props;
  const done = steps.filter(({ marked }) => marked).length;
  return (
    <>
      <PetitionStyles />
      <div class="top">
        <div class="page">
          <Breadcrumbs
            crumbs={[
              { path: '/petitions', label: proceduresMessages(useLocale())('petitions') },
              { path: petition.path, label: petition.title, lang: petition.lang },
            ]}
          />
          {refused && (
            <ErrorSummary form={refused.form} ids={fieldIds(refused.key)} order={['doneOn', 'note']} />
          )}
          {props.saved && (
            <Banner kind="success">
              <p>{t('saved', { step: props.saved })}</p>
            </Banner>
          )}
          <h1>{t('title')}</h1>
          <p class="kind">{procedure.title}</p>
          <p class="lead">{t('lead')}</p>
        </div>
      </div>
      <div class="page two-columns">
        <ol class="steps checklist">
          {steps.map((step) => (
            <ChecklistItem
              key={step.key}
              step={step}
              path={`${petition.path}/checklist`}
              mayMark={props.mayMark}
              isOpen={refused?.key === step.key}
            />
          ))}
        </ol>
        <div class="rail">
          <Card>
            <p>
              <b>{t('progress', { done, all: steps.length })}</b>
            </p>
            <Meter value={done} max={steps.length} label={t('progress', { done, all: steps.length })} />
          </Card>
          <Card title={t('more')}>
            <ul class="leads">
              <li>
                <Link path={`${petition.path}/sheets`}>{t('sheets')}</Link>
              </li>
              <li>
                <Link path={procedure.path}>{t('about')}</Link>
              </li>
              <li>
                <Link path={petition.path}>{t('petition')}</Link>
              </li>
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}

function fieldIds(step: string): Record<string, string> {
  return { doneOn: `${step}-doneOn`, note: `${step}-note` };
}

function ChecklistItem(props: {
  step: ChecklistStep;
  path: string;
  mayMark: boolean;
  isOpen: boolean;
}): VNode {
  const t = checklistMessages(useLocale());
  const at = usePath();
  const { step } = props;
  const { key, marked, form } = step;
  const ids = fieldIds(key);
  return (
    <li id={`step-${key}`} class={marked ? 'done' : undefined}>
      <h2>{step.title}</h2>
      <p>{step.text}</p>
      <p class="small soft meta">
        {marked ? (
          <Tag tone="open">{t('done', { date: marked.date })}</Tag>
        ) : (
          <Tag tone="plain">{t('open')}</Tag>
        )}
        <StepBy by={step.by} />
        <span>{step.article}</span>
      </p>
      {marked && (
        <p class="small">
          {marked.note && <span class="checklist-note">{marked.note} · </span>}
          <span class="soft">{t(marked.by === 'staff' ? 'byStaff' : 'byInitiator')}</span>
        </p>
      )}
      {props.mayMark && (
        <details open={props.isOpen}>
          <summary>
            {t(marked ? 'change' : 'mark')}
            <span class="visually-hidden">: {step.title}</span>
          </summary>
          <form method="post" action={at(props.path)} noValidate>
            <Hidden fields={{ step: key }} />
            <DateInput name="doneOn" id={ids.doneOn} label={t('doneOn')} form={form} />
            <TextInput
              name="note"
              id={ids.note}
              label={t('note')}
              hint={t('noteHint')}
              form={form}
              maxLength={500}
              optional
            />
            <div class="actions">
              <Button small name="deed" value="mark">
                {t('save')}
              </Button>
              {marked && (
                <Button small kind="quiet" name="deed" value="unmark">
                  {t('unmark')}
                </Button>
              )}
            </div>
          </form>
        </details>
      )}
    </li>
  );
}
