import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  EmptyState,
  Hidden,
  Link,
  Select,
  TextArea,
  TextInput,
  TextPage,
  useLocale,
  usePath,
  type Option,
} from '../../../../../platform/ui/index.js';
import { EVENTS_PATH } from '../../../event.rules.js';
import { eventMessages } from '../../../events.messages.js';
import { EventStyles } from '../../../reading/views/event-styles.js';
import type { QuestionOrder } from '../question.rules.js';
import { questionMessages } from '../questions.messages.js';
import { OrderLinks, QuestionItem, type QuestionView } from './question-parts.js';

export interface QuestionDeskPageProps {
  event: { title: string; lang: Locale; path: string };
  path: string;
  notice: { kind: 'success' | 'warning'; text: string } | null;
  /** What the hall typed and was refused. */
  typed: { text: string; name: string };
  order: QuestionOrder;
  /** Whether questions are still taken. */
  open: boolean;
  shortlist: readonly QuestionView[];
  others: readonly QuestionView[];
  done: readonly (QuestionView & { isAsked: boolean })[];
  /** Into which one may be merged. */
  targets: readonly Option[];
  /** Null for whoever may not hide. */
  reasons: readonly Option[] | null;
}

type Section = 'shortlist' | 'others' | 'done';

/** The moderator's page, made for a phone: everything is a button that posts. */
export function QuestionDeskPage(props: QuestionDeskPageProps): VNode {
  const t = questionMessages(useLocale());
  const { event, path, notice } = props;
  return (
    <TextPage
      title={t('deskTitle')}
      crumbs={[
        { path: EVENTS_PATH, label: eventMessages(useLocale())('events') },
        { path: event.path, label: event.title },
      ]}
      above={
        <>
          <EventStyles />
          {notice && <Banner kind={notice.kind} title={notice.text} />}
        </>
      }
    >
      <div class="stack">
        <Part id="shortlist" title={t('deskShortlist')} questions={props.shortlist} page={props} />
        <OrderLinks path={`${path}/desk`} order={props.order} />
        <Part id="others" title={t('deskNew')} questions={props.others} page={props} />
        <Part id="done" title={t('deskDone')} questions={props.done} page={props} />
        {props.open && (
          <section aria-labelledby="hall">
            <h2 id="hall">{t('hallQuestion')}</h2>
            <Deed path={path} fields={{ deed: 'enter' }}>
              <TextArea name="text" label={t('yourQuestion')} value={props.typed.text} rows={3} />
              <TextInput
                name="name"
                label={t('hallName')}
                hint={t('hallNameHint')}
                value={props.typed.name}
                autocomplete="off"
                optional
              />
              <Button>{t('enter')}</Button>
            </Deed>
          </section>
        )}
        <p class="actions">
          <Link path={path}>{t('toQuestions')}</Link>
          <Link path={`${path}/screen`}>{t('toScreen')}</Link>
        </p>
      </div>
    </TextPage>
  );
}

function Part(props: {
  id: Section;
  title: string;
  questions: readonly QuestionView[];
  page: QuestionDeskPageProps;
}): VNode {
  const t = questionMessages(useLocale());
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.questions.length === 0 && <EmptyState title={t('deskEmpty')} />}
      <ol class="question-list">
        {props.questions.map((question, index) => (
          <QuestionItem key={question.id} question={question} path={props.page.path}>
            <Ways question={question} section={props.id} first={index === 0} page={props.page} />
          </QuestionItem>
        ))}
      </ol>
    </section>
  );
}

function Ways(props: {
  question: QuestionView & { isAsked?: boolean };
  section: Section;
  first: boolean;
  page: QuestionDeskPageProps;
}): VNode {
  const t = questionMessages(useLocale());
  const { question, section, first, page } = props;
  const { id, text } = question;
  const press = (deed: string, label: string, kind: 'main' | 'quiet' = 'quiet') => (
    <Deed path={page.path} fields={{ deed, question: id }}>
      <Button kind={kind} small>
        {label}
        <span class="visually-hidden">: {text}</span>
      </Button>
    </Deed>
  );
  return (
    <>
      <div class="actions">
        {section === 'others' && press('shortlist', t('shortlist'), 'main')}
        {section === 'shortlist' && press('asked', t('markAsked'), 'main')}
        {section === 'shortlist' && !first && press('raise', t('raise'))}
        {(section === 'shortlist' || question.isAsked) && press('unlist', t('unlist'))}
      </div>
      <details>
        <summary>
          {t('more')}
          <span class="visually-hidden">: {text}</span>
        </summary>
        <Deed path={page.path} fields={{ deed: 'answer', question: id }}>
          <TextArea
            id={`answer-${id}`}
            name="answer"
            label={t('answerShort')}
            value={question.answer}
            rows={3}
          />
          <Button kind="quiet">{t('saveAnswer')}</Button>
        </Deed>
        {section !== 'done' && page.targets.length > 1 && (
          <Deed path={page.path} fields={{ deed: 'merge', question: id }}>
            <Select
              id={`into-${id}`}
              name="into"
              label={t('mergeInto')}
              options={page.targets.filter(({ value }) => value !== id)}
            />
            <Button kind="quiet">{t('merge')}</Button>
          </Deed>
        )}
        {page.reasons && (
          <Deed path={page.path} fields={{ deed: 'hide', question: id }}>
            <Select id={`reason-${id}`} name="reason" label={t('hideReason')} options={page.reasons} />
            <TextArea id={`why-${id}`} name="explanation" label={t('hideWhy')} rows={2} optional />
            <Button kind="danger">{t('hide')}</Button>
          </Deed>
        )}
      </details>
    </>
  );
}

function Deed(props: { path: string; fields: Record<string, string>; children: ComponentChildren }): VNode {
  const at = usePath();
  return (
    <form method="post" action={at(`${props.path}/desk`)} noValidate>
      <Hidden fields={props.fields} />
      {props.children}
    </form>
  );
}
