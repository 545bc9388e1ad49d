import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Link,
  TextArea,
  TextInput,
  TextPage,
  useLocale,
  WritingForm,
  type FormState,
} from '../../../../../platform/ui/index.js';
import { EVENTS_PATH } from '../../../event.rules.js';
import { eventMessages } from '../../../events.messages.js';
import { EventStyles } from '../../../reading/views/event-styles.js';
import type { QuestionOrder } from '../question.rules.js';
import { questionMessages } from '../questions.messages.js';
import { OrderLinks, QuestionList, type QuestionView } from './question-parts.js';

export interface QuestionsPageProps {
  event: { title: string; lang: Locale; path: string };
  /** Where forms go. */
  path: string;
  /** Null once nothing is asked any more. */
  form: FormState<object> | null;
  /** Under which name whoever is signed in asks; null for a newcomer. */
  shownAs: string | null;
  done: string | null;
  order: QuestionOrder;
  next: readonly QuestionView[];
  waiting: readonly QuestionView[];
  asked: readonly QuestionView[];
  answered: readonly QuestionView[];
  /** For the moderator of the hall. */
  desk: boolean;
}

/** What the audience asks, on a phone. */
export function QuestionsPage(props: QuestionsPageProps): VNode {
  const t = questionMessages(useLocale());
  const { event, path, form, order, next, waiting, asked, answered } = props;
  const count = next.length + waiting.length + asked.length + answered.length;
  return (
    <TextPage
      title={t('questions')}
      crumbs={[
        { path: EVENTS_PATH, label: eventMessages(useLocale())('events') },
        { path: event.path, label: event.title },
      ]}
      above={
        <>
          <EventStyles />
          {form && <ErrorSummary form={form} order={['text', 'email', 'name']} />}
          {props.done && <Banner kind="success" title={props.done} />}
        </>
      }
    >
      <div class="stack">
        <p class="lead">{t(form ? 'lead' : 'leadOver')}</p>
        {form && <AskForm path={path} form={form} shownAs={props.shownAs} />}
        {count > 1 && form && <OrderLinks path={path} order={order} />}
        <QuestionList id="next" title={t('next')} questions={next} path={path} />
        <QuestionList id="waiting" title={t('waiting')} questions={waiting} path={path} />
        <QuestionList id="answered" title={t('answered')} questions={answered} path={path} />
        <QuestionList id="asked" title={t('askedAloud')} questions={asked} path={path} />
        {count === 0 && <EmptyState title={t('none')}>{form && <p>{t('noneText')}</p>}</EmptyState>}
        <p class="actions">
          <Link path={event.path}>{t('toEvent')}</Link>
          <Link path={`${path}/screen`}>{t('toScreen')}</Link>
          {props.desk && <Link path={`${path}/desk`}>{t('toDesk')}</Link>}
        </p>
      </div>
    </TextPage>
  );
}

function AskForm(props: { path: string; form: FormState<object>; shownAs: string | null }): VNode {
  const locale = useLocale();
  const t = questionMessages(locale);
  const { path, form, shownAs } = props;
  return (
    <section class="ask" aria-labelledby="ask">
      <h2 id="ask">{t('ask')}</h2>
      <WritingForm path={path}>
        <TextArea
          name="text"
          label={t('yourQuestion')}
          hint={t('questionHint')}
          form={form}
          rows={3}
          lang={locale}
        />
        {shownAs === null ? (
          <>
            <TextInput
              name="email"
              type="email"
              label={t('email')}
              hint={t('emailHint')}
              form={form}
              autocomplete="email"
            />
            <TextInput name="name" label={t('name')} form={form} autocomplete="name" optional />
            <Checkbox name="showsName" label={t('showsName')} form={form} />
            <p class="small">
              {t('haveAccount')} <Link path={`/sign-in?next=${encodeURIComponent(path)}`}>{t('signIn')}</Link>
            </p>
          </>
        ) : (
          <p class="hint">{t('shownAs', { author: shownAs })}</p>
        )}
        <Button>{t('send')}</Button>
      </WritingForm>
    </section>
  );
}
