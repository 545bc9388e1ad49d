import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  ConfirmPage,
  Link,
  Paragraphs,
  TextPage,
  useLocale,
} from '../../../../../platform/ui/index.js';
import { questionMessages } from '../questions.messages.js';

/** After the form of a newcomer: the letter is on its way. */
export function QuestionSentPage(props: { path: string }): VNode {
  const t = questionMessages(useLocale());
  return (
    <TextPage title={t('sentTitle')} above={<Banner kind="success" title={t('sentTitle')} />}>
      <p class="lead">{t('sentText')}</p>
      <p>
        <Link path={props.path}>{t('toQuestions')}</Link>
      </p>
    </TextPage>
  );
}

/** Behind the link: what will be asked, and the button that does it. */
export function ConfirmQuestionPage(props: {
  token: string;
  text: string;
  lang: Locale;
  path: string;
}): VNode {
  const t = questionMessages(useLocale());
  return (
    <ConfirmPage
      title={t('confirmTitle')}
      path={`/event-questions/confirm/${props.token}`}
      button={t('send')}
      other={{ path: props.path, label: t('toQuestions') }}
    >
      <blockquote>
        <Paragraphs text={props.text} lang={props.lang} />
      </blockquote>
      <p>{t('confirmText')}</p>
    </ConfirmPage>
  );
}

/** Why nothing was asked. */
export function QuestionToldPage(props: { title: string; text: string; path: string | null }): VNode {
  const t = questionMessages(useLocale());
  return (
    <TextPage title={props.title}>
      <p class="lead">{props.text}</p>
      {props.path && (
        <p>
          <Link path={props.path}>{t('toQuestions')}</Link>
        </p>
      )}
    </TextPage>
  );
}
